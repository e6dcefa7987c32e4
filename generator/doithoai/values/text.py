"""Vietnamese text as machines compare it."""

import difflib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_SPACES = re.compile(r"\s+")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def nfc(text: str) -> str:
    """The composed form, in which the same letters are the same characters."""
    return unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """NFC on one line: every run of white space, no-break ones too, is one space."""
    return _SPACES.sub(" ", nfc(text)).strip()


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case without marks, đ as d: how people type when they search."""
    plain = unicodedata.normalize("NFD", text.casefold()).replace("đ", "d")
    marks_gone = "".join(c for c in plain if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", marks_gone)


def slug(text: str) -> str:
    """A name as it stands in an address: a-z, 0-9 and hyphens."""
    return _NOT_SLUG.sub("-", fold(text)).strip("-")


def closest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that `word` was probably meant to be, or None when none is near."""
    by_fold = {fold(choice).replace("_", " "): choice for choice in choices}
    wanted = fold(word).replace("_", " ").replace("-", " ")
    near = difflib.get_close_matches(wanted, by_fold, n=1, cutoff=0.6)
    return by_fold[near[0]] if near else None
