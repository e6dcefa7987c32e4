"""The declared fields of a record, as the decoder's messages and the generated files see them."""

import typing
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeGuard, TypeVar

from pydantic.fields import FieldInfo

from doithoai.schema.reads import Reads
from doithoai.schema.written import Written
from doithoai.values import Choice

T = TypeVar("T")
Steps = tuple[int | str, ...]
"""The way to a value: keys, and indexes from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One declared field; of `reads`, `choice` and `record` exactly one says what it holds.

    `many` is a list of that; `name` is the attribute in Python.
    """

    key: str
    name: str
    label: str
    help: str
    example: str
    required: bool
    usual: bool
    many: bool
    reads: Reads | None = None
    choice: type[Choice] | None = None
    record: type[Written] | None = None


@lru_cache(maxsize=256)
def fields_of(model: type[Written]) -> tuple[Field, ...]:
    """The fields of a record in the order of their declaration."""
    hints = typing.get_type_hints(model, include_extras=True)
    return tuple(_field(name, info, hints[name]) for name, info in model.model_fields.items())


def owner_at(model: type[Written], steps: Steps) -> type[Written]:
    """The record class in which `steps` end, or the last one on the way."""
    return owners(model, steps)[-1]


def owners(model: type[Written], steps: Steps) -> tuple[type[Written], ...]:
    """Every record class on the way, outermost first."""
    found = [model]
    for step in steps:
        field = next((field for field in fields_of(found[-1]) if field.key == step), None)
        if field and field.record:
            found.append(field.record)
    return tuple(found)


def field_at(model: type[Written], steps: Steps) -> Field | None:
    """The declaration behind the last key of `steps`; None where none is declared."""
    names = [step for step in steps if isinstance(step, str)]
    if not names:
        return None
    owner = owner_at(model, tuple(names[:-1]))
    return next((field for field in fields_of(owner) if field.key == names[-1]), None)


def _field(name: str, info: FieldInfo, hint: object) -> Field:
    extra = info.json_schema_extra
    content = next(_content(hint))
    return Field(
        key=info.alias or name,
        name=name,
        label=info.title or name,
        help=info.description or "",
        example=str(info.examples[0]) if info.examples else "",
        required=info.is_required(),
        usual=isinstance(extra, dict) and extra.get("usual") is True,
        many=typing.get_origin(hint) is tuple,
        reads=content if isinstance(content, Reads) else None,
        choice=content if _is_class(content, Choice) else None,
        record=content if _is_class(content, Written) else None,
    )


def _content(hint: object) -> Iterator[Reads | type[Choice] | type[Written]]:
    """What stands inside a hint such as `tuple[Line, ...]` or `Signer | None`."""
    if isinstance(hint, Reads) or _is_class(hint, Choice) or _is_class(hint, Written):
        yield hint
        return
    inner = getattr(hint, "__metadata__", ()) or typing.get_args(hint)
    for part in inner:
        yield from _content(part)


def _is_class(value: object, base: type[T]) -> TypeGuard[type[T]]:
    return isinstance(value, type) and issubclass(value, base)
