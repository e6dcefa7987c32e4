"""The rows of open data: those of a province by table and year, and those of all joined."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from io import BytesIO
from itertools import chain
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any, BinaryIO

from doithoai import routes
from doithoai.exports import DataFile, by_year, json_lines, json_rows, ndjson, rows_of_twin
from doithoai.glance import SUM
from doithoai.site.engine.keys import sum_of
from doithoai.views import OPEN_TABLES, Rows, Table

Key = tuple[str, str]
"""A table and a year, which is empty where the table is not cut by year."""


@dataclass(frozen=True, slots=True)
class Files:
    """Files of the site by their addresses; one that is not there is empty."""

    open: Callable[[str], BinaryIO]
    aside: Callable[[], IO[bytes]] = BytesIO
    """Where something is laid for a while that is no file of the site."""

    def read(self, address: str) -> bytes:
        """All of a file."""
        with self.open(address) as file:
            return file.read()

    def lines(self, address: str) -> Iterator[bytes]:
        """A file line by line, as long ones do not lie in memory."""
        with self.open(address) as file:
            yield from file


def files_in(tree: Path) -> Files:
    """The files of the site that stands in `tree`."""

    def opened(address: str) -> BinaryIO:
        try:
            return (tree / address.removeprefix("/")).open("rb")
        except (FileNotFoundError, NotADirectoryError):
            return BytesIO()

    return Files(opened, aside=lambda: TemporaryFile(dir=tree))


@dataclass(frozen=True, slots=True, kw_only=True)
class Former:
    """The files of the last build where this same program made them on this same day, else none.

    `lots` are the sources of those that stand.
    """

    files: Files
    lots: Mapping[str, bytes]

    def stands(self, lot: str, source: bytes) -> bool:
        """Whether a lot is as it was."""
        return self.lots.get(lot) == source


def former_of(lots: Mapping[str, bytes], files: Files) -> Former:
    """What stands of the last build."""
    return Former(files=files if lots else Files(lambda _: BytesIO()), lots=lots)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """The rows of a table, of one year or of all, whose files lie in `folder`.

    `source` sums them up; it `stands` where its files are as they were. They are read when they
    are asked for: `lines` gives them as NDJSON. Joined ones are its `own`, then those of the files
    in the folders of its `parts`.
    """

    table: Table[Any]
    year: str
    folder: str
    rows: int
    source: bytes
    stands: bool
    lines: Callable[[], Iterator[bytes]]
    own: bytes = b""
    parts: tuple[str, ...] = ()

    def path(self, form: str) -> str:
        """The address of its file in a format."""
        return f"{self.folder}{self.table.name}.{form}"


def lot_of(folder: str, table: Table[Any]) -> str:
    """The name of the lot of a table's files."""
    return f"{folder}{table.name}"


class Harvest:
    """The rows of a province and of its communes, whose pages were written.

    They are summed up, and laid aside on disk, from where those of one table after the other are
    read of which something must be written.
    """

    def __init__(self, own: Rows, twins: Iterable[bytes], files: Files) -> None:
        self._aside, self._size = files.aside(), 0
        self._parts: dict[Key, list[tuple[int, int]]] = {}
        self._sums: dict[Key, blake2b] = {}
        self._counts: Counter[Key] = Counter()
        for name, rows in own.items():
            for year, found in by_year(name, json_rows(ndjson(rows))) if rows else ():
                self._add((name, year), json_lines(found))
        for name, year, found in chain.from_iterable(map(rows_of_twin, twins)):
            self._add((name, year), json_lines(found))

    def _add(self, key: Key, lines: bytes) -> None:
        self._sums.setdefault(key, blake2b(digest_size=SUM)).update(lines)
        self._counts[key] += lines.count(b"\n")
        self._parts.setdefault(key, []).append((self._size, len(lines)))
        self._size += self._aside.write(lines)

    def close(self) -> None:
        """Let go of what was laid aside."""
        self._aside.close()

    def stocks(self, slug: str, former: Former) -> tuple[Stock, ...]:
        """All rows by year, the tables in the order of their declaration; the oldest year first."""
        years = sorted({year for _, year in self._sums})
        return tuple(
            self._stock(table, year, routes.data(slug, year), former=former)
            for year in years
            for table in OPEN_TABLES
            if (table.name, year) in self._sums
        )

    def _stock(self, table: Table[Any], year: str, folder: str, *, former: Former) -> Stock:
        key, source = (table.name, year), self._sums[table.name, year].digest()
        return Stock(
            table=table,
            year=year,
            folder=folder,
            rows=self._counts[key],
            source=source,
            stands=former.stands(lot_of(folder, table), source),
            lines=lambda: self._lines(key),
        )

    def _lines(self, key: Key) -> Iterator[bytes]:
        for start, size in self._parts[key]:
            self._aside.seek(start)
            yield from BytesIO(self._aside.read(size))


def joined(
    table: Table[Any], parts: Iterable[DataFile], own: bytes, *, former: Former, files: Files
) -> Stock:
    """The rows of the country itself, then those of each province by year, from its files."""
    listed = [part for part in parts if part.format == "ndjson"]
    source = sum_of(own, *(part.sha256.encode() for part in listed))
    return Stock(
        table=table,
        year="",
        folder=routes.DATA,
        rows=own.count(b"\n") + sum(file.rows for file in listed),
        source=source,
        stands=former.stands(lot_of(routes.DATA, table), source),
        lines=lambda: chain(BytesIO(own), *(files.lines(file.path) for file in listed)),
        own=own,
        parts=tuple(f"{file.path.rpartition('/')[0]}/" for file in listed),
    )
