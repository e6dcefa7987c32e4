// Searching the whole country.
const { Index, shardOf, once, union, stemOf, numbersOf } = TimKiem;
// Words without marks are ASCII.
const fnv = (text) => [...text].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(), 16777619) >>> 0, 2166136261);

export class Country extends Index {
  constructor({ size, ranges, blocks, buckets, provinces, words }) {
    super(size, ranges.map(([block, year, kind, count]) => [year, kind, count, blocks[block][0]]));
    Object.assign(this, { provinces, buckets, lists: [["", words]], opened: new Map(), base: 0, wide: true });
    // Each block has a list of its own, behind the number of the block.
    const read = (text) => text.split("\x7f").flatMap((part) => {
      const [block, ...found] = numbersOf(part);
      return found.map((n) => n - block - 1 + blocks[block][2]);
    });
    this.fetched = once(shardOf("", read));
  }
  places(key) {
    const hash = this.buckets[fnv(stemOf(key)) % this.buckets.length];
    return hash ? [[this, hash]] : [];
  }
}
