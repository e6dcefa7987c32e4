"""Slips made by chance: a letter left out, doubled, hit beside, or two in turned order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from random import Random

from benchmarks.search.quality import Ask, Query, Score, place_of, score
from doithoai.search import fold

SHORTEST = 3
MOST = 2
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = {
    letter: row[max(0, place - 1) : place] + row[place + 1 : place + 2]
    for row in _ROWS
    for place, letter in enumerate(row)
}
_HARD = frozenset({"date", "joined", "nfd", "nonsense", "number", "prefix", "typo", "untyped"})
"""Classes in which letters are not what they seem already."""


def slipped(text: str, number: int, chance: Random) -> str | None:
    """The text with slips in so many of its words; None if it has too few that are long enough."""
    words = text.split()
    places = [n for n, word in enumerate(words) if len(word) >= SHORTEST and word.isalpha()]
    if len(places) < number:
        return None
    for place in chance.sample(places, number):
        words[place] = _slipped(words[place], chance)
    return " ".join(words)


def _slipped(word: str, chance: Random) -> str:
    place = chance.randrange(len(word) - 1)
    before, letter, after = word[:place], word[place], word[place + 1 :]
    beside = chance.choice(_BESIDE.get(letter.lower(), letter))
    ways = (after, letter * 2 + after, beside + after, after[0] + letter + after[1:])
    return before + chance.choice(ways)


def slips(asked: Iterable[Query], ask: Ask) -> Iterator[tuple[str, Score]]:
    """The scores of queries that are answered first as they are, by how many words have a slip."""
    right = [query for query in asked if query.kind not in _HARD and query.wanted]
    right = [query for query in right if place_of(query, ask(query)) == 1]
    for number in range(1, MOST + 1):
        for title, bare in (("as typed", False), ("without marks", True)):
            made = list(_made(right, number, bare=bare))
            told = score(place_of(query, ask(query)) for query in made)
            yield f"{number} of the words, {title}", told


def _made(asked: Sequence[Query], number: int, *, bare: bool) -> Iterator[Query]:
    for query in asked:
        chance = Random(f"{query.scope} {query.text} {number}")
        text = slipped(fold(query.text) if bare else query.text, number, chance)
        if text:
            yield replace(query, text=text)
