"""Traps that parse without complaint: lost comments, glued colons, odd keys, escapes."""

import re
from collections.abc import Iterator
from typing import Final, Protocol

from doithoai.problems import Location, Problem
from doithoai.source.characters import hidden_in
from doithoai.source.codes import COMPLEX_KEY, MERGE_KEY
from doithoai.source.file_codes import ZERO_WIDTH_IN_KEY
from doithoai.source.line_codes import BLOCK_TEXT, LIST_DASH, LOST_COMMENT, MISSING_SPACE
from doithoai.source.sheet import Sheet


class Mark(Protocol):
    """A place as PyYAML gives it, both numbers from 0, columns in characters."""

    line: int
    column: int


class Opening(Protocol):
    """Any event of PyYAML that begins somewhere."""

    start_mark: Mark


class Span(Opening, Protocol):
    """The part of PyYAML's scalar event that is read here."""

    value: str
    style: str | None
    end_mark: Mark


_QUOTED_LENGTH: Final = 40  # characters of the author's text in a message
_COMMENT: Final = re.compile(r"\s+#.*")
_GLUED_HEADER: Final = re.compile(r"[|>][-+\d]*#")
_EXPLICIT: Final = re.compile(r"\?\s+\Z")
_ALONE: Final = re.compile(r"\s*(?:[-?:]\s+)*\?\s*(?:#.*)?\Z")
# Behind a dash a letter: a number may be negative. Word makes other signs of a dash.
GLUED_DASH: Final = re.compile(r"(?:- +)*(-[^\W\d]|[–—•]\s)")
# An address (https://…) is no key without its blank.
GLUED: Final = re.compile(r"(?:- +)*([a-z][a-z0-9_]*):(?!//)[^\s:]")


def lost_comment(sheet: Sheet, span: Span) -> Iterator[Problem]:
    """Warn of a `#` behind a bare value: what follows it is not published."""
    end = span.end_mark
    match = _COMMENT.match(sheet.lines[end.line], end.column)
    if match:
        lost = match.group().strip()
        yield LOST_COMMENT.at(
            sheet.at(end.line, match.end() - len(match.group().lstrip())),
            f"phần sau dấu # bị bỏ: `{shortened(lost)}`",
            hint="Là nội dung thì đặt cả giá trị trong nháy kép; là ghi chú thì viết ở dòng riêng.",
        )


def glued_colon(sheet: Sheet, span: Span, *, on_key_line: bool) -> Iterator[Problem]:
    """Report `key:value` read as mere text; what stands on the line of its key may well be text."""
    start, end = span.start_mark, span.end_mark
    if not on_key_line and (match := GLUED.match(span.value)):
        yield missing_space(sheet, start.line, start.column + match.end(1))
    for line in range(start.line + 1, end.line + 1):
        if match := GLUED.match(sheet.lines[line], sheet.indent(line)):
            yield missing_space(sheet, line, match.end(1))


def glued_dash(sheet: Sheet, span: Span) -> Iterator[Problem]:
    """Report a list whose dashes lack their blank, or are no dashes: it was read as one text."""
    if GLUED_DASH.match(span.value):
        yield list_dash(sheet, span.start_mark.line, span.start_mark.column)


def list_dash(sheet: Sheet, line: int, column: int) -> Problem:
    """Report an item at a place."""
    return LIST_DASH.at(
        sheet.at(line, column),
        "mục của danh sách phải bắt đầu bằng dấu gạch nối `-` và một dấu cách",
        hint="Viết `- …` ở đầu mỗi mục; nếu không phải danh sách thì đặt giá trị trong nháy kép.",
    )


def missing_space(sheet: Sheet, line: int, column: int) -> Problem:
    """Report the colon at a place: a blank is missing behind it."""
    key = re.split(r"[\s{\[,\"']+", sheet.lines[line][:column].rstrip("\"'"))[-1]
    return MISSING_SPACE.at(
        sheet.at(line, column),
        f"thiếu dấu cách sau dấu hai chấm của `{shortened(key)}`",
        hint=f"Viết `{shortened(key)}: …`; nếu cả đoạn là một giá trị thì đặt trong dấu nháy kép.",
    )


