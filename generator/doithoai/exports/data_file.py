"""One file of open data, as catalogues list it, and how its rows are written in each format."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from doithoai.exports.csv_table import CsvText, csv_head
from doithoai.exports.json_text import JSON_TAIL, json_head, json_line, json_rows
from doithoai.views import Row, Table

FORMATS = ("csv", "json", "ndjson")
"""Of every table; a workbook holds many tables and has no entry of its own kind."""
BOOK = "tat-ca.xlsx"
MEDIA = {
    "csv": "text/csv",
    "json": "application/json",
    "ndjson": "application/x-ndjson",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """A file with its address. `table` is empty for a workbook, `year` where it holds all years."""

    path: str
    table: str
    year: str
    rows: int
    size: int
    sha256: str

    @property
    def format(self) -> str:
        """Its format, by its ending."""
        return self.path.rpartition(".")[2]


def data_file(path: str, data: bytes, *, table: str, year: str, rows: int) -> DataFile:
    """The entry of a file with these bytes."""
    return DataFile(
        path=path,
        table=table,
        year=year,
        rows=rows,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
    )


@dataclass(slots=True, kw_only=True)
class Pile:
    """The rows of one table so far, already in the form of files, so that no row is kept twice."""

    table: Table[Any]
    lines: bytearray
    cells: CsvText
    count: int = 0

    def add(self, row: Row) -> None:
        """One row more."""
        self.add_line(json_line(row), row)

    def add_line(self, line: bytes, row: Row) -> None:
        """One row more, whose line as NDJSON is known."""
        self.lines += line
        self.lines += b"\n"
        self.cells.add(row)
        self.count += 1

    def join(self, *, lines: bytes, csv: bytes, count: int) -> None:
        """All rows of another pile, as its files hold them, without the names of the columns."""
        self.lines += lines
        self.cells.join(csv[len(csv_head(self.table)) :])
        self.count += count

    def rows(self) -> Iterator[Row]:
        """The rows again, one after the other."""
        start = 0
        while (end := self.lines.find(b"\n", start)) >= 0:
            yield json.loads(self.lines[start:end])
            start = end + 1

    def written(self, form: str) -> bytes:
        """The bytes of the file in one of `FORMATS`; no day stands in it but those of its rows."""
        if form == "csv":
            return csv_head(self.table) + self.cells.written()
        if form == "ndjson":
            return bytes(self.lines)
        head = {"bang": self.table.name, "ten": self.table.title, "so_dong": self.count}
        return json_head(head) + json_rows(bytes(self.lines)) + JSON_TAIL


def pile(table: Table[Any]) -> Pile:
    """An empty pile."""
    return Pile(table=table, lines=bytearray(), cells=CsvText(table))
