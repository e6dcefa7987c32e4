"""Traces of a private person in a text: numbers, addresses, names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from doithoai.checks.people import people
from doithoai.values import Choice


class TraceKind(Choice):
    """What a trace gives away."""

    EMAIL = "thu_dien_tu", "địa chỉ thư điện tử"
    ACCOUNT = "tai_khoan", "số tài khoản"
    CITIZEN_ID = "can_cuoc", "số căn cước hoặc chứng minh"
    PHONE = "dien_thoai", "số điện thoại"
    HOUSE = "so_nha", "số nhà"
    PERSON = "ho_ten", "họ tên"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """One trace: its kind, where it starts in the text, its words."""

    kind: TraceKind
    start: int
    text: str

    @property
    def veiled(self) -> str:
        """The trace without what it gives away: logs of a check may be public too."""
        if self.kind is TraceKind.HOUSE:
            return self.text
        if self.kind is TraceKind.PERSON:
            return " ".join(self.text.split()[:2]) + " …"
        if self.kind is TraceKind.EMAIL:
            return "…" + self.text[self.text.index("@") :]
        return self.text[:3] + "…"


# What looks like a private number and is none. A group of digits after digits and a space or a
# point is the tail of a longer number, never the head of a document number or an amount.
_HEAD = r"(?<!\d)(?<!\d[ .])"
_UNITS = "đồng|đ|vnđ|VNĐ|VND|nghìn|triệu|tỷ|tỉ|m2|m²|m3|m³|ha|km|kg|tấn"
_HARMLESS = re.compile(
    rf"""
      # 13 /12/2023, 01/7 2022
      (?<!\d)\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.\s-]\s?(?:19|20)\d\d(?!\d)
    # 58- KH/ĐU, 72/2025/QH15
    | {_HEAD}\d{{1,5}}(?:\s?/\s?\d{{4}})?(?:[-/]\s?|\s[-/])[A-ZĐ]{{2}}[\w/-]*
    | {_HEAD}[1-9][\d.,]{{0,24}}\s?(?:{_UNITS})(?!\w)
    | https?://\S+
    """,
    re.VERBOSE,
)
_NUMBERS: Final = (
    (
        TraceKind.EMAIL,
        re.compile(r"(?P<trace>[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8})"),
    ),
    (
        TraceKind.ACCOUNT,
        re.compile(
            r"(?:tài khoản|stk|số tk)\b[^\d\n.;]{0,40}(?P<trace>\d(?:[ .-]?\d){5,18})(?!\d)",
            re.IGNORECASE,
        ),
    ),
    (
        TraceKind.CITIZEN_ID,
        re.compile(
            r"(?:căn cước|cccd|cmnd|cmt|chứng minh|định danh)\b[^\d\n.;]{0,40}"
            r"(?P<trace>\d(?:[ .-]?\d){8}(?:[ .-]?\d){3}|\d(?:[ .-]?\d){8})(?!\d)",
            re.IGNORECASE,
        ),
    ),
    (
        TraceKind.CITIZEN_ID,
        re.compile(
            r"(?<![\d/.,-])(?P<trace>0\d{2}(?:[ .-]?\d{3}){3}|0\d{3}(?: \d{4}){2})(?![\d/])"
        ),
    ),
    (TraceKind.CITIZEN_ID, re.compile(r"(?<![\d/.,+-])(?P<trace>\d{9}|\d{12})(?![\d/]|[.,]\d)")),
    (
        TraceKind.PHONE,
        re.compile(
            r"(?<![\d/])(?P<trace>\(?(?:\+84|0084|84(?=\d{9})|0)[ .()-]{0,2}[235789]"
            r"(?:[ .()-]{0,2}\d){8,9})(?![\d/])"
        ),
    ),
)
# Every number above has six digits at least, and every house one: most texts hold neither, and
# looking for these first saves four fifths of the time of the search for traces.
_RUN: Final = re.compile(r"\d(?:[ .()-]{0,2}\d){5}")
_DIGIT: Final = re.compile(r"\d")
_HOUSE = re.compile(
    r"""(?=[sn])(?<!\w)(?:
      (?:số\snhà|nhà\s(?:ở\s)?số|sn)\s?:?\s?\d+[a-zđ]?(?:/\d+[a-zđ]?)*(?!\w)
    | (?:nhà|số)\s\d+[a-zđ]?(?:/\d+[a-zđ]?)*,?\s(?:ngõ|ngách|hẻm|kiệt)(?:\s\d+)?
    )""",
    re.VERBOSE | re.IGNORECASE,
)


def traces(text: str) -> tuple[Trace, ...]:
    """Every trace in reading order; one number is reported once, under its strongest kind."""
    found = [*_numbers(text), *_words(text)]
    return tuple(sorted(found, key=lambda trace: trace.start))


def _numbers(text: str) -> Iterator[Trace]:
    if "@" not in text and not _RUN.search(text):
        return
    rest = _HARMLESS.sub(_blank, text)
    for kind, pattern in _NUMBERS:
        found = list(pattern.finditer(rest))
        for match in found:
            yield Trace(kind=kind, start=match.start("trace"), text=match["trace"])
        if found:
            rest = pattern.sub(_blank, rest)


def _words(text: str) -> Iterator[Trace]:
    for match in _HOUSE.finditer(text) if _DIGIT.search(text) else ():
        yield Trace(kind=TraceKind.HOUSE, start=match.start(), text=match[0])
    for match in people(text):
        yield Trace(kind=TraceKind.PERSON, start=match.start(), text=match[0])


def _blank(match: re.Match[str]) -> str:
    """As long as what it covers, so that places stay; no digit, no letter."""
    return "§" * len(match[0])
