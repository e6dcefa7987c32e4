"""Sentences for slips inside a value: signs at its start, quotes, colons."""

from dataclasses import replace
from typing import Final

from doithoai.problems import Problem
from doithoai.source import line_codes as codes
from doithoai.source.codes import ALIAS, COMPLEX_KEY, TAG, UNREADABLE
from doithoai.source.sheet import Sheet
from doithoai.source.slip import Slip, char_at
from doithoai.source.spans import text_beside_block_sign
from doithoai.source.unused import directive_at, technical_sign

_QUOTE_IT: Final = 'Đặt cả giá trị trong dấu nháy kép thẳng: "…".'


def unreadable(sheet: Sheet, slip: Slip) -> Problem:
    """Say only where it was; the sentence for what nobody foresaw."""
    return UNREADABLE.at(
        sheet.at(slip.line, slip.column),
        "đọc đến chỗ này thì không hiểu cách viết",
        hint="Xem dòng này và dòng trên: dấu nháy, ngoặc, dấu hai chấm, lùi dòng; so với tệp mẫu.",
    )


def reserved_start(sheet: Sheet, slip: Slip) -> Problem:
    """Name the sign that cannot begin a value."""
    sign = char_at(sheet, slip.line, slip.column)
    if sign == "%" and slip.column == 0:
        return directive_at(sheet, slip.line)
    if sign in {"|", ">"}:
        return text_beside_block_sign(sheet, slip.line, slip.column)
    if not sign:
        return unreadable(sheet, slip)
    return codes.RESERVED_START.at(
        sheet.at(slip.line, slip.column),
        f"giá trị không được bắt đầu bằng dấu {sign}",
        hint=_QUOTE_IT,
    )


def colon_in_value(sheet: Sheet, slip: Slip) -> Problem:
    """Report a second colon on a line."""
    return codes.COLON_IN_VALUE.at(
        sheet.at(slip.line, slip.column),
        "trong giá trị có dấu hai chấm nên không biết giá trị bắt đầu từ đâu",
        hint=_QUOTE_IT,
    )


def question_mark(sheet: Sheet, slip: Slip) -> Problem:
    """Report a `? ` that is no key."""
    return COMPLEX_KEY.at(
        sheet.at(slip.line, slip.column),
        "dấu hỏi có dấu cách theo sau không dùng được ở chỗ này",
        hint="Viết lại thành `khoá: giá trị`; nếu là câu chữ thì đặt cả câu trong dấu nháy kép.",
    )


def alias(sheet: Sheet, slip: Slip) -> Problem:
    """Report `*` or `&` before text that is no name."""
    return technical_sign(sheet, *slip.start, code=ALIAS)


def tag(sheet: Sheet, slip: Slip) -> Problem:
    """Report `!` before text that is no tag."""
    return technical_sign(sheet, *slip.start, code=TAG)


def directive(sheet: Sheet, slip: Slip) -> Problem:
    """Report a `%` line."""
    return directive_at(sheet, slip.start[0])


def block_text(sheet: Sheet, slip: Slip) -> Problem:
    """Report text on the line of `|` or `>`."""
    return text_beside_block_sign(sheet, *slip.start)


def bad_escape(sheet: Sheet, slip: Slip) -> Problem:
    """Report a backslash inside double quotes."""
    return codes.BAD_ESCAPE.at(
        sheet.at(slip.line, max(slip.column - 1, 0)),
        "dấu gạch chéo ngược `\\` trong nháy kép là ký hiệu riêng",
        hint="Thay nháy kép bằng nháy đơn '…', hoặc viết hai gạch chéo `\\\\`.",
    )


def wild_escape(sheet: Sheet, slip: Slip) -> Problem:
    """Report an escape for a character that does not exist."""
    for line in range(slip.line, len(sheet.lines)):
        start = slip.column if line == slip.line else 0
        if (column := sheet.lines[line].find("\\U", start)) >= 0:
            return bad_escape(sheet, replace(slip, line=line, column=column + 1))
    return unreadable(sheet, slip)


def unclosed_quote(sheet: Sheet, slip: Slip) -> Problem:
    """Report a quote that nothing closes."""
    return quote_left_open(sheet, *slip.start)


def quote_left_open(sheet: Sheet, line: int, column: int, /) -> Problem:
    """Report the quote at a place."""
    quote = char_at(sheet, line, column)
    return codes.UNCLOSED_QUOTE.at(
        sheet.at(line, column),
        f"dấu nháy `{quote}` mở ở đây nhưng không đóng ở cuối giá trị",
        hint=f"Thêm dấu nháy thẳng `{quote}` ở cuối giá trị.",
    )
