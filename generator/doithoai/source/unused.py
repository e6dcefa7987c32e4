"""Reports of what YAML allows but these files do not use."""

from typing import Any

from doithoai.problems import Code, Location, Problem
from doithoai.source.codes import ALIAS, DIRECTIVE, DUPLICATE_KEY, SECOND_DOCUMENT, TAG
from doithoai.source.line_codes import TOO_DEEP
from doithoai.source.nodes import Scalar
from doithoai.source.sheet import Sheet
from doithoai.source.slip import char_at


def alias_used(sheet: Sheet, event: Any) -> Problem:
    """Report a value that starts with `*` or `&`."""
    return technical_sign(sheet, event.start_mark.line, event.start_mark.column, code=ALIAS)


def tag_used(sheet: Sheet, event: Any) -> Problem:
    """Report a value that starts with `!`."""
    return technical_sign(sheet, event.start_mark.line, event.start_mark.column, code=TAG)


def technical_sign(sheet: Sheet, line: int, column: int, /, *, code: Code) -> Problem:
    """Name the sign at a place, which cannot begin a value."""
    return code.at(
        sheet.at(line, column),
        f"giá trị không được bắt đầu bằng dấu `{char_at(sheet, line, column)}`",
        hint="Đặt cả giá trị trong dấu nháy kép; nếu là ký hiệu kỹ thuật thì xoá đi.",
    )


def too_deep(sheet: Sheet, event: Any, deepest: int) -> Problem:
    """Report the place where nesting goes beyond what any record needs."""
    mark = event.start_mark
    return TOO_DEEP.at(
        sheet.at(mark.line, mark.column),
        f"tới chỗ này đã lồng quá {deepest} bậc",
        hint="Xoá phần thừa; câu chữ có ngoặc [ hay { thì đặt cả câu trong dấu nháy kép.",
    )


def duplicate_key(sheet: Sheet, key: Scalar, first: Scalar) -> Problem:
    """Report the second of two equal keys; both places are those of the raw file."""
    return DUPLICATE_KEY.at(
        Location(path=sheet.path, line=key.line, column=key.column),
        f"khoá `{key.text}` đã viết ở dòng {first.line}",
        hint="Giữ dòng đúng, xoá dòng kia; nếu là nhiều mục thì viết thành danh sách.",
    )


def second_document(sheet: Sheet, event: Any) -> Problem:
    """Report that a file goes on behind its end."""
    return document_break(sheet, event.start_mark.line)


def document_break(sheet: Sheet, line: int) -> Problem:
    """Report the line that begins a second document."""
    return SECOND_DOCUMENT.at(
        sheet.at(line, 0),
        "dòng này mở phần thứ hai của tệp, phần đó sẽ không được đọc",
        hint="Xoá dòng `---` hoặc `...`; nội dung của tệp khác thì chuyển sang tệp riêng.",
    )


def directive_used(sheet: Sheet) -> Problem | None:
    """Report a file that begins with a `%` line."""
    for number, line in enumerate(sheet.lines):
        if line.startswith("%"):
            return directive_at(sheet, number)
        if line.strip() and not line.lstrip().startswith("#"):
            return None
    return None


def directive_at(sheet: Sheet, line: int) -> Problem:
    """Report a `%` line."""
    return DIRECTIVE.at(
        sheet.at(line, 0),
        "dòng này bắt đầu bằng dấu `%`, là lệnh kỹ thuật không dùng ở đây",
        hint="Xoá dòng này; nếu là nội dung thì đặt trong dấu nháy kép sau tên khoá.",
    )
