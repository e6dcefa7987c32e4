// Searching the records of a commune, or the written pages: one file, made an index in memory.
const { Index, Shard, dated, ORDER } = TimKiem;
const TITLES = 2;

class Commune extends Index {
  constructor({ name, records, more }) {
    super(records.length, records.map(({ kind, year }) => [year || 0, kind, 1]));
    Object.assign(this, { name, records, more });
    const content = {};
    const add = (key, n) => {
      const list = Object.hasOwn(content, key) ? content[key] : content[key] = [];
      if (list.at(-1) !== n) list.push(n);
    };
    records.forEach((record, n) => {
      ["title", "names", "place", "text", "words"].forEach((zone, place) => PhanTich.clauses(record[zone] || "").forEach((clause) => {
        let before = "";
        for (const [bare, form] of PhanTich.analyse(clause)) {
          const pair = before && [`${before}_${bare}`];
          for (const key of [bare === form ? bare : `${bare}|${form}`, ...pair]) add(key, n);
          if (place < TITLES) for (const key of [bare, ...pair]) add(`${key}=`, n);
          before = bare;
        }
      }));
    });
    this.all = [[0, new Shard(content)]];
  }
  async open() {}
  parts() { return this.all; }
  async load(n) { return this.records[n]; }
}

// By year, what has none at the end; then by kind, then the oldest first.
function earlier(a, b) {
  const [x, y] = [a, b].map(({ year, kind, date = "", path }) => [year || 9999, ORDER.indexOf(kind), date, path]);
  const place = x.findIndex((value, n) => value !== y[n]);
  return place < 0 ? 0 : x[place] < y[place] ? -1 : 1;
}

export async function commune(folder, { name, records, more }, older) {
  if (older && more) records.push(...(await dated(`${folder}/tim-cu.json`)).records);
  return new Commune({ name, records: records.sort(earlier), more: more && !older });
}
