"""A query as words to look up."""

from dataclasses import dataclass, replace

from doithoai.search.analyse import Bounds, Token, fold, marked, spots
from doithoai.search.tables import tables

MOST_WORDS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of the query. It stands for any of `bares`; a `part` belongs to the word before it."""

    bares: tuple[str, ...]
    form: str
    required: bool = True
    sure: bool = True
    part: bool = False

    @property
    def bare(self) -> str:
        """The word without marks; of several that it may stand for the first."""
        return self.bares[0]


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a query: each once, parts of numbers and small words not required."""
    words: dict[str, Word] = {}
    whole: tuple[Token, Bounds] | None = None
    for token, (start, end) in spots(text):
        part = whole is not None and start < whole[1][1]
        if not part:
            whole = (token, (start, end)) if _has_digit(token.bare) else None
        word = Word(bares=(token.bare,), form=token.form, required=not part, part=part)
        words.setdefault(token.bare, word)
    some = tuple(words.values())[:MOST_WORDS]
    return _without_loose(some) if marked(text) else some


def _has_digit(bare: str) -> bool:
    return any(letter.isdigit() for letter in bare)


def _without_loose(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Small words are not required, as long as any other is.

    Only with marks: `den` may be a lamp, `cho` a market.
    """
    forms = {token.form for loose in tables().loose for token, _ in spots(loose)}
    told = tuple(replace(word, required=False) if word.form in forms else word for word in words)
    return told if any(word.required for word in told) else words


def other_wordings(text: str) -> tuple[str, ...]:
    """The query with a phrase replaced by each of its reviewed synonyms."""
    query = f" {fold(text)} "
    return tuple(
        query.replace(f" {fold(phrase)} ", f" {other} ").strip()
        for group in tables().synonyms
        for phrase in group
        if f" {fold(phrase)} " in query
        for other in group
        if other != phrase
    )
