// What depends on today, from data-* attributes only. Days are days in Vietnam (UTC+7), whatever
// the reader's clock is set to, and never earlier than the day of the build.
"use strict";
(() => {
  const DAY = 864e5;
  const here = document.currentScript.src;
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

  // Finding a place: the scripts for it are fetched when a reader first goes to the field.
  function finder() {
    const fields = all("[data-find]");
    fields.forEach((field, place) => {
      for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"],
        ["aria-expanded", "false"], ["aria-controls", `noi-${place}`]]) field.setAttribute(name, value);
    });
    const said = new URLSearchParams(location.search), wanted = one("[data-search]") && said.get("q");
    const fetched = new Set();
    const fetchOnce = (...names) => {
      for (const name of names) {
        if (fetched.has(name) || location.protocol === "file:") continue;
        fetched.add(name);
        const script = document.createElement("script");
        script.src = new URL(name, here);
        script.async = false;
        document.head.append(script);
      }
    };
    const places = () => fetchOnce("tim-phan-tich.js", "tim-noi.js");
    if (wanted) fetchOnce("tim-phan-tich.js", "tim-kiem.js", "tim-ket-qua.js");
    for (const field of fields) field.addEventListener("focus", places);
    // What is asked within a place is not the name of one.
    if (wanted && !said.has("xa") && !said.has("tinh") || fields.includes(document.activeElement)) places();
  }

  // A table is filtered by words without marks.
  const fold = (text) =>
    text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d")
      .replace(/[^\p{L}\p{N}]+/gu, " ").trim();

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
