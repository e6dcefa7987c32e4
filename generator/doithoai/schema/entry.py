"""A record together with the file it was read from."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from doithoai.problems import Location
from doithoai.schema.tree import find, place
from doithoai.schema.written import Written
from doithoai.source import Reading

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
        keys = tuple(_keys(self.record, steps))
        return place(self.path, find(self.reading.tree, keys).nearest)


def _keys(value: object, steps: tuple[str | int, ...]) -> Iterator[str | int]:
    """The steps with each attribute replaced by its key in the file."""
    for step in steps:
        if isinstance(step, int) and isinstance(value, tuple):
            yield step
            value = value[step] if step < len(value) else None
        elif isinstance(step, str) and isinstance(value, Written):
            yield type(value).model_fields[step].alias or step
            value = getattr(value, step)
        else:
            return
