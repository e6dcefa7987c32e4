"""A record together with the file it was read from."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel

from doithoai.problems import Location
from doithoai.schema.written import Written
from doithoai.source import Mapping, Node, Reading, Sequence

R = TypeVar("R", bound=Written)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Generic[R]):
    """One decoded file; `at` says where in the file a field of the record stands."""

    record: R
    reading: Reading

    @property
    def path(self) -> str:
        """The file, relative to the project root."""
        return self.reading.path

    def at(self, *steps: str | int) -> Location:
        """The place of a field, named by attributes and indexes: `at("deadlines", 2, "due")`.

        A field that the author left out is reported at the nearest place above it.
        """
        place: Node | None = self.reading.tree
        found = _location(self.path, place)
        value: object = self.record
        for step in steps:
            place = _down(place, step if isinstance(step, int) else _key(value, step))
            if place is None:
                return found
            found = _location(self.path, place)
            value = _value(value, step)
        return found


def _key(value: object, name: str) -> str:
    if not isinstance(value, BaseModel):
        raise TypeError(f"{name!r} names a field, but {value!r} is no record")
    return type(value).model_fields[name].alias or name


def _value(value: object, step: str | int) -> object:
    if isinstance(step, int) and isinstance(value, tuple):
        return value[step]
    return getattr(value, str(step))


def _down(place: Node | None, step: str | int) -> Node | None:
    if isinstance(place, Mapping) and isinstance(step, str):
        return place.get(step)
    if isinstance(place, Sequence) and isinstance(step, int) and step < len(place.items):
        return place.items[step]
    return None


def _location(path: str, place: Node | None) -> Location:
    if place is None:
        return Location(path=path)
    return Location(path=path, line=place.line, column=place.column)
