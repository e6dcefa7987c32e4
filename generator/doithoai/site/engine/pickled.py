"""Pickles whose frozen views come back fast: a province has tens of thousands of them."""

import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from io import BytesIO
from typing import Any

_Put = Callable[[object, object], None]


def packed(value: object) -> bytes:
    """A value as bytes."""
    stream = BytesIO()
    _Pickler(stream, pickle.HIGHEST_PROTOCOL).dump(value)
    return stream.getvalue()


def unpacked(data: bytes) -> Any:
    """The value again; only bytes that this program wrote may be asked."""
    return pickle.loads(data)


class _Pickler(pickle.Pickler):
    """Writes a slotted dataclass as its values: what `dataclasses` does looks up all its fields."""

    def reducer_override(self, each: object) -> Any:
        kind: type = type(each)
        slots = () if isinstance(each, type) else _slots(kind)
        if not slots:
            return NotImplemented
        return _restored, (kind, *[slot.__get__(each) for slot in slots])


def _restored(kind: type, *values: object) -> object:
    found: object = object.__new__(kind)
    for put, value in zip(_puts(kind), values, strict=True):
        put(found, value)
    return found


@cache
def _slots(kind: type) -> tuple[Any, ...]:
    """Where a slotted dataclass keeps its values; nothing for another class."""
    if not is_dataclass(kind) or "__slots__" not in vars(kind):
        return ()
    return tuple(getattr(kind, field.name) for field in fields(kind))


@cache
def _puts(kind: type) -> tuple[_Put, ...]:
    return tuple(slot.__set__ for slot in _slots(kind))
