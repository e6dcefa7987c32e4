"""What a word that found nothing may have been meant as."""

import re

from doithoai.search.tables import tables

_DOUBLE, _HOOK = re.compile(r"([aeod])\1"), re.compile(r"([aou])w")
_TONE = re.compile(r"([aeiouy][a-z]*?)[sfrxjz]")
_DIGITS = re.compile(r"[0-9]")
_LONGEST_ONSET, _LONGEST_SYLLABLE = 3, 7
_MOST_SYLLABLES, _MOST_WAYS = 5, 8


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
