"""A table as CSV (RFC 4180) that Excel opens with its letters right and that runs no formula."""

import csv
from collections.abc import Iterable, Iterator
from typing import Any

from doithoai.exports.json_text import cells_of
from doithoai.views import Cell, Row, Table

BOM = "\ufeff".encode()
SEPARATOR = " | "
"""Between the items of a list."""
_LINE_END = "\r\n"
_FORMULA = frozenset(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
"""With these a spreadsheet takes a text for a formula (OWASP: CSV injection)."""


def csv_head(table: Table[Any]) -> bytes:
    """The byte order mark, by which Excel knows UTF-8, and the names of the columns."""
    names = ",".join(column.name for column in table.columns)
    return BOM + f"{names}{_LINE_END}".encode()


def csv_records(table: Table[Any], rows: Iterable[Row]) -> list[bytes]:
    """The records of rows."""
    cells, found = cells_of(table), _Records()
    csv.writer(found, lineterminator=_LINE_END).writerows(
        [
            cell if isinstance(cell, str) and cell[:1] not in _FORMULA else written(cell)
            for cell in cells(row)
        ]
        for row in rows
    )
    return found


class _Records(list[bytes]):
    """Takes what is written record by record."""

    def write(self, record: str) -> None:
        self.append(record.encode())


def records(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The records of a file one by one: within quotes, a line may end without ending its record."""
    record = b""
    for line in lines:
        record += line
        if record.count(b'"') % 2 == 0:
            yield record
            record = b""


def written(cell: Cell) -> str:
    """A cell as text; an apostrophe stands before what would be a formula, JSON has it raw."""
    if isinstance(cell, str):
        return safe(cell)
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, (tuple, list)):
        return safe(SEPARATOR.join(cell))
    return str(cell)


def safe(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would compute it."""
    return f"'{text}" if text[:1] in _FORMULA else text
