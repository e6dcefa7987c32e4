// What a query asks, and what it may have been meant as where no record holds all of it as it was typed;
// also for names of places. Fetched only then. The same as search/fallbacks.py and search/guesses.py; its part of
// the table is set in by the build.
const table = /* analyser.json, guesses */ {};
const { fold, analyse, spelled, abbreviations } = PhanTich;
const LETTERS = /^[a-z]+$/;
const MOST_ENDINGS = 12, MOST_NEAR = 24, MOST_SLIPS = 8, SHORTEST_PREFIX = 2, SHORTEST_SLIP = 2, SHORTEST_ALONE = 4, SHORTEST_ABBREVIATION = 3, SHORTEST_IN_PHRASE = 2;
const UNTYPED = .1, GUESSED = .5, DOUBTED = .8, UNKNOWN = 1, SLIP = 1.1, SLIP_OF_A_WORD = 1.3, SLIP_ALONE = .4;
const onsets = new Set(["", ...table.onsets.split(" ")]), rimes = new Set(table.rimes.split(" "));

// What a question asks: the places of words that only ask, and the kinds that answer it. A word typed
// without marks stands for any.
const ANCHORS = { "^": ["^", "^"], $: ["$", "$"] };
const phrases = Object.entries(table.asked).flatMap(([kind, all]) =>
  all.split(", ").map((phrase) => [kind, phrase.split(" ").map((word) => ANCHORS[word] || analyse(spelled(word))[0])]));
export function asked(tokens) {
  const row = [ANCHORS["^"], ...tokens, ANCHORS.$], places = new Set();
  let kinds = "";
  for (const [kind, phrase] of phrases) {
    if (phrase.length < tokens.length) row.forEach((_, start) => {
      if (!phrase.every(([bare, form], n) => row[start + n]?.[0] === bare && [bare, form].includes(row[start + n][1]))) return;
      phrase.forEach(([bare], n) => { if (!ANCHORS[bare]) places.add(start - 1 + n); });
      kinds += kind;
    });
  }
  return { places, kinds };
}

// Typed in Telex or VNI without a Vietnamese keyboard.
export function untyped(run) {
  const telex = run.replace(/([aeod])\1/g, "$1").replace(/([aou])w/g, "$1").replace(/w/g, "u")
    .replace(/([aeiouy][a-z]*?)[sfrxjz]/, "$1");
  return [...new Set([run.replace(/[0-9]/g, ""), telex])].filter((guess) => guess !== run && isSyllable(guess));
}

export function isSyllable(run) {
  return [0, 1, 2, 3].some((cut) => onsets.has(run.slice(0, cut)) && rimes.has(run.slice(cut)));
}

// Typed without spaces.
export function split(run, most = 5) {
  if (isSyllable(run)) return [[run]];
  if (most < 2) return [];
  const found = [];
  for (let cut = Math.min(7, run.length - 1); cut > 0; cut--) {
    if (isSyllable(run.slice(0, cut))) for (const rest of split(run.slice(cut), most - 1)) found.push([run.slice(0, cut), ...rest]);
  }
  return found.sort((a, b) => a.length - b.length).slice(0, 8);
}

// One letter wrong, missing, too many, or two neighbours that changed places.
export function oneSlip(typed, word) {
  if (typed === word || Math.abs(typed.length - word.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === word[start]) start++;
  const a = typed.slice(start), b = word.slice(start);
  return a.length > 1 && a[1] + a[0] + a.slice(2) === b || a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1);
}
// Or said alike.
export const isNear = (typed, word) => oneSlip(typed, word) || table.sounds.some((pair) => [pair, [...pair].reverse()]
  .some(([a, b]) => typed.startsWith(a) && word === b + typed.slice(a.length)));

export const spelledOut = (typed) => typed.length < SHORTEST_ABBREVIATION || isSyllable(typed) ? []
  : Object.entries(abbreviations).filter(([short]) => oneSlip(typed, short)).map(([, words]) => analyse(spelled(words)).map(([bare]) => bare));

const followed = (words, index) => TimKiem.pairsOf(words).filter((pair) => pair.some((key) => index.count(key))).length;
const meantAs = (word, ...bares) => ({ ...word, bares, form: bares[0], sure: false });

// All words of an index without a digit, the commonest first.
const known = new Map();
async function listed(index) {
  if (index.lists) {
    const read = async ([scope, hash]) => hash ? (await TimKiem.get(`${scope}tim/w/${hash}.json`, true)).split(" ") : [];
    return TimKiem.union(await Promise.all(index.lists.map(read)));
  }
  const [[, { words }]] = index.parts(), sizes = new Map();
  for (const [word, keys] of words) if (LETTERS.test(word)) sizes.set(word, keys.reduce((sum, key) => sum + index.count(key), 0));
  return [...sizes.keys()].sort((a, b) => sizes.get(b) - sizes.get(a) || (a < b ? -1 : 1));
}
const wordsOf = async (index) => known.get(index) || known.set(index, await listed(index)).get(index);

