"""The words of announcements: abbreviations in full, lists cut to the room that there is."""

import re
from collections.abc import Iterable
from functools import lru_cache

from doithoai.values import read_aloud

_IN_FULL = {
    "HĐND-UBND": "Hội đồng nhân dân và Ủy ban nhân dân",
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "MTTQ": "Mặt trận Tổ quốc",
    "BTV": "Ban Thường vụ",
    "TDP": "Tổ dân phố",
    "THPT": "Trung học phổ thông",
    "THCS": "Trung học cơ sở",
    "NVH": "nhà văn hóa",
    "GPMB": "giải phóng mặt bằng",
    "KT-XH": "kinh tế - xã hội",
    "CT-XH": "chính trị - xã hội",
    "TP": "thành phố",
}
_SAID = re.compile(r"[^\W_]")
_SHORT = re.compile(rf"(?=[A-Z])(?<![\w/-])(?:{'|'.join(_IN_FULL)})(?![\w/]|-\w)")


@lru_cache(maxsize=1 << 6)
def aloud(text: str) -> str:
    """A written text as it is read on a loudspeaker: figures, abbreviations and brackets in words.

    A document's number has no reading of its own and stays as it is.
    """
    whole = _SHORT.sub(lambda match: _IN_FULL[match[0]], text.replace("\u00a0", " "))
    without_brackets = re.sub(r"\s*\(([^()]*)\)", r", \1", whole)
    return read_aloud(without_brackets)


def syllables(text: str) -> int:
    """How many syllables a reader says; written Vietnamese parts them by spaces."""
    return sum(_SAID.search(word) is not None for word in text.split())


def inside(text: str) -> str:
    """The text as it goes on inside a sentence; names and abbreviations keep their capital."""
    if text.startswith(("Thứ", "Chủ", "Quý", "Nhân dân")) or text[1:2].isupper():
        return text
    return text[:1].lower() + text[1:]


def clipped(items: Iterable[str], room: int) -> str:
    """The items in one line of about `room` letters; how many more there are is said."""
    everything = tuple(items)
    shown: list[str] = []
    for item in everything:
        if shown and len(", ".join((*shown, item))) > room:
            return f"{', '.join(shown)} và {len(everything) - len(shown)} nơi khác"
        shown.append(item)
    return ", ".join(shown)


def fits(text: str | None, room: int) -> str | None:
    """The text where it fits, cut after a whole word where it does not; None stays None."""
    if text is None or len(text) <= room:
        return text
    return text[:room].rsplit(" ", 1)[0].rstrip(" ,;.") + "…"
