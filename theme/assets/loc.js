// Filters a table of proposals. The state stands in the address, so that a choice can be shared.
"use strict";
(() => {
  const form = document.querySelector("[data-filter]");
  const rows = [...document.querySelectorAll("[data-rows] tbody tr")];
  const count = document.querySelector("[data-count]");
  const empty = document.querySelector("[data-empty]");
  const fields = [...form.elements].filter((field) => field.name);
  const fold = (text) =>
    text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d")
      .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const words = rows.map((row) => ` ${fold(row.textContent)}`);

  function fits(row, number) {
    return fields.every(({ name, value }) => {
      if (name !== "q") return !value || row.getAttribute(`data-${name}`) === value;
      return fold(value).split(" ").every((word) => words[number].includes(` ${word}`));
    });
  }

  function show() {
    let shown = 0;
    rows.forEach((row, number) => {
      row.hidden = !fits(row, number);
      if (!row.hidden) shown += 1;
    });
    const where = "sheet" in count.dataset ? " ở trang này" : "";
    count.textContent = `Hiện ${shown} trên ${rows.length} kiến nghị${where}`;
    empty.hidden = shown > 0;
  }

  function remember() {
    const said = new URLSearchParams();
    for (const { name, value } of fields) if (value.trim()) said.set(name, value.trim());
    const query = said.toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  }

  function recall() {
    const said = new URLSearchParams(location.search);
    for (const field of fields) {
      field.value = said.get(field.name) || "";
      // A choice that is no longer in the list chooses nothing.
      if (field.selectedIndex === -1) field.value = "";
    }
  }

  form.addEventListener("input", () => {
    show();
    remember();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("pageshow", () => {
    recall();
    show();
  });
  recall();
  show();
})();
