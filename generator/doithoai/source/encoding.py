"""Bytes become text: strict UTF-8, every line ending read as one line feed."""

from types import MappingProxyType
from typing import Final

from doithoai.problems import Location, Problem
from doithoai.source.file_codes import NOT_UTF8, TOO_LARGE, UTF16

LARGEST_FILE: Final = 5_000_000  # bytes; the largest real record is below 1 MB
_BOM: Final = b"\xef\xbb\xbf"
_SAVE_AS_UTF8: Final = "Mở tệp bằng Notepad, chọn Lưu dưới dạng, lưu lại dạng UTF-8."
_SIGNATURES: Final = MappingProxyType(
    {
        b"PK\x03\x04": "Word, Excel hoặc tệp nén",
        b"\xd0\xcf\x11\xe0": "Word hoặc Excel đời cũ",
        b"%PDF": "PDF",
        b"\xff\xd8\xff": "ảnh JPEG",
        b"\x89PNG": "ảnh PNG",
    }
)


def decode(path: str, data: bytes) -> str | Problem:
    """Read bytes as text without the mark at its start, or say why they are not text."""
    if len(data) > LARGEST_FILE:
        return _too_large(path)
    if _is_utf16(data):
        return UTF16.at(
            Location(path=path),
            "tệp được lưu ở dạng UTF-16 (Notepad gọi là “Unicode”), trang chỉ đọc UTF-8",
            hint=_SAVE_AS_UTF8,
        )
    try:
        text = data.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(path, data.removeprefix(_BOM), error.start)
    return one_line_ending(text)


def one_line_ending(text: str) -> str:
    """Turn CRLF as well as lone CR into LF; lines and columns stay the same."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _is_utf16(data: bytes) -> bool:
    """Recognise UTF-16 (UTF-32 too) by its mark, or by the zero bytes beside ASCII letters."""
    return data.startswith((b"\xff\xfe", b"\xfe\xff")) or 0 in data[:4]


def _too_large(path: str) -> Problem:
    return TOO_LARGE.at(
        Location(path=path),
        f"tệp nặng hơn {LARGEST_FILE // 1_000_000} MB, mức lớn nhất được phép",
        hint="Chuyển ảnh, PDF, bảng tính vào thư mục `tep/`, chỉ giữ phần chữ trong tệp này.",
    )


def _not_utf8(path: str, data: bytes, start: int) -> Problem:
    for signature, name in _SIGNATURES.items():
        if data.startswith(signature):
            return NOT_UTF8.at(
                Location(path=path),
                f"đây là tệp {name} đã đổi đuôi, không phải tệp chữ",
                hint="Mở tệp bằng chương trình của nó, chép phần chữ sang tệp mới, lưu dạng UTF-8.",
            )
    lines = one_line_ending(data[:start].decode("utf-8")).split("\n")
    return NOT_UTF8.at(
        Location(path=path, line=len(lines), column=len(lines[-1]) + 1),
        f"tệp không ở dạng UTF-8: chỗ này có byte {data[start]:02X} không đọc được thành chữ",
        hint=_SAVE_AS_UTF8,
    )
