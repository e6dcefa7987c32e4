// Finding a commune by any of its names; loaded when a reader first goes to the field.
// tim/don-vi.json: v version · p provinces [name, slug, 1 has a page + 2 fictional, communes a line] ·
// o former provinces [name, province] · d and s digests in the names of the files of former districts
// and of former names from a first word on. A name is a letter for its kind and the rest: `pNhị Chiểu`.
// A commune is `name|slug if irregular|1 if dissolved`, its letter a capital if it has a page; a former
// unit is `name|district|communes`, in base 36 from the first of its province, with a star where a
// commune lay in that district only partly.
"use strict";
(() => {
  const SHOWN = 20;
  const KINDS = { x: "Xã", p: "Phường", d: "Đặc khu", t: "Thị trấn", h: "Huyện", q: "Quận", s: "Thị xã", c: "Thành phố", i: "Tỉnh" };
  const root = new URL("..", document.currentScript.src);
  const { fold, marked, analyse } = PhanTich;
  const count = (n) => n.toLocaleString(document.documentElement.lang);
  const forms = (text) => analyse(text).map(([, form]) => form);
  const joined = (text) => text.replace(/ /g, "");
  const low = (name) => name[0].toLowerCase() + name.slice(1);
  const at = (path) => new URL(path, root);
  const get = async (name) => {
    const said = await (await fetch(at(`tim/${name}.json`))).json();
    if (said.v !== 1) throw name;
    return said;
  };

  // The index: `entries` are names, each with the places of today that it leads to, and why.
  const communes = [], entries = [], shelves = [];
  let areas;
  const slugOf = (name) => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d").replace(/[^a-z0-9]+/g, "-");
  const unit = (line) => [line[0].toLowerCase(), line.slice(1)];
  const full = (line, [kind, bare] = unit(line)) => KINDS[kind] ? `${KINDS[kind]} ${bare}` : bare;
  function enter(line, area, to, late = 0) {
    const [kind, bare] = unit(line);
    entries.push({ kind, bare, key: fold(bare), area: " " + fold(area), to, late });
  }

  const index = get("don-vi").then(({ p, o, d, s }) => {
    const firsts = {};
    const provinces = p.map(([line, slug, flags, lines]) => {
      const made = flags & 2 ? " · minh họa" : "", title = full(line), first = firsts[line] = communes.length;
      for (const line of lines.split("\n").filter(Boolean)) {
        const [text, own, gone] = line.split("|");
        const page = text < "a", name = full(text), inner = own || slugOf(name);
        const place = { name, page, path: page ? `${slug}/${inner}/` : `tim/${slug}/#${inner}`,
          under: `, ${low(title)}` + (gone ? " · đã sắp xếp lại" : page ? made : " · chưa có dữ liệu") };
        communes.push(place);
        enter(text, title, [[place]]);
      }
      const place = { name: title, page: true, path: flags & 1 ? `${slug}/` : `tim/${slug}/`, under: ` · ${count(communes.length - first)} xã, phường${made}` };
      enter(line, "", [[place]]);
      return place;
    });
    for (const [line, now] of o) {
      firsts[line] = firsts[p[now][0]];
      enter(line, "", [[provinces[now], `Có ${low(full(line))} cũ`]], 1);
    }
    let made;
    areas = () => made ||= get("ten-cu/" + d).then((said) => said.d.flatMap(([title, lines]) =>
      lines.split("\n").map((line) => [firsts[title], `, ${low(full(line))}`, `, ${low(full(title))}`])));
    s.forEach(([start, digest], n) => shelves.push({ start, end: s[n + 1]?.[0] || "~", file: "ten-cu/" + digest }));
  });

  const fetched = (shelf) => shelf.made ||= Promise.all([get(shelf.file), areas()]).then(([{ r }, all]) => {
    for (const line of r.split("\n")) {
      const [text, number, heirs] = line.split("|");
      const [first, inner, title] = all[parseInt(number, 36)] || [0, "", ""];
      const list = heirs.split(","), district = title && /[hqsc]/.test(text[0]), name = low(full(text));
      enter(text, inner + title, list.map((heir) => {
        const partly = district ? heir[0] === "*" : list[1];
        return [communes[parseInt(heir.replace("*", ""), 36) + first], district
          ? `${partly ? "Một phần trước" : "Trước"} thuộc ${name}${title}`
          : `Có ${partly ? "một phần " : ""}${name} cũ${inner}${title}`];
      }), district ? 2 : 1);
    }
    shelf.read = true;
  });

  // What was typed, read as it stands and without a kind of unit, or its initials, before it.
  function asked(typed) {
    const [said, ...rest] = typed.split(/[,;(]/);
    const text = fold(said).replace(/^([pq])([0-9])/, "$1 $2").replace(/^(tp ?)?hcm$/, "ho chi minh");
    const ways = [[text]];
    for (const kind in KINDS) {
      const word = fold(KINDS[kind]), short = word.replace(/(\w)\w* ?/g, "$1");
      const bare = text.replace(new RegExp(`^(${word}|${short}) `), "");
      if (bare !== text) ways.push([bare, kind]);
    }
    return { ways, area: fold(rest.join(" ")), form: marked(said) && forms(said) };
  }

  const inside = ({ area }, words) => words.split(" ").every((word) => area.includes(" " + word));
  // Whether one letter more, less or other, or two in turned order, makes two words the same.
  function near(a, b) {
    while (a && a[0] === b[0]) [a, b] = [a.slice(1), b.slice(1)];
    while (a && b.endsWith(a.slice(-1))) [a, b] = [a.slice(0, -1), b.slice(0, -1)];
    return a.length < 2 && b.length < 2 || a.length === 2 && a === b[1] + b[0];
  }
  const RANKS = [
    ({ key }, q) => key === q,
    (entry, q) => q.startsWith(entry.key + " ") && inside(entry, q.slice(entry.key.length + 1)),
    ({ key }, q) => key.startsWith(q),
    ({ key }, q) => key.includes(" " + q),
  ];
  // Where nothing fits: typed without spaces, or with one mistake.
  const TYPO = [({ key }, q) => {
    const whole = joined(key), bare = joined(q);
    return bare.length > 3 && [-1, 0, 1, 99].some((more) => near(bare, whole.slice(0, bare.length + more)));
  }];

  function search(typed, ranks = RANKS) {
    const { ways, area, form } = asked(typed), found = [];
    for (const entry of entries) {
      const scores = ways.map(([text, kind]) => {
        const rank = inside(entry, area) ? ranks.findIndex((fits) => text && fits(entry, text)) : -1;
        if (rank < 0) return 99;
        const said = form && form.slice(-text.split(" ").length).join(" ");
        return rank * 16 + (said && !` ${forms(entry.bare).join(" ")}`.includes(" " + said) ? 8 : 0)
          + (kind && kind !== entry.kind ? 4 : 0) + entry.late;
      });
      const score = Math.min(...scores);
      if (score < 99) found.push([score, entry]);
    }
    found.sort(([a, x], [b, y]) => a - b || y.to[0][0].page - x.to[0][0].page);
    const places = new Map();
    for (const [score, { to }] of found) for (const [place, why] of to) if (!places.has(place)) places.set(place, { ...place, why, far: score & 8 && score > 31 });
    return [...places.values()];
  }

  // Where nothing fits: typed without a Vietnamese keyboard, else what TYPO says.
  async function guessed(typed) {
    const { isSyllable, untyped } = await import("./tim-doan.js");
    const guess = typed.split(" ").map((word) => isSyllable(fold(word)) ? word : untyped(fold(word)).pop() || word).join(" ");
    return guess === typed ? search(typed, TYPO) : search(guess);
  }
  const meant = async (typed) => {
    const found = search(typed);
    return found.length || !typed ? found : guessed(typed);
  };

  // The shelves of former names that what was typed may stand on and that are not here yet.
  const missing = (typed) => shelves.filter(({ start, end, read }) => !read && asked(typed).ways.some(([text]) => {
    const q = joined(text);
    return /\d|../.test(q) && end > q && (start <= q || start.startsWith(q));
  }));

  function make(tag, said, words = "") {
    const item = document.createElement(tag);
    for (const name in said) item.setAttribute(name, said[name]);
    item.textContent = words;
    return item;
  }
  function line(place, tag, said) {
    const item = make("li", said);
    item.append(make(tag, { href: at(place.path) }, place.name),
      make("span", { class: "small" }, place.under), make("span", { class: "line small" }, place.why));
    return item;
  }

  function combobox(field) {
    const id = field.getAttribute("aria-controls"), status = make("p", { class: "said", role: "status" });
    const list = make("ul", { id, class: "found", role: "listbox", "aria-label": "Các nơi khớp", hidden: "" });
    let options = [], active = -1, settled, saying;
    field.closest("div").append(list, status);

    function choose(next) {
      list.children[active]?.setAttribute("aria-selected", false);
      const option = list.children[active = next];
      field.setAttribute("aria-activedescendant", option ? option.id : "");
      option?.setAttribute("aria-selected", true);
      option?.scrollIntoView({ block: "nearest" });
    }
    function open(shown) {
      list.hidden = !shown;
      field.setAttribute("aria-expanded", shown);
      choose(-1);
    }
    function say(words, empty) {
      clearTimeout(saying);
      status.classList.toggle("none", !!words && empty);
      saying = setTimeout(() => { status.textContent = words; }, 400);
    }
    function close() {
      open(false);
      say("");
    }
    function show(all, waiting) {
      const typed = field.value.trim(), none = !all.length;
      options = all.slice(0, SHOWN);
      list.replaceChildren(...options.map((place, n) => line(place, "b", { id: `${id}-${n}`, role: "option", "aria-selected": false })));
      open(!none);
      say(!typed || none && waiting ? "" : none ? "Không có tên nào khớp." : `Có ${count(all.length)} nơi khớp${all[SHOWN] ? `, hiện ${SHOWN}` : ""}.`, none);
    }
    async function update() {
      const typed = field.value, same = () => document.activeElement === field && field.value === typed && active < 0;
      try {
        await index;
        const parts = missing(typed), few = parts.length < 3, all = await meant(typed.trim());
        if (same()) show(all, few && parts.length);
        if (!few || !parts.length) return;
        await Promise.all(parts.map(fetched));
        const more = await meant(typed.trim());
        if (same()) show(more);
      } catch { close(); }
    }
    const look = () => { settled = update(); };
    const go = (place) => place && !location.assign(at(place.path));
    // Whoever types faster than the names arrive gets the same answer as who waits for them.
    const enter = async () => {
      await settled;
      const sure = !list.hidden && !options[1] && !missing(field.value).length;
      if (!sure || !go(options[0])) field.form.requestSubmit();
    };
    const step = (next) => {
      if (list.hidden) look();
      else choose(next);
      return true;
    };
    const KEYS = {
      ArrowDown: () => step(options[active + 1] ? active + 1 : 0),
      ArrowUp: () => step((active > 0 ? active : options.length) - 1),
      Escape: () => {
        if (list.hidden) field.value = "";
        return !close();
      },
      Enter: () => go(options[active]) || enter(),
      Home: () => choose(-1),
      End: () => choose(-1),
    };
    field.addEventListener("keydown", (event) => {
      if (!event.isComposing && KEYS[event.key]?.(event)) event.preventDefault();
    });
    field.addEventListener("input", look);
    field.addEventListener("blur", close);
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => go(options[[...list.children].indexOf(event.target.closest("li"))]));
    if (document.activeElement === field) look();
  }

  // The page that the form leads to: all that matches, as links.
  async function results(box) {
    const said = new URLSearchParams(location.search), typed = (said.get("q") || "").trim();
    if (!typed) return;
    const [status, list] = box.children;
    document.querySelector("[data-find]").value = typed;
    // What is asked within a place is not the name of one.
    if (said.has("xa") || said.has("tinh")) return;
    try {
      await index;
      await Promise.all(missing(typed).map(fetched));
      if (!search(typed).length) await Promise.all(shelves.map(fetched));
      // What stands in a record as it was typed is no slip in a name.
      const exact = await TimKiem.exact, found = search(typed).length || !exact ? await meant(typed) : [];
      // Names that only begin so, all with other marks, were not meant: who asks for rác is not asking for Rạch.
      const all = found.every(({ far }) => far) ? [] : found;
      status.textContent = all.length ? `Có ${count(all.length)} nơi khớp với “${typed}”.`
        : exact ? "" : `Không có xã, phường nào tên là “${typed}”.`;
      list.replaceChildren(...all.map((place) => line(place, "a")));
    } catch { status.textContent = "Chưa tải được. Hãy chọn tỉnh."; }
  }

  document.querySelectorAll("[data-find]").forEach(combobox);
  document.querySelectorAll("[data-found]").forEach(results);
})();
