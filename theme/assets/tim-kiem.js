// Search in what dialogues left behind: one engine and one ranking for a commune, a province, the country.
// The files and the ranking are written down in docs/search-format.md and are those of search/*.py;
// words come from tim-phan-tich.js. Fetched when they are needed: tim-xa.js to search a commune,
// tim-nuoc.js the country, tim-doan.js to guess where no record has all that was typed.
"use strict";
const TimKiem = (() => {
  const CHUNK = 16, MOST_WORDS = 16, ORDER = "pvtdlk";
  const ENOUGH = .6, ELSE_ENOUGH = .4, FEW = 3, UNKNOWN = 3, SAME_FORM = 1.35, SAME_FORM_MORE = 1.2, IN_TITLE = .5, NEIGHBOURS = .6, UNSURE = .7, LOOSE = .3, UNNAMED = .8, ASKED = 1.1, WHOLE = 1.1;
  // Long records hold many words by chance; a proposal is about what it says.
  const LONG = { d: .9, v: .89, t: .9 };
  const { spots, marked, loose, asking } = PhanTich;
  const root = new URL("..", document.currentScript.src);

  // A file under a hash that is gone is stale: the site was published anew.
  async function get(path, stale) {
    const answer = await fetch(new URL(path, root), { cache: stale ? "default" : "no-cache" });
    if (!answer.ok) throw Object.assign(Error(path), { stale });
    return answer.json();
  }
  async function dated(path, version = 1) {
    const said = await get(path);
    if (said.version !== version) throw Error(path);
    return said;
  }
  function once(make) {
    const made = new Map();
    return (key) => {
      if (!made.has(key)) made.set(key, make(key));
      return made.get(key);
    };
  }

  const valueOf = (letter, code = letter.charCodeAt(0)) => code - 32 - (code > 34) - (code > 92);
  function numbersOf(text) {
    const found = [];
    let before = -1, value = 0, factor = 1;
    for (const letter of text) {
      const digit = valueOf(letter);
      value += digit * factor;
      if (digit >= 60) { factor *= 33; continue; }
      found.push(before += value + 1);
      value = 0;
      factor = 1;
    }
    return found;
  }
  // The word or the two neighbours of a key: what has one stem stands in one file.
  const stemOf = (key) => key.split(/[|=]/, 1)[0];
  const union = (lists) => [...new Set(lists.flat())];
  const sumOf = (numbers) => numbers.reduce((a, b) => a + b, 0);
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
    constructor(content, read = numbersOf) {
      this.content = content;
      this.words = new Map();
      for (const key of Object.keys(content)) {
        if (/[_=]/.test(key)) continue;
        const word = stemOf(key), forms = this.words.get(word);
        if (forms) forms.push(key); else this.words.set(word, [key]);
      }
      this.numbers = once((key) => {
        const said = Object.hasOwn(content, key) ? content[key] : "";
        return Array.isArray(said) ? said : read(said.p ?? said);
      });
    }
    count(key) { return Object.hasOwn(this.content, key) && this.content[key].n || this.numbers(key).length; }
  }

  const shardOf = (scope, read) => async (hash) => new Shard(await get(`${scope}tim/t/${hash}.json`, true), read);

  // What ranking asks: open(keys) fetches, then numbers(key), count(key), forms(word), kind(n). A key has
  // its places: parts of the index, each with the number of its first record, and the file there.
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
    async open(keys) {
      await Promise.all(keys.flatMap((key) => this.places(key)).map(async ([{ opened }, hash]) => opened.set(hash, await this.fetched(hash))));
    }
    parts(key) { return this.places(key).filter(([{ opened }, hash]) => opened.has(hash)).map(([{ base, opened }, hash]) => [base, opened.get(hash)]); }
    numbers(key) { return this.parts(key).flatMap(([base, shard]) => base ? shard.numbers(key).map((n) => n + base) : shard.numbers(key)); }
    count(key) { return sumOf(this.parts(key).map(([, shard]) => shard.count(key))); }
    forms(word) { return union(this.parts(word).map(([, shard]) => shard.words.get(word) || [])); }
    async load(n) {
      const { start, year, kind, slug } = this.range(n), place = (n - start) % CHUNK;
      const record = (await shelf(`${slug}/tim/d/${year}-${kind}-${(n - start - place) / CHUNK}.json`))[place];
      return record?.kind === kind ? record : null;
    }
  }
  const shelf = once((path) => get(path));

  class Province extends Index {
    constructor({ scope, name, size, segments }) {
      super(size, segments.flatMap(({ ranges }) => ranges.map((range) => [...range, scope])));
      let base = 0;
      Object.assign(this, { scope, name });
      this.lists = segments.map(({ words }) => [`${scope}/`, words]).reverse();
      this.segments = segments.map((segment) => {
        const made = { ...segment, base, opened: new Map() };
        base += segment.size;
        return made;
      });
      this.fetched = once(shardOf(scope + "/"));
    }
    places(key) {
      const stem = stemOf(key);
      return this.segments.map((segment) => [segment, segment.shards[last(segment.first, (first) => first <= stem)]]).filter(([, hash]) => hash);
    }
  }

  const doan = () => import("./tim-doan.js");
  // The words of a query: each once, parts of numbers and small words not required. Without marks
  // no word of the list is small: `den` may be a lamp, `cho` a market.
  async function read(query, index) {
    const known = new Map(), found = spots(query), marks = marked(query);
    const { places, kinds } = found.some(([, , bare]) => asking.has(bare)) ? (await doan()).asked(found.map(([, , ...token]) => token)) : { places: new Set(), kinds: "" };
    let wholeEnd = -1;
    found.forEach(([start, end, bare, form], place) => {
      const part = start < wholeEnd;
      if (!part) wholeEnd = /[0-9]/.test(bare) ? end : -1;
      if (!part && known.get(bare)?.part) known.delete(bare);
      if (!known.has(bare)) known.set(bare, { bares: [bare], form, required: !part, sure: true, part, loose: places.has(place) });
    });
    const all = [...known.values()].slice(0, MOST_WORDS);
    let told = all.map((word) => word.loose || marks && loose.has(word.form) ? { ...word, required: false, loose: true } : word);
    if (!told.some(({ required }) => required)) told = all.map((word) => ({ ...word, loose: false }));
    await index.open([...told.map(({ bares }) => bares[0]), ...pairsOf(told).flat()]);
    // A number that no record holds is looked for by its parts.
    const parted = [];
    let dropped = false;
    told.forEach((word, place) => {
      if (!word.part && (dropped = !!told[place + 1]?.part && !index.forms(word.bares[0]).length)) return;
      parted.push(word.part && dropped ? { ...word, required: true } : word);
    });
    return { words: parted, marks, kinds };
  }

  const pairsOf = (words) => words.slice(1).map((right, place) => words[place].bares.flatMap((a) => right.bares.map((b) => `${a}_${b}`)));

  async function ranked({ words, marks, kinds }, index) {
    const pairs = pairsOf(words);
    await index.open([...words.flatMap(({ bares }) => bares), ...pairs.flat()]);
    const all = (keys) => new Set(keys.flatMap((key) => index.numbers(key)));
    const isCut = (key) => index.count(key) > index.numbers(key).length;
    const keys = words.map(({ bares }) => bares.flatMap((bare) => index.forms(bare)));
    const weights = keys.map((forms) => Math.log(1 + index.size / Math.min(Math.max(sumOf(forms.map((key) => index.count(key))), 1), Math.max(index.size, 1))));
    const holders = keys.map(all);
    pairs.forEach((both, place) => { for (const n of all(both)) holders[place].add(n), holders[place + 1].add(n); });

    // Who holds a word with the marks that it was typed with, or without any.
    const formKeys = words.map(({ bares: [bare], form }) => form === bare ? bare : `${bare}|${form}`);
    const typed = words.map(({ bares: [bare], sure }, place) => {
      const key = formKeys[place];
      return !marks || !sure || key === bare || isCut(key) ? holders[place] : all([key, bare]);
    });
    // A place tells of all that is on there: it is meant by its names.
    const points = new Map(), named = new Map();
    const add = (numbers, more, sums = points) => { for (const n of numbers) sums.set(n, (sums.get(n) || 0) + more); };
    const sureness = words.map(({ sure }) => sure ? 1 : UNSURE), shares = words.map(({ loose }, place) => sureness[place] * (loose ? LOOSE : 1));
    words.forEach(({ bares }, place) => {
      const weight = weights[place], share = shares[place];
      const same = marks ? all([formKeys[place]]) : new Set();
      for (const n of holders[place]) add([n], share * (same.has(n) ? weight * SAME_FORM + SAME_FORM_MORE : weight));
      const titled = all(bares.map((bare) => `${bare}=`));
      add(titled, share * weight * IN_TITLE);
      add(titled, weight, named);
      if (!pairs[place]) return;
      const more = Math.min(share, shares[place + 1]) * NEIGHBOURS * (weight + weights[place + 1]) / 2;
      add(all(pairs[place]), more);
      add(all(pairs[place].map((pair) => `${pair}=`)), more);
    });
    const required = [...words.keys()].filter((place) => words[place].required);
    const wanted = sumOf(required.map((place) => weights[place]));
    const holding = (places, sets) => {
      const held = new Map();
      for (const place of places) add(sets[place], sureness[place] * weights[place], held);
      return held;
    };
    let held = holding(required, holders), enough = ENOUGH * wanted, most = 0;
    for (const weight of held.values()) most = Math.max(most, weight);
    const much = most >= enough, unknown = required.filter((place) => !holders[place].size).length;
    if (!much && (required.length <= FEW || UNKNOWN * unknown <= required.length)) {
      held = holding(required.filter((place) => words[place].sure), typed);
      enough = ELSE_ENOUGH * wanted;
    }
    // All required words: as typed if any record has them so, else in any form.
    const every = (sets) => new Set(required.length ? required.map((place) => sets[place]).reduce((a, b) => new Set([...a].filter((n) => b.has(n)))) : []);
    const exact = every(typed), whole = exact.size ? exact : every(holders), total = sumOf(weights);
    const hits = [];
    for (const [n, weight] of held) {
      if (weight < enough) continue;
      // A question may have its answer in a record that does not repeat all of it.
      const kind = index.kind(n), complete = whole.has(n);
      const trust = kinds.includes(kind) ? ASKED : kind === "p" ? UNNAMED + (1 - UNNAMED) * (named.get(n) || 0) / total : LONG[kind] || 1;
      hits.push({ n, points: points.get(n) * (trust * (complete && kinds ? WHOLE : 1)), complete, kind });
    }
    hits.sort((a, b) => !kinds && b.complete - a.complete || b.points - a.points || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.n - a.n);
    return { hits, much, cut: keys.flat().some(isCut), whole: hits.some(({ complete }) => complete), sure: words.every(({ sure }) => sure), words: new Set(words.flatMap(({ bares }) => bares)) };
  }

  // The hits of a query as it was typed, best first; if no record has all of it, or its last word
  // never follows the one before, of what it may have been meant as.
  async function search(query, index) {
    const typed = await read(query, index), found = await ranked(typed, index);
    const pair = pairsOf(typed.words).pop(), last = typed.words.at(-1);
    return found.whole && (!pair || !last.required || !/^[a-z]+$/.test(last.bares) || index.count(pair[0])) ? found : (await doan()).meant(query, index);
  }

  // The code of a scope and its files are fetched at the same time.
  const commune = async (folder, older) => {
    const [{ commune }, recent] = await Promise.all([import("./tim-xa.js"), dated(`${folder}/tim.json`)]);
    return commune(folder, recent, older);
  };
  const province = once(async (slug) => new Province(await dated(`${slug}/tim/m.json`, 2)));
  const country = once(async () => {
    const [{ Country }, manifest] = await Promise.all([import("./tim-nuoc.js"), dated("tim/m.json", 2)]);
    return new Country(manifest);
  });
  return { search, read, ranked, pairsOf, commune, province, country, Index, Shard, shardOf, get, dated, once, union, last, stemOf, valueOf, numbersOf, ORDER, root };
})();
