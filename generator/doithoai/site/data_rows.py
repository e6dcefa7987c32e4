"""The rows of open data: those of a province by table and year, and those of all joined."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain
from typing import Any

from doithoai import routes
from doithoai.exports import (
    DataFile,
    by_year,
    csv_file,
    csv_head,
    json_lines,
    json_rows,
    ndjson,
    rows_of_twin,
)
from doithoai.glance import SUM
from doithoai.site.engine.keys import sum_of
from doithoai.views import OPEN_TABLES, Rows, Table

Read = Callable[[str], bytes]
"""The bytes of a file of the site by its address, empty where there is none."""
Key = tuple[str, str]
"""A table and a year, which is empty where the table is not cut by year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Former:
    """The files of the last build where this same program made them on this same day, else none.

    `lots` are the sources of those that stand.
    """

    read: Read
    lots: Mapping[str, bytes]

    def stands(self, lot: str, source: bytes) -> bool:
        """Whether a lot is as it was."""
        return self.lots.get(lot) == source


def former_of(lots: Mapping[str, bytes], read: Read) -> Former:
    """What stands of the last build."""
    return Former(read=read if lots else lambda _: b"", lots=lots)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """The rows of a table, of one year or of all, whose files lie in `folder`.

    `source` sums them up; it `stands` where its files are as they were. They are read when they
    are asked for: `lines` gives them as NDJSON, `csv` as CSV.
    """

    table: Table[Any]
    year: str
    folder: str
    rows: int
    source: bytes
    stands: bool
    lines: Callable[[], bytes]
    csv: Callable[[], bytes]

    def path(self, form: str) -> str:
        """The address of its file in a format."""
        return f"{self.folder}{self.table.name}.{form}"


def lot_of(folder: str, table: Table[Any]) -> str:
    """The name of the lot of a table's files."""
    return f"{folder}{table.name}"


class Harvest:
    """The rows of a province and of its communes, whose pages were written.

    They are looked through twice, so that never more than one year lies in memory: once to sum
    them up, and again for each year of which something must be written.
    """

    def __init__(self, own: Rows, twins: Iterable[tuple[str, bytes]], read: Read) -> None:
        self._read = read
        self._own = tuple(
            (name, year, found)
            for name, rows in own.items()
            if rows
            for year, found in by_year(name, json_rows(ndjson(rows)))
        )
        self._sums: dict[Key, blake2b] = {}
        self._counts: Counter[Key] = Counter()
        self._add(self._own)
        self._pages = {address: self._add(rows_of_twin(twin)) for address, twin in twins}
        self._wanted: frozenset[Key] = frozenset()
        self._year: str | None = None
        self._held: Mapping[str, bytes] = {}

    def _add(self, found: Iterable[tuple[str, str, bytes]]) -> frozenset[Key]:
        keys = set()
        for name, year, rows in found:
            key = name, year
            self._sums.setdefault(key, blake2b(digest_size=SUM)).update(rows + b",\n")
            self._counts[key] += rows.count(b"\n") + 1
            keys.add(key)
        return frozenset(keys)

    def stocks(self, slug: str, former: Former) -> tuple[Stock, ...]:
        """All rows by year, the tables in the order of their declaration; the oldest year first."""
        years = sorted({year for _, year in self._sums})
        stocks = [
            self._stock(table, year, routes.data(slug, year), former=former)
            for year in years
            for table in OPEN_TABLES
            if (table.name, year) in self._sums
        ]
        self._wanted = frozenset((each.table.name, each.year) for each in stocks if not each.stands)
        return tuple(stocks)

    def _stock(self, table: Table[Any], year: str, folder: str, *, former: Former) -> Stock:
        key = table.name, year
        beside, source = f"{folder}{table.name}", self._sums[key].digest()
        stands = former.stands(lot_of(folder, table), source)

        def lines() -> bytes:
            return former.read(f"{beside}.ndjson") if stands else self._lines(table.name, year)

        def csv() -> bytes:
            before = former.read(f"{beside}.ndjson"), former.read(f"{beside}.csv")
            return csv_file(table, lines(), before)

        return Stock(
            table=table,
            year=year,
            folder=folder,
            rows=self._counts[key],
            source=source,
            stands=stands,
            lines=lines,
            csv=csv,
        )

    def _lines(self, name: str, year: str) -> bytes:
        if self._year != year:
            self._year, self._held = year, {}
            self._held = self._gathered({key for key in self._wanted if key[1] == year})
        return self._held[name]

    def _gathered(self, wanted: Set[Key]) -> Mapping[str, bytes]:
        pages = (page for page, keys in self._pages.items() if not wanted.isdisjoint(keys))
        parts = {name: bytearray() for name, _ in wanted}
        for found in chain((self._own,), (rows_of_twin(self._read(page)) for page in pages)):
            for name, year, rows in found:
                if (name, year) in wanted:
                    parts[name] += json_lines(rows)
        return {name: bytes(parts.pop(name)) for name in tuple(parts)}


def joined(
    table: Table[Any],
    parts: Sequence[DataFile],
    own: bytes,
    *,
    former: Former,
    read: Read,
) -> Stock:
    """The rows of the country itself, then those of each province by year, from its files."""
    files = [part for part in parts if part.format == "csv"]
    source = sum_of(own, *(part.sha256.encode() for part in parts))

    def lines() -> bytes:
        others = (read(file.path.removesuffix("csv") + "ndjson") for file in files)
        return b"".join((own, *others))

    def csv() -> bytes:
        head = csv_head(table)
        others = (read(file.path)[len(head) :] for file in files)
        return b"".join((csv_file(table, own), *others))

    return Stock(
        table=table,
        year="",
        folder=routes.DATA,
        rows=own.count(b"\n") + sum(file.rows for file in files),
        source=source,
        stands=former.stands(lot_of(routes.DATA, table), source),
        lines=lines,
        csv=csv,
    )
