"""Document numbers of both styles: 16-KH/ĐU of the Party, 12/KH-UBND of the State."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from doithoai.values.text import one_line
from doithoai.values.unreadable import Unreadable

_LETTERS = r"[A-ZÀ-ỴĐ][A-ZÀ-ỴĐ0-9&]*"
_PREFIX = re.compile(r"^(?:số\s*:?\s*)", re.IGNORECASE)
_LAW = re.compile(rf"(?P<number>\d+)/(?P<year>\d{{4}})/(?P<symbol>{_LETTERS}(?:-{_LETTERS})*)")
_PARTY = re.compile(rf"(?P<number>\d*)-(?P<symbol>{_LETTERS}/{_LETTERS}(?:-{_LETTERS})*)")
_STATE = re.compile(rf"(?P<number>\d*)/(?P<symbol>{_LETTERS}(?:-{_LETTERS})*)")
_HOW = "Viết như 16-KH/ĐU (Đảng), 12/KH-UBND (nhà nước), 72/2025/QH15 (luật); chưa có số: /KH-UBND."


class Style(StrEnum):
    """The three ways in which numbers are written."""

    PARTY = "dang"
    STATE = "nha_nuoc"
    LAW = "luat"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentNumber:
    """A number; `number` is None while the paper leaves it blank. `words` as it was typed."""

    number: int | None
    symbol: str
    style: Style
    text: str
    words: str
    year: int | None = None


@lru_cache(maxsize=65536)
def read_number(text: str) -> DocumentNumber:
    """Read a number with the spaces that typists leave in it. Raises Unreadable."""
    words = one_line(text)
    tight = _PREFIX.sub("", words).replace(" ", "").replace("–", "-").upper()
    for style, pattern in ((Style.LAW, _LAW), (Style.PARTY, _PARTY), (Style.STATE, _STATE)):
        match = pattern.fullmatch(tight)
        if match:
            return DocumentNumber(
                number=int(match["number"]) if match["number"] else None,
                symbol=match["symbol"],
                style=style,
                text=tight,
                words=words,
                year=int(match["year"]) if style is Style.LAW else None,
            )
    raise Unreadable(f"`{words}` không phải số, ký hiệu văn bản", _HOW)
