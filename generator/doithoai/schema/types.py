"""The kinds of value a field can hold, each read from the text that the author typed."""

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from doithoai.problems import Code
from doithoai.schema.codes import (
    BAD_DATE,
    BAD_FORMAT,
    BAD_NUMBER,
    BAD_WHOLE_NUMBER,
    IMPOSSIBLE_DATE,
    NOT_TEXT,
)
from doithoai.values import (
    DocumentNumber,
    Impossible,
    Period,
    Unreadable,
    one_line,
    read_day,
    read_number,
    read_period,
)

T = TypeVar("T")


def refused(code: Code, reason: str, hint: str) -> PydanticCustomError:
    """An error that keeps our code, sentence and next act on its way through pydantic."""
    # The text travels in the context: braces in it would be read as a template.
    return PydanticCustomError("doithoai", "{reason}", {"code": code.id, "reason": reason, "hint": hint})


def _plain(value: object) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        raise refused(NOT_TEXT, "mục này để trống", "Viết nội dung, hoặc xoá mục này.")
    what = "danh sách" if isinstance(value, list) else "nhóm khoá"
    raise refused(
        NOT_TEXT,
        f"chỗ này cần một giá trị, đang có một {what}",
        "Viết giá trị trên cùng dòng, sau dấu hai chấm.",
    )


def _line(value: object) -> str:
    return one_line(_plain(value))


def _reader(read: Callable[[str], T], code: Code) -> Callable[[Any], T]:
    """Turn a reader of `values` into a validator that reports under `code`."""

    def validate(value: Any) -> T:
        try:
            return read(_plain(value))
        except Impossible as error:
            raise refused(IMPOSSIBLE_DATE, error.reason, error.hint) from None
        except Unreadable as error:
            raise refused(code, error.reason, error.hint) from None

    return validate


def _whole_number(value: object) -> int:
    text = _line(value)
    if re.fullmatch(r"[0-9]{1,9}", text):
        return int(text)
    raise refused(
        BAD_WHOLE_NUMBER, f"`{text}` không phải số nguyên", "Chỉ viết chữ số, ví dụ 90; đơn vị để ở chỗ khác."
    )


def _flag(value: object) -> bool:
    text = _line(value).casefold()
    if text in {"true", "có", "co"}:
        return True
    if text in {"false", "không", "khong"}:
        return False
    raise refused(BAD_FORMAT, f"`{text}` không phải có hay không", "Viết `true` (có) hoặc `false` (không).")


def _matching(pattern: str, what: str, hint: str) -> Callable[[Any], str]:
    compiled = re.compile(pattern)

    def validate(value: Any) -> str:
        text = _line(value)
        if compiled.fullmatch(text):
            return text
        raise refused(BAD_FORMAT, f"`{text}` không phải {what}", hint)

    return validate


def text_schema(description: str) -> WithJsonSchema:
    """The JSON Schema of a value that our own reader types: text with a description."""
    return WithJsonSchema({"type": "string", "description": description})


def patterned(pattern: str, what: str, hint: str) -> Any:
    """A text type that must match `pattern` as a whole."""
    schema = {"type": "string", "pattern": f"^(?:{pattern})$", "description": what}
    return Annotated[str, PlainValidator(_matching(pattern, what, hint)), WithJsonSchema(schema)]


Line = Annotated[str, BeforeValidator(_line), WithJsonSchema({"type": "string"})]
"""Text on one line; runs of white space are one space."""

Prose = Annotated[
    str, BeforeValidator(lambda value: _plain(value).strip()), WithJsonSchema({"type": "string"})
]
"""Plain text that may run over several lines."""

Count = Annotated[int, PlainValidator(_whole_number), WithJsonSchema({"type": "integer", "minimum": 0})]
Flag = Annotated[bool, PlainValidator(_flag), WithJsonSchema({"type": "boolean"})]

Day = Annotated[
    date,
    PlainValidator(_reader(read_day, BAD_DATE)),
    text_schema("Ngày cụ thể, viết ngày/tháng/năm, ví dụ 25/10/2025."),
]
When = Annotated[
    Period,
    PlainValidator(_reader(read_period, BAD_DATE)),
    text_schema(
        "Thời gian đúng như văn bản viết: 8 giờ 00 ngày 25/10/2025; trước ngày 25/10/2025; "
        "tháng 10/2025; Quý IV/2025; từ 01/10/2025 đến 15/10/2025; sẽ thông báo sau."
    ),
]
Number = Annotated[
    DocumentNumber,
    PlainValidator(_reader(read_number, BAD_NUMBER)),
    text_schema("Số, ký hiệu văn bản, ví dụ 16-KH/ĐU hoặc 12/KH-UBND; chưa có số: /KH-UBND."),
]
CommuneCode = patterned(
    r"[0-9]{5}", "mã đơn vị 5 chữ số", 'Viết đủ 5 chữ số trong dấu nháy, ví dụ "02101".'
)
ProvinceCode = patterned(r"[0-9]{2}", "mã tỉnh 2 chữ số", 'Viết 2 chữ số trong dấu nháy, ví dụ "31".')
Slug = patterned(
    r"[a-z0-9]+(?:-[a-z0-9]+)*", "tên tệp không dấu", "Chỉ dùng chữ thường không dấu, số và dấu gạch nối."
)
Key = patterned(
    r"[a-z][a-z0-9_]*", "mã viết thường", "Chỉ dùng chữ thường không dấu, số và dấu gạch dưới."
)
Address = patterned(r"https?://[^\s<>\"]+", "địa chỉ trang web", "Viết đủ cả https://, không có dấu cách.")
Email = patterned(
    r"[^@\s]+@[^@\s]+\.[^@\s]+", "địa chỉ thư điện tử", "Viết dạng ten@tenmien.gov.vn, không có dấu cách."
)
Phone = patterned(r"[0-9+() .-]{8,20}", "số điện thoại", "Chỉ dùng chữ số, dấu cách, dấu chấm hoặc gạch nối.")
Sha256 = patterned(r"[0-9a-f]{64}", "mã SHA-256", "Viết 64 ký tự 0–9, a–f do lệnh sha256sum in ra.")
Path = patterned(
    r"/(?:[a-z0-9-]+/)+", "đường dẫn trang", "Viết như trên thanh địa chỉ, ví dụ /hai-phong/phuong-cu/."
)


def item_code(prefix: str, what: str) -> Any:
    """The type of an item's own number, such as `kn-07`: given once, never used again."""
    return patterned(
        rf"{prefix}-[0-9]{{2,4}}", what, f"Viết {prefix}- rồi ít nhất 2 chữ số, ví dụ {prefix}-07."
    )
