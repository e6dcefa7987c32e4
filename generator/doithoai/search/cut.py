"""The newest of many records, of every province in turn."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from doithoai.search.finding import ORDER, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Class:
    """Numbers of one kind and year in one province, the newest last."""

    start: int
    end: int
    rank: tuple[bool, int, Kind]

    @property
    def order(self) -> tuple[bool, int, int]:
        """Sort key: without a year first, then the newest year, then kinds as they are shown."""
        timed, age, kind = self.rank
        return timed, age, ORDER[kind]


Ranks = tuple[tuple[Class, ...], ...]
"""Classes that are equals together, the first to be taken first."""


def ranked(classes: Iterable[Class]) -> Ranks:
    """Order classes for cutting."""
    ordered = sorted(classes, key=lambda each: each.order)
    return tuple(tuple(equals) for _, equals in groupby(ordered, key=lambda each: each.order))


def newest(numbers: Sequence[int], most: int, *, ranks: Ranks) -> list[int]:
    """So many of ascending `numbers`, in their order: the last ones of each class in turn."""
    taken: list[int] = []
    for equals in ranks:
        room = most - len(taken)
        if room <= 0:
            break
        taken += _last(numbers, equals, room)
    return sorted(taken)


def _last(numbers: Sequence[int], equals: Iterable[Class], room: int) -> list[int]:
    """Those nearest to the end of their class; of equally near ones the lowest numbers."""
    spans = [
        (bisect_left(numbers, one.start), bisect_left(numbers, one.end), one.end) for one in equals
    ]
    if sum(end - first for first, end, _ in spans) <= room:
        return [number for first, end, _ in spans for number in numbers[first:end]]
    near, far = 0, max(limit - numbers[first] for first, end, limit in spans if first < end)
    # As many steps away from its end as all classes can go and still find room.
    while far - near > 1:
        middle = (near + far) // 2
        if sum(_within(numbers, span, middle)[1] for span in spans) <= room:
            near = middle
        else:
            far = middle
    slices = [_within(numbers, span, near) for span in spans]
    found = [number for first, count in slices for number in numbers[first : first + count]]
    return found + sorted(_at(numbers, spans, far))[: room - len(found)]


def _within(numbers: Sequence[int], span: tuple[int, int, int], distance: int) -> tuple[int, int]:
    """Where the last numbers of a class so near to its end begin, and how many there are."""
    first, end, limit = span
    begin = bisect_left(numbers, limit - distance, first, end)
    return begin, end - begin


def _at(
    numbers: Sequence[int], spans: Iterable[tuple[int, int, int]], distance: int
) -> Iterable[int]:
    """The numbers that stand at one distance from the end of their class."""
    for first, end, limit in spans:
        place = bisect_left(numbers, limit - distance, first, end)
        if place < end and numbers[place] == limit - distance:
            yield numbers[place]
