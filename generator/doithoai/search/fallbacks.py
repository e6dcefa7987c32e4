"""What a query may have been meant as, where no record holds all of it as it was typed.

Each word has readings, each with its cost; of all ways through them the one is taken in which the
most words follow each other in some record. So one slip costs no other word its place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from doithoai.search.guesses import is_near, is_syllable, spelled_out, split, untyped
from doithoai.search.index import Index
from doithoai.search.query import Word

_SHORTEST_PREFIX, _SHORTEST_SLIP, _SHORTEST_ALONE = 2, 2, 4
_MOST_ENDINGS, _MOST_NEAR, _MOST_SLIPS = 12, 24, 8
_UNTYPED, _GUESSED, _DOUBTED, _UNKNOWN = 0.1, 0.5, 0.8, 1.0
# What could be a word of Vietnamese is likelier one that nobody wrote than a slip.
_SLIP, _SLIP_OF_A_WORD, _SLIP_ALONE = 1.1, 1.3, 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    words: tuple[Word, ...]
    cost: float = 0.0


_Path = tuple[float, tuple[Word, ...]]


def understood(words: Sequence[Word], index: Index, *, doubting: bool = False) -> tuple[Word, ...]:
    """The likeliest reading of the words.

    Where `doubting`, a slip may stand alone, and a known word that never stands beside its
    neighbours may be one.
    """
    known = [word for word in words if word.required or index.forms(word.bare)]
    paths: list[_Path] = [(0.0, ())]
    for place in range(len(known)):
        readings = list(_readings(known, place, index=index, doubting=doubting))
        paths = [_best(paths, reading, index) for reading in readings]
    return max(paths, key=_points)[1]


def is_finished(words: Sequence[Word], index: Index) -> bool:
    """Whether the last word is no mere beginning: somewhere it follows the word before it."""
    if len(words) == 1 or not (words[-1].required and words[-1].bare.isalpha()):
        return True
    return _followed(words[-2:], index) > 0


def _best(paths: Sequence[_Path], reading: _Reading, index: Index) -> _Path:
    """The best way to a reading; the first one of equals."""
    ways = (
        (points + _followed((*path[-1:], *reading.words), index) - reading.cost, path)
        for points, path in paths
    )
    points, path = max(ways, key=_points)
    return points, path + reading.words


def _points(path: _Path) -> float:
    return path[0]


def _followed(words: Sequence[Word], index: Index) -> int:
    """How many of the words follow the one before in some record."""
    return sum(
        any(index.count(f"{a}_{b}") for a in left.bares for b in right.bares)
        for left, right in pairwise(words)
    )


def _readings(
    words: Sequence[Word], place: int, *, index: Index, doubting: bool
) -> Iterator[_Reading]:
    word = words[place]
    known = bool(index.forms(word.bare))
    yield _Reading(words=(word,), cost=0.0 if known else _UNKNOWN)
    if not word.required or (known and not word.bare.isalpha()):
        return
    if endings := _endings(words, place, index=index):
        yield _Reading(words=(_meant(word, *endings),), cost=_GUESSED)
    if not known:
        yield from _others(word, index)
    elif not doubting or len(words) == 1 or _has_neighbour(words, place, index):
        return
    cost = _DOUBTED if known else _cost_of_slip(word.bare, alone=doubting)
    for near in _near(words, place, index):
        yield _Reading(words=(_meant(word, near),), cost=cost)


def _cost_of_slip(bare: str, *, alone: bool) -> float:
    if is_syllable(bare):
        return _SLIP_OF_A_WORD
    return _SLIP_ALONE if alone and len(bare) >= _SHORTEST_ALONE else _SLIP


def _has_neighbour(words: Sequence[Word], place: int, index: Index) -> bool:
    return _followed(words[max(0, place - 1) : place + 2], index) > 0


def _others(word: Word, index: Index) -> Iterator[_Reading]:
    """Typed without a keyboard for Vietnamese, without spaces, or an abbreviation with a slip."""
    for guess in untyped(word.bare):
        if index.forms(guess):
            yield _Reading(words=(replace(word, bares=(guess,), form=guess),), cost=_UNTYPED)
    for way in (*split(word.bare), *spelled_out(word.bare)):
        if len(way) > 1 and all(map(index.forms, way)):
            yield _Reading(words=tuple(_meant(word, part) for part in way), cost=_GUESSED)


def _near(words: Sequence[Word], place: int, index: Index) -> list[str]:
    """The words that one slip leads to; first those that follow the word before."""
    bare = words[place].bare
    if len(bare) < _SHORTEST_SLIP or not bare.isalpha():
        return []
    near = [other for other in index.words() if is_near(bare, other)][:_MOST_NEAR]
    if place:
        before = words[place - 1].bare
        near.sort(key=lambda other: not index.count(f"{before}_{other}"))
    return near[:_MOST_SLIPS]


def _meant(word: Word, *bares: str) -> Word:
    return replace(word, bares=bares, form=bares[0], sure=False)


def _endings(words: Sequence[Word], place: int, *, index: Index) -> list[str]:
    """What the last word may be the beginning of: first of all what follows the word before."""
    bare = words[place].bare
    before = words[place - 1].bare if place else ""
    if place < len(words) - 1 or not bare.isalpha() or index.count(f"{before}_{bare}"):
        return []
    longer = [word for word in index.words() if word.startswith(bare)][:_MOST_ENDINGS]
    following = [word for word in longer if index.count(f"{before}_{word}")]
    if following or index.forms(bare) or len(bare) < _SHORTEST_PREFIX:
        return following
    return longer
