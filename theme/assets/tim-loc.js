// What stands around the results: scopes, kinds and filters with their counts, the guide, earlier years,
// going through all provinces. Fetched when the first results are shown, or when a filter is used.
const { get, last, search, valueOf } = TimKiem;
const MOST_GUIDES = 3, EVERYWHERE = "ca-nuoc";
const COLUMNS = { "trang-thai": ["trang_thai", "status"], "linh-vuc": ["linh_vuc", "field"], "xa-nao": ["xa", "place"] };
const FILTERS = ["nam", ...Object.keys(COLUMNS)];

function link(words, { asked, make }, change, current) {
  const said = new URLSearchParams(Object.entries({ ...asked, ...change }).filter(([, value]) => value));
  const made = make("a", words, { href: `?${said}` });
  if (current) made.setAttribute("aria-current", "true");
  return made;
}

// What a record says of itself: in a commune its own words, in a province those of a column; the
// country has no columns.
async function facet(source, [name, key]) {
  if (source.records) return (n) => [source.records[n][key] || "", source.records[n][key] || ""];
  if (!source.segments) return null;
  const columns = await Promise.all(source.segments.map(({ facets }) => get(`${source.scope}/tim/x/${facets}.json`, true)));
  return (n) => {
    const place = last(source.segments, ({ base }) => base <= n), { values, rows } = columns[place][name];
    const row = 2 * (n - source.segments[place].base);
    return values[93 * valueOf(rows[row]) + valueOf(rows[row + 1])];
  };
}

async function columnsOf({ source, asked }) {
  const year = (n) => String(source.range(n).year || ""), columns = { nam: (n) => [year(n), year(n)] };
  for (const name in COLUMNS) if (!(name === "xa-nao" && asked.xa)) columns[name] = await facet(source, COLUMNS[name]);
  return columns;
}

// The hits that the filters of the address leave, then those of its kind.
async function kept(given) {
  const { asked, found } = given, used = FILTERS.filter((name) => asked[name]);
  const columns = used.length ? await columnsOf(given) : {};
  return found.hits.filter(({ n }) => used.every((name) => !columns[name] || columns[name](n)[0] === asked[name]));
}
export async function filtered(given) {
  return (await kept(given)).filter(({ kind }) => !given.asked.loai || kind === given.asked.loai);
}

async function fill(form, given) {
  const { found, asked, make, count } = given, columns = await columnsOf(given);
  for (const name of FILTERS) {
    const field = form.elements[name], counts = new Map();
    if (columns[name]) for (const { n } of found.hits) {
      const [value, words] = columns[name](n);
      if (value) counts.set(value, [words, (counts.get(value)?.[1] || 0) + 1]);
    }
    field.parentNode.hidden = !counts.size;
    field.append(...[...counts].sort(([a], [b]) => name === "nam" ? b - a : a.localeCompare(b, "vi"))
      .map(([value, [words, n]]) => make("option", `${words} (${count(n)})`, { value, lang: "vi", selected: value === asked[name] })));
  }
  for (const [name, value] of Object.entries(asked)) if (!FILTERS.includes(name)) form.append(make("input", "", { type: "hidden", name, value }));
}

function filters(given) {
  const form = given.part("filters"), details = form.closest("details");
  // Whoever is faster than this script has it open already.
  if (details.open ||= FILTERS.some((name) => given.asked[name])) return fill(form, given);
  details.addEventListener("toggle", () => fill(form, given), { once: true });
}

function scopes(given) {
  const { source, slug, asked, part } = given, list = part("scopes");
  const far = { xa: "", cu: "", rieng: "", ...Object.fromEntries(FILTERS.map((name) => [name, ""])) };
  const links = [link("Cả nước", given, { ...far, tinh: EVERYWHERE }, source.wide)];
  // The fictional commune stands in no index but its own.
  if (slug && !asked.rieng) links.unshift(link(asked.xa ? "Trong tỉnh, thành phố này" : source.name, given, { ...far, tinh: slug }, !asked.xa));
  if (asked.xa) links.unshift(link(source.name, given, {}, true));
  list.replaceChildren(...links);
}

