"""The kinds of value a field can hold."""

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated

from doithoai.schema.codes import BAD_DATE, BAD_FORMAT, BAD_NUMBER, BAD_WHOLE_NUMBER
from doithoai.schema.reads import Reads
from doithoai.values import (
    DocumentNumber,
    Period,
    Unreadable,
    one_line,
    read_day,
    read_number,
    read_period,
)

_ANY_TEXT = ("string", "number")
"""What an editor takes a plain text for: `dieu: [10, 13]` holds numbers."""

_YES = {"true", "có", "co"}
_NO = {"false", "không", "khong"}


def _whole_number(text: str) -> int:
    written = one_line(text)
    if re.fullmatch(r"[0-9]{1,9}", written):
        return int(written)
    raise Unreadable(
        f"`{written}` không phải số nguyên", hint="Chỉ viết chữ số, không kèm đơn vị, ví dụ 90."
    )


def _flag(text: str) -> bool:
    written = one_line(text).casefold()
    if written in _YES | _NO:
        return written in _YES
    raise Unreadable(
        f"`{one_line(text)}` không phải có hay không", hint="Viết `true` (có) hoặc `false` (không)."
    )


def _matching(pattern: str, *, kind: str, how: str) -> Callable[[str], str]:
    compiled = re.compile(pattern)

    def read(text: str) -> str:
        written = one_line(text)
        if compiled.fullmatch(written):
            return written
        raise Unreadable(f"`{written}` không phải {kind}", hint=how)

    return read


def patterned(pattern: str, *, kind: str, how: str) -> Reads:
    """Text that matches `pattern` as a whole; the pattern is read by Python and by editors."""
    return Reads(
        read=_matching(pattern, kind=kind, how=how),
        code=BAD_FORMAT,
        kind=kind,
        how=how,
        pattern=f"^(?:{pattern})$",
    )


def item_code(prefix: str, kind: str) -> Reads:
    """An item's own number, such as `kn-07`: given once, never used again."""
    return patterned(
        rf"{prefix}-[0-9]{{2,4}}",
        kind=kind,
        how=f"Viết {prefix}- rồi ít nhất 2 chữ số, ví dụ {prefix}-07.",
    )


Line = Annotated[
    str, Reads(read=one_line, code=BAD_FORMAT, kind="chữ, một dòng", json_types=_ANY_TEXT)
]
"""Text on one line; runs of white space are one space."""

Prose = Annotated[
    str, Reads(read=str.strip, code=BAD_FORMAT, kind="chữ, nhiều dòng", json_types=_ANY_TEXT)
]
"""Plain text that may run over several lines."""

Count = Annotated[
    int,
    Reads(
        read=_whole_number,
        code=BAD_WHOLE_NUMBER,
        kind="số nguyên",
        how="Chỉ viết chữ số.",
        json_types=("integer",),
    ),
]
Flag = Annotated[
    bool,
    Reads(
        read=_flag,
        code=BAD_FORMAT,
        kind="có hay không",
        how="Viết `true` (có) hoặc `false` (không).",
        json_types=("boolean",),
    ),
]
Day = Annotated[
    date,
    Reads(read=read_day, code=BAD_DATE, kind="ngày", how="Viết ngày/tháng/năm, ví dụ 25/10/2025."),
]
When = Annotated[
    Period,
    Reads(
        read=read_period,
        code=BAD_DATE,
        kind="thời gian",
        how="Viết đúng như văn bản: 8 giờ 00 ngày 25/10/2025; trước ngày 25/10/2025; "
        "tháng 10/2025; Quý IV/2025; từ 01/10/2025 đến 15/10/2025; sẽ thông báo sau.",
    ),
]
Number = Annotated[
    DocumentNumber,
    Reads(
        read=read_number,
        code=BAD_NUMBER,
        kind="số, ký hiệu",
        how="Viết như 16-KH/ĐU hoặc 12/KH-UBND; chưa có số thì viết /KH-UBND.",
    ),
]
CommuneCode = Annotated[
    str,
    patterned(
        r"[0-9]{5}",
        kind="mã đơn vị 5 chữ số",
        how='Viết đủ 5 chữ số trong dấu nháy, ví dụ "02101".',
    ),
]
ProvinceCode = Annotated[
    str,
    patterned(
        r"[0-9]{2}", kind="mã tỉnh 2 chữ số", how='Viết 2 chữ số trong dấu nháy, ví dụ "31".'
    ),
]
Slug = Annotated[
    str,
    patterned(
        r"[a-z0-9]+(?:-[a-z0-9]+)*",
        kind="tên không dấu",
        how="Chỉ dùng chữ thường không dấu, số và dấu gạch nối.",
    ),
]
Key = Annotated[
    str,
    patterned(
        r"[a-z][a-z0-9_]*",
        kind="mã viết thường",
        how="Chỉ dùng chữ thường không dấu, số và dấu gạch dưới.",
    ),
]
Address = Annotated[
    str,
    patterned(
        r'https?://[^\s<>"]+',
        kind="địa chỉ trang web",
        how="Viết đủ cả https://, không có dấu cách.",
    ),
]
Email = Annotated[
    str,
    patterned(
        r"[^@\s]+@[^@\s]+\.[^@\s]+",
        kind="địa chỉ thư điện tử",
        how="Viết dạng ten@tenmien.gov.vn, không có dấu cách.",
    ),
]
Phone = Annotated[
    str,
    patterned(
        r"[0-9+() .-]{8,20}",
        kind="số điện thoại",
        how="Viết trong dấu nháy; chỉ dùng chữ số, dấu cách, dấu chấm hoặc gạch nối.",
    ),
]
Sha256 = Annotated[
    str,
    patterned(
        r"[0-9a-f]{64}",
        kind="mã SHA-256",
        how="Viết 64 ký tự 0–9, a–f do lệnh sha256sum in ra.",
    ),
]
Path = Annotated[
    str,
    patterned(
        r"/(?:[a-z0-9-]+/)+",
        kind="đường dẫn trang",
        how="Viết như trên thanh địa chỉ, ví dụ /hai-phong/phuong-cu/.",
    ),
]
