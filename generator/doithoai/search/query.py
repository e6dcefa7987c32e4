"""A query as words to look up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from doithoai.search.analyse import Bounds, Token, fold, marked, spots
from doithoai.search.guesses import one_slip
from doithoai.search.index import Index
from doithoai.search.questions import asked
from doithoai.search.tables import tables

MOST_WORDS = 16
SHORTEST_IN_PHRASE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of the query. It stands for any of `bares`; a `part` belongs to the word before it.

    A `loose` one says little: it asks, or it joins others.
    """

    bares: tuple[str, ...]
    form: str
    required: bool = True
    sure: bool = True
    part: bool = False
    loose: bool = False

    @property
    def bare(self) -> str:
        """The word without marks; of several that it may stand for the first."""
        return self.bares[0]


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a query: each once, parts of numbers and small words not required."""
    words: dict[str, Word] = {}
    whole: tuple[Token, Bounds] | None = None
    said = tuple(spots(text))
    asking = asked([token for token, _ in said]).places
    for place, (token, (start, end)) in enumerate(said):
        part = whole is not None and start < whole[1][1]
        if not part:
            whole = (token, (start, end)) if _has_digit(token.bare) else None
        if not part and token.bare in words and words[token.bare].part:
            del words[token.bare]
        word = Word(bares=(token.bare,), form=token.form, required=not part, part=part)
        words.setdefault(token.bare, replace(word, loose=place in asking))
    return _without_loose(tuple(words.values())[:MOST_WORDS], marks=marked(text))


def with_parts(words: Sequence[Word], index: Index) -> tuple[Word, ...]:
    """A number that no record holds is looked for by its parts."""
    told: list[Word] = []
    dropped = False
    for word, following in zip(words, (*words[1:], None), strict=False):
        if not word.part:
            parted = following is not None and following.part
            dropped = parted and not index.forms(word.bare)
            if dropped:
                continue
        told.append(replace(word, required=True) if word.part and dropped else word)
    return tuple(told)


def _has_digit(bare: str) -> bool:
    return any(letter.isdigit() for letter in bare)


def _without_loose(words: tuple[Word, ...], *, marks: bool) -> tuple[Word, ...]:
    """Small words are not required, as long as any other is.

    Those of the list only with marks: `den` may be a lamp, `cho` a market.
    """
    forms = _loose_forms() if marks else frozenset[str]()
    told = tuple(
        replace(word, required=False, loose=True) if word.loose or word.form in forms else word
        for word in words
    )
    if any(word.required for word in told):
        return told
    return tuple(replace(word, loose=False) for word in words)


@cache
def _loose_forms() -> frozenset[str]:
    return frozenset(token.form for loose in tables().loose for token, _ in spots(loose))


def other_wordings(text: str, *, slipped: bool = False) -> tuple[str, ...]:
    """The query with a phrase replaced by each of its reviewed synonyms.

    Where `slipped`, the phrases of which some words are right and the others have one slip.
    """
    words = fold(text).split()
    is_there = _is_nearly if slipped else _is_there
    return tuple(
        " ".join((*words[:start], other, *words[start + len(wanted) :]))
        for group in tables().synonyms
        for phrase in group
        for wanted in [fold(phrase).split()]
        for start in range(len(words) - len(wanted) + 1)
        if is_there(words[start : start + len(wanted)], wanted)
        for other in group
        if other != phrase
    )


def _is_there(typed: Sequence[str], phrase: Sequence[str]) -> bool:
    return typed == phrase


def _is_nearly(typed: Sequence[str], phrase: Sequence[str]) -> bool:
    pairs = tuple(zip(typed, phrase, strict=True))
    wrong = [pair for pair in pairs if pair[0] != pair[1]]
    return 0 < len(wrong) < len(pairs) and all(
        len(word) >= SHORTEST_IN_PHRASE and one_slip(slip, word) for slip, word in wrong
    )
