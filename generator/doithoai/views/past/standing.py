"""Whether the words of a former version may still be repeated."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from doithoai.records import Archive
from doithoai.schema import Written, labels_of
from doithoai.values import one_line
from doithoai.views.past.change import Change


def only_standing(changes: Iterable[Change], archive: Archive) -> tuple[Change, ...]:
    """The changes, with only such reasons as stand in the records to this day.

    A reason that was mended since may have named a citizen (Law 91/2025/QH15).
    """
    words = frozenset(_words(archive))
    return tuple(
        change if change.reason is None or change.reason in words else replace(change, reason=None)
        for change in changes
    )


def _words(archive: Archive) -> Iterator[str]:
    for plan in archive.plans:
        yield from _texts(plan.entry.record)
    for folder in archive.dialogues:
        for entry in (folder.entry, folder.proposals, folder.conclusion):
            yield from _texts(entry.record if entry else None)


def _texts(value: object) -> Iterator[str]:
    if type(value) is str:
        yield one_line(value)
    elif isinstance(value, Written):
        for name in labels_of(type(value)):
            yield from _texts(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
