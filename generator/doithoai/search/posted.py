"""The keys under which a record stands in the index."""

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache
from itertools import pairwise

from doithoai.search.analyse import Token, analyse, clauses, nothing_but_words
from doithoai.search.coding import postings
from doithoai.search.finding import Finding

_TITLES = 2
Said = tuple[Sequence[str], Sequence[str]]
"""Words without marks, and each as it stands there."""
Postings = dict[str, list[int]]
"""For each key the numbers of its records, ascending."""
Lists = dict[str, str]
"""For each key its posting list."""


def keys_of(zones: Iterable[str]) -> frozenset[str]:
    """Words, forms and neighbours; those of the first two zones a second time, as a title."""
    found = (_keys_in(zone, is_title=place < _TITLES) for place, zone in enumerate(zones) if zone)
    return frozenset().union(*found)


@lru_cache(maxsize=1 << 7)
def _keys_in(zone: str, *, is_title: bool) -> Set[str]:
    """Of one text; all records of a commune name the same place, many the same office."""
    found: set[str] = set()
    for clause in clauses(zone):
        pairs, (words, keys) = _keys_of_clause(clause)
        found.update(pairs, keys)
        if is_title:
            found.update(f"{key}=" for key in (*pairs, *words))
    return found


@lru_cache(maxsize=1 << 11)
def _keys_of_clause(clause: str) -> tuple[list[str], Said]:
    """Its neighbours and its words; offices say the same in many answers."""
    said = _said_in(clause)
    return list(map("_".join, pairwise(said[0]))), said


def _said_in(clause: str) -> Said:
    words: list[str] = []
    keys: list[str] = []
    for part in clause.split(" "):
        said = _said_between(part)
        if said is None:
            return _said(analyse(clause))
        words += said[0]
        keys += said[1]
    return words, keys


@lru_cache(maxsize=1 << 14)
def _said_between(spaces: str) -> Said | None:
    tokens = nothing_but_words(spaces)
    return None if tokens is None else _said(tokens)


def _said(tokens: Sequence[Token]) -> Said:
    words = [bare for bare, _ in tokens]
    return words, [bare if bare == form else f"{bare}|{form}" for bare, form in tokens]


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


def stem_of(key: str) -> str:
    """The word or the two neighbours of a key, whatever their form, in a title or not.

    What has one stem stands in one file.
    """
    return key.partition("|")[0].removesuffix("=")
