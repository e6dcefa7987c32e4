"""The Vietnamese sentences behind pydantic's error types."""

from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

from doithoai.problems import Code
from doithoai.schema.codes import BAD_FORMAT, CLOSED_VALUE, CODES, MISSING_KEY, WRONG_SHAPE
from doithoai.schema.fields import Field, Steps, fields_of
from doithoai.schema.reads import NO_TEXT, UNREADABLE
from doithoai.schema.tree import is_blank
from doithoai.source import Mapping, Node, Scalar, Sequence
from doithoai.values import Choice, closest, one_line

_BY_ID = {code.id: code for code in CODES}
_SHOWN = 60
_WRONG_SHAPES = {NO_TEXT, "tuple_type", "model_type"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One sentence with its code and the next act."""

    code: Code
    sentence: str
    hint: str


def describe(error: ErrorDetails, field: Field | None, *, node: Node | None) -> Message:
    """The message for one error at `field`, where the author wrote `node`."""
    kind, context = error["type"], error.get("ctx", {})
    name = _name(error["loc"])
    if kind == "missing" and field:
        return _missing(field, empty=node is not None)
    if node is not None and is_blank(node):
        return _empty_item(name)
    if kind == UNREADABLE:
        return _unreadable(name, context)
    if kind == "enum" and field and field.choice and isinstance(node, Scalar):
        return _closed(name, node.text, field.choice)
    if kind in _WRONG_SHAPES or kind == "enum":
        in_list = isinstance(error["loc"][-1], int)
        return _wrong_shape(name, kind, field, node=node, in_list=in_list)
    return _unknown(name)


def _name(steps: Steps) -> str:
    """The key, or the item of a list, as a colleague would call it."""
    key = next((step for step in reversed(steps) if isinstance(step, str)), "")
    last = steps[-1] if steps else ""
    return f"mục thứ {last + 1} của `{key}`" if isinstance(last, int) else f"`{key}`"


def _missing(field: Field, *, empty: bool) -> Message:
    sentence = f"`{field.key}` đang để trống" if empty else f"thiếu khoá `{field.key}`"
    example = f", ví dụ `{field.key}: {field.example}`" if field.example and _is_text(field) else ""
    hint = f"Viết {field.label[:1].lower()}{field.label[1:]}{example}."
    return Message(code=MISSING_KEY, sentence=sentence, hint=hint)


def _is_text(field: Field) -> bool:
    return not field.many and field.record is None


def _empty_item(name: str) -> Message:
    return Message(
        code=WRONG_SHAPE, sentence=f"{name} để trống", hint="Viết nội dung, hoặc xoá mục này."
    )


def _unreadable(name: str, context: dict[str, Any]) -> Message:
    return Message(
        code=_BY_ID[context["code"]],
        sentence=f"{name}: {context['reason']}",
        hint=context["hint"],
    )


def _closed(name: str, written: str, choice: type[Choice]) -> Message:
    by_word = {word: member for member in choice for word in (member.label, member.value)}
    near = closest(written, tuple(by_word))
    first = f"Viết `{by_word[near]}`. " if near else ""
    listed = ", ".join(f"`{member}` ({member.label})" for member in choice)
    return Message(
        code=CLOSED_VALUE,
        sentence=f"{name} là `{_short(written)}`, không có trong danh sách",
        hint=f"{first}Các giá trị dùng được: {listed}.",
    )


def _wrong_shape(
    name: str, kind: str, field: Field | None, *, node: Node | None, in_list: bool
) -> Message:
    found = _found(node)
    if kind == "tuple_type":
        wanted, hint = "một danh sách", _list_hint(field, node)
    elif kind == "model_type":
        wanted, hint = "một nhóm khoá", _record_hint(field, node, in_list=in_list)
    else:
        wanted, hint = "một giá trị", _value_hint(node, in_list=in_list)
    return Message(code=WRONG_SHAPE, sentence=f"{name} cần {wanted}, đang có {found}", hint=hint)


def _found(node: Node | None) -> str:
    match node:
        case Scalar():
            return f"`{_short(node.text)}`"
        case Sequence():
            return "một danh sách"
        case Mapping():
            return "một nhóm khoá"
    return "chỗ trống"


def _list_hint(field: Field | None, node: Node | None) -> str:
    if isinstance(node, Scalar) and not (field and field.record):
        return f"Xuống dòng, viết `- {_short(node.text)}`; mỗi mục một dòng."
    if isinstance(node, Mapping):
        return "Thêm `- ` trước khoá đầu tiên, lùi các khoá sau cho thẳng cột với nó."
    return f"Viết mỗi mục một dòng, bắt đầu bằng `- `{_keys(field)}."


def _record_hint(field: Field | None, node: Node | None, *, in_list: bool) -> str:
    if isinstance(node, Sequence):
        return "Bỏ một dấu `- ` ở đầu các dòng này."
    where = "sau dấu gạch" if in_list else "ở dòng dưới, lùi vào hai dấu cách"
    return f"Viết các dòng `khoá: giá trị` {where}{_keys(field)}."


def _keys(field: Field | None) -> str:
    if field is None or field.record is None:
        return ""
    listed = ", ".join(f"`{inner.key}`" for inner in fields_of(field.record))
    return f", với các khoá {listed}"


def _value_hint(node: Node | None, *, in_list: bool) -> str:
    where = "sau dấu gạch" if in_list else "sau dấu hai chấm"
    if isinstance(node, Sequence):
        return f"Viết giá trị trên cùng dòng, {where}, bớt một dấu `- `."
    return f"Viết giá trị {where}; nếu trong chữ có dấu hai chấm, đặt cả câu trong dấu nháy."


def _unknown(name: str) -> Message:
    return Message(
        code=BAD_FORMAT,
        sentence=f"{name} có chữ mà trang không đọc được",
        hint="Xoá giá trị này rồi gõ lại.",
    )


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"
