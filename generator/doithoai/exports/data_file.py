"""One file of open data, as catalogues list it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from doithoai.exports.json_text import json_listing
from doithoai.views import Table

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


def json_file(table: Table[Any], lines: Iterable[bytes], rows: int) -> Iterator[bytes]:
    """The file of a table as JSON; no day stands in it but those of its rows."""
    head = {"bang": table.name, "ten": table.title, "so_dong": rows}
    return json_listing(head, lines)
