"""Imprecise dates as a value: what a paper says of a time, no more and no less."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from doithoai.values.choice import Choice

Clock = time
"""A time of day; a field called `time` hides the name of its own type."""


class Firmness(Choice):
    """How firmly a time is set."""

    FIXED = "an_dinh", "ấn định"
    EXPECTED = "du_kien", "dự kiến"
    AIM = "phan_dau", "phấn đấu"


class Shape(StrEnum):
    """The form of a time."""

    DAY = "ngay"
    BEFORE = "truoc_ngay"
    BY = "den_het_ngay"
    MONTH = "thang"
    QUARTER = "quy"
    YEAR = "nam"
    RANGE = "khoang"
    UNKNOWN = "chua_ro"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A time with its original words. `first` and `last` are both inside; None is not known.

    "trước ngày 25/10" has its last day on the 24th; "chậm nhất ngày 25/10" on the 25th.
    """

    shape: Shape
    words: str
    first: date | None = None
    last: date | None = None
    time: Clock | None = None
    end_time: Clock | None = None
    firmness: Firmness | None = None

    @property
    def is_exact_day(self) -> bool:
        """Whether the day itself is said."""
        return self.shape is Shape.DAY

    @property
    def sort_key(self) -> tuple[bool, date, bool, Clock]:
        """By the last day; what has none comes last."""
        return (
            self.last is None,
            self.last or date.max,
            self.time is None,
            self.time or Clock.max,
        )

    @property
    def edtf(self) -> str | None:
        """The Extended Date/Time Format (ISO 8601-2), only where it says the same."""
        if self.first is None or self.last is None:
            return None
        day = self.first.isoformat()
        exact = {
            Shape.DAY: f"{day}T{self.time:%H:%M}:00+07:00" if self.time else day,
            Shape.MONTH: f"{self.first:%Y-%m}",
            Shape.QUARTER: f"{self.first.year}-{33 + (self.first.month - 1) // 3}",
            Shape.YEAR: str(self.first.year),
            Shape.RANGE: f"{day}/{self.last.isoformat()}",
        }
        return exact.get(self.shape)
