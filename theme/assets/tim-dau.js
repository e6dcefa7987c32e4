// Where a query is to be searched that has no scope: in the province that it names.
const MOST_PLACES = 8;

// The slug of the province that a query names, itself or by one of its communes, and the name.
export async function named(query, country) {
  const words = PhanTich.analyse(query).map(([bare]) => bare);
  const holds = (name) => ` ${words.join(" ")} `.includes(` ${PhanTich.fold(name.replace(/^(Tỉnh|Thành phố|Xã|Phường|Đặc khu|Thị trấn) /, ""))} `);
  const there = country.provinces.find(([, name]) => holds(name));
  if (there) return there;
  const pairs = words.slice(1).map((word, n) => `${words[n]}_${word}=`);
  await country.open(pairs);
  const numbers = TimKiem.union(pairs.map((pair) => country.numbers(pair))).filter((n) => country.kind(n) === "p");
  const records = await Promise.all(numbers.slice(0, MOST_PLACES).map((n) => country.load(n)));
  const meant = records.filter((record) => record && holds(record.title));
  const slugs = TimKiem.union(meant.map(({ path }) => path.split("/")[1]));
  // A name that several provinces have says nothing about which one is meant.
  return slugs.length === 1 ? [slugs[0], meant[0].title] : [];
}
