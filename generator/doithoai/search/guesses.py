"""What a word that found nothing may have been meant as."""

import re

from doithoai.search.analyse import analyse
from doithoai.search.tables import tables

_DOUBLE, _HOOK = re.compile(r"([aeod])\1"), re.compile(r"([aou])w")
_TONE = re.compile(r"([aeiouy][a-z]*?)[sfrxjz]")
_DIGITS = re.compile(r"[0-9]")
_LONGEST_ONSET, _LONGEST_SYLLABLE = 3, 7
_MOST_SYLLABLES, _MOST_WAYS = 5, 8
_SHORTEST_ABBREVIATION = 3


def untyped(run: str) -> list[str]:
    """The word as typed in VNI or Telex without a Vietnamese keyboard: `ddaats`, `d9a6t1`."""
    vni = _DIGITS.sub("", run)
    telex = _HOOK.sub(r"\1", _DOUBLE.sub(r"\1", run)).replace("w", "u")
    telex = _TONE.sub(r"\1", telex, count=1)
    return [guess for guess in dict.fromkeys((vni, telex)) if guess != run and is_syllable(guess)]


def is_syllable(run: str) -> bool:
    """Whether a Vietnamese syllable may be spelled so, marks left out."""
    return any(
        (not cut or run[:cut] in tables().onsets) and run[cut:] in tables().rimes
        for cut in range(_LONGEST_ONSET + 1)
    )


def split(run: str, most: int = _MOST_SYLLABLES) -> list[list[str]]:
    """The ways to read a word as syllables typed without a space, fewest first: `nhichieu`."""
    if is_syllable(run):
        return [[run]]
    if most <= 1:
        return []
    found = [
        [run[:cut], *rest]
        for cut in range(min(_LONGEST_SYLLABLE, len(run) - 1), 0, -1)
        if is_syllable(run[:cut])
        for rest in split(run[cut:], most - 1)
    ]
    return sorted(found, key=len)[:_MOST_WAYS]


def is_near(typed: str, word: str) -> bool:
    """Whether a word may have been meant: one slip of the fingers, or what is said alike."""
    return one_slip(typed, word) or any(
        typed.startswith(a) and word == b + typed[len(a) :]
        for pair in tables().sounds
        for a, b in (pair, pair[::-1])
    )


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


def spelled_out(typed: str) -> list[list[str]]:
    """What an abbreviation with a slip in it stands for: `ubdn`."""
    if len(typed) < _SHORTEST_ABBREVIATION or is_syllable(typed):
        return []
    return [
        [token.bare for token in analyse(words)]
        for short, words in tables().abbreviations.items()
        if one_slip(typed, short)
    ]
