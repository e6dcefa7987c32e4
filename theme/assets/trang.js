// What depends on today, from data-* attributes only. Days are days in Vietnam (UTC+7), whatever
// the reader's clock is set to, and never earlier than the day of the build.
"use strict";
(() => {
  const DAY = 864e5;
  const SILENT = "Đã qua thời gian dự kiến, chưa có thông tin tổ chức";
  const all = (rule, root = document) => [...root.querySelectorAll(rule)];
  const one = (rule, root = document) => root.querySelector(rule);
  const number = (iso) => Date.parse(iso + "T00:00Z") / DAY;
  const built = number(document.body.dataset.build);
  const now = () => Math.max(Math.floor((Date.now() + 7 * 36e5) / DAY), built);
  const say = (spot, words, look) => {
    spot.textContent = words;
    spot.className = "rel" + (look ? " " + look : "");
  };

  const until = (left) =>
    left > 1 ? `Còn ${left} ngày` : left === 1 ? "Ngày mai" : left === 0 ? "Hôm nay" : "";
  const deadline = (left) =>
    left > 0 ? `Còn ${left} ngày` : left === 0 ? "Hôm nay là ngày cuối" : "Đã hết hạn gửi ý kiến";

  function dialogues(today) {
    for (const box of all("[data-last]")) {
      const left = number(box.dataset.last) - today;
      const spot = one("[data-event]", box);
      if (left < 0) say(spot, SILENT, "past");
      else if ("exact" in box.dataset) say(spot, until(left));
      const chip = one("[data-chip]", box);
      if (chip && left < 0) chip.hidden = true;
    }
    for (const spot of all("[data-deadline]")) {
      const left = number(spot.dataset.deadline) - today;
      say(spot, deadline(left), left < 0 ? "past" : left < 4 ? "soon" : "");
      spot.closest(".due")?.classList.toggle("open", left >= 0);
    }
  }

  function headings(today) {
    for (const list of all("[data-upcoming]")) {
      const cards = all("li.card", list);
      for (const card of cards) card.hidden = number(card.dataset.last || "9999-12-31") < today;
      one("[data-none]", list).hidden = cards.some((card) => !card.hidden);
    }
    for (const label of all("[data-ahead]")) {
      const box = label.closest("[data-last]");
      label.dataset.bare ??= label.textContent;
      const ahead = !box || number(box.dataset.last) >= today;
      label.textContent = ahead ? label.dataset.ahead : label.dataset.bare;
    }
  }

  function steps(today) {
    for (const list of all("[data-steps]")) {
      let current = null;
      for (const step of all("li[data-on]", list)) {
        const left = number(step.dataset.on) - today;
        const spot = one("[data-step]", step);
        step.classList.toggle("done", left < 0);
        step.removeAttribute("aria-current");
        if (left < 0) say(spot, "Đã qua", "past");
        else if (current === null || current === step.dataset.on) {
          current = step.dataset.on;
          step.setAttribute("aria-current", "step");
          say(spot, "Bước hiện tại · " + (left ? `còn ${left} ngày` : "hôm nay"));
        } else say(spot, "");
      }
      const title = one("[data-past]", list.parentNode);
      if (title && current === null) title.textContent = title.dataset.past;
    }
  }

  function age(today) {
    const days = today - built;
    one("[data-stale]").textContent =
      days < 7 ? "" : ` Trang này đã ${days} ngày chưa cập nhật. Hãy hỏi lại xã, phường.`;
  }

  // Finding: names without marks, the commune's own first, then its former ones.
  const fold = (text) =>
    text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d")
      .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const bare = (name) => name.replace(/^(xa|phuong|dac khu|thi tran|thi xa|tt|p|x) /, "");
  const RANKS = [
    (name, q) => name === q || bare(name) === bare(q),
    (name, q) => ` ${name}`.includes(" " + q) || ` ${name}`.includes(" " + bare(q)),
    (name, q) => q.length > 3 && name.replace(/ /g, "").includes(q.replace(/ /g, "")),
    (name, q, area) => q.split(" ").every((word) => ` ${name} ${area}`.includes(" " + word)),
  ];

  function find(places, typed) {
    const q = fold(typed);
    const rows = all("li[data-k]", places).map((row) => ({
      row,
      names: row.dataset.k.split("|"),
      area: fold(row.closest("[data-p]").dataset.p),
    }));
    let found = rows;
    let rank = -1;
    if (q) {
      rank = RANKS.findIndex((fits) => {
        found = rows.filter(({ names, area }) => names.some((name) => fits(name, q, area)));
        return found.length;
      });
      if (rank === 0) found = rows.filter(({ names, area }) =>
        names.some((name) => RANKS[0](name, q, area) || RANKS[1](name, q, area)));
    }
    show(places, rows, q ? found : rows);
    tell(q ? typed.trim() : "", found, rows.filter(({ names }) => RANKS[0](names[0], q)
      || names.some((name) => RANKS[0](name, q))));
  }

  function show(places, rows, found) {
    const shown = new Set((found.length ? found : rows).map(({ row }) => row));
    for (const { row } of rows) row.hidden = !shown.has(row);
    for (const area of all("[data-p]", places)) area.hidden = !one("li:not([hidden])", area);
  }

  function tell(typed, found, exact) {
    const offer = one("[data-offer]");
    offer.replaceChildren();
    offer.hidden = true;
    one("[data-status]").textContent = !typed ? "" : found.length
      ? `Có ${found.length} xã, phường khớp với “${typed}”.`
      : `Chưa có dữ liệu của xã, phường này (“${typed}”). Dưới đây là các nơi đã có dữ liệu.`;
    if (typed && exact.length === 1) {
      const link = one("a", exact[0].row).cloneNode(true);
      link.className = "button";
      link.textContent = "Mở trang " + link.textContent;
      offer.append(link);
      offer.hidden = false;
    }
  }

  function finder() {
    const places = one("[data-places]");
    if (!places) return;
    const field = one("#q");
    field.value = new URLSearchParams(location.search).get("q") || "";
    field.addEventListener("input", () => find(places, field.value));
    find(places, field.value);
  }

  // Filtering a table of proposals. The state stands in the address, so that it can be shared.
  function filter() {
    const form = one("[data-filter]");
    if (!form) return;
    const rows = all("[data-rows] tbody tr");
    const count = one("[data-count]");
    const fields = [...form.elements].filter((field) => field.name);
    const words = rows.map((row) => ` ${fold(row.textContent)}`);
    const fits = (row, place) => fields.every(({ name, value }) => {
      if (name !== "q") return !value || row.getAttribute(`data-${name}`) === value;
      return fold(value).split(" ").every((word) => words[place].includes(` ${word}`));
    });
    const show = () => {
      rows.forEach((row, place) => { row.hidden = !fits(row, place); });
      const shown = rows.filter((row) => !row.hidden).length;
      const where = "sheet" in count.dataset ? " ở trang này" : "";
      count.textContent = `Hiện ${shown} trên ${rows.length} kiến nghị${where}`;
      one("[data-empty]").hidden = shown > 0;
    };
    const recall = () => {
      const said = new URLSearchParams(location.search);
      for (const field of fields) {
        field.value = said.get(field.name) || "";
        // A choice that is no longer in the list chooses nothing.
        if (field.selectedIndex === -1) field.value = "";
      }
      show();
    };
    form.addEventListener("input", () => {
      show();
      const said = fields.filter(({ value }) => value.trim());
      const query = new URLSearchParams(said.map(({ name, value }) => [name, value.trim()]));
      history.replaceState(null, "", said.length ? `?${query}` : location.pathname);
    });
    addEventListener("pageshow", recall);
    recall();
  }

  // Opened from a disk, a link to a folder shows the folder: name the page in it.
  function fromDisk() {
    const whole = (address) => address.replace(/\/(?=$|[?#])/, "/index.html");
    for (const link of document.links) {
      if (link.protocol === "file:") link.href = whole(link.href);
    }
    for (const form of document.forms) form.action = whole(form.action);
  }

  function tick() {
    const today = now();
    dialogues(today);
    headings(today);
    steps(today);
    age(today);
  }

  tick();
  finder();
  filter();
  if (location.protocol === "file:") fromDisk();
  document.addEventListener("visibilitychange", tick);
})();
