"""Tables as an Excel workbook: one sheet a table, every text a text, the same bytes every time."""

import io
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import count, islice
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.utility import xl_col_to_name  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from doithoai.exports.csv_table import SEPARATOR
from doithoai.exports.plain import plain
from doithoai.views import Cell, ColumnType, Row, Table

SHEET_ROWS = 1_048_576
"""What Excel can hold, the row of titles included."""
CELL_LENGTH = 32_767
"""Characters of a cell; what is longer is cut, and says so."""
_CUT = " … (cắt bớt; xem tệp JSON)"
_WIDTHS = {ColumnType.DATE: 12, ColumnType.INTEGER: 10, ColumnType.NUMBER: 10, ColumnType.PATH: 30}
_WIDTH = 24
_CREATED = datetime(1980, 1, 1)  # noqa: DTZ001  (a workbook has no time zone)

_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
_LAST = re.compile(rb'(<dimension ref="A1:[A-Z]+)1')
_END = b"</sheetData>"
_PLACES = tuple(map(xl_col_to_name, range(100)))
_LIKE_A_CODE = re.compile(r"(_x[0-9A-Fa-f]{4}_)")
"""What Excel would read as the code of a letter."""
_CARE = re.compile(r"[^ -%'-;=?-^`-~\xa0-\ud7ff]")
"""A letter that must not go into a file as it is, or perhaps must not: `_` may begin a code."""

Sheets = Iterable[tuple[Table[Any], Iterable[Row]]]


def xlsx(sheets: Sheets, *, sheet_rows: int = SHEET_ROWS) -> bytes:
    """A workbook of `sheets`; a table that no sheet can hold goes on in a second one."""
    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True})
    book.set_properties({"created": _CREATED})
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    bodies: list[list[str]] = []
    for table, rows in sheets:
        lines = (_line(table, row, number=number) for row, number in _numbered(rows, sheet_rows))
        for number in count(1):
            name = table.name if number == 1 else f"{table.name}_{number}"
            _sheet(book.add_worksheet(name), table, bold=bold)
            bodies.append(list(islice(lines, sheet_rows - 1)))
            if len(bodies[-1]) < sheet_rows - 1:
                break
    book.close()
    return _with_rows(file, bodies)


def _numbered(rows: Iterable[Row], sheet_rows: int) -> Iterable[tuple[Row, int]]:
    """Each row with its line; those of a second sheet begin again below the names."""
    return ((row, place % (sheet_rows - 1) + 2) for place, row in enumerate(rows))


def _with_rows(file: io.BytesIO, bodies: Sequence[Sequence[str]]) -> bytes:
    """The workbook with the rows set in below the names.

    The library writes cell by cell, with all that a cell may be: of our rows, which are but texts
    and numbers, that took half of the time of the open data.
    """
    filled = io.BytesIO()
    with ZipFile(file) as empty, ZipFile(filled, "w", ZIP_DEFLATED) as book:
        for part in empty.infolist():
            data = empty.read(part)
            if sheet := _SHEET.fullmatch(part.filename):
                lines = bodies[int(sheet[1]) - 1]
                data = _LAST.sub(rb"\g<1>%d" % (len(lines) + 1), data, count=1)
                data = data.replace(_END, "".join(lines).encode() + _END, 1)
            book.writestr(part, data)
    return filled.getvalue()


def _sheet(sheet: Worksheet, table: Table[Any], *, bold: Format) -> None:
    sheet.freeze_panes(1, 1)
    for number, column in enumerate(table.columns):
        sheet.set_column(number, number, _WIDTHS.get(column.kind, _WIDTH))
    for number, column in enumerate(table.columns):
        sheet.write_string(0, number, column.name, bold)


def _line(table: Table[Any], row: Row, *, number: int) -> str:
    """One row; an empty cell is left out."""
    cells = [
        _cell(cell, f"{place}{number}")
        for place, column in zip(_PLACES, table.columns, strict=False)
        if (cell := row[column.name]) is not None
    ]
    return f'<row r="{number}">{"".join(cells)}</row>'


def _cell(cell: Cell, place: str) -> str:
    """A text stands in the cell itself: nothing makes a formula or a link of it."""
    match cell:
        case str():
            return _text(cell, place)
        case bool():
            return f'<c r="{place}" t="b"><v>{cell:d}</v></c>'
        case int() | float():
            return f'<c r="{place}"><v>{cell}</v></c>'
    return _text(SEPARATOR.join(cell), place) if cell else ""


def _text(text: str, place: str) -> str:
    if text.strip() == text and len(text) <= CELL_LENGTH and not _CARE.search(text):
        return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'
    said = _LIKE_A_CODE.sub(r"_x005F\1", escape(fitting(plain(text))))
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{said}</t></is></c>'


def fitting(text: str) -> str:
    """The text as long as a cell can hold it."""
    return text if len(text) <= CELL_LENGTH else text[: CELL_LENGTH - len(_CUT)] + _CUT
