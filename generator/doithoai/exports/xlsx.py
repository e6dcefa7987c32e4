"""Tables as an Excel workbook: one sheet a table, every text a text, the same bytes every time."""

import io
from collections.abc import Iterable
from datetime import datetime
from itertools import count, islice
from typing import Any

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
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

Sheets = Iterable[tuple[Table[Any], Iterable[Row]]]


def xlsx(sheets: Sheets, *, sheet_rows: int = SHEET_ROWS) -> bytes:
    """A workbook of `sheets`; a table that no sheet can hold goes on in a second one."""
    file = io.BytesIO()
    book = Workbook(file, {"constant_memory": True, "in_memory": True})
    book.set_properties({"created": _CREATED})
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    for table, rows in sheets:
        left = iter(rows)
        for number in count(1):
            name = table.name if number == 1 else f"{table.name}_{number}"
            sheet = _sheet(book.add_worksheet(name), table, bold=bold)
            written = _fill(sheet, table, islice(left, sheet_rows - 1))
            if written < sheet_rows - 1:
                break
    book.close()
    data: bytes = file.getvalue()
    return data


def _sheet(sheet: Worksheet, table: Table[Any], *, bold: Format) -> Worksheet:
    sheet.freeze_panes(1, 1)
    for number, column in enumerate(table.columns):
        sheet.set_column(number, number, _WIDTHS.get(column.kind, _WIDTH))
    for number, column in enumerate(table.columns):
        sheet.write_string(0, number, column.name, bold)
    return sheet


def _fill(sheet: Worksheet, table: Table[Any], rows: Iterable[Row]) -> int:
    """Write the rows below the names; how many there were."""
    names = [column.name for column in table.columns]
    line = 0
    for line, row in enumerate(rows, 1):
        for number, name in enumerate(names):
            _write(sheet, line, number, cell=row[name])
    return line


def _write(sheet: Worksheet, line: int, number: int, *, cell: Cell) -> None:
    """`write_string` never makes a formula or a link of a text; an empty cell is left out."""
    match cell:
        case None | () | []:
            pass
        case bool():
            sheet.write_boolean(line, number, cell)
        case int() | float():
            sheet.write_number(line, number, cell)
        case _:
            text = cell if isinstance(cell, str) else SEPARATOR.join(cell)
            sheet.write_string(line, number, fitting(plain(text)))


def fitting(text: str) -> str:
    """The text as long as a cell can hold it."""
    return text if len(text) <= CELL_LENGTH else text[: CELL_LENGTH - len(_CUT)] + _CUT
