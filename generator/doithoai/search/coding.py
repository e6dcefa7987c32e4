"""Numbers as text: posting lists, columns of facets, names of files."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

DIGITS = "".join(chr(code) for code in range(32, 127) if chr(code) not in '"\\')
VALUES = {digit: value for value, digit in enumerate(DIGITS)}
LAST = 60
"""Characters below this value end a number."""
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


_SMALL = tuple(number(value) for value in range(4096))


def postings(numbers: Iterable[int]) -> str:
    """Ascending numbers by the gaps between them."""
    text, before = [], -1
    for each in numbers:
        gap = each - before - 1
        text.append(_SMALL[gap] if gap < len(_SMALL) else number(gap))
        before = each
    return "".join(text)


def read_postings(text: str) -> Iterator[int]:
    """The numbers of a posting list."""
    before, value, factor = -1, 0, 1
    for letter in text:
        digit = VALUES[letter]
        if digit >= LAST:
            value += digit * factor
            factor *= _MORE
            continue
        before += value + digit * factor + 1
        yield before
        value, factor = 0, 1


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
