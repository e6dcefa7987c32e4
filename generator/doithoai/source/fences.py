"""Where the front matter of a Markdown file begins, where it ends."""

import re
from dataclasses import dataclass
from typing import Final

from doithoai.problems import Problem
from doithoai.source.file_codes import EMPTY_FILE, NO_FRONT_MATTER, UNCLOSED_FRONT_MATTER
from doithoai.source.sheet import Sheet

_FENCE: Final = re.compile(r"---\s*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The front matter, with its lines where they were; the body with its first line, from 0."""

    front: Sheet
    body: str
    body_line: int


def split(sheet: Sheet) -> Parts | Problem:
    """Part front matter from body at the two `---` lines."""
    opening = next((n for n, line in enumerate(sheet.lines) if line.strip()), None)
    if opening is None:
        return empty_file(sheet)
    if _FENCE.match(sheet.lines[opening]) is None:
        return NO_FRONT_MATTER.at(
            sheet.at(opening, 0),
            "tệp phải mở đầu bằng một dòng chỉ có ba dấu gạch nối `---`",
            hint="Thêm dòng `---` trước phần khai báo và một dòng `---` sau phần khai báo.",
        )
    after = range(opening + 1, len(sheet.lines))
    closing = next((n for n in after if _FENCE.match(sheet.lines[n])), None)
    if closing is None:
        return UNCLOSED_FRONT_MATTER.at(
            sheet.at(opening, 0),
            "phần khai báo mở ở dòng này nhưng không có dòng `---` đóng lại",
            hint="Thêm một dòng `---` sát lề trái, ngay sau khoá cuối cùng.",
        )
    return _parts(sheet, opening, closing=closing)


def _parts(sheet: Sheet, opening: int, *, closing: int) -> Parts:
    # A blank in place of the fence keeps the line numbers of the file; one ends the last line.
    front = ("",) * (opening + 1) + sheet.lines[opening + 1 : closing] + ("",)
    return Parts(
        front=Sheet(path=sheet.path, lines=front, removed=sheet.removed),
        body="\n".join(sheet.lines[closing + 1 :]),
        body_line=closing + 1,
    )


def empty_file(sheet: Sheet) -> Problem:
    """Report that nothing is written."""
    return EMPTY_FILE.at(
        sheet.at(0, 0),
        "tệp chưa ghi gì",
        hint="Điền nội dung theo mẫu (lệnh `doithoai new` tạo tệp mẫu), hoặc xoá tệp này.",
    )
