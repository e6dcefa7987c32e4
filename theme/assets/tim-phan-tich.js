// Text to tokens, so that what is typed in any way meets what is written: the same as search/analyse.py,
// from the same table, which the build sets in below, its words typed as in VNI. A token is [without
// marks, with marks in one spelling]; a spot is [start, end, without marks, with marks].
"use strict";
const PhanTich = ((table) => {
  const made = (pattern) => table.short.reduce((whole, [short, long]) => whole.replaceAll(short, long), pattern);
  const ways = table.patterns;
  const days = [];
  let group = 2;
  for (const [order] of ways.day) {
    days.push([group, order]);
    group += order.length;
  }
  const amount = group;
  const pattern = new RegExp(made([`(${ways.number.join("|")})`, ...ways.day.map(([, way]) => way),
    `(${ways.amount})`, `(${ways.word})`].join("|")), "g");
  const word = new RegExp(made(ways.word), "g");
  const gap = new RegExp(table.gap);
  const hour = new RegExp(table.hour);
  const yIsI = new Set(table.y_is_i_after.map((onset) => onset + "y"));
  const known = new Map();

  const open = (text) => text.normalize("NFKD").toLowerCase()
    .replace(/[^a-z0-9 ]/g, (letter) => table.unseen.includes(letter) ? "" : table.letters[letter] || letter);
  const MARKS = Object.keys(table.tones).join("") + table.shapes;
  const spelled = (vni) => vni.replace(/d9/g, "đ").replace(/[1-8]/g, (digit) => MARKS[digit - 1]);
  const runs = (opened) => opened.match(word) || [];
  const bare = (text) => text.replace(/^0+(?=.)/, "");

  function one(run) {
    let plain = "", form = "", tone = "";
    for (const letter of run) {
      if (table.tones[letter]) tone = table.tones[letter];
      else if (table.shapes.includes(letter)) form += letter;
      else if (!/[\u0300-\u036f]/.test(letter)) {
        plain += letter === "đ" ? "d" : letter;
        form += letter;
      }
    }
    form = form.normalize("NFC");
    if (yIsI.has(plain)) [plain, form] = [plain.slice(0, -1) + "i", form.slice(0, -1) + "i"];
    if (/^[0-9]+$/.test(plain)) plain = form = bare(plain);
    return [plain, form + tone].map((whole) => whole.slice(0, table.longest));
  }

  function words(run) {
    if (known.has(run)) return known.get(run);
    const token = one(run);
    const said = hour.exec(token[0]);
    const whole = said ? `${said[1]} ${table.hour_word} ${said[2] || ""}` : spelled(table.abbreviations[token[0]] || "");
    const found = whole ? runs(open(whole)).map(one) : token[0] ? [token] : [];
    known.set(run, found);
    return found;
  }

  function joined(text) {
    const whole = bare(one(runs(text).join(""))[0]);
    return [whole, whole];
  }

  function dates(match) {
    const [first, order] = days.find(([place]) => match[place] !== undefined);
    const said = {};
    [...order].forEach((letter, place) => { said[letter] = match[first + place] || ""; });
    const month = said.m.padStart(2, "0"), day = (said.d || "1").padStart(2, "0");
    if (month < "01" || month > "12" || day < "01" || day > "31") return [];
    const all = said.y ? [`m${said.y}${month}`] : [];
    if (said.d) all.unshift(...(said.y ? [`d${said.y}${month}${day}`] : []), `d${month}${day}`);
    return all;
  }

  function scan(opened) {
    const found = [];
    const add = (start, end, tokens) => { for (const token of tokens) found.push([token, start, end]); };
    const each = (text, start) => {
      for (const match of text.matchAll(word)) add(start + match.index, start + match.index + match[0].length, words(match[0]));
    };
    pattern.lastIndex = 0;
    for (let match; (match = pattern.exec(opened));) {
      const start = match.index, end = start + match[0].length;
      if (match[1]) {
        add(start, end, [joined(match[1])]);
        each(match[1], start);
      } else if (match[amount + 1]) add(start, end, words(match[0]));
      else if (match[amount]) add(start, end, [joined(match[0])]);
      else {
        const all = dates(match);
        if (all.length) add(start, end, all.map((day) => [day, day]));
        else {
          const run = runs(match[0])[0];
          add(start, start + run.length, words(run));
          pattern.lastIndex = start + run.length;
        }
      }
    }
    return found;
  }

  function spots(text) {
    let opened = "", place = 0;
    const places = [];
    for (const letter of text) {
      const part = open(letter);
      opened += part;
      for (let n = 0; n < part.length; n++) places.push([place, place + letter.length]);
      place += letter.length;
    }
    return scan(opened).map(([token, start, end]) => [places[start][0], places[end - 1][1], ...token]);
  }

  const analyse = (text) => scan(open(text)).map(([token]) => token);

  return {
    fold: (text) => runs(open(text)).map((run) => one(run)[0]).filter(Boolean).join(" "),
    clauses: (text) => text.split(gap).filter(Boolean),
    analyse, spelled, spots,
    marked: (text) => runs(open(text)).map(one).some(([plain, form]) => plain !== form),
    abbreviations: table.abbreviations,
    asking: new Set(table.asking.split(" ")),
    loose: new Set(analyse(spelled(table.loose)).map(([, form]) => form)),
  };
})(/* analyser.json */ {});