// What the last word may be the beginning of: first of all what follows the word before.
async function endings(words, place, index) {
  const [bare] = words[place].bares, before = words[place - 1]?.bares[0] || "";
  const following = (word) => index.count(`${before}_${word}`);
  await index.open([`${before}_${bare}`]);
  if (words[place + 1] || !LETTERS.test(bare) || following(bare)) return [];
  const longer = (await wordsOf(index)).filter((word) => word.startsWith(bare)).slice(0, MOST_ENDINGS);
  await index.open(longer.map((word) => `${before}_${word}`));
  const some = longer.filter(following);
  return some.length || index.forms(bare).length || bare.length < SHORTEST_PREFIX ? some : longer;
}

// The words that one slip leads to; first those that follow the word before.
async function near(words, place, index) {
  const [bare] = words[place].bares;
  if (bare.length < SHORTEST_SLIP || !LETTERS.test(bare)) return [];
  const found = (await wordsOf(index)).filter((other) => isNear(bare, other)).slice(0, MOST_NEAR);
  if (place) {
    const key = (other) => `${words[place - 1].bares[0]}_${other}`;
    await index.open(found.map(key));
    found.sort((a, b) => !index.count(key(a)) - !index.count(key(b)));
  }
  return found.slice(0, MOST_SLIPS);
}

// The readings of a word, each with its cost.
async function readings(words, place, index, doubting) {
  const word = words[place], [bare] = word.bares, is = (other) => index.forms(other).length > 0, known = is(bare);
  const found = [[[word], known ? 0 : UNKNOWN]];
  if (!word.required || known && !LETTERS.test(bare)) return found;
  const longer = await endings(words, place, index);
  if (longer.length) found.push([[meantAs(word, ...longer)], GUESSED]);
  if (!known) {
    const guesses = untyped(bare), ways = [...split(bare), ...spelledOut(bare)].filter((way) => way.length > 1);
    await index.open([...guesses, ...ways.flat()]);
    for (const guess of guesses) if (is(guess)) found.push([[{ ...word, bares: [guess], form: guess }], UNTYPED]);
    for (const way of ways) if (way.every(is)) found.push([way.map((part) => meantAs(word, part)), GUESSED]);
  } else {
    if (!doubting || words.length < 2) return found;
    const around = words.slice(Math.max(0, place - 1), place + 2);
    await index.open(TimKiem.pairsOf(around).flat());
    if (followed(around, index)) return found;
  }
  // What could be a word of Vietnamese is likelier one that nobody wrote than a slip.
  const slip = isSyllable(bare) ? SLIP_OF_A_WORD : doubting && bare.length >= SHORTEST_ALONE ? SLIP_ALONE : SLIP;
  for (const other of await near(words, place, index)) found.push([[meantAs(word, other)], known ? DOUBTED : slip]);
  return found;
}

// The likeliest reading of all words: that in which the most follow each other in some record.
async function understood({ words, ...said }, index, doubting) {
  const known = words.filter(({ required, bares }) => required || index.forms(bares[0]).length);
  const better = (a, b) => b[0] > a[0] ? b : a;
  let paths = [[0, []]];
  for (const place of known.keys()) {
    const options = await readings(known, place, index, doubting), ways = paths.map(([, path]) => path.slice(-1));
    await index.open(options.flatMap(([own]) => ways.flatMap((way) => TimKiem.pairsOf([...way, ...own]).flat())));
    paths = options.map(([own, cost]) => {
      const [points, path] = paths.map(([sum, way], n) => [sum + followed([...ways[n], ...own], index) - cost, way]).reduce(better);
      return [points, [...path, ...own]];
    });
  }
  return { ...said, words: paths.reduce(better)[1] };
}

// The query with a phrase replaced by each of its reviewed synonyms; where slipped, the phrases of which
// some words are right and the others have one slip.
function wordings(query, slipped) {
  const words = fold(query).split(" ");
  const isThere = (part, phrase) => {
    const wrong = [...phrase.keys()].filter((n) => part[n] !== phrase[n]);
    if (!slipped) return !wrong.length;
    return wrong.length && wrong.length < phrase.length && wrong.every((n) => phrase[n].length >= SHORTEST_IN_PHRASE && oneSlip(part[n], phrase[n]));
  };
  return table.synonyms.map((group) => group.map(spelled)).flatMap((group) => group.flatMap((phrase) => {
    const wanted = fold(phrase).split(" "), end = (start) => start + wanted.length;
    const starts = [...words.keys()].filter((start) => end(start) <= words.length && isThere(words.slice(start, end(start)), wanted));
    return starts.flatMap((start) => group.filter((other) => other !== phrase)
      .map((other) => [...words.slice(0, start), other, ...words.slice(end(start))].join(" ")));
  }));
}

// The first reading that a record holds all of: those that are sure, then those that doubt; if there
// is none, the first that holds enough.
export async function meant(query, index) {
  const found = [], others = wordings(query);
  const ask = async (wording, doubting) => {
    const asked = await TimKiem.ranked(await understood(await TimKiem.read(wording, index), index, doubting), index);
    if (doubting || wording === query) found.push(asked);
    return asked;
  };
  for (const wording of [query, ...others]) {
    const asked = await ask(wording);
    if (asked.sure && asked.whole) return asked;
  }
  for (const wording of [...others, query, ...wordings(query, true)]) {
    const asked = await ask(wording, true);
    if (asked.whole) return asked;
  }
  return found.find(({ much }) => much) || found[0];
}