def odd_key(sheet: Sheet, span: Span) -> Iterator[Problem]:
    """Report a key that is not one plain word before a colon."""
    start, end = span.start_mark, span.end_mark
    where = sheet.at(start.line, start.column)
    if not span.style:
        if span.value == "<<":
            yield MERGE_KEY.at(
                where,
                "khoá `<<` không dùng trong các tệp này",
                hint="Xoá dòng `<<`, viết đầy đủ các khoá cần có.",
            )
        elif span.value == "":
            yield empty_key(sheet, start.line, start.column)
        elif match := GLUED.match(span.value):
            yield missing_space(sheet, start.line, start.column + match.end(1))
    yield from _behind_question_mark(sheet, start)
    gap = sheet.gap_in(start.line, start=start.column, end=end.column)
    if gap is not None:
        yield _hidden_in_key(sheet, start.line, gap)


def _behind_question_mark(sheet: Sheet, start: Mark) -> Iterator[Problem]:
    if mark := _EXPLICIT.search(sheet.lines[start.line][: start.column]):
        yield _not_a_word(sheet, start.line, mark.start())
    elif (above := sheet.line_above(start.line)) is not None and _ALONE.match(sheet.lines[above]):
        yield _not_a_word(sheet, above, sheet.lines[above].index("?"))


def explicit_key(sheet: Sheet, span: Opening) -> Problem:
    """Report a key that is a list or a group."""
    return _not_a_word(sheet, span.start_mark.line, span.start_mark.column)


def empty_key(sheet: Sheet, line: int, column: int) -> Problem:
    """Report a colon with nothing before it."""
    return COMPLEX_KEY.at(
        sheet.at(line, column),
        "trước dấu hai chấm không có tên khoá",
        hint="Viết tên khoá trước dấu hai chấm, hoặc xoá dòng này.",
    )


def _not_a_word(sheet: Sheet, line: int, column: int) -> Problem:
    return COMPLEX_KEY.at(
        sheet.at(line, column),
        "tên khoá phải là một từ đứng trước dấu hai chấm",
        hint="Viết lại thành `khoá: giá trị`; câu chữ có dấu hỏi, ngoặc thì đặt trong nháy kép.",
    )


def _hidden_in_key(sheet: Sheet, line: int, gap: int) -> Problem:
    return ZERO_WIDTH_IN_KEY.at(
        Location(path=sheet.path, line=line + 1, column=gap),
        "trong tên khoá có ký tự không nhìn thấy",
        hint="Xoá cả tên khoá rồi gõ lại bằng tay.",
    )


def glued_header(sheet: Sheet, span: Span) -> Iterator[Problem]:
    """Report a `#` glued to `|` or `>`: one parser takes it for a comment, the other does not."""
    start = span.start_mark
    if _GLUED_HEADER.match(sheet.lines[start.line], start.column):
        yield text_beside_block_sign(sheet, start.line, start.column)


def text_beside_block_sign(sheet: Sheet, line: int, column: int, /) -> Problem:
    """Report text on the line of `|` or `>`."""
    return BLOCK_TEXT.at(
        sheet.at(line, column),
        f"sau dấu `{sheet.lines[line][column : column + 1]}` phải xuống dòng ngay",
        hint="Đưa chữ xuống dòng dưới, lùi vào hai dấu cách; hoặc đặt cả giá trị trong nháy kép.",
    )


def escaped_hidden(sheet: Sheet, span: Span) -> Iterator[Problem]:
    """Report hidden characters that an escape in double quotes brought in."""
    start = span.start_mark
    yield from hidden_in(sheet, start.line, text=span.value, column=start.column)


def shortened(text: str) -> str:
    """Quote a text in a message without filling the screen."""
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _QUOTED_LENGTH else one_line[:_QUOTED_LENGTH] + "…"
