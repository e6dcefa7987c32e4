"""Which records answer a query, the best first."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from doithoai.search.analyse import marked
from doithoai.search.fallbacks import understood
from doithoai.search.finding import ORDER, Kind
from doithoai.search.index import Index
from doithoai.search.query import Word, other_wordings, words_of

ENOUGH, ELSE_ENOUGH, FEW, UNKNOWN = 0.6, 0.4, 3, 3
SAME_FORM, SAME_FORM_MORE = 1.35, 1.2
IN_TITLE, NEIGHBOURS, UNSURE, UNNAMED = 0.5, 0.6, 0.7, 0.8
# Long records hold many words by chance; a proposal is about what it says.
LONG = {Kind.DIALOGUE: 0.9, Kind.DOCUMENT: 0.89, Kind.WRITTEN: 0.9}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A record that answers; `complete` if it holds every required word."""

    number: int
    points: float
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """All hits, and the words (without marks) that they were found by."""

    hits: tuple[Hit, ...]
    words: tuple[str, ...]
    sure: bool = True
    """Whether every word was found as it was typed."""

    @property
    def is_complete(self) -> bool:
        """Whether a record holds all of the query, as it was typed."""
        return self.sure and bool(self.hits) and self.hits[0].complete


def answer(query: str, index: Index) -> Answer:
    """The hits of a query; if none has all of it as typed, those of its first better wording."""
    found = _ranked(query, index)
    if found.is_complete:
        return found
    others = (_ranked(wording, index) for wording in other_wordings(query))
    return next((other for other in others if other.is_complete), found)


def _ranked(query: str, index: Index) -> Answer:
    words = understood(words_of(query), index)
    counting = _Counting(words, index, marks=marked(query))
    hits = sorted(
        counting.hits(),
        key=lambda hit: (
            not hit.complete,
            -hit.points,
            ORDER[index.kind(hit.number)],
            -hit.number,
        ),
    )
    return Answer(
        hits=tuple(hits),
        words=tuple(dict.fromkeys(bare for word in words for bare in word.bares)),
        sure=all(word.sure for word in words),
    )


class _Counting:
    """The points of each record, added in the order of the query."""

    def __init__(self, words: Sequence[Word], index: Index, *, marks: bool) -> None:
        self.words, self.index, self.marks = words, index, marks
        self.weights = [self._weight(word) for word in words]
        self.holders = [self._holders(word) for word in words]
        self.named = self._named()
        self.pairs = [
            [f"{a}_{b}" for a in left.bares for b in right.bares] for left, right in pairwise(words)
        ]
        for place, keys in enumerate(self.pairs):
            found = {number for key in keys for number in index.numbers(key)}
            self.holders[place] |= found
            self.holders[place + 1] |= found
        self.typed = [self._as_typed(place) for place in range(len(words))]

    def hits(self) -> list[Hit]:
        """Every record that holds enough of the query.

        If none does, less is enough where it stands as it was typed, but for a long query with
        many words that no record holds.
        """
        points = self._points()
        required = [place for place, word in enumerate(self.words) if word.required]
        wanted = sum(self.weights[place] for place in required)
        held, enough = self._held(required, self.holders), ENOUGH
        unknown = sum(not self.holders[place] for place in required)
        lenient = len(required) <= FEW or UNKNOWN * unknown <= len(required)
        if lenient and max(held.values(), default=0) < ENOUGH * wanted:
            sure = [place for place in required if self.words[place].sure]
            held, enough = self._held(sure, self.typed), ELSE_ENOUGH
        whole = self._whole(required)
        return [
            Hit(
                number=number,
                points=points[number] * self._trust(number),
                complete=number in whole,
            )
            for number, weight in held.items()
            if weight >= enough * wanted
        ]

    def _held(self, required: Sequence[int], sets: Sequence[set[int]]) -> dict[int, float]:
        """How much of the query each record holds; what was guessed counts for less."""
        held: dict[int, float] = defaultdict(float)
        for place in required:
            for number in sets[place]:
                held[number] += self._share(place) * self.weights[place]
        return held

    def _whole(self, required: Sequence[int]) -> set[int]:
        """The records with all required words: as typed if there are any, else in any form."""
        if not required:
            return set()
        typed = set.intersection(*(self.typed[place] for place in required))
        return typed or set.intersection(*(self.holders[place] for place in required))

    def _as_typed(self, place: int) -> set[int]:
        """Who holds a word with the marks that it was typed with, or without any."""
        word, index = self.words[place], self.index
        if not self.marks or not word.sure or word.form == word.bare:
            return self.holders[place]
        key = self._form_key(word)
        if index.count(key) > len(index.numbers(key)):
            return self.holders[place]
        return {*index.numbers(key), *index.numbers(word.bare)}

    def _points(self) -> dict[int, float]:
        points: dict[int, float] = defaultdict(float)
        for place, word in enumerate(self.words):
            weight, share = self.weights[place], self._share(place)
            forms = set(self.index.numbers(self._form_key(word))) if self.marks else set()
            for number in self.holders[place]:
                same = number in forms
                points[number] += share * (weight * SAME_FORM + SAME_FORM_MORE if same else weight)
            self._add(points, [f"{bare}=" for bare in word.bares], share * weight * IN_TITLE)
            if place + 1 < len(self.words):
                share = min(share, self._share(place + 1))
                more = share * NEIGHBOURS * (weight + self.weights[place + 1]) / 2
                self._add(points, self.pairs[place], more)
                self._add(points, [f"{pair}=" for pair in self.pairs[place]], more)
        return points

    def _add(self, points: dict[int, float], keys: Sequence[str], more: float) -> None:
        for number in {number for key in keys for number in self.index.numbers(key)}:
            points[number] += more

    def _trust(self, number: int) -> float:
        """A place tells of all that is on there: it is meant by its names."""
        kind = self.index.kind(number)
        if kind is not Kind.PLACE:
            return LONG.get(kind, 1.0)
        return UNNAMED + (1 - UNNAMED) * self.named[number] / sum(self.weights)

    def _named(self) -> dict[int, float]:
        """How much of the query stands in the title of a record."""
        named: dict[int, float] = defaultdict(float)
        for word, weight in zip(self.words, self.weights, strict=True):
            self._add(named, [f"{bare}=" for bare in word.bares], weight)
        return named

    def _share(self, place: int) -> float:
        return 1.0 if self.words[place].sure else UNSURE

    def _holders(self, word: Word) -> set[int]:
        index = self.index
        return {n for bare in word.bares for key in index.forms(bare) for n in index.numbers(key)}

    def _weight(self, word: Word) -> float:
        index = self.index
        count = sum(index.count(key) for bare in word.bares for key in index.forms(bare))
        return log(1 + index.size / min(max(count, 1), max(index.size, 1)))

    def _form_key(self, word: Word) -> str:
        return word.bare if word.form == word.bare else f"{word.bare}|{word.form}"
