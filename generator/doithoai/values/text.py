"""Vietnamese text in one spelling, for showing, matching, addresses."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from itertools import filterfalse

# Soft hyphen, zero-width space, word joiner, byte-order mark: pasted along unseen from PDF files.
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
# đ does not decompose. The Icelandic ð and the African ɖ have capitals that look like Đ.
_D = str.maketrans("đðɖ", "ddd")
_NOT_IN_A_SLUG = re.compile(r"[^a-z0-9]+")
_NEAR_ENOUGH = 0.6


def nfc(text: str) -> str:
    """Compose letters with their marks, so that equal words are equal text."""
    return unicodedata.normalize("NFC", text)


# Lists, news and the search index of a commune ask for the same texts one after the other.
@lru_cache(maxsize=1 << 10)
def one_line(text: str) -> str:
    """One line in NFC: every run of white space, no-break too, is one space; none at the ends."""
    if text.isascii():
        return " ".join(text.split())
    return nfc(" ".join(_UNSEEN.sub("", text).split()))


def fold(text: str) -> str:
    """Small letters without marks, `đ` as `d`: what a reader types who does not use marks."""
    if text.isascii():
        return text.lower()
    open_text = unicodedata.normalize("NFD", unicodedata.normalize("NFD", text).casefold())
    bare = "".join(filterfalse(unicodedata.combining, open_text))
    return nfc(bare.translate(_D))


# Fields and offices have few names.
@lru_cache(maxsize=1 << 10)
def slug(text: str) -> str:
    """The text as part of an address: `a-z`, `0-9`, single hyphens; empty when nothing is left."""
    return _NOT_IN_A_SLUG.sub("-", fold(text)).strip("-")


def grouped(number: int) -> str:
    """A count as people read it: `3.321`. Years, codes and what machines read are no counts."""
    return f"{number:,}".replace(",", ".")


def closest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that `word` was probably meant to be, or None when none is near."""
    by_slug: dict[str, str] = {}
    for choice in choices:
        by_slug.setdefault(slug(choice), choice)
    wanted = slug(word)
    if not wanted:
        return None
    near = get_close_matches(wanted, by_slug, n=1, cutoff=_NEAR_ENOUGH)
    return by_slug[near[0]] if near else None
