"""Numbers as text: posting lists, columns of facets, names of files."""

import re
from collections.abc import Sequence
from hashlib import sha256
from itertools import accumulate
from operator import sub

DIGITS = "".join(chr(code) for code in range(32, 127) if chr(code) not in '"\\')
VALUES = {digit: value for value, digit in enumerate(DIGITS)}
LAST = 60
"""Characters below this value end a number."""
BETWEEN = "\x7f"
"""No digit: stands between the posting lists of two blocks."""
_MORE = len(DIGITS) - LAST
_NAME = 12
_FNV_START, _FNV_PRIME, _FNV_BITS = 2166136261, 16777619, 0xFFFFFFFF


def number(value: int) -> str:
    """One number, the small ones in one character."""
    text = ""
    while value >= LAST:
        value, rest = divmod(value - LAST, _MORE)
        text += DIGITS[LAST + rest]
    return text + DIGITS[value]


class _Steps(dict[int, str]):
    """Steps from one number to the next as they are written, kept from one time to the other."""

    def __missing__(self, step: int) -> str:
        text = self[step] = number(step - 1)
        return text


_written = _Steps().__getitem__


def postings(numbers: Sequence[int]) -> str:
    """Ascending numbers by the gaps between them."""
    return "".join(map(_written, map(sub, numbers, (-1, *numbers))))


_LONG = 0x80
_STEPS = bytes(
    0 if (value := VALUES.get(chr(code))) is None else value + 1 if value < LAST else _LONG | value
    for code in range(256)
)
"""For each character the step to the next number; those that do not end one have the high bit."""
_MANY = re.compile(rb"[\x80-\xff]+[\x00-\x7f]")

_CONTINUED = bytes(code for code in range(128) if _STEPS[code] & _LONG)


def read_postings(text: str, start: int = 0) -> list[int]:
    """The numbers of a posting list, counted from `start`."""
    steps = text.encode().translate(_STEPS)
    known: list[int] = []
    done = 0
    for found in _MANY.finditer(steps):
        known += steps[done : found.start()]
        known.append(_step(found[0]))
        done = found.end()
    known += steps[done:]
    if known:
        known[0] += start - 1
    return list(accumulate(known))


def holds(text: str, number: int) -> bool:
    """Whether a number is in a posting list. Adding up what lies before is faster than reading."""
    steps = text.encode().translate(_STEPS)
    before, done = -1, 0
    for found in _MANY.finditer(steps):
        run = steps[done : found.start()]
        last = before + sum(run)
        if last >= number:
            return _reaches(run, before, number)
        before, done = last + _step(found[0]), found.end()
        if before >= number:
            return before == number
    return _reaches(steps[done:], before, number)


def _reaches(run: bytes, before: int, number: int) -> bool:
    """Whether one of many steps of a character each ends at a number."""
    while half := len(run) // 2:
        middle = before + sum(run[:half])
        if middle < number:
            before, run = middle, run[half:]
        else:
            run = run[:half]
    return before + sum(run) == number


def how_many(text: str) -> int:
    """How many numbers a posting list has, without reading them."""
    return len(text.encode().translate(None, _CONTINUED))


def split_number(text: str) -> tuple[int, str]:
    """The number with which a text begins, and the rest of it."""
    end = 1
    while VALUES[text[end - 1]] >= LAST:
        end += 1
    return read_postings(text[:end])[0], text[end:]


def _step(letters: bytes) -> int:
    """A step of several characters, the last of which ends it."""
    value = letters[-1]
    for letter in reversed(letters[:-1]):
        value = (letter & ~_LONG) + (value - 1) * _MORE + 1
    return value


def pair(value: int) -> str:
    """A number below 8,649 in two characters, for columns."""
    first, second = divmod(value, len(DIGITS))
    return DIGITS[first] + DIGITS[second]


def read_pair(column: str, row: int) -> int:
    """The number in a row of a column."""
    return VALUES[column[2 * row]] * len(DIGITS) + VALUES[column[2 * row + 1]]


def name_of(data: bytes) -> str:
    """The name of a file that never changes: what stands in it decides."""
    return sha256(data).hexdigest()[:_NAME]


def bucket_of(key: str, buckets: int) -> int:
    """The bucket of a word or a pair in the index of the country (FNV-1a)."""
    value = _FNV_START
    for byte in key.encode():
        value = (value ^ byte) * _FNV_PRIME & _FNV_BITS
    return value % buckets
