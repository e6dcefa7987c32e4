"""Sentences for slips in how lines stand together: colons, indents, dashes, brackets."""

import re
from typing import Final

from doithoai.problems import Problem
from doithoai.source import line_codes as codes
from doithoai.source.codes import ALIAS
from doithoai.source.sheet import Sheet
from doithoai.source.slip import Slip, char_at, line_at
from doithoai.source.spans import GLUED, GLUED_DASH, empty_key, list_dash, missing_space, shortened
from doithoai.source.unused import directive_at, document_break, technical_sign
from doithoai.source.value_slips import (
    colon_in_value,
    question_mark,
    quote_left_open,
    reserved_start,
    unreadable,
)

_KEY_BEFORE: Final = re.compile(r"\s*(?:- +)*[^\s:][^:]*:\s")
_KEY_LINE: Final = re.compile(r"\s*(?:- +)*[^\s:,{}\[\]\"']+\s*:(?:\s|\Z)")
_SIGN_BEFORE: Final = re.compile(r"(?:^|[\s\[{,])([*&]\S*)\Z")
_CLOSING: Final = frozenset({"]", "}", ","})
_QUOTES: Final = frozenset({'"', "'"})


def no_colon(sheet: Sheet, slip: Slip) -> Problem:
    """Report the line that lacks its colon, or the blank behind it."""
    return _no_key(sheet, *slip.start)


def _no_key(sheet: Sheet, line: int, column: int, /) -> Problem:
    indent = sheet.indent(line)
    if match := GLUED.match(sheet.lines[line], indent):
        return missing_space(sheet, line, match.end(1))
    if GLUED_DASH.match(sheet.lines[line], indent):
        return list_dash(sheet, line, indent)
    return codes.MISSING_COLON.at(
        sheet.at(line, column),
        f"dòng này không có dạng `khoá: giá trị`: `{shortened(sheet.lines[line])}`",
        hint="Thêm dấu hai chấm và dấu cách sau tên khoá; là phần tiếp của dòng trên thì lùi vào.",
    )


def stray_colon(sheet: Sheet, slip: Slip) -> Problem:
    """Find out why a colon cannot stand here: text with a colon, a slip above, an indent."""
    above = sheet.line_above(slip.line)
    if above is None or _KEY_BEFORE.match(line_at(sheet, slip.line)[: slip.column]):
        return colon_in_value(sheet, slip)
    text = sheet.lines[above]
    if GLUED.match(text, sheet.indent(above)) or ":" not in text:
        return _no_key(sheet, above, sheet.indent(above))
    return _wrong_indent(sheet, slip.line)


def _wrong_indent(sheet: Sheet, line: int) -> Problem:
    return codes.WRONG_INDENT.at(
        sheet.at(line, sheet.indent(line)),
        "dòng này không thẳng hàng với các dòng cùng nhóm",
        hint="Cho các dòng cùng nhóm bắt đầu ở cùng một cột; nhóm con lùi thêm hai dấu cách.",
    )


def misplaced_dash(sheet: Sheet, slip: Slip) -> Problem:
    """Report a list that starts on the line of its key."""
    if not line_at(sheet, slip.line)[: slip.column].strip(" -"):
        return _wrong_indent(sheet, slip.line)
    return codes.LIST_DASH.at(
        sheet.at(slip.line, slip.column),
        "dấu gạch của danh sách phải đứng ở đầu dòng riêng",
        hint="Xuống dòng trước dấu gạch; gạch thuộc về câu chữ thì đặt cả câu trong dấu nháy kép.",
    )


def group_broken(sheet: Sheet, slip: Slip) -> Problem:
    """Tell what stands where a group of lines should go on or end."""
    text = line_at(sheet, slip.line)
    if text.startswith("%"):
        return directive_at(sheet, slip.line)
    if text.startswith("..."):
        return document_break(sheet, slip.line)
    before = text[: slip.column].rstrip()
    if not before.strip(" -"):
        return _line_broken(sheet, slip)
    return _text_left_over(sheet, slip, before)


