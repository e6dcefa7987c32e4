"""From a located tree to a record, or to every problem that stands in the way."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from doithoai.problems import Problem, sort_problems
from doithoai.schema.codes import WRONG_SHAPE
from doithoai.schema.entry import Entry
from doithoai.schema.fields import field_at, fields_of
from doithoai.schema.keys import explain_key, meant_key
from doithoai.schema.messages import Message, describe
from doithoai.schema.tree import Spot, find, is_blank, keys_of, place
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
    if isinstance(reading.tree, Mapping):
        return _validated(reading, model)
    unread = any(problem.is_error for problem in reading.problems)
    found = () if unread else (_no_keys(reading, model),)
    return Decoded(entry=None, problems=sort_problems((*reading.problems, *found)))


def _no_keys(reading: Reading, model: type[Written]) -> Problem:
    """A file that is a bare list, a bare text or nothing has no keys to look at."""
    first = fields_of(model)[0]
    if isinstance(reading.tree, Sequence) and first.many:
        hint = f"Thêm dòng `{first.key}:` lên trên danh sách."
    else:
        hint = "Chạy `doithoai new` để có tệp mẫu, rồi điền vào mẫu."
    return WRONG_SHAPE.at(
        place(reading.path, reading.tree), "tệp phải gồm các dòng `khoá: giá trị`", hint=hint
    )


def _validated(reading: Reading, model: type[R]) -> Decoded[R]:
    try:
        record = model.model_validate(_plain(reading.tree))
    except ValidationError as error:
        found = _problems(reading, model, error.errors(include_url=False))
        return Decoded(entry=None, problems=sort_problems((*reading.problems, *found)))
    broken = any(problem.is_error for problem in reading.problems)
    entry = None if broken else Entry(record=record, reading=reading)
    return Decoded(entry=entry, problems=reading.problems)


def _plain(node: Node | None) -> Any:
    """The tree as dicts, lists and texts. A key with nothing behind it is a key not written."""
    match node:
        case Scalar():
            return None if is_blank(node) else node.text
        case Mapping():
            values = ((entry.key.text, _plain(entry.value)) for entry in node.entries)
            return {key: value for key, value in values if value is not None}
        case Sequence():
            return [_plain(item) for item in node.items]
    return None


def _problems(
    reading: Reading, model: type[Written], errors: list[ErrorDetails]
) -> Iterator[Problem]:
    extra = [error["loc"] for error in errors if _is_extra(error)]
    meant = {(*steps[:-1], meant_key(model, steps)) for steps in extra}
    for error in errors:
        if error["type"] == "missing" and error["loc"] in meant:
            continue  # the author wrote the key, misspelt; one slip is one problem
        spot = find(reading.tree, error["loc"])
        message = _message(model, error, spot)
        yield message.code.at(
            place(reading.path, _pointed(error, spot)), message.sentence, hint=message.hint
        )


def _message(model: type[Written], error: ErrorDetails, spot: Spot) -> Message:
    if _is_extra(error):
        return explain_key(model, error["loc"], written=keys_of(spot.above))
    return describe(error, field_at(model, error["loc"]), node=spot.node)


def _pointed(error: ErrorDetails, spot: Spot) -> Node | None:
    """The key when the trouble is the key or the void behind it, else the value."""
    about_key = error["type"] == "missing" or _is_extra(error)
    return spot.key or spot.nearest if about_key else spot.nearest


def _is_extra(error: ErrorDetails) -> bool:
    return error["type"] == "extra_forbidden"
