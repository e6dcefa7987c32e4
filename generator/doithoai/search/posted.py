"""The keys under which a record stands in the index."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from doithoai.search.analyse import analyse, clauses
from doithoai.search.coding import postings
from doithoai.search.finding import Finding

_TITLES = 2
Postings = dict[str, list[int]]
"""For each key the numbers of its records, ascending."""
Lists = dict[str, str]
"""For each key its posting list."""


def keys_of(zones: Iterable[str]) -> set[str]:
    """Words, forms and neighbours; those of the first two zones a second time, as a title."""
    keys: set[str] = set()
    for place, zone in enumerate(zones):
        if zone:
            keys |= _keys_in(zone, is_title=place < _TITLES)
    return keys


@lru_cache(maxsize=1 << 10)
def _keys_in(zone: str, *, is_title: bool) -> frozenset[str]:
    """Of one text; all records of a commune name the same place, many the same office."""
    keys: set[str] = set()
    for clause in clauses(zone):
        tokens = analyse(clause)
        words = [bare for bare, _ in tokens]
        pairs = [f"{before}_{after}" for before, after in pairwise(words)]
        keys.update(pairs)
        keys.update(bare if bare == form else f"{bare}|{form}" for bare, form in tokens)
        if is_title:
            keys.update([f"{key}=" for key in (*pairs, *words)])
    return frozenset(keys)


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
