"""What a question asks for: the words that only ask, and the kinds of records that answer it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from doithoai.search.analyse import Token, analyse
from doithoai.search.finding import BY_LETTER, Kind
from doithoai.search.tables import tables

_BEGINNING, _END = Token("^", "^"), Token("$", "$")
_ANCHORS = {"^": _BEGINNING, "$": _END}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The places of words that only ask, and the kinds that answer."""

    places: frozenset[int]
    kinds: frozenset[Kind]


def asked(tokens: Sequence[Token]) -> Asked:
    """What is asked. A word typed without marks stands for any: `bao gio` is `bao giờ`."""
    if not any(token.bare in tables().asking for token in tokens):
        return Asked(places=frozenset(), kinds=frozenset())
    row = (_BEGINNING, *tokens, _END)
    places: set[int] = set()
    kinds: set[Kind] = set()
    for phrase, kind in _phrases():
        for start in range(len(row) - len(phrase) + 1 if len(phrase) < len(tokens) else 0):
            if all(map(_is, row[start:], phrase)):
                said = enumerate(phrase, start - 1)
                places.update(place for place, word in said if word.bare not in _ANCHORS)
                kinds.update(kind)
    return Asked(places=frozenset(places), kinds=frozenset(kinds))


def _is(typed: Token, word: Token) -> bool:
    return typed.bare == word.bare and typed.form in (word.form, word.bare)


@cache
def _phrases() -> tuple[tuple[tuple[Token, ...], tuple[Kind, ...]], ...]:
    return tuple(
        (tuple(_ANCHORS.get(word) or analyse(word)[0] for word in phrase.split()), kinds)
        for letter, phrases in tables().asked.items()
        for kinds in [(BY_LETTER[letter],) if letter else ()]
        for phrase in phrases
    )
