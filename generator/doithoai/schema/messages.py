"""The Vietnamese sentences behind pydantic's error types."""

import re
from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

from doithoai.problems import Code
from doithoai.schema.codes import CLOSED_VALUE, CODES, MISSING_KEY, TOO_LONG, WRONG_SHAPE
from doithoai.values import closest

_BY_ID = {code.id: code for code in CODES}


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence with its code and the next act."""

    code: Code
    sentence: str
    hint: str


def describe(error: ErrorDetails, *, empty: bool = False) -> Message:
    """The message for one error; `empty` when the key is there but nothing stands behind it."""
    context: dict[str, Any] = error.get("ctx", {})
    kind = error["type"]
    key = next((step for step in reversed(error["loc"]) if isinstance(step, str)), "")
    if kind == "doithoai":
        return Message(_BY_ID[context["code"]], _named(key, context["reason"]), context["hint"])
    if kind == "missing":
        return _missing(key, empty=empty)
    if kind == "enum":
        return _closed(key, str(error.get("input")), context["expected"])
    if kind in {"tuple_type", "list_type"}:
        return Message(
            WRONG_SHAPE,
            f"`{key}` cần một danh sách",
            "Viết mỗi mục một dòng, bắt đầu bằng `- `.",
        )
    if kind in {"model_type", "model_attributes_type", "dict_type"}:
        return Message(
            WRONG_SHAPE,
            f"`{key}` cần một nhóm khoá" if key else "chỗ này cần một nhóm khoá",
            "Viết các khoá con ở dòng dưới, lùi vào hai dấu cách.",
        )
    return _limits(key, kind, context)


def _named(key: str, reason: str) -> str:
    return f"`{key}`: {reason}" if key else reason


def _missing(key: str, *, empty: bool) -> Message:
    sentence = f"`{key}` đang để trống" if empty else f"thiếu khoá `{key}`"
    return Message(MISSING_KEY, sentence, f"Viết `{key}: …` với giá trị ghi trong văn bản.")


def _closed(key: str, written: str, expected: str) -> Message:
    choices = re.findall(r"'([^']*)'", expected)
    near = closest(written, choices)
    hint = f"Viết `{near}`. " if near else ""
    listed = ", ".join(f"`{choice}`" for choice in choices)
    return Message(
        CLOSED_VALUE,
        f"`{key}` là `{written}`, không có trong danh sách",
        f"{hint}Các giá trị dùng được: {listed}.",
    )


def _limits(key: str, kind: str, context: dict[str, Any]) -> Message:
    bounds = {
        "string_too_short": f"không được để trống, cần ít nhất {context.get('min_length')} ký tự",
        "string_too_long": f"dài quá {context.get('max_length')} ký tự",
        "too_short": f"cần ít nhất {context.get('min_length')} mục",
        "too_long": f"nhiều quá {context.get('max_length')} mục",
        "greater_than_equal": f"phải từ {context.get('ge')} trở lên",
        "less_than_equal": f"phải từ {context.get('le')} trở xuống",
    }
    sentence = bounds.get(kind, "viết chưa đúng")
    return Message(TOO_LONG, f"`{key}` {sentence}", "Xem bảng khoá trong sách hướng dẫn, rồi sửa lại.")
