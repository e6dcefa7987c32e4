"""Which records answer a query, the best first."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import log

from doithoai.search.analyse import analyse, marked
from doithoai.search.fallbacks import is_finished, understood
from doithoai.search.finding import ORDER, Kind
from doithoai.search.index import Index
from doithoai.search.query import Word, other_wordings, with_parts, words_of
from doithoai.search.questions import asked

ENOUGH, ELSE_ENOUGH, FEW, UNKNOWN = 0.6, 0.4, 3, 3
SAME_FORM, SAME_FORM_MORE = 1.35, 1.2
IN_TITLE, NEIGHBOURS, UNSURE, LOOSE, UNNAMED = 0.5, 0.6, 0.7, 0.3, 0.8
ASKED, WHOLE = 1.1, 1.1
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
    enough: bool = True
    """Whether a record holds so much that it is no chance."""

    @property
    def has_whole(self) -> bool:
        """Whether a record holds all of the query."""
        return any(hit.complete for hit in self.hits)

    @property
    def is_complete(self) -> bool:
        """Whether a record holds all of the query, as it was typed."""
        return self.sure and self.has_whole


def answer(query: str, index: Index) -> Answer:
    """The hits of a query as it was typed; if no record has all of it, of what it may mean."""
    words = with_parts(words_of(query), index)
    typed = _ranked(query, words, index)
    return typed if typed.is_complete and is_finished(words, index) else _meant(query, index)


def _meant(query: str, index: Index) -> Answer:
    """The first reading that a record holds all of: those that are sure, then those that doubt.

    If there is none, the first that holds enough.
    """
    plain, others = _read(query, index), other_wordings(query)
    sure = chain([plain], (_read(wording, index) for wording in others))
    if whole := next((read for read in sure if read.is_complete), None):
        return whole
    bold: list[Answer] = []
    for wording in (*others, query, *other_wordings(query, slipped=True)):
        bold.append(_read(wording, index, doubting=True))
        if bold[-1].has_whole:
            return bold[-1]
    return next((read for read in (plain, *bold) if read.enough), plain)


def _read(wording: str, index: Index, *, doubting: bool = False) -> Answer:
    words = with_parts(words_of(wording), index)
    return _ranked(wording, understood(words, index, doubting=doubting), index)


def _ranked(query: str, words: Sequence[Word], index: Index) -> Answer:
    kinds = asked(analyse(query)).kinds
    counting = _Counting(words, index, marks=marked(query), kinds=kinds)
    hits = sorted(
        counting.hits(),
        key=lambda hit: (
            not hit.complete and not kinds,
            -hit.points,
            ORDER[index.kind(hit.number)],
            -hit.number,
        ),
    )
    return Answer(
        hits=tuple(hits),
        words=tuple(dict.fromkeys(bare for word in words for bare in word.bares)),
        sure=all(word.sure for word in words),
        enough=counting.enough,
    )


class _Counting:
    """The points of each record, added in the order of the query."""

    def __init__(
        self, words: Sequence[Word], index: Index, *, marks: bool, kinds: Collection[Kind]
    ) -> None:
        self.words, self.index, self.marks, self.kinds = words, index, marks, kinds
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
        self.enough = max(held.values(), default=0) >= ENOUGH * wanted
        unknown = sum(not self.holders[place] for place in required)
        lenient = len(required) <= FEW or UNKNOWN * unknown <= len(required)
        if lenient and not self.enough:
            sure = [place for place in required if self.words[place].sure]
            held, enough = self._held(sure, self.typed), ELSE_ENOUGH
        whole = self._whole(required)
        return [
            Hit(
                number=number,
                points=points[number] * self._trust(number, whole=number in whole),
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
                held[number] += self._sureness(place) * self.weights[place]
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

    def _trust(self, number: int, *, whole: bool) -> float:
        """A place tells of all that is on there: it is meant by its names.

        A question may have its answer in a record that does not repeat all of it.
        """
        kind = self.index.kind(number)
        more = WHOLE if whole and self.kinds else 1.0
        if kind in self.kinds:
            return ASKED * more
        if kind is not Kind.PLACE:
            return LONG.get(kind, 1.0) * more
        return (UNNAMED + (1 - UNNAMED) * self.named[number] / sum(self.weights)) * more

    def _named(self) -> dict[int, float]:
        """How much of the query stands in the title of a record."""
        named: dict[int, float] = defaultdict(float)
        for word, weight in zip(self.words, self.weights, strict=True):
            self._add(named, [f"{bare}=" for bare in word.bares], weight)
        return named

    def _sureness(self, place: int) -> float:
        return 1.0 if self.words[place].sure else UNSURE

    def _share(self, place: int) -> float:
        return self._sureness(place) * (LOOSE if self.words[place].loose else 1.0)

    def _holders(self, word: Word) -> set[int]:
        index = self.index
        return {n for bare in word.bares for key in index.forms(bare) for n in index.numbers(key)}

    def _weight(self, word: Word) -> float:
        index = self.index
        count = sum(index.count(key) for bare in word.bares for key in index.forms(bare))
        return log(1 + index.size / min(max(count, 1), max(index.size, 1)))

    def _form_key(self, word: Word) -> str:
        return word.bare if word.form == word.bare else f"{word.bare}|{word.form}"
