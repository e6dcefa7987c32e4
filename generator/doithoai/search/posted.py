"""The keys under which a record stands in the index."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from doithoai.search.analyse import Token, analyse, clauses
from doithoai.search.coding import postings
from doithoai.search.finding import Finding

_TITLES = 2
Postings = dict[str, list[int]]
"""For each key the numbers of its records, ascending."""
Lists = dict[str, str]
"""For each key its posting list."""


def keys_of(zones: Iterable[str]) -> frozenset[str]:
    """Words, forms and neighbours; those of the first two zones a second time, as a title."""
    found = (_keys_in(zone, is_title=place < _TITLES) for place, zone in enumerate(zones) if zone)
    return frozenset().union(*found)


@lru_cache(maxsize=1 << 7)
def _keys_in(zone: str, *, is_title: bool) -> frozenset[str]:
    """Of one text; all records of a commune name the same place, many the same office."""
    keys: list[str] = []
    for clause in clauses(zone):
        plain, titles = _keys_of_clause(clause)
        keys += plain
        if is_title:
            keys += [f"{key}=" for key in titles]
    return frozenset(keys)


@lru_cache(maxsize=1 << 11)
def _keys_of_clause(clause: str) -> tuple[list[str], list[str]]:
    """Its keys, and those that count in a title; offices say the same in many answers."""
    tokens = analyse(clause)
    words = [bare for bare, _ in tokens]
    pairs = list(map("_".join, pairwise(words)))
    return [*pairs, *map(_key_of, tokens)], [*pairs, *words]


@lru_cache(maxsize=1 << 14)
def _key_of(token: Token) -> str:
    bare, form = token
    return bare if bare == form else f"{bare}|{form}"


def posted(findings: Iterable[Finding]) -> Postings:
    """The keys of records numbered from 0."""
    return posted_at(enumerate(findings))


def posted_at(findings: Iterable[tuple[int, Finding]]) -> Postings:
    """The keys of numbered records."""
    found: Postings = defaultdict(list)
    for number, finding in findings:
        for key in keys_of(finding.zones):
            found[key].append(number)
    return dict(found)


def lists_of(found: Postings) -> Lists:
    """The same, written."""
    return {key: postings(numbers) for key, numbers in found.items()}


def group_of(key: str) -> str:
    """The word under which a key stands: the first one, without marks."""
    for end, letter in enumerate(key):
        if letter in "|=_":
            return key[:end]
    return key
