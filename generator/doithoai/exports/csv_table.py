"""A table as CSV (RFC 4180) that Excel opens with its letters right and that runs no formula."""

import csv
import io
from collections.abc import Iterable
from typing import Any

from doithoai.views import Cell, Row, Table

BOM = "\ufeff".encode()
SEPARATOR = " | "
"""Between the items of a list."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""With these a spreadsheet takes a text for a formula (OWASP: CSV injection)."""


class CsvText:
    """The lines of a table below the names of its columns, as they grow."""

    def __init__(self, table: Table[Any]) -> None:
        self._names = tuple(column.name for column in table.columns)
        self._text = io.StringIO()
        self._row = csv.writer(self._text, lineterminator="\r\n").writerow

    def add(self, row: Row) -> None:
        """One line more."""
        self._row([written(row[name]) for name in self._names])

    def join(self, lines: bytes) -> None:
        """Lines that are written already."""
        self._text.write(lines.decode())

    def written(self) -> bytes:
        """All lines so far."""
        return self._text.getvalue().encode()


def csv_head(table: Table[Any]) -> bytes:
    """The byte order mark, by which Excel knows UTF-8, and the names of the columns."""
    names = ",".join(column.name for column in table.columns)
    return BOM + f"{names}\r\n".encode()


def csv_table(table: Table[Any], rows: Iterable[Row]) -> bytes:
    """A whole file."""
    text = CsvText(table)
    for row in rows:
        text.add(row)
    return csv_head(table) + text.written()


def written(cell: Cell) -> str:
    """A cell as text; an apostrophe stands before what would be a formula, JSON has it raw."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return safe(cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, (tuple, list)):
        return safe(SEPARATOR.join(cell))
    return str(cell)


def safe(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would compute it."""
    return f"'{text}" if text.startswith(_FORMULA) else text
