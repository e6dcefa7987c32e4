// Search in what dialogues left behind: one engine and one ranking for a commune, a province, the country.
// The files and the ranking are written down in docs/search-format.md and are those of search/*.py;
// words come from tim-phan-tich.js.
"use strict";
const TimKiem = (() => {
  const VERSION = 1, CHUNK = 16, MOST_WORDS = 12, MOST_ENDINGS = 12, MOST_SLIPS = 6, SHORTEST_TYPO = 3, SHORTEST_ALONE = 4, LETTERS = /^[a-z]+$/;
  const ENOUGH = .6, ELSE_ENOUGH = .4, FEW = 3, UNKNOWN = 3, SAME_FORM = 1.35, SAME_FORM_MORE = 1.2, IN_TITLE = .5, NEIGHBOURS = .6, UNSURE = .7, UNNAMED = .8;
  const ORDER = "pvtdlk", TITLES = 2;
  // Long records hold many words by chance; a proposal is about what it says.
  const LONG = { d: .9, v: .89, t: .9 };
  const VALUE = new Map();
  for (let code = 32; code < 127; code++) if (code !== 34 && code !== 92) VALUE.set(String.fromCharCode(code), VALUE.size);
  const { spots, fold, marked, clauses, untyped, split, synonyms } = PhanTich;
  const loose = new Set(spots(PhanTich.loose).map(([, , , form]) => form));
  const root = new URL("..", document.currentScript.src);

  // A file under a hash that is gone: the site was published anew.
  class Stale extends Error {}
  async function get(path, kept) {
    const answer = await fetch(new URL(path, root), kept ? {} : { cache: "no-cache" });
    if (!answer.ok) throw kept ? new Stale(path) : new Error(path);
    return answer.json();
  }
  async function dated(path) {
    const said = await get(path);
    if (!(said.version <= VERSION)) throw new Error(path);
    return said;
  }
  function once(make) {
    const made = new Map();
    return (key) => {
      if (!made.has(key)) made.set(key, make(key));
      return made.get(key);
    };
  }

  function numbersOf(text) {
    const found = [];
    let before = -1, value = 0, factor = 1;
    for (const letter of text) {
      const digit = VALUE.get(letter);
      value += digit * factor;
      if (digit >= 60) { factor *= 33; continue; }
      found.push(before += value + 1);
      value = 0;
      factor = 1;
    }
    return found;
  }
  const groupOf = (key) => key.split(/[|_=]/, 1)[0];
  const union = (lists) => [...new Set(lists.flat())];
  const common = (a, b) => new Set([...a].filter((n) => b.has(n)));
  // The last place whose value is not greater than what is looked for; -1 before the first.
  function last(list, fits) {
    let low = -1, high = list.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (fits(list[middle])) low = middle; else high = middle - 1;
    }
    return low;
  }

  class Shard {
    constructor(content) {
      this.content = content;
      this.words = new Map();
      for (const key of Object.keys(content)) {
        if (/[_=]/.test(key)) continue;
        const word = groupOf(key), forms = this.words.get(word);
        if (forms) forms.push(key); else this.words.set(word, [key]);
      }
      this.numbers = once((key) => {
        const said = Object.hasOwn(content, key) ? content[key] : "";
        return Array.isArray(said) ? said : numbersOf(said.p ?? said);
      });
    }
    count(key) { return Object.hasOwn(this.content, key) && this.content[key].n || this.numbers(key).length; }
  }

  // What ranking asks: open(keys) fetches, then numbers(key), count(key), forms(word), kind(n), and
  // words(): all words without a digit, the commonest first.
  class Index {
    constructor(size, ranges) {
      this.size = size;
      let start = 0;
      this.ranges = ranges.map(([year, kind, count, slug]) => {
        start += count;
        return { start: start - count, year, kind, slug };
      });
    }
    range(n) { return this.ranges[last(this.ranges, ({ start }) => start <= n)]; }
    kind(n) { return this.range(n).kind; }
    year(n) { return this.range(n).year; }
    async open() {}
    parts() { return []; }
    numbers(key) { return this.parts(key).flatMap(([base, shard]) => base ? shard.numbers(key).map((n) => n + base) : shard.numbers(key)); }
    count(key) { return this.parts(key).reduce((sum, [, shard]) => sum + shard.count(key), 0); }
    forms(word) { return union(this.parts(word).map(([, shard]) => shard.words.get(word) || [])); }
    async words() {
      const read = async ([scope, hash]) => hash ? (await get(`${scope}tim/w/${hash}.json`, true)).split(" ") : [];
      return this.known ||= union(await Promise.all(this.lists.map(read)));
    }
    async load(n) {
      const { start, year, kind, slug } = this.range(n), place = n - start;
      const record = (await shelf(`${slug}/tim/d/${year}-${kind}-${Math.floor(place / CHUNK)}.json`))[place % CHUNK];
      return record?.kind === kind ? record : null;
    }
  }
  const shelf = once((path) => get(path));

  class Commune extends Index {
    constructor({ name, records }) {
      super(records.length, records.map(({ kind, year }) => [year || 0, kind, 1]));
      Object.assign(this, { name, records });
      const content = {};
      const add = (key, n) => {
        const list = Object.hasOwn(content, key) ? content[key] : content[key] = [];
        if (list[list.length - 1] !== n) list.push(n);
      };
      records.forEach((record, n) => {
        ["title", "names", "place", "text", "words"].forEach((zone, place) => clauses(record[zone] || "").forEach((clause) => {
          let before = "";
          for (const [bare, form] of PhanTich.analyse(clause)) {
            const keys = before ? [bare, `${before}_${bare}`] : [bare];
            add(bare === form ? bare : `${bare}|${form}`, n);
            if (before) add(keys[1], n);
            if (place < TITLES) for (const key of keys) add(`${key}=`, n);
            before = bare;
          }
        }));
      });
      this.all = [[0, new Shard(content)]];
    }
    parts() { return this.all; }
    async words() {
      const [[, { words }]] = this.all, sizes = new Map();
      for (const [word, keys] of words) if (LETTERS.test(word)) sizes.set(word, keys.reduce((sum, key) => sum + this.count(key), 0));
      return [...sizes.keys()].sort((a, b) => sizes.get(b) - sizes.get(a) || (a < b ? -1 : 1));
    }
    async load(n) { return this.records[n]; }
    async facet(name) {
      const key = { xa: "place", linh_vuc: "field", trang_thai: "status" }[name];
      return (n) => [this.records[n][key] || "", this.records[n][key] || ""];
    }
  }

  class Province extends Index {
    constructor({ scope, name, size, segments }) {
      super(size, segments.flatMap(({ ranges }) => ranges.map((range) => [...range, scope])));
      let base = 0;
      this.name = name;
      this.lists = segments.map(({ words }) => [`${scope}/`, words]).reverse();
      this.segments = segments.map((segment) => {
        const made = { ...segment, base, opened: new Map() };
        base += segment.size;
        return made;
      });
      this.fetched = once(async (hash) => new Shard(await get(`${scope}/tim/t/${hash}.json`, true)));
      this.column = once((hash) => get(`${scope}/tim/x/${hash}.json`, true));
    }
    places(key) {
      const word = groupOf(key);
      return this.segments.map((segment) => [segment, segment.shards[last(segment.first, (first) => first <= word)]]).filter(([, hash]) => hash);
    }
    async open(keys) {
      await Promise.all(keys.flatMap((key) => this.places(key)).map(async ([{ opened }, hash]) => opened.set(hash, await this.fetched(hash))));
    }
    parts(key) { return this.places(key).filter(([{ opened }, hash]) => opened.has(hash)).map(([{ base, opened }, hash]) => [base, opened.get(hash)]); }
    async facet(name) {
      const columns = await Promise.all(this.segments.map(({ facets }) => this.column(facets)));
      return (n) => {
        const place = last(this.segments, ({ base }) => base <= n), { values, rows } = columns[place][name];
        const row = 2 * (n - this.segments[place].base);
        return values[93 * VALUE.get(rows[row]) + VALUE.get(rows[row + 1])];
      };
    }
  }

  const utf8 = new TextEncoder();
  const fnv = (text) => utf8.encode(text).reduce((sum, byte) => Math.imul(sum ^ byte, 16777619) >>> 0, 2166136261);

  class Country extends Index {
    constructor({ size, ranges, blocks, buckets, provinces, words }) {
      super(size, ranges.map(([block, year, kind, count]) => [year, kind, count, blocks[block][0]]));
      Object.assign(this, { provinces, buckets, lists: [["", words]], opened: new Map(), wide: true });
      this.fetched = once(async (hash) => new Shard(await get(`tim/t/${hash}.json`, true)));
    }
    hash(key) { return this.buckets[fnv(key.includes("_") ? key.replace("=", "") : groupOf(key)) % this.buckets.length]; }
    async open(keys) {
      const hashes = union(keys.map((key) => this.hash(key))).filter(Boolean);
      await Promise.all(hashes.map(async (hash) => this.opened.set(hash, await this.fetched(hash))));
    }
    parts(key) {
      const shard = this.opened.get(this.hash(key));
      return shard ? [[0, shard]] : [];
    }
  }

  // The words of a query: each once, parts of numbers and small words not required. Without marks
  // no word is small: `den` may be a lamp, `cho` a market.
  function wordsOf(query) {
    const words = new Map();
    let wholeEnd = -1;
    for (const [start, end, bare, form] of spots(query)) {
      const part = start < wholeEnd;
      if (!part) wholeEnd = /[0-9]/.test(bare) ? end : -1;
      if (!words.has(bare)) words.set(bare, { bares: [bare], form, required: !part, sure: true, part });
    }
    const all = [...words.values()].slice(0, MOST_WORDS);
    if (!marked(query)) return all;
    const told = all.map((word) => loose.has(word.form) ? { ...word, required: false } : word);
    return told.some(({ required }) => required) ? told : all;
  }

  async function understood(words, index) {
    await index.open(words.map(({ bares }) => bares[0]));
    const known = [];
    let dropped = false;
    words.forEach((word, place) => {
      if (!word.part) {
        dropped = !!words[place + 1]?.part && !index.forms(word.bares[0]).length;
        if (dropped) return;
      }
      known.push(word.part && dropped ? { ...word, required: true } : word);
    });
    const found = [];
    for (const [place, word] of known.entries()) {
      const bares = place && place === known.length - 1 ? await unfinished(known, index) : [];
      found.push(...bares.length ? [{ ...word, bares, sure: false }] : index.forms(word.bares[0]).length ? [word] : await helped(known, place, index));
    }
    return found;
  }

  // What the last word may be the beginning of, where it never follows the word before it.
  async function unfinished(words, index) {
    const [{ bares: [before] }, { bares: [last], required }] = words.slice(-2);
    await index.open([`${before}_${last}`]);
    if (!required || !LETTERS.test(last) || index.count(`${before}_${last}`)) return [];
    const longer = (await index.words()).filter((word) => word.startsWith(last)).slice(0, MOST_ENDINGS);
    await index.open(longer.map((word) => `${before}_${word}`));
    return longer.filter((word) => index.count(`${before}_${word}`));
  }

  async function helped(words, place, index) {
    const word = words[place], bare = word.bares[0];
    const meant = (other) => ({ ...word, bares: [other], form: other, sure: false });
    if (!word.required) return [];
    const near = await index.words();
    const endings = place === words.length - 1 && bare.length > 1 ? near.filter((other) => other.startsWith(bare)).slice(0, MOST_ENDINGS) : [];
    if (endings.length) return [{ ...word, bares: endings, sure: false }];
    const guesses = untyped(bare), ways = split(bare).filter((way) => way.length > 1);
    await index.open([...guesses, ...ways.flat(), ...pairsOf(ways)]);
    const is = (other) => index.forms(other).length > 0;
    const guess = guesses.find(is);
    if (guess) return [{ ...word, bares: [guess], form: guess }];
    const known = ways.filter((way) => way.every(is));
    const way = known.find((one) => pairsOf([one]).some((pair) => index.count(pair))) || known[0];
    if (way) return way.map(meant);
    if (bare.length < SHORTEST_TYPO || !LETTERS.test(bare)) return [word];
    const slips = near.filter((other) => oneSlip(bare, other)).slice(0, MOST_SLIPS);
    const around = (other) => [place && `${words[place - 1].bares[0]}_${other}`, words[place + 1] && `${other}_${words[place + 1].bares[0]}`].filter(Boolean);
    await index.open([...slips, ...slips.flatMap(around)]);
    const sum = (keys) => keys.reduce((total, key) => total + index.count(key), 0);
    const fitness = (other) => [sum(around(other)), sum(index.forms(other))];
    const best = slips.map((other) => [...fitness(other), other]).sort(([a, b, x], [c, d, y]) => c - a || d - b || (x < y ? 1 : -1))[0];
    return [best && (bare.length >= SHORTEST_ALONE || best[0]) ? meant(best[2]) : word];
  }
  const pairsOf = (ways) => ways.flatMap((way) => way.slice(1).map((word, place) => `${way[place]}_${word}`));

  // One letter wrong, missing, too many, or two neighbours that changed places.
  function oneSlip(typed, word) {
    if (typed === word || Math.abs(typed.length - word.length) > 1) return false;
    let start = 0;
    while (start < typed.length && typed[start] === word[start]) start++;
    const a = typed.slice(start), b = word.slice(start);
    return a.length > 1 && a[1] + a[0] + a.slice(2) === b || a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1);
  }

  async function ranked(query, index) {
    const words = await understood(wordsOf(query), index), marks = marked(query);
    const pairs = words.slice(1).map((right, place) => words[place].bares.flatMap((a) => right.bares.map((b) => `${a}_${b}`)));
    await index.open([...words.flatMap(({ bares }) => bares), ...pairs.flat()]);
    const all = (keys) => new Set(keys.flatMap((key) => index.numbers(key)));
    const keys = words.map(({ bares }) => bares.flatMap((bare) => index.forms(bare)));
    const weights = keys.map((forms) => {
      const count = forms.reduce((sum, key) => sum + index.count(key), 0);
      return Math.log(1 + index.size / Math.min(Math.max(count, 1), Math.max(index.size, 1)));
    });
    const holders = keys.map(all);
    pairs.forEach((both, place) => { for (const n of all(both)) holders[place].add(n), holders[place + 1].add(n); });

    // Who holds a word with the marks that it was typed with, or without any.
    const typed = words.map(({ bares: [bare], form, sure }, place) => {
      const key = `${bare}|${form}`;
      return !marks || !sure || form === bare || index.count(key) > index.numbers(key).length ? holders[place] : all([key, bare]);
    });
    // A place tells of all that is on there: it is meant by its names.
    const points = new Map(), named = new Map();
    const add = (numbers, more, sums = points) => { for (const n of numbers) sums.set(n, (sums.get(n) || 0) + more); };
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    words.forEach(({ bares, form, sure }, place) => {
      const weight = weights[place], share = sure ? 1 : UNSURE;
      const same = marks ? all([form === bares[0] ? form : `${bares[0]}|${form}`]) : new Set();
      for (const n of holders[place]) add([n], share * (same.has(n) ? weight * SAME_FORM + SAME_FORM_MORE : weight));
      const titled = all(bares.map((bare) => `${bare}=`));
      add(titled, share * weight * IN_TITLE);
      add(titled, weight, named);
      if (!pairs[place]) return;
      const more = Math.min(share, words[place + 1].sure ? 1 : UNSURE) * NEIGHBOURS * (weight + weights[place + 1]) / 2;
      add(all(pairs[place]), more);
      add(all(pairs[place].map((pair) => `${pair}=`)), more);
    });
    const required = [...words.keys()].filter((place) => words[place].required);
    const wanted = required.reduce((sum, place) => sum + weights[place], 0);
    const holding = (places, sets) => {
      const held = new Map();
      for (const place of places) add(sets[place], (words[place].sure ? 1 : UNSURE) * weights[place], held);
      return held;
    };
    let held = holding(required, holders), enough = ENOUGH;
    const unknown = required.filter((place) => !holders[place].size).length;
    const lenient = required.length <= FEW || UNKNOWN * unknown <= required.length;
    if (lenient && ![...held.values()].some((weight) => weight >= ENOUGH * wanted)) {
      held = holding(required.filter((place) => words[place].sure), typed);
      enough = ELSE_ENOUGH;
    }
    // All required words: as typed if any record has them so, else in any form.
    const every = (sets) => required.length ? required.map((place) => sets[place]).reduce(common) : new Set();
    const exact = every(typed), whole = exact.size ? exact : every(holders);
    const hits = [];
    for (const [n, weight] of held) {
      const kind = index.kind(n), trust = kind === "p" ? UNNAMED + (1 - UNNAMED) * (named.get(n) || 0) / total : LONG[kind] || 1;
      if (weight >= enough * wanted) hits.push({ n, points: points.get(n) * trust, complete: whole.has(n), kind });
    }
    hits.sort((a, b) => b.complete - a.complete || b.points - a.points || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.n - a.n);
    const cut = keys.flat().some((key) => index.count(key) > index.numbers(key).length);
    return { hits, cut, whole: words.every(({ sure }) => sure) && !!hits[0]?.complete, words: new Set(words.flatMap(({ bares }) => bares)) };
  }

  // The hits of a query, best first; if none has all of it as typed, those of its first better wording.
  async function search(query, index) {
    const found = await ranked(query, index);
    if (found.whole) return found;
    const plain = ` ${fold(query)} `;
    for (const group of synonyms) for (const phrase of group) {
      if (!plain.includes(` ${fold(phrase)} `)) continue;
      for (const wording of group) {
        if (wording === phrase) continue;
        const other = await ranked(plain.replaceAll(` ${fold(phrase)} `, ` ${wording} `).trim(), index);
        if (other.whole) return other;
      }
    }
    return found;
  }

  // By year, what has none at the end; then by kind, then the oldest first.
  function earlier(a, b) {
    const [x, y] = [a, b].map(({ year, kind, date = "", path }) => [year || 9999, ORDER.indexOf(kind), date, path]);
    const place = x.findIndex((value, n) => value !== y[n]);
    return place < 0 ? 0 : x[place] < y[place] ? -1 : 1;
  }
  async function commune(folder, older) {
    const { name, records, more } = await dated(`${folder}/tim.json`);
    if (older && more) records.push(...(await dated(`${folder}/tim-cu.json`)).records);
    return Object.assign(new Commune({ name, records: records.sort(earlier) }), { more: more && !older });
  }
  const province = once(async (slug) => new Province(await dated(`${slug}/tim/m.json`)));
  const country = once(async () => new Country(await dated("tim/m.json")));
  return { search, commune, province, country, Stale, root };
})();