async function kinds(given) {
  const { asked, part, count, KINDS } = given, hits = await kept(given), counts = { "": hits.length };
  for (const { kind } of hits) counts[kind] = (counts[kind] || 0) + 1;
  const all = Object.entries({ "": "Tất cả", ...KINDS }).filter(([kind]) => counts[kind]);
  part("kinds").replaceChildren(...all.map(([kind, words]) => link(`${words} (${count(counts[kind])})`, given, { loai: kind }, (asked.loai || "") === kind)));
}

// The written pages belong to no province: the best of them stand apart.
async function guides({ query, part, hit }) {
  const source = await TimKiem.commune("huong-dan");
  const { hits, words } = await search(query, source);
  const good = hits.filter(({ complete }) => complete).slice(0, MOST_GUIDES);
  part("guides").hidden = !good.length;
  for (const { n } of good) part("guides").querySelector("ol").append(hit(await source.load(n), words));
}

// The country's lists of common words are cut: going through the provinces finds the rest.
function deeply({ source, query, part, count, say, show }) {
  const area = part("deep"), go = area.querySelector("button"), bar = area.querySelector("progress");
  area.hidden = false;
  let going = false;
  go.onclick = async () => {
    going = !going;
    if (!going) return;
    go.textContent = "Dừng";
    bar.hidden = false;
    bar.max = source.provinces.length;
    const all = [];
    let done = 0;
    for (const [slug, name] of source.provinces) {
      if (!going) break;
      const province = await TimKiem.province(slug).catch(() => null);
      const found = province ? await search(query, province) : { hits: [], words: [] };
      for (const one of found.hits) all.push({ ...one, source: province, words: found.words });
      bar.value = ++done;
      say(`Đã tìm ${done} trên ${bar.max} tỉnh, thành phố: ${count(all.length)} kết quả. Vừa xong: ${name}.`);
    }
    all.sort((a, b) => b.complete - a.complete || b.points - a.points);
    part("hits").replaceChildren();
    part("kinds").replaceChildren();
    const joined = { load: async (place) => all[place].source.load(all[place].n) };
    await show(joined, all.map((_, n) => ({ n })), new Set(all.flatMap(({ words }) => [...words])));
    say(going ? `${count(all.length)} kết quả trong ${done} tỉnh, thành phố.` : `Đã dừng sau ${done} tỉnh, thành phố: ${count(all.length)} kết quả.`);
    area.hidden = true;
  };
}

// What is said above the results when they are not simply all there is.
export function tell({ source, found, query, where, because, count, say }, hits) {
  const all = found.whole ? "" : " gần giống (không có kết quả nào đủ mọi chữ)";
  const cut = found.cut ? ", trong số những mục mới nhất" : "";
  const advice = source.wide ? "Hãy thử ít chữ hơn, hoặc bỏ bộ lọc." : "Hãy thử ít chữ hơn, bỏ bộ lọc, hoặc tìm ở phạm vi rộng hơn.";
  say(hits.length ? `${count(hits.length)} kết quả${all} cho “${query}” trong ${where}${cut}.${because}`
    : `Không có kết quả nào cho “${query}” trong ${where}. ${advice}`);
}

export async function surround(given) {
  const { source, asked, query, part, make } = given, form = document.querySelector("form.find");
  // What is asked next is asked in the same scope.
  for (const name of ["tinh", "xa", "rieng"]) if (asked[name]) form.append(make("input", "", { type: "hidden", name, value: asked[name] }));
  form.elements.q.value ||= query;
  scopes(given);
  await kinds(given);
  await filters(given);
  if (source.wide) deeply(given);
  if (source.more) part("older").replaceChildren(link("Tìm cả những năm trước", given, { cu: "1" }));
  await guides(given).catch(() => {});
}

// The site was published anew since the manifest was read: begin again, once.
export function again(error, failed) {
  if (!error.stale || history.state?.again) return failed();
  history.replaceState({ again: true }, "");
  location.reload();
}
