"""Tables as an Excel workbook: one sheet a table, every text a text, the same bytes every time."""

import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.utility import xl_col_to_name  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from doithoai.exports.csv_table import SEPARATOR
from doithoai.exports.json_text import AT_ONCE, at_once, cells_of
from doithoai.exports.packed import Packed, Packer, packed_in, put_packed
from doithoai.exports.plain import plain
from doithoai.views import Cell, ColumnType, Row, Table

SHEET_BLOCKS = 1_048_575 // AT_ONCE
"""What Excel can hold below the row of titles, in whole blocks of rows.

Rows are compressed a block together: an edit costs that many, the flush after them a few bytes.
"""
CELL_LENGTH = 32_767
"""Characters of a cell; what is longer is cut, and says so."""
_CUT = " … (cắt bớt; xem tệp JSON)"
_WIDTHS = {ColumnType.DATE: 12, ColumnType.INTEGER: 10, ColumnType.NUMBER: 10, ColumnType.PATH: 30}
_WIDTH = 24
_CREATED = datetime(1980, 1, 1)  # noqa: DTZ001  (a workbook has no time zone)

_BOOK = "xl/workbook.xml"
"""Names the sheets in their order."""
_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
_LAST = re.compile(rb'(<dimension ref="A1:[A-Z]+)1')
_END = b"</sheetData>"
_PLACES = tuple(map(xl_col_to_name, range(100)))
_LIKE_A_CODE = re.compile(r"(_x[0-9A-Fa-f]{4}_)")
"""What Excel would read as the code of a letter."""
_CODE = 64
"""Most of what must be looked at with care is one of a few codes, which are as short as this."""
_CARE = re.compile(r"[^ -%'-;=?-^`-~\xa0-\ud7ff]")
"""A letter that must not go into a file as it is, or perhaps must not: `_` may begin a code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table in a workbook with the number of its rows.

    In the former workbook it had `before` rows, which `former` gives as lines of JSON.
    """

    table: Table[Any]
    rows: int
    before: int = 0
    former: Callable[[], Iterable[bytes]] = tuple


class Book:
    """A workbook of `sheets` to be filled; a table that no sheet can hold goes on in another.

    It is the same with and without a `former` one, from which rows are taken that are as they were.
    """

    def __init__(
        self, sheets: Iterable[Sheet], *, former: bytes = b"", sheet_blocks: int = SHEET_BLOCKS
    ) -> None:
        self._tables = {sheet.table.name: Filling(sheet, sheet_blocks) for sheet in sheets}
        self._pages = [page for table in self._tables.values() for page in table.pages]
        self._frame = ZipFile(_empty(self._pages))
        known = _known(former, self._frame.read(_BOOK))
        for part, page in self._sheets():
            page.begin(self._frame.read(part), known.get(part.filename))

    def table(self, name: str) -> "Filling":
        """One of its tables."""
        return self._tables[name]

    def data(self) -> bytes:
        """The workbook with the rows set in below the names."""
        filled = io.BytesIO()
        sheets = {part.filename: page for part, page in self._sheets()}
        with ZipFile(filled, "w", ZIP_DEFLATED) as book:
            for part in self._frame.infolist():
                if page := sheets.get(part.filename):
                    put_packed(book, part, page.packed(), file=filled)
                else:
                    book.writestr(part, self._frame.read(part))
        return filled.getvalue()

    def _sheets(self) -> Iterator[tuple[ZipInfo, "_Page"]]:
        for part in self._frame.infolist():
            if place := _SHEET.fullmatch(part.filename):
                yield part, self._pages[int(place[1]) - 1]


class Filling:
    """A table that is filled into a workbook, `AT_ONCE` rows at a time."""

    def __init__(self, sheet: Sheet, sheet_blocks: int) -> None:
        limit, name = sheet_blocks * AT_ONCE, sheet.table.name
        self.pages = [
            _Page(
                name=f"{name}_{start // limit + 1}" if start else name,
                table=sheet.table,
                rows=min(sheet.rows - start, limit),
                before=min(max(sheet.before - start, 0), limit),
            )
            for start in range(0, sheet.rows or 1, limit)
        ]
        self._next = (page for page in self.pages for _ in range(sheet_blocks))
        self._old, self._left = at_once(sheet.former()), sheet.rows

    def add(self, lines: list[bytes], rows: Callable[[], Iterable[Row]]) -> None:
        """The next rows, which are asked for where they are not those that stood there."""
        next(self._next).add(rows, stands=lines == next(self._old, None))
        self._left -= len(lines)
        if not self._left:
            self._old = iter(())  # lets go of a file that is about to be written anew

    def keep(self) -> bool:
        """Take over the table as it was, if it can be had."""
        return all(page.keep() for page in self.pages)


