"""A list of the country: the posting lists of its blocks as they stand, or the newest of them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from doithoai.search.coding import BETWEEN, how_many, number, postings, read_postings, split_number
from doithoai.search.cut import Edge, Ranks, edge_of, inside, newest

CUT, CUT_PAIRS = 2_000, 10_000
_SPARE = 8
"""One more of so many that are in a list that was cut is kept beside it."""
Said = str | dict[str, object]
"""Of a key: its list, or the true count and what was left of the list when it was cut."""
Parts = Mapping[int, str]
"""Posting lists by the numbers of their blocks."""
Lists = Mapping[int, Sequence[int]]


class Reserve(NamedTuple):
    """Of a list that was cut how long it was, and all its records within an edge."""

    size: int
    edge: Edge
    text: str


class Listed(NamedTuple):
    """What is said of a key, and what makes it easy to say it again when a little has changed."""

    said: Said
    reserve: Reserve | None = None


def listed(key: str, parts: Parts, *, ranks: Ranks) -> Listed:
    """The list of a key; a long one is cut to the newest."""
    most = _most(key)
    if sum(map(len, parts.values())) <= most or (count := total(parts)) <= most:
        return Listed(joined(parts))
    taken = newest(_read(parts), most + most // _SPARE, ranks=ranks)
    edge = edge_of(taken, ranks=ranks)
    reserve = Reserve(count, edge, joined(_written(inside(taken, edge, ranks=ranks))))
    return Listed(_cut(taken, most, count, ranks=ranks), reserve)


def listed_again(
    key: str, reserve: Reserve, count: int, *, fresh: Parts, ranks: Ranks
) -> Listed | None:
    """A list that was cut, with others of some blocks; None if the reserve does not reach."""
    most = _most(key)
    others = {block: text for block, text in parts_of(reserve.text).items() if block not in fresh}
    near = inside(_read(fresh), reserve.edge, ranks=ranks)
    lists = {**_read(others), **near}
    if count <= most or not most <= sum(map(len, lists.values())) <= 2 * most:
        return None
    text = joined({**others, **_written(near)})
    return Listed(_cut(lists, most, count, ranks=ranks), Reserve(count, reserve.edge, text))


def _cut(lists: Lists, most: int, count: int, *, ranks: Ranks) -> Said:
    return {"n": count, "p": joined(_written(newest(lists, most, ranks=ranks)))}


def _most(key: str) -> int:
    return CUT_PAIRS if "_" in key else CUT


def _read(parts: Parts) -> dict[int, list[int]]:
    return {block: read_postings(text) for block, text in parts.items()}


def _written(lists: Lists) -> dict[int, str]:
    return {block: postings(numbers) for block, numbers in lists.items()}


def joined(parts: Parts) -> str:
    """One text of many, each behind the number of its block."""
    return BETWEEN.join([number(block) + text for block, text in sorted(parts.items())])


def parts_of(text: str) -> dict[int, str]:
    """The posting lists of which one text was joined."""
    return dict(map(split_number, text.split(BETWEEN))) if text else {}


def count_of(said: Said) -> int:
    """How many records there are under a key, also those that were cut."""
    return total(parts_of(said)) if isinstance(said, str) else int(str(said["n"]))


def total(parts: Parts) -> int:
    """How many records there are in all these lists."""
    return sum(map(how_many, parts.values()))
