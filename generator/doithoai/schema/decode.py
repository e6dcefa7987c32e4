"""From a located tree to a record, or to every problem that stands in the way."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from doithoai.problems import Location, Problem
from doithoai.schema.codes import WRONG_SHAPE
from doithoai.schema.entry import Entry
from doithoai.schema.keys import key_problem
from doithoai.schema.messages import describe
from doithoai.schema.written import Written
from doithoai.source import Mapping, Node, Reading, Scalar, Sequence

R = TypeVar("R", bound=Written)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded(Generic[R]):
    """What a file gave: an entry, or none when a problem is an error."""

    entry: Entry[R] | None
    problems: tuple[Problem, ...]


def decode(reading: Reading, model: type[R]) -> Decoded[R]:
    """Decode one file as `model`; the problems of reading it come along."""
    if reading.tree is None:
        return Decoded(entry=None, problems=reading.problems)
    if not isinstance(reading.tree, Mapping):
        problem = WRONG_SHAPE.at(
            _place(reading, reading.tree),
            "tệp phải gồm các dòng `khoá: giá trị`",
            hint="Chạy `doithoai new` để có tệp mẫu, rồi điền vào mẫu.",
        )
        return Decoded(entry=None, problems=(*reading.problems, problem))
    return _validated(reading, model)


def _validated(reading: Reading, model: type[R]) -> Decoded[R]:
    try:
        record = model.model_validate(_plain(reading.tree))
    except ValidationError as error:
        found = tuple(_problems(reading, model, error.errors(include_url=False)))
        return Decoded(entry=None, problems=(*reading.problems, *found))
    broken = any(problem.is_error for problem in reading.problems)
    entry = None if broken else Entry(record=record, reading=reading)
    return Decoded(entry=entry, problems=reading.problems)


def _plain(node: Node | None) -> Any:
    """The tree as dicts, lists and texts. A key with nothing behind it is a key not written."""
    match node:
        case Mapping():
            return {
                entry.key.text: _plain(entry.value)
                for entry in node.entries
                if not (isinstance(entry.value, Scalar) and entry.value.is_null)
            }
        case Sequence():
            return [_plain(item) for item in node.items]
        case Scalar():
            return None if node.is_null else node.text
    return None


def _problems(
    reading: Reading, model: type[Written], errors: list[ErrorDetails]
) -> Iterator[Problem]:
    for error in errors:
        steps = error["loc"]
        parent, place, key = _walk(reading.tree, steps)
        if error["type"] == "extra_forbidden" and key is not None:
            yield key_problem(_place(reading, key), model, steps)
            continue
        empty = error["type"] == "missing" and key is not None
        message = describe(error, empty=empty)
        yield message.code.at(
            _place(reading, place or key or parent), message.sentence, hint=message.hint
        )


def _walk(
    tree: Node | None, steps: tuple[int | str, ...]
) -> tuple[Node | None, Node | None, Scalar | None]:
    """The nearest node above, the node itself if the author wrote it, and its key."""
    parent: Node | None = tree
    place: Node | None = tree
    key: Scalar | None = None
    for step in steps:
        parent, place = place or parent, None
        key = None
        if isinstance(parent, Mapping):
            key, place = _entry(parent, str(step))
        elif isinstance(parent, Sequence) and isinstance(step, int):
            place = parent.items[step] if step < len(parent.items) else None
    return parent, place, key


def _entry(mapping: Mapping, name: str) -> tuple[Scalar | None, Node | None]:
    for entry in mapping.entries:
        if entry.key.text == name:
            return entry.key, entry.value
    return None, None


def _place(reading: Reading, node: Node | None) -> Location:
    if node is None:
        return Location(path=reading.path)
    return Location(path=reading.path, line=node.line, column=node.column)


