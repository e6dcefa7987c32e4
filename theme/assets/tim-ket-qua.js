// The results on the search page. The address holds everything that was asked, so links and forms are
// plain ones: a scope, a kind, a filter is another address. Loaded only when something was asked.
"use strict";
(() => {
  const STEP = 10, SNIPPET = 200, MOST_PLACES = 8, MOST_GUIDES = 3, EVERYWHERE = "ca-nuoc";
  const KINDS = { k: "Kiến nghị", l: "Kết luận", d: "Đối thoại", v: "Văn bản", p: "Địa phương", t: "Hướng dẫn" };
  const FILTERS = ["nam", "trang-thai", "linh-vuc", "xa-nao"];
  const { search, root } = TimKiem;
  const box = document.querySelector("[data-search]");
  const part = (name) => box.querySelector(`[data-${name}]`);
  const asked = Object.fromEntries(new URLSearchParams(location.search));
  const query = (asked.q || "").trim();
  const make = (tag, words = "", more = {}) => Object.assign(document.createElement(tag), { textContent: words }, more);
  const count = (n) => n.toLocaleString("vi-VN");
  const link = (words, change, current) => {
    const said = new URLSearchParams(Object.entries({ ...asked, ...change }).filter(([, value]) => value));
    const made = make("a", words, { href: `?${said}` });
    if (current) made.setAttribute("aria-current", "true");
    return made;
  };
  const say = (words) => { part("said").textContent = words; };

  // The part of a text where most words of the query stand, the words marked.
  function snippet(text, words) {
    const places = PhanTich.spots(text).filter(([, , bare]) => words.has(bare));
    const inside = (start) => places.filter(([a, b]) => a >= start && b <= start + SNIPPET);
    const best = places.reduce((kept, place) => inside(place[0]).length > inside(kept[0]).length ? place : kept, places[0] || [0]);
    const from = best[0] < 60 ? 0 : text.lastIndexOf(" ", best[0] - 40) + 1;
    const to = text.length - from < SNIPPET + 40 ? text.length : text.lastIndexOf(" ", from + SNIPPET);
    const shown = make("p", "", { className: "small" });
    let place = from;
    if (from) shown.append("… ");
    for (const [start, end] of places) {
      if (start < place || end > to) continue;
      shown.append(text.slice(place, start), make("mark", text.slice(start, end)));
      place = end;
    }
    shown.append(text.slice(place, to), to < text.length ? " …" : "");
    return shown;
  }

  // A proposal has no title: its first words stand for it.
  const beginning = (text) => text.length < 90 ? text : text.slice(0, text.lastIndexOf(" ", 80)) + " …";

  function hit(record, words) {
    const item = make("li");
    const title = make("h3");
    title.append(make("a", record.title || beginning(record.text), { href: new URL(record.path.slice(1), root) }));
    const day = record.date && record.date.split("-").reverse().join("/");
    const facts = [KINDS[record.kind], record.place, record.field, day].filter(Boolean).join(" · ");
    const line = make("p", facts, { className: "small" });
    if (record.status) line.append(" ", make("span", record.status, { className: `chip ${record.state || ""}` }));
    item.append(title, line);
    if (record.text) item.append(snippet(record.text, words));
    return item;
  }

  async function scoped() {
    if (asked.xa) return { source: await TimKiem.commune(asked.xa, asked.cu), slug: asked.xa.split("/")[0] };
    if (asked.tinh && asked.tinh !== EVERYWHERE) return { source: await TimKiem.province(asked.tinh), slug: asked.tinh };
    const source = await TimKiem.country();
    return asked.tinh ? { source } : named(source);
  }

  // A place that is named in the query sends it to its province.
  async function named(country) {
    const plain = ` ${PhanTich.analyse(query).map(([bare]) => bare).join(" ")} `;
    const of = (name) => ` ${PhanTich.fold(name)} `;
    const there = country.provinces.find(([, name]) => plain.includes(of(name.replace(/^(Tỉnh|Thành phố) /, ""))));
    if (there) return { source: await TimKiem.province(there[0]), slug: there[0], because: there[1] };
    const words = PhanTich.analyse(query).map(([bare]) => bare);
    const pairs = words.slice(1).map((word, n) => `${words[n]}_${word}=`);
    await country.open(pairs);
    const numbers = new Set(pairs.flatMap((pair) => country.numbers(pair)).filter((n) => country.kind(n) === "p"));
    const records = await Promise.all([...numbers].slice(0, MOST_PLACES).map((n) => country.load(n)));
    const meant = records.filter((record) => record && plain.includes(of(record.title.replace(/^(Xã|Phường|Đặc khu|Thị trấn) /, ""))));
    const slugs = new Set(meant.map(({ path }) => path.split("/")[1]));
    // A name that several provinces have says nothing about which one is meant.
    if (slugs.size === 1) return { source: await TimKiem.province([...slugs][0]), slug: [...slugs][0], because: meant[0].title };
    return { source: country };
  }

  function scopes({ source, slug }) {
    const list = part("scopes");
    if (asked.xa) list.append(link(source.name, {}, true));
    const far = { xa: "", cu: "", rieng: "", ...Object.fromEntries(FILTERS.map((name) => [name, ""])) };
    // The fictional commune stands in no index but its own.
    if (slug && !asked.rieng) list.append(link(asked.xa ? "Trong tỉnh, thành phố này" : source.name, { ...far, tinh: slug }, !asked.xa));
    list.append(link("Cả nước", { ...far, tinh: EVERYWHERE }, source.wide));
  }

  function kinds(hits) {
    const counts = {};
    for (const { kind } of hits) counts[kind] = (counts[kind] || 0) + 1;
    const list = part("kinds");
    for (const [kind, words] of [["", "Tất cả"], ...Object.entries(KINDS)]) {
      const n = kind ? counts[kind] : hits.length;
      if (n) list.append(link(`${words} (${count(n)})`, { loai: kind }, (asked.loai || "") === kind));
    }
  }

  // Filters: what the hits hold, with counts. Columns are fetched when a filter is used or opened.
  async function filters(source, hits) {
    const form = part("filters");
    const columns = { "nam": (n) => [String(source.year(n) || ""), String(source.year(n) || "")] };
    const load = async () => {
      for (const [name, column] of [["trang-thai", "trang_thai"], ["linh-vuc", "linh_vuc"], ["xa-nao", "xa"]]) {
        if (!(name === "xa-nao" && asked.xa)) columns[name] ||= await source.facet(column);
      }
    };
    if (FILTERS.some((name) => name !== "nam" && asked[name])) await load();
    const kept = hits.filter(({ n }) => FILTERS.every((name) => !asked[name] || !columns[name] || columns[name](n)[0] === asked[name]));
    const fill = async () => {
      await load();
      for (const name of FILTERS) {
        const field = form.elements[name];
        const counts = new Map();
        if (columns[name]) for (const { n } of hits) {
          const [value, words] = columns[name](n);
          if (value) counts.set(value, [words, (counts.get(value)?.[1] || 0) + 1]);
        }
        field.parentNode.hidden = !counts.size;
        field.append(...[...counts].sort(([a], [b]) => name === "nam" ? b - a : a.localeCompare(b, "vi"))
          .map(([value, [words, n]]) => make("option", `${words} (${count(n)})`, { value, selected: value === asked[name] })));
      }
      for (const [name, value] of Object.entries(asked)) if (!FILTERS.includes(name)) form.append(make("input", "", { type: "hidden", name, value }));
    };
    const details = form.closest("details");
    if (FILTERS.some((name) => asked[name])) { details.open = true; await fill(); }
    else details.addEventListener("toggle", fill, { once: true });
    return kept;
  }

  async function show(source, hits, words, from = 0) {
    const records = await Promise.all(hits.slice(from, from + STEP).map(({ n }) => source.load(n)));
    const items = records.filter(Boolean).map((record) => hit(record, words));
    part("hits").append(...items);
    const left = hits.length - from - STEP;
    const more = part("more");
    more.hidden = left <= 0;
    more.textContent = `Xem thêm ${Math.min(STEP, left)} trong ${count(left)} kết quả còn lại`;
    more.onclick = async () => {
      await show(source, hits, words, from + STEP);
      part("hits").children[from + STEP]?.querySelector("a").focus();
    };
  }

  // The country's lists of common words are cut: going through the provinces finds the rest.
  function deeply(country) {
    const area = part("deep"), go = area.querySelector("button"), bar = area.querySelector("progress");
    area.hidden = false;
    let going = false;
    go.onclick = async () => {
      if (going) { going = false; return; }
      going = true;
      go.textContent = "Dừng";
      bar.hidden = false;
      bar.max = country.provinces.length;
      const all = [];
      let done = 0;
      for (const [slug, name] of country.provinces) {
        if (!going) break;
        const source = await TimKiem.province(slug).catch(() => null);
        const found = source ? await search(query, source) : { hits: [], words: [] };
        for (const one of found.hits) all.push({ ...one, source, words: found.words });
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

  // What is asked next is asked in the same scope.
  function keepScope() {
    const form = document.querySelector("form.find");
    for (const name of ["tinh", "xa", "rieng"]) if (asked[name]) form.append(make("input", "", { type: "hidden", name, value: asked[name] }));
  }

  // The written pages belong to no province: the best of them stand apart.
  async function guides() {
    const source = await TimKiem.commune("huong-dan");
    const { hits, words } = await search(query, source);
    const good = hits.filter(({ complete }) => complete).slice(0, MOST_GUIDES);
    part("guides").hidden = !good.length;
    for (const { n } of good) part("guides").querySelector("ol").append(hit(await source.load(n), words));
  }

  async function run() {
    box.hidden = false;
    keepScope();
    say("Đang tìm…");
    const scope = await scoped();
    const { source } = scope;
    const found = await search(query, source);
    const kept = await filters(source, found.hits);
    const hits = asked.loai ? kept.filter(({ kind }) => kind === asked.loai) : kept;
    const where = source.wide ? "cả nước" : source.name;
    const all = hits.length && !hits[0].complete ? " gần giống (không có kết quả nào đủ mọi chữ)" : "";
    const cut = found.cut ? ", trong số những mục mới nhất" : "";
    const advice = source.wide ? "Hãy thử ít chữ hơn, hoặc bỏ bộ lọc." : "Hãy thử ít chữ hơn, bỏ bộ lọc, hoặc tìm ở phạm vi rộng hơn.";
    say(hits.length ? `${count(hits.length)} kết quả${all} cho “${query}” trong ${where}${cut}.${scope.because ? ` Tìm ở đây vì bạn nêu ${scope.because}.` : ""}`
      : `Không có kết quả nào cho “${query}” trong ${where}. ${advice}`);
    scopes(scope);
    kinds(kept);
    part("hits").replaceChildren();
    await show(source, hits, found.words);
    if (source.wide) deeply(source);
    await guides().catch(() => {});
    if (source.more) part("older").replaceChildren(link("Tìm cả những năm trước", { cu: "1" }));
  }

  const failed = () => say("Máy này chưa tải được mục lục tìm kiếm. Hãy dùng danh mục các tỉnh, thành phố bên dưới.");
  // The site was published anew since the manifest was read: begin again, once.
  function again(error) {
    if (!(error instanceof TimKiem.Stale) || history.state?.again) return failed();
    history.replaceState({ again: true }, "");
    location.reload();
  }
  if (box && query) run().catch(again);
})();
