"""The newest of many records, of every province in turn."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from doithoai.search.finding import ORDER, Kind

Order = tuple[bool, int, int]
Edge = tuple[Order, int]
"""Of the classes before one all numbers, of that one those nearer to their end than this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Class:
    """Numbers of one kind and year in one block, the newest last."""

    block: int
    start: int
    end: int
    rank: tuple[bool, int, Kind]

    @property
    def order(self) -> Order:
        """Sort key: without a year first, then the newest year, then kinds as they are shown."""
        timed, age, kind = self.rank
        return timed, age, ORDER[kind]


Ranks = tuple[tuple[Class, ...], ...]
"""Classes that are equals together, the first to be taken first."""


def ranked(classes: Iterable[Class]) -> Ranks:
    """Order classes for cutting; equals stay in the order in which they come."""
    ordered = sorted(classes, key=lambda each: each.order)
    return tuple(tuple(equals) for _, equals in groupby(ordered, key=lambda each: each.order))


def newest(lists: Mapping[int, Sequence[int]], most: int, *, ranks: Ranks) -> dict[int, list[int]]:
    """So many of the ascending numbers of blocks: the last ones of each class in turn."""
    taken: dict[int, list[int]] = {block: [] for block in lists}
    room = most
    for equals in ranks:
        spans = [_span(each, lists[each.block]) for each in equals if each.block in lists]
        for span, count in zip(spans, _counts(spans, room), strict=True):
            taken[span.block] += lists[span.block][span.end - count : span.end]
            room -= count
        if not room:
            break
    return {block: sorted(numbers) for block, numbers in taken.items() if numbers}


def edge_of(taken: Mapping[int, Sequence[int]], *, ranks: Ranks) -> Edge:
    """Inside of which there is nothing that was not taken as one of the newest."""
    for equals in reversed(ranks):
        spans = [_span(each, taken[each.block]) for each in equals if each.block in taken]
        if any(span.first < span.end for span in spans):
            return equals[0].order, _farthest(spans)
    raise ValueError("nothing was taken")


def inside(lists: Mapping[int, Sequence[int]], edge: Edge, *, ranks: Ranks) -> dict[int, list[int]]:
    """All numbers within an edge."""
    order, distance = edge
    found: dict[int, list[int]] = {block: [] for block in lists}
    for equals in ranks:
        if (here := equals[0].order) > order:
            break
        for each in equals:
            if each.block in lists:
                span = _span(each, lists[each.block])
                count = span.within(distance - 1) if here == order else span.end - span.first
                found[each.block] += span.numbers[span.end - count : span.end]
    return {block: sorted(numbers) for block, numbers in found.items() if numbers}


class _Span(NamedTuple):
    """The numbers of a class in a list: from one place in it up to another."""

    block: int
    numbers: Sequence[int]
    first: int
    end: int
    limit: int

    def within(self, distance: int) -> int:
        """How many are so near to the end of their class."""
        return self.end - bisect_left(self.numbers, self.limit - distance, self.first, self.end)


def _span(one: Class, numbers: Sequence[int]) -> _Span:
    first = bisect_left(numbers, one.start)
    return _Span(one.block, numbers, first, bisect_left(numbers, one.end, first), one.end)


def _counts(spans: Sequence[_Span], room: int) -> list[int]:
    """How many to take of each: those nearest to the end of their class, of equals the first."""
    if sum(span.end - span.first for span in spans) <= room:
        return [span.end - span.first for span in spans]
    near, far = 0, _farthest(spans)
    # As many steps away from its end as all classes can go and still find room.
    while far - near > 1:
        middle = (near + far) // 2
        if sum([span.within(middle) for span in spans]) <= room:
            near = middle
        else:
            far = middle
    counts = [span.within(near) for span in spans]
    left = room - sum(counts)
    for place, span in enumerate(spans):
        if left and span.within(far) > counts[place]:
            counts[place] += 1
            left -= 1
    return counts


def _farthest(spans: Iterable[_Span]) -> int:
    return max(span.limit - span.numbers[span.first] for span in spans if span.first < span.end)
