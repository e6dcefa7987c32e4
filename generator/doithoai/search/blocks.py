"""The segments of all provinces side by side, as the index of the country numbers them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from doithoai.search.cut import Class
from doithoai.search.finding import BY_LETTER, TIMELESS

Place = tuple[str, str]
"""Slug and name of a province."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A segment of a province; its record 0 has the number `start` in the country.

    Its own number is its place among those of all provinces by slug: no new year moves it.
    """

    number: int
    slug: str
    name: str
    start: int
    segment: Mapping[str, Any]

    @property
    def size(self) -> int:
        """How many records it has."""
        return int(self.segment["size"])

    @property
    def last_year(self) -> int:
        """The newest year that it has records of."""
        return last_year(self.segment)

    @property
    def classes(self) -> Iterator[Class]:
        """Its records by kind and year."""
        start = 0
        for year, kind, count in self.segment["ranges"]:
            age = 0 if year == TIMELESS else -year
            rank = (year != TIMELESS, age, BY_LETTER[kind])
            yield Class(block=self.number, start=start, end=start + count, rank=rank)
            start += count


def last_year(segment: Mapping[str, Any]) -> int:
    """The newest year in a segment."""
    return max(int(year) for year, *_ in segment["ranges"])


def blocks_of(told: Mapping[Place, Mapping[str, Any]]) -> tuple[Block, ...]:
    """All segments by slug; records are numbered through those with the newest years last."""
    found = [(place, each) for place in sorted(told) for each in told[place]["segments"]]
    order = sorted(range(len(found)), key=lambda number: (last_year(found[number][1]), number))
    starts, start = [0] * len(found), 0
    for number in order:
        starts[number] = start
        start += int(found[number][1]["size"])
    return tuple(
        Block(number=number, slug=slug, name=name, start=starts[number], segment=segment)
        for number, ((slug, name), segment) in enumerate(found)
    )


def by_number(blocks: Sequence[Block]) -> list[Block]:
    """Blocks in the order in which their records are numbered."""
    return sorted(blocks, key=lambda block: (block.start, block.number))
