"""The keys under which a record stands in the index."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from doithoai.search.analyse import Token, analyse, clauses
from doithoai.search.finding import Finding

_TITLES = 2
Postings = dict[str, list[int]]
"""For each key the numbers of its records, ascending."""


def keys_of(zones: Iterable[str]) -> set[str]:
    """Words, forms and neighbours; those of the first two zones a second time, as a title."""
    keys: set[str] = set()
    for place, zone in enumerate(zones):
        for clause in clauses(zone):
            tokens = analyse(clause)
            pairs = [f"{before.bare}_{after.bare}" for before, after in pairwise(tokens)]
            keys.update(pairs, map(_form_key, tokens))
            if place < _TITLES:
                keys.update(f"{key}=" for key in (*pairs, *(token.bare for token in tokens)))
    return keys


def _form_key(token: Token) -> str:
    return token.bare if token.form == token.bare else f"{token.bare}|{token.form}"


def posted(findings: Iterable[Finding]) -> Postings:
    """The keys of records numbered from 0."""
    found: Postings = defaultdict(list)
    for number, finding in enumerate(findings):
        for key in keys_of(finding.zones):
            found[key].append(number)
    return dict(found)


def group_of(key: str) -> str:
    """The word under which a key stands: the first one, without marks."""
    for end, letter in enumerate(key):
        if letter in "|=_":
            return key[:end]
    return key
