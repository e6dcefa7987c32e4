"""The number of an official paper: Party (16-KH/ĐU), state (12/KH-UBND), law (72/2025/QH15)."""

import re
from dataclasses import dataclass
from functools import lru_cache

from doithoai.values.choice import Choice
from doithoai.values.day import year_of
from doithoai.values.text import one_line
from doithoai.values.unreadable import Unreadable, quoted

_LONGEST = 100
# Icelandic and African capitals that fonts draw like Đ.
_LOOKS_LIKE_D = str.maketrans("ÐƉðɖ", "ĐĐđđ")
_WORD = r"[^\W\d_](?:[^\W_]|[&.])*"
_LETTERS = rf"{_WORD}(?: ?[-–] ?{_WORD})*"
_DIGITS = r"(?P<digits>(?P<number>[0-9]{1,6})[a-zA-Z]?)?[.…_ ]*"
_SAID = r"(?:[Ss](?:ố|Ố|o|O)\b)?[ .:]*"
_LAW = re.compile(rf"{_SAID}{_DIGITS} ?/ ?(?P<year>[0-9]+) ?/ ?(?P<symbol>{_LETTERS})")
_STATE = re.compile(rf"{_SAID}{_DIGITS} ?/ ?(?P<symbol>{_LETTERS})")
_PARTY = re.compile(rf"{_SAID}{_DIGITS}(?: ?[-–] ?| )(?P<symbol>{_LETTERS} ?/ ?{_LETTERS})")
_AROUND_MARKS = re.compile(r" ?([-–/]) ?")


class Style(Choice):
    """Who numbers papers this way."""

    PARTY = "dang", "văn bản của Đảng"
    STATE = "nha_nuoc", "văn bản của cơ quan nhà nước"
    LAW = "luat", "văn bản quy phạm pháp luật"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentNumber:
    """A paper's number. `number` is None on a draft; `text` is the one spelling we show."""

    number: int | None
    symbol: str
    style: Style
    year: int | None
    text: str
    words: str


@lru_cache(maxsize=1 << 14)
def read_number(text: str) -> DocumentNumber:
    """Read a number as it was typed, "58- KH/ĐU" too. Raises Unreadable."""
    words = one_line(text)
    plain = words.translate(_LOOKS_LIKE_D).rstrip(" .,;")
    if len(plain) > _LONGEST:
        raise _refusal(words)
    for style, pattern in ((Style.LAW, _LAW), (Style.STATE, _STATE), (Style.PARTY, _PARTY)):
        match = pattern.fullmatch(plain)
        if match:
            return _number(match, style, words=words)
    raise _refusal(words)


def _number(match: re.Match[str], style: Style, *, words: str) -> DocumentNumber:
    digits = match["digits"] or ""
    symbol = _symbol(match["symbol"])
    year = year_of(match["year"]) if style is Style.LAW else None
    middle = {Style.PARTY: "-", Style.STATE: "/", Style.LAW: f"/{year}/"}[style]
    return DocumentNumber(
        number=int(match["number"]) if digits else None,
        symbol=symbol,
        style=style,
        year=year,
        text=f"{digits}{middle}{symbol}",
        words=words,
    )


def _symbol(text: str) -> str:
    tight = _AROUND_MARKS.sub(r"\1", text).replace("–", "-")
    # CTr, TTr keep their small letters; a symbol typed all small was typed in haste.
    return tight.upper() if tight == tight.lower() else tight


_SHAPES = "16-KH/ĐU (Đảng), 12/KH-UBND (nhà nước), 72/2025/QH15 (luật)"
_INSIDE = re.compile(
    rf"[0-9]{{1,6}} ?(?:- ?{_WORD} ?/ ?{_LETTERS}"
    rf"|/ ?[0-9]{{4}} ?/ ?{_LETTERS}|/ ?{_WORD}(?: ?- ?{_WORD})+)"
)
_TWO_SLASHES = re.compile(rf"{_SAID}([0-9]{{1,6}}) ?/ ?({_WORD}) ?/ ?({_LETTERS})")
_NO_SLASH = re.compile(rf"{_SAID}([0-9]{{1,6}}) ?- ?({_WORD}(?: ?- ?{_WORD})+)")


def _refusal(words: str) -> Unreadable:
    if not words:
        return Unreadable("số, ký hiệu để trống", f"Viết như {_SHAPES}.")
    reason = f"{quoted(words)} không phải số, ký hiệu văn bản"
    short = words[:_LONGEST]
    if match := _TWO_SLASHES.fullmatch(short):
        party = f"{match[1]}-{match[2]}/{match[3]}"
        return Unreadable(
            reason,
            f"Văn bản của Đảng viết {party}, của nhà nước viết {match[1]}/{match[2]}-{match[3]}.",
        )
    if match := _NO_SLASH.fullmatch(short):
        return Unreadable(reason, f"Thiếu dấu gạch chéo sau số: viết {match[1]}/{match[2]}.")
    inside = _INSIDE.search(short)
    if inside and inside[0] != short:
        return Unreadable(reason, f"Chỉ viết số và ký hiệu: {inside[0]}.")
    return Unreadable(reason, f"Viết như {_SHAPES}; chưa có số: /KH-UBND.")
