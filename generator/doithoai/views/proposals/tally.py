"""How often each of several things occurs."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from doithoai.values import Choice, fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A label with its count; `code` is the word of a closed list, empty for free text."""

    code: str
    label: str
    count: int


def tally_choices(
    values: Iterable[Choice | None] | Mapping[Choice | None, int], *, unsaid: str = ""
) -> tuple[Tally, ...]:
    """Counts of a closed list in its own order; `unsaid` names what has no value, last.

    The values come one by one or counted.
    """
    counts = Counter(values)
    members = next((tuple(type(value)) for value in counts if value is not None), ())
    told = [
        Tally(code=member.value, label=member.label, count=counts[member])
        for member in members
        if counts[member]
    ]
    return (*told, *_unsaid(counts[None], unsaid))


def tally_texts(counts: Counter[str | None], *, unsaid: str) -> tuple[Tally, ...]:
    """Counts of free texts by name, never by size: a list of counts is no league table."""
    told = [
        Tally(code="", label=label, count=count)
        for label, count in sorted(
            ((label, count) for label, count in counts.items() if label is not None),
            key=lambda pair: (fold(pair[0]), pair[0]),
        )
    ]
    return (*told, *_unsaid(counts[None], unsaid))


def _unsaid(count: int, label: str) -> tuple[Tally, ...]:
    return (Tally(code="", label=label, count=count),) if count else ()
