"""The days of a sentence, set aside: said of whatever days, it is recognised once."""

import re
from datetime import date
from functools import lru_cache

from doithoai.values import english_day

DAY = r"\d\d/\d\d/\d{4}"
_DAYS = re.compile(DAY)
_FAR = "9999"
_FAR_DAYS = re.compile(rf"\d\d/01/{_FAR}|\d+ January {_FAR}")


class DaysAside:
    """A text in which days of a far year stand for its own, each place with a day of its own."""

    def __init__(self, text: str) -> None:
        self._own: dict[str, str] = {}
        """By the far days that stand for them, as they are written in either language."""
        self.text = text if _FAR in text else _DAYS.sub(self._set_aside, text)

    def _set_aside(self, found: re.Match[str]) -> str:
        told = told_day(found[0])
        number = len(self._own) // 2
        if told is None or number == len(_FAR_AWAY):
            return found[0]
        far, far_told = _FAR_AWAY[number]
        self._own[far], self._own[far_told] = found[0], told
        return far

    def back(self, told: str) -> str:
        """The days again where they were, as far as they were told in words of their own."""
        return _FAR_DAYS.sub(lambda far: self._own[far[0]], told) if self._own else told


@lru_cache(maxsize=1 << 10)
def told_day(text: str) -> str | None:
    """A day in English; None for one that no calendar has, which people wrote."""
    day, month, year = map(int, text.split("/"))
    try:
        return english_day(date(year, month, day))
    except ValueError:
        return None


_FAR_AWAY = tuple(
    (f"{day:02}/01/{_FAR}", english_day(date(int(_FAR), 1, day))) for day in range(1, 32)
)
"""A far day for each day of a sentence, in both languages."""