def _text_left_over(sheet: Sheet, slip: Slip, before: str) -> Problem:
    """Tell what stands behind a value that has ended."""
    last = slip.last
    if last and last.style and last.start_mark.line < last.end_mark.line == slip.line:
        return quote_left_open(sheet, last.start_mark.line, last.start_mark.column)
    sign = char_at(sheet, slip.line, slip.column)
    if sign in _CLOSING:
        return _brackets(sheet, slip.line, slip.column)
    if sign == ":" and before[-1] in _QUOTES:
        return missing_space(sheet, slip.line, slip.column)
    if match := _SIGN_BEFORE.search(before):
        return technical_sign(sheet, slip.line, match.start(1), code=ALIAS)
    return _after_end(sheet, slip, before[-1])


def _after_end(sheet: Sheet, slip: Slip, closing: str) -> Problem:
    if closing not in _QUOTES | {"]", "}"}:
        return unreadable(sheet, slip)
    return codes.TEXT_AFTER_END.at(
        sheet.at(slip.line, slip.column),
        f"sau dấu đóng `{closing}` vẫn còn chữ",
        hint="Đặt cả giá trị trong một cặp dấu nháy: có nháy kép bên trong thì dùng nháy đơn.",
    )


def _line_broken(sheet: Sheet, slip: Slip) -> Problem:
    sign = char_at(sheet, slip.line, slip.column)
    if sign in _CLOSING:
        return _brackets(sheet, slip.line, slip.column)
    if sign == ":":
        return empty_key(sheet, slip.line, slip.column)
    above = sheet.line_above(slip.line)
    if above is not None and sheet.lines[above].startswith("..."):
        return document_break(sheet, above)
    return _wrong_indent(sheet, min(slip.line, len(sheet.lines) - 1))


def open_bracket(sheet: Sheet, slip: Slip) -> Problem:
    """Tell a bracket left open from a comma left out, from a colon in a value."""
    line, column = slip.start
    text = line_at(sheet, slip.line)
    new_key = slip.line > line and _KEY_LINE.match(text)
    if new_key or (slip.line >= len(sheet.lines) - 1 and not text[slip.column :]):
        return _brackets(sheet, line, column)
    if text[slip.column : slip.column + 1] == ":":
        return colon_in_value(sheet, slip)
    return codes.BRACKETS.at(
        sheet.at(slip.line, slip.column),
        "trong ngoặc, các mục phải cách nhau bằng dấu phẩy",
        hint="Thêm dấu phẩy trước chỗ này, hoặc đóng ngoặc; câu chữ có phẩy thì đặt trong nháy.",
    )


def _brackets(sheet: Sheet, line: int, column: int, /) -> Problem:
    sign = char_at(sheet, line, column)
    left_open = sign in {"[", "{"}
    said = "mở ở đây nhưng chưa đóng" if left_open else "ở đây thừa"
    return codes.BRACKETS.at(
        sheet.at(line, column),
        f"dấu `{sign}` {said}",
        hint="Mở bao nhiêu ngoặc thì đóng bấy nhiêu; câu chữ có ngoặc thì đặt cả câu trong nháy.",
    )


def no_value(sheet: Sheet, slip: Slip) -> Problem:
    """Tell what stands where a value should."""
    sign = char_at(sheet, slip.line, slip.column)
    if sign == "-":
        return misplaced_dash(sheet, slip)
    if sign == "?":
        return question_mark(sheet, slip)
    if sign == "":
        return _last_bracket(sheet, slip)
    if line_at(sheet, slip.line)[: slip.column].rstrip().endswith(("[", "{", ",")):
        if sign == ":":
            return empty_key(sheet, slip.line, slip.column)
        if sign == ",":
            return _brackets(sheet, slip.line, slip.column)
    return reserved_start(sheet, slip)


def _last_bracket(sheet: Sheet, slip: Slip) -> Problem:
    """Report the bracket behind which a file ends."""
    for line in range(min(slip.line, len(sheet.lines) - 1), -1, -1):
        column = max(sheet.lines[line].rfind(bracket) for bracket in "[{")
        if column >= 0:
            return _brackets(sheet, line, column)
    return unreadable(sheet, slip)
