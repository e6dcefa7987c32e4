"""The newest of many records, of every province in turn."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest
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


def newest(numbers: Sequence[int], most: int, *, classes: Sequence[Class]) -> list[int]:
    """So many of ascending `numbers`, in their order: the last ones of each class in turn."""
    taken: list[tuple[int, int]] = []
    ordered = sorted(classes, key=lambda each: each.order)
    for _, equals in groupby(ordered, key=lambda each: each.order):
        room = most - len(taken)
        if room <= 0:
            break
        taken += nsmallest(room, (each for one in equals for each in _last(numbers, one, room)))
    return sorted(number for _, number in taken)


def _last(numbers: Sequence[int], one: Class, room: int) -> Iterator[tuple[int, int]]:
    """The last numbers of a class, each with its distance from the class's end."""
    first, end = bisect_left(numbers, one.start), bisect_left(numbers, one.end)
    for number in numbers[max(first, end - room) : end]:
        yield one.end - number, number
