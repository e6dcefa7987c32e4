"""A table as CSV (RFC 4180) that Excel opens with its letters right and that runs no formula."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from doithoai.exports.json_text import cells_of, split_rows
from doithoai.exports.taken_over import pieces_of
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


def csv_rows(table: Table[Any], rows: Iterable[Row]) -> bytes:
    """The records of rows."""
    cells = cells_of(table)
    text = io.StringIO()
    csv.writer(text, lineterminator=_LINE_END).writerows(map(written, cells(row)) for row in rows)
    return text.getvalue().encode()


def csv_file(table: Table[Any], lines: bytes, before: tuple[bytes, bytes] = (b"", b"")) -> bytes:
    """The file of rows that are given as NDJSON; `before` are other rows and their file."""
    old, file = before
    known = tuple(split_rows(old)), tuple(records(file[len(csv_head(table)) :]))
    made = pieces_of(split_rows(lines), lambda some: (csv_rows(table, some),), known)
    return b"".join((csv_head(table), *made))


def records(body: bytes) -> Iterator[bytes]:
    """The records of a file one by one: within quotes, a line may end without ending its record."""
    record = b""
    for line in body.split(_LINE_END.encode())[:-1]:
        record += line + _LINE_END.encode()
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