@dataclass(slots=True, kw_only=True)
class _Page:
    """A sheet block by block: its head stands in the first one, its end in the last one."""

    name: str
    table: Table[Any]
    rows: int
    before: int
    _frame: bytes = field(default=b"", init=False)
    _known: Packed | None = field(default=None, init=False)
    _kept: Packed | None = field(default=None, init=False)
    _blocks: list[bytes] = field(default_factory=list, init=False)
    _packer: Packer = field(default_factory=Packer, init=False)
    _number: int = field(default=0, init=False)

    def begin(self, frame: bytes, known: Packed | None) -> None:
        """With the sheet as it is without rows, and as it was when it was filled before."""
        self._frame, self._known = frame, known
        blocks = known.blocks() if known else []
        if len(blocks) == _count(self.before):  # else one of them holds what ends a block
            self._blocks = blocks

    def keep(self) -> bool:
        """Take over the sheet as it was."""
        self._kept = self._known
        return self._kept is not None

    def add(self, rows: Callable[[], Iterable[Row]], *, stands: bool) -> None:
        """One block more."""
        number, last = self._number, _count(self.rows) - 1
        self._number += 1
        inner = 0 < number < min(len(self._blocks) - 1, last)
        if self._blocks and stands and (inner or self.rows == self.before):
            self._packer.take(self._blocks[number])
            return
        head, end, tail = self._frame.partition(_END)
        head = _LAST.sub(rb"\g<1>%d" % (self.rows + 1), head, count=1)
        text = _rows(self.table, rows(), number * AT_ONCE + 2)
        self._packer.add(head * (number == 0) + text + (end + tail) * (number == last))

    def packed(self) -> Packed:
        """The whole sheet; one without rows is a block of its own."""
        if not self._number:
            self.add(tuple, stands=False)
        return self._kept or self._packer.packed()


def _count(rows: int) -> int:
    """How many blocks."""
    return max(1, -(-rows // AT_ONCE))


def _empty(pages: Iterable[_Page]) -> io.BytesIO:
    """The workbook with the names of its columns alone.

    The library writes cell by cell, with all that a cell may be: of our rows, which are but texts
    and numbers, that took half of the time of the open data.
    """
    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True})
    book.set_properties({"created": _CREATED})
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    for page in pages:
        _sheet(book.add_worksheet(page.name), page.table, bold=bold)
    book.close()
    return file


def _known(former: bytes, book: bytes) -> Mapping[str, Packed]:
    """The parts of a former workbook that has the same sheets in the same order, else none."""
    if not former:
        return {}
    with ZipFile(io.BytesIO(former)) as old:
        return packed_in(former, old.infolist()) if old.read(_BOOK) == book else {}


def _rows(table: Table[Any], rows: Iterable[Row], first: int) -> bytes:
    cells = cells_of(table)
    return "".join([_line(cells(row), number) for number, row in enumerate(rows, first)]).encode()


def _sheet(sheet: Worksheet, table: Table[Any], *, bold: Format) -> None:
    sheet.freeze_panes(1, 1)
    for number, column in enumerate(table.columns):
        sheet.set_column(number, number, _WIDTHS.get(column.kind, _WIDTH))
    for number, column in enumerate(table.columns):
        sheet.write_string(0, number, column.name, bold)


def _line(row: Sequence[Cell], number: int) -> str:
    """One row; an empty cell is left out, a text stands in its cell: nothing makes a link of it."""
    text = f'{number}" t="inlineStr"><is><t'
    cells = [
        f'<c r="{place}{text}{_said(cell)}</t></is></c>'
        if isinstance(cell, str)
        else _other(cell, f"{place}{number}")
        for place, cell in zip(_PLACES, row, strict=False)
        if cell is not None
    ]
    return f'<row r="{number}">{"".join(cells)}</row>'


def _other(cell: Cell, place: str) -> str:
    match cell:
        case bool():
            return f'<c r="{place}" t="b"><v>{cell:d}</v></c>'
        case int() | float():
            return f'<c r="{place}"><v>{cell}</v></c>'
        case tuple() | list() if cell:
            return f'<c r="{place}" t="inlineStr"><is><t{_said(SEPARATOR.join(cell))}</t></is></c>'
    return ""


def _said(text: str) -> str:
    """The end of a tag and the text behind it."""
    if text.strip() == text and len(text) <= CELL_LENGTH and not _CARE.search(text):
        return f">{text}"
    return _said_of_code(text) if len(text) <= _CODE else _said_with_care(text)


def _said_with_care(text: str) -> str:
    said = _LIKE_A_CODE.sub(r"_x005F\1", escape(fitting(plain(text))))
    return f' xml:space="preserve">{said}'


_said_of_code = lru_cache(maxsize=1 << 10)(_said_with_care)


def fitting(text: str) -> str:
    """The text as long as a cell can hold it."""
    return text if len(text) <= CELL_LENGTH else text[: CELL_LENGTH - len(_CUT)] + _CUT
