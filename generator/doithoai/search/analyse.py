"""Text to tokens, so that what is typed in any way meets what is written.

`theme/assets/tim-phan-tich.js` does the same in the browser from the same table; the cases in
`tests/unit/search/analyser-cases.json` hold for both.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from re import Match
from typing import NamedTuple

from doithoai.search.tables import tables

Bounds = tuple[int, int]
_LAST_DAY, _LAST_MONTH = 31, 12
_DIGIT = re.compile("[0-9]")
"""Without one, a text is nothing but words, each by itself."""
_LEADS = frozenset("0123456789t")
"""With these begins whatever is more than a word: a number, a day, an amount, "tháng 10 năm …"."""


class Token(NamedTuple):
    """A word without marks, and with them in one spelling: `đất` is `dat` and `đât1`."""

    bare: str
    form: str


def fold(text: str) -> str:
    """The words without marks, single spaces between; numbers and abbreviations as they stand."""
    return " ".join(token.bare for token in map(_word, _runs(_open(text))) if token.bare)


def analyse(text: str) -> list[Token]:
    """The tokens of a text: document numbers, days and amounts as one, abbreviations in full."""
    tokens: list[Token] = []
    for part in text.split(" "):
        words = nothing_but_words(part)
        if words is None:
            return [token for found, _ in _scan(_open(text)) for token in found]
        tokens += words
    return tokens


def clauses(text: str) -> list[str]:
    """The parts of a text between which no two words are neighbours."""
    return [clause for clause in tables().gap.split(text) if clause]


def marked(text: str) -> bool:
    """Whether any letter of the text wears a mark: then marks are meant."""
    return any(token.bare != token.form for token in map(_word, _runs(_open(text))))


def spots(text: str) -> Iterator[tuple[Token, Bounds]]:
    """Where in a text each token stands, for marking what was found."""
    opened, places = [], []
    for place, letter in enumerate(text):
        opened.append(_open(letter))
        places += [place] * len(opened[-1])
    for found, (start, end) in _scan("".join(opened)):
        yield from ((token, (places[start], places[end - 1] + 1)) for token in found)


def _open(text: str) -> str:
    """Small letters apart from their marks, the look-alikes of other alphabets made one."""
    return unicodedata.normalize("NFKD", text).lower().translate(tables().letters)


def _runs(opened: str) -> list[str]:
    return tables().word.findall(opened)


def _scan(opened: str) -> Iterator[tuple[Sequence[Token], Bounds]]:
    """What stands in a text one after the other: a word, or what is said in several."""
    place, word, pattern = 0, tables().word, tables().pattern
    while first := word.search(opened, place):
        place = first.end()
        match = pattern.match(opened, first.start()) if first[0][0] in _LEADS else None
        if match and match[1]:
            place = match.end()
            yield (_joined(match[1]),), match.span()
            yield from _each_word(opened, match.span())
        elif match and match.lastindex == pattern.groups - 1:
            place = match.end()
            yield (_joined(match[0]),), match.span()
        elif match and match.lastindex != pattern.groups and (days := _days(match)):
            place = match.end()
            yield [Token(day, day) for day in days], match.span()
        else:
            yield _words(first[0]), first.span()


def _each_word(opened: str, bounds: Bounds) -> Iterator[tuple[Sequence[Token], Bounds]]:
    for match in tables().word.finditer(opened, *bounds):
        yield _words(match[0]), match.span()


def _joined(text: str) -> Token:
    """A number as one word: `01 -KH/ĐU` is `1khdu`, `1.200` is `1200`."""
    whole = _word("".join(_runs(text))).bare.lstrip("0") or "0"
    return Token(whole, whole)


def _days(match: Match[str]) -> list[str]:
    """`d20251008 d1008 m202510`, as far as it is said; nothing when there is no such day."""
    group, order = next(known for known in tables().days if match[known[0]])
    said = {letter: match[group + place] or "" for place, letter in enumerate(order)}
    year, month, day = said["y"], int(said["m"]), int(said.get("d", 1))
    if not (0 < month <= _LAST_MONTH and 0 < day <= _LAST_DAY):
        return []
    known = [f"m{year}{month:02}"] if year else []
    if "d" in said:
        short = f"d{month:02}{day:02}"
        known = [*([f"d{year}{short[1:]}"] if year else []), short, *known]
    return known


@lru_cache(maxsize=1 << 14)
def nothing_but_words(part: str) -> tuple[Token, ...] | None:
    """The tokens between two spaces; None where a number may join them with their neighbours."""
    opened = _open(part)
    if _DIGIT.search(opened):
        return None
    return tuple(token for run in _runs(opened) for token in _words(run))


@lru_cache(maxsize=1 << 14)
def _words(run: str) -> tuple[Token, ...]:
    """A word as it is meant: an abbreviation or an hour in full."""
    token = _word(run)
    if hour := tables().hour.match(token.bare):
        said = (hour[1], tables().hour_word, hour[2] or "")
        return tuple(_word(run) for part in said for run in _runs(_open(part)))
    if words := tables().abbreviations.get(token.bare):
        return tuple(map(_word, _runs(_open(words))))
    return (token,) if token.bare else ()


@lru_cache(maxsize=1 << 14)
def _word(run: str) -> Token:
    """One word: the tone counts for the whole of it, wherever it was set."""
    bare, form, tone = "", "", ""
    for letter in run:
        if letter in tables().tones:
            tone = tables().tones[letter]
        elif letter in tables().shapes:
            form += letter
        elif not "\u0300" <= letter <= "\u036f":
            bare += "d" if letter == "đ" else letter
            form += letter
    form = unicodedata.normalize("NFC", form)
    if bare in tables().y_is_i:
        bare, form = f"{bare[:-1]}i", f"{form[:-1]}i"
    if bare.isdigit():
        bare = form = bare.lstrip("0") or "0"
    return Token(bare[: tables().longest], (form + tone)[: tables().longest])
