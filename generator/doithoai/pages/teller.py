"""Telling the sentences of views in another language.

Views speak Vietnamese. On the pages of another language, what they say is recognised by the entries
of the catalogue, whole or as a pattern. What no entry recognises was written by people in a record:
it stays as it is and is marked as Vietnamese.
"""

import html
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from doithoai.pages.catalogue import HOLE
from doithoai.pages.days_aside import DAY, DaysAside, told_day
from doithoai.values import MONTHS

_OPEN, _CLOSE = "\ue000", "\ue001"
"""Around words that stay Vietnamese, until it is known whether an element may stand there."""
_VIETNAMESE = re.compile(r"[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
_DAY = re.compile(DAY)
_LONGEST = 700
"""No sentence of a view is longer; texts of people may be."""
_LABEL = 4
"""So many letters tell most patterns apart."""
_SHAPES = {
    "n": r"\d[\d.]*(?:,\d{3})*",
    "decimal": r"\d+,\d+",
    "day": DAY,
    "time": r"\d{1,2} giờ \d\d",
    "month": r"\d{1,2}/\d{4}",
    "code": r"\S*[\d/]\S*?|[IVX]+/\d{4}",
    "name": r"[^.:;“”]+?",
    "term": r"[^.,:;“”]+?",
    "text": r".+?",
}
"""What a hole of a pattern takes in, by its name. Any other name takes words of the catalogue."""
_OPEN_KINDS = frozenset({"code", "name", "term", "text"})
_JOINTS = ("; ", ", ", ": ", " · ", " và ")
_TITLE_JOINTS = (" – ", ". ", ": ", ", ")
_JOINED = {" và ": " and "}
_BRACKETS = re.compile(r"(.+?) \((.+)\)")
_compiled = cache(re.compile)


class Html(str):
    """Text that a template prints as it is: it is escaped already."""

    __slots__ = ()

    def __html__(self) -> str:
        """What Jinja asks for before it escapes."""
        return str(self)


@dataclass(frozen=True, slots=True)
class _Pattern:
    shape: str
    """Few of them are met in an edit; each is compiled when it is first asked."""
    start: str
    longest: str
    end: str
    told: str
    is_open: bool
    """Whether it takes in what people wrote; then it is tried last."""


class _Drawers:
    """Patterns by the letters that they begin with, in their order."""

    def __init__(self, patterns: Iterable[_Pattern]) -> None:
        self._all = tuple(patterns)
        self._drawer = lru_cache(maxsize=1 << 12)(self._fitting)

    def of(self, text: str) -> tuple[_Pattern, ...]:
        """Those that may fit a text."""
        return self._drawer(text[:_LABEL])

    def _fitting(self, first: str) -> tuple[_Pattern, ...]:
        return tuple(one for one in self._all if first.startswith(one.start[:_LABEL]))


class Teller:
    """What recognises sentences. Its answers hang on nothing but the catalogue."""

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        self._whole: dict[str, str] = {}
        patterns = []
        for words, told in ((a.removesuffix("."), b.removesuffix(".")) for a, b in entries):
            if HOLE.search(words):
                patterns.append((len(HOLE.sub("", words)), _pattern(words, told)))
            else:
                self._whole[words] = told
        # The pattern with most words of its own knows best what it sees.
        patterns.sort(key=lambda pair: (-pair[0], pair[1].shape))
        ordered = [pattern for _, pattern in patterns]
        self._sure = _Drawers(pattern for pattern in ordered if not pattern.is_open)
        self._open = _Drawers(pattern for pattern in ordered if pattern.is_open)
        self._tell = lru_cache(maxsize=1 << 11)(self._told)
        self._show = lru_cache(maxsize=1 << 11)(self._shown)
        self._sentence = lru_cache(maxsize=1 << 11)(self._recognised)

    def rich(self, value: object) -> object:
        """A value as a template prints it between tags."""
        return self._show(str(value)) if _is_text(value) else value

    def _shown(self, text: str) -> Html:
        return _marked(self._tell(text))

    def plain(self, value: object) -> object:
        """A value as it stands in an attribute or a title, where no element may stand."""
        if not _is_text(value):
            return value
        return _unmarked(self._tell(str(value)))

    def loosely(self, text: str) -> str:
        """A title or a description, put together of names and our words: what is known is told."""
        known = self._sentence(text.replace("\u00a0", " "))
        if known is not None:
            return _unmarked(known)
        for joint in _TITLE_JOINTS:
            first, found, rest = text.partition(joint)
            if found:
                return self.loosely(first) + joint + self.loosely(rest)
        return text

    def _told(self, text: str) -> str:
        plain = _unmarked(text).replace("\u00a0", " ").strip()
        days = DaysAside(plain)
        known = self._sentence(days.text)
        told = None if known is None else days.back(known)
        # What reads the same in both, such as a telephone number, keeps its no-break spaces too.
        if told is None or told == plain:
            return _kept(text)
        lead = len(text) - len(text.lstrip())
        return text[:lead] + told + text[len(text.rstrip()) :]

    def _recognised(self, text: str) -> str | None:
        """The words of the catalogue for a text; None when a part of it is not known."""
        if not text or len(text) > _LONGEST:
            return None
        if text.endswith(".") and not text.endswith(".."):
            told = self._sentence(text[:-1])
            return None if told is None else f"{told}."
        if _DAY.fullmatch(text):
            return told_day(text)
        if not any(map(str.isalpha, text)):
            return text
        by_entry = self._row(text, ". ") or self._said(text, self._sure)
        return by_entry or self._parts(text) or self._said(text, self._open)

    def _said(self, text: str, patterns: _Drawers) -> str | None:
        """By an entry; the same words may begin a sentence, or no longer begin one."""
        told = self._as_is(text, patterns)
        if told is not None or not text[0].isalpha():
            return told
        told = self._as_is(text[0].swapcase() + text[1:], patterns)
        if not told:
            return told
        first = told[0].upper() if text[0].isupper() else told[0].lower()
        return first + told[1:]

    def _as_is(self, text: str, patterns: _Drawers) -> str | None:
        if text in self._whole:
            return self._whole[text]
        for pattern in patterns.of(text):
            # Nearly every text is turned away before a shape is looked at.
            if pattern.longest not in text or not text.endswith(pattern.end):
                continue
            if match := _compiled(pattern.shape).fullmatch(text):
                told = self._filled(pattern, match)
                if told is not None:
                    return told
        return None

    def _parts(self, text: str) -> str | None:
        """A row of sentences, all of which must be known."""
        if match := _BRACKETS.fullmatch(text):
            inner = [self._sentence(part) for part in match.groups()]
            if None not in inner:
                return f"{inner[0]} ({inner[1]})"
        return next(filter(None, (self._row(text, joint) for joint in _JOINTS)), None)

    def _row(self, text: str, joint: str) -> str | None:
        first, found, rest = text.partition(joint)
        told = self._sentence(first) if found else None
        if told is None or (more := self._sentence(rest)) is None:
            return None
        return told + _JOINED.get(joint, joint) + more

    def _filled(self, pattern: _Pattern, match: re.Match[str]) -> str | None:
        values: dict[str, str] = {}
        for name, found in match.groupdict().items():
            told = self._value(name, found)
            if told is None:
                return None
            values[name] = told
        return HOLE.sub(lambda hole: _fill(hole, values), pattern.told)

    def _value(self, name: str, found: str) -> str | None:
        kind = name.rstrip("0123456789")
        if kind in _CONVERTED:
            return _CONVERTED[kind](found)
        told = self._sentence(found)
        return _kept(found) if told is None and kind in _OPEN_KINDS else told


def kept(value: object) -> object:
    """What people wrote, as it stands between tags: marked as Vietnamese."""
    return _marked(_kept(str(value))) if _is_text(value) else value


def is_vietnamese(text: str) -> bool:
    """Whether letters stand in a text that only Vietnamese has."""
    return _VIETNAMESE.search(text) is not None


def _is_text(value: object) -> bool:
    return isinstance(value, str) and not hasattr(value, "__html__")


def _marked(told: str) -> Html:
    text = html.escape(told)
    return Html(text.replace(_OPEN, '<span lang="vi">').replace(_CLOSE, "</span>"))


def _unmarked(text: str) -> str:
    return text.replace(_OPEN, "").replace(_CLOSE, "")


def _pattern(words: str, told: str) -> _Pattern:
    shape, end = "", 0
    literals = []
    for hole in HOLE.finditer(words):
        literal = words[end : hole.start()]
        literals.append(literal)
        inner = _SHAPES.get(hole["name"].rstrip("0123456789"), ".+?")
        shape += f"{re.escape(literal)}(?P<{hole['name']}>{inner})"
        end = hole.end()
    literals.append(words[end:])
    kinds = {hole["name"].rstrip("0123456789") for hole in HOLE.finditer(words)}
    return _Pattern(
        shape=shape + re.escape(words[end:]),
        start=literals[0],
        longest=max(literals, key=len),
        end=literals[-1],
        told=told,
        is_open=bool(kinds & {"text", "name", "term"}),
    )


def _fill(hole: re.Match[str], values: dict[str, str]) -> str:
    value = values[hole["name"]]
    if hole["many"] is None:
        return value
    return f"{value} {hole['one'] if value == '1' else hole['many']}"


def _kept(text: str) -> str:
    bare = _unmarked(text)
    return f"{_OPEN}{bare}{_CLOSE}" if is_vietnamese(bare) else bare


def _month(text: str) -> str | None:
    month, year = text.split("/")
    return f"{MONTHS[int(month) - 1]} {year}" if 1 <= int(month) <= len(MONTHS) else None


_CONVERTED: dict[str, Callable[[str], str | None]] = {
    "n": lambda text: text.replace(".", ","),
    "decimal": lambda text: text.replace(",", "."),
    "day": told_day,
    "time": lambda text: text.replace(" giờ ", ":"),
    "month": _month,
}
