// The results on the search page. The address holds everything that was asked, so links and forms are
// plain ones: a scope, a kind, a filter is another address. Loaded only when something was asked; what
// stands around the results is in tim-loc.js, fetched when the first of them are shown.
"use strict";
(() => {
  const STEP = 10, SNIPPET = 200, LANGUAGE = document.documentElement.lang;
  const KINDS = { k: "Kiến nghị", l: "Kết luận", d: "Đối thoại", v: "Văn bản", p: "Địa phương", t: "Hướng dẫn" };
  const { search, root } = TimKiem;
  const box = document.querySelector("[data-search]");
  const part = (name) => box.querySelector(`[data-${name}]`);
  const asked = Object.fromEntries(new URLSearchParams(location.search));
  const query = asked.q?.trim();
  const make = (tag, words = "", more = {}) => Object.assign(document.createElement(tag), { textContent: words }, more);
  const count = (n) => n.toLocaleString(LANGUAGE);
  const say = (words) => { part("said").textContent = words; };
  const around = () => import("./tim-loc.js");

  // The part of a text where most words of the query stand, the words marked.
  function snippet(text, words) {
    const places = PhanTich.spots(text).filter(([, , bare]) => words.has(bare));
    const inside = (start) => places.filter(([a, b]) => a >= start && b <= start + SNIPPET);
    const best = places.reduce((kept, place) => inside(place[0]).length > inside(kept[0]).length ? place : kept, places[0] || [0]);
    const from = best[0] < 60 ? 0 : text.lastIndexOf(" ", best[0] - 40) + 1;
    const to = text.length - from < SNIPPET + 40 ? text.length : text.lastIndexOf(" ", from + SNIPPET);
    const shown = make("p", from ? "… " : "", { className: "small" });
    let place = from;
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
    const item = make("li", "", { lang: "vi" }), title = make("h3"), line = make("p", "", { className: "small" });
    title.append(make("a", record.title || beginning(record.text), { href: new URL(record.path.slice(1), root) }));
    const day = record.date?.split("-").reverse().join("/");
    line.append(make("span", KINDS[record.kind], { lang: LANGUAGE }), ...[record.place, record.field, day].filter(Boolean).map((fact) => " · " + fact));
    if (record.status) line.append(" ", make("span", record.status, { className: `chip ${record.state || ""}` }));
    item.append(title, line);
    if (record.text) item.append(snippet(record.text, words));
    return item;
  }

  // Where it is searched: as the address says, else in the province that the query names.
  async function scoped() {
    if (asked.xa) return { source: await TimKiem.commune(asked.xa, asked.cu), slug: asked.xa.split("/")[0] };
    let slug = asked.tinh, because;
    if (slug && slug !== "ca-nuoc") return { source: await TimKiem.province(slug), slug };
    const naming = slug ? null : import("./tim-dau.js"), country = await TimKiem.country();
    if (naming) [slug, because] = await (await naming).named(query, country);
    return because ? { source: await TimKiem.province(slug), slug, because } : { source: country };
  }

  async function show(source, hits, words, from = 0) {
    const records = await Promise.all(hits.slice(from, from + STEP).map(({ n }) => source.load(n)));
    part("hits").append(...records.filter(Boolean).map((record) => hit(record, words)));
    const left = hits.length - from - STEP, more = part("more");
    more.hidden = left <= 0;
    more.textContent = `Xem thêm ${Math.min(STEP, left)} trong ${count(left)} kết quả còn lại`;
    more.onclick = async () => {
      await show(source, hits, words, from + STEP);
      part("hits").children[from + STEP]?.querySelector("a").focus();
    };
  }

  async function run() {
    box.hidden = false;
    say("Đang tìm…");
    const scope = await scoped(), { source } = scope, found = await search(query, source);
    tell(found.whole && found.sure);
    const given = { ...scope, found, asked, query, KINDS, make, count, part, say, show, hit };
    const hits = ["nam", "trang-thai", "linh-vuc", "xa-nao", "loai"].some((name) => asked[name]) ? await (await around()).filtered(given) : found.hits;
    const where = source.wide ? "cả nước" : source.name, because = scope.because ? ` Tìm ở đây vì bạn nêu ${scope.because}.` : "";
    if (found.whole && !found.cut && hits.length) say(`${count(hits.length)} kết quả cho “${query}” trong ${where}.${because}`);
    else (await around()).tell({ ...given, where, because }, hits);
    await show(source, hits, found.words);
    around().then((more) => more.surround(given)).catch(() => {});
  }

  const failed = () => say("Máy này chưa tải được mục lục tìm kiếm. Hãy dùng danh mục các tỉnh, thành phố bên dưới.");
  // Whether a record holds what was asked as it was typed: then no name of a place is guessed.
  let tell;
  TimKiem.exact = new Promise((resolve) => { tell = resolve; });
  if (box && query) run().catch((error) => around().then((more) => more.again(error, failed))).catch(failed).finally(() => tell());
})();
