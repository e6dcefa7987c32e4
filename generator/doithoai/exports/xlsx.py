"""Tables as an Excel workbook: one sheet a table, every text a text, the same bytes every time."""

import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import islice
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.utility import xl_col_to_name  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from doithoai.exports.csv_table import SEPARATOR
from doithoai.exports.json_text import cells_of, read_rows, split_rows
from doithoai.exports.packed import Packed, Packer, packed_in, put_packed
from doithoai.exports.plain import plain
from doithoai.views import Cell, ColumnType, Table

SHEET_ROWS = 1_048_576
"""What Excel can hold, the row of titles included."""
CELL_LENGTH = 32_767
"""Characters of a cell; what is longer is cut, and says so."""
_CUT = " … (cắt bớt; xem tệp JSON)"
_WIDTHS = {ColumnType.DATE: 12, ColumnType.INTEGER: 10, ColumnType.NUMBER: 10, ColumnType.PATH: 30}
_WIDTH = 24
_CREATED = datetime(1980, 1, 1)  # noqa: DTZ001  (a workbook has no time zone)

_BLOCK = 512
"""Rows that are compressed together: an edit costs that many, the flush after them a few bytes."""
_BOOK = "xl/workbook.xml"
"""Names the sheets in their order."""
_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
_LAST = re.compile(rb'(<dimension ref="A1:[A-Z]+)1')
_END = b"</sheetData>"
_PLACES = tuple(map(xl_col_to_name, range(100)))
_LIKE_A_CODE = re.compile(r"(_x[0-9A-Fa-f]{4}_)")
"""What Excel would read as the code of a letter."""
_CARE = re.compile(r"[^ -%'-;=?-^`-~\xa0-\ud7ff]")
"""A letter that must not go into a file as it is, or perhaps must not: `_` may begin a code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table in a workbook: how many rows it has, and what gives them (NDJSON).

    `former` gives the rows that it had in the former workbook; it may be known that it `stands`.
    """

    table: Table[Any]
    rows: int
    lines: Callable[[], bytes]
    former: Callable[[], bytes] = bytes
    stands: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A sheet, or the `number`-th part of one that no single sheet can hold."""

    sheet: Sheet
    number: int
    limit: int

    @property
    def name(self) -> str:
        name = self.sheet.table.name
        return f"{name}_{self.number + 1}" if self.number else name

    def cut(self, lines: bytes) -> tuple[int, Iterator[list[bytes]]]:
        """How many of the rows stand on this sheet, and these rows block by block."""
        start = self.number * self.limit
        count = min(max(lines.count(b"\n") - start, 0), self.limit)
        rows = islice(split_rows(lines), start, start + count)
        return count, iter(lambda: list(islice(rows, _BLOCK)), [])


def xlsx(sheets: Iterable[Sheet], *, former: bytes = b"", sheet_rows: int = SHEET_ROWS) -> bytes:
    """A workbook of `sheets`; a table that no sheet can hold goes on in a second one.

    It is the same with and without a `former` one, from which rows are taken that are as they were.
    """
    limit = sheet_rows - 1
    pages = [
        _Page(sheet=sheet, number=number, limit=limit)
        for sheet in sheets
        for number in range(sheet.rows // limit + 1)
    ]
    return _filled(_empty(pages), pages, former)


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
        _sheet(book.add_worksheet(page.name), page.sheet.table, bold=bold)
    book.close()
    return file


def _filled(file: io.BytesIO, pages: Sequence[_Page], former: bytes) -> bytes:
    """The workbook with the rows set in below the names."""
    filled = io.BytesIO()
    with ZipFile(file) as empty, ZipFile(filled, "w", ZIP_DEFLATED) as book:
        known = _known(former, empty.read(_BOOK))
        for part in empty.infolist():
            data = empty.read(part)
            if place := _SHEET.fullmatch(part.filename):
                page = pages[int(place[1]) - 1]
                packed = _packed(page, data, known.get(part.filename))
                put_packed(book, part, packed, file=filled)
            else:
                book.writestr(part, data)
    return filled.getvalue()


def _known(former: bytes, book: bytes) -> Mapping[str, Packed]:
    """The parts of a former workbook that has the same sheets in the same order, else none."""
    if not former:
        return {}
    with ZipFile(io.BytesIO(former)) as old:
        return packed_in(former, old.infolist()) if old.read(_BOOK) == book else {}


def _packed(page: _Page, frame: bytes, known: Packed | None) -> Packed:
    """A sheet block by block: its head stands in the first one, its end in the last one."""
    if known and page.sheet.stands:
        return known
    count, new = page.cut(page.sheet.lines())
    before, old = page.cut(page.sheet.former() if known else b"")
    blocks = known.blocks() if known else []
    if len(blocks) != _blocks(before):
        blocks = []
    last = _blocks(count) - 1
    within = min(len(blocks) - 1, last)
    head, end, tail = frame.partition(_END)
    head = _LAST.sub(rb"\g<1>%d" % (count + 1), head, count=1)
    packer = Packer()
    for number in range(last + 1):
        rows = next(new, [])
        stands = rows == next(old, []) and (count == before or 0 < number < within)
        if blocks and stands:
            packer.take(blocks[number])
            continue
        text = _rows(page.sheet.table, rows, number * _BLOCK + 2)
        packer.add(head * (number == 0) + text + (end + tail) * (number == last))
    return packer.packed()


def _blocks(rows: int) -> int:
    return max(1, -(-rows // _BLOCK))


def _rows(table: Table[Any], lines: Sequence[bytes], first: int) -> bytes:
    cells = cells_of(table)
    rows = enumerate(read_rows(lines), first)
    return "".join([_line(cells(row), number) for number, row in rows]).encode()


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
    return _said_with_care(text)


@lru_cache(maxsize=1 << 10)
def _said_with_care(text: str) -> str:
    """Mostly one of a few codes."""
    said = _LIKE_A_CODE.sub(r"_x005F\1", escape(fitting(plain(text))))
    return f' xml:space="preserve">{said}'


def fitting(text: str) -> str:
    """The text as long as a cell can hold it."""
    return text if len(text) <= CELL_LENGTH else text[: CELL_LENGTH - len(_CUT)] + _CUT
