"""What is tried for a word that no record holds."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from doithoai.search.guesses import split, untyped
from doithoai.search.index import Index
from doithoai.search.query import Word

_SHORTEST_PREFIX, _SHORTEST_TYPO, _SHORTEST_ALONE = 2, 3, 4
_MOST_ENDINGS, _MOST_SLIPS = 12, 6


def understood(words: Sequence[Word], index: Index) -> tuple[Word, ...]:
    """The words as far as the index knows them; one without help stays as it is."""
    known = tuple(_without_unknown_wholes(words, index))
    return tuple(
        found
        for place, word in enumerate(known)
        for found in _understood(known, place, index=index)
    )


def _understood(words: Sequence[Word], place: int, *, index: Index) -> list[Word]:
    word = words[place]
    if place and place == len(words) - 1 and (endings := _unfinished(words, index)):
        return [replace(word, bares=endings, sure=False)]
    return [word] if index.forms(word.bare) else _helped(words, place, index=index)


def _unfinished(words: Sequence[Word], index: Index) -> tuple[str, ...]:
    """What the last word may be the beginning of, where it never follows the word before it."""
    before, last = words[-2].bare, words[-1].bare
    if not words[-1].required or not last.isalpha() or index.count(f"{before}_{last}"):
        return ()
    longer = [word for word in index.words() if word.startswith(last)][:_MOST_ENDINGS]
    return tuple(word for word in longer if index.count(f"{before}_{word}"))


def _without_unknown_wholes(words: Sequence[Word], index: Index) -> Iterator[Word]:
    """A number that no record holds is looked for by its parts."""
    dropped = False
    for place, word in enumerate(words):
        follows = place + 1 < len(words) and words[place + 1].part
        if not word.part:
            dropped = follows and not index.forms(word.bare)
            if dropped:
                continue
        yield replace(word, required=True) if word.part and dropped else word


def _helped(words: Sequence[Word], place: int, *, index: Index) -> list[Word]:
    word = words[place]
    if not word.required:
        return []
    if place == len(words) - 1 and (endings := _endings(word.bare, index)):
        return [replace(word, bares=endings, sure=False)]
    for guess in untyped(word.bare):
        if index.forms(guess):
            return [replace(word, bares=(guess,), form=guess)]
    for way in _ways(word.bare, index):
        return [_meant(word, part) for part in way]
    typo = _mended(words, place, index=index)
    return [_meant(word, typo) if typo else word]


def _meant(word: Word, bare: str) -> Word:
    return replace(word, bares=(bare,), form=bare, sure=False)


def _endings(bare: str, index: Index) -> tuple[str, ...]:
    if len(bare) < _SHORTEST_PREFIX:
        return ()
    return tuple(word for word in index.words() if word.startswith(bare))[:_MOST_ENDINGS]


def _ways(bare: str, index: Index) -> list[list[str]]:
    """The ways to split a joined word into known words; those with known neighbours first."""
    ways = [way for way in split(bare) if len(way) > 1 and all(map(index.forms, way))]
    return sorted(ways, key=lambda way: not any(_are_neighbours(way, index)))


def _are_neighbours(way: Sequence[str], index: Index) -> Iterator[bool]:
    return (index.count(f"{a}_{b}") > 0 for a, b in pairwise(way))


def _mended(words: Sequence[Word], place: int, *, index: Index) -> str | None:
    """The word with one typing error less: one that fits its neighbours, else the commonest."""
    bare = words[place].bare
    if len(bare) < _SHORTEST_TYPO or not bare.isalpha():
        return None
    near = [word for word in index.words() if one_slip(bare, word)][:_MOST_SLIPS]
    fitness = {word: _fitness(words, place, word=word, index=index) for word in near}
    best = max(fitness, key=fitness.__getitem__, default=None)
    if best is None or (len(bare) < _SHORTEST_ALONE and not fitness[best][0]):
        return None
    return best


def _fitness(words: Sequence[Word], place: int, *, word: str, index: Index) -> tuple[int, int, str]:
    before = [f"{words[place - 1].bare}_{word}"] if place else []
    after = [f"{word}_{words[place + 1].bare}"] if place + 1 < len(words) else []
    pairs = sum(map(index.count, (*before, *after)))
    return pairs, sum(map(index.count, index.forms(word))), word


def one_slip(typed: str, word: str) -> bool:
    """Whether one letter is wrong, missing, too many, or two neighbours changed places."""
    if typed == word or abs(len(typed) - len(word)) > 1:
        return False
    start = 0
    while start < min(len(typed), len(word)) and typed[start] == word[start]:
        start += 1
    left, right = typed[start:], word[start:]
    swapped = len(left) > 1 and left[1::-1] + left[2:] == right
    return swapped or left[1:] == right or left == right[1:] or left[1:] == right[1:]
