"""One entry of a calendar that people subscribe to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from doithoai.values import Choice

KEPT_DAYS = 30
"""So long after its day an entry still stands where only news is shown."""


class Diary(Choice):
    """The calendars to subscribe to; each value is its name in addresses."""

    FIRM = "lich", "Lịch đối thoại"
    EXPECTED = "lich-du-kien", "Lịch đối thoại chưa ấn định ngày"
    OPINIONS = "han-gui-y-kien", "Hạn gửi ý kiến"
    DUTIES = "lich-truc", "Lịch việc của cơ quan"


class OccasionStatus(StrEnum):
    """How sure it is that it takes place, in the words of RFC 5545, 3.8.1.11."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Something on one day; without a `start` it fills the day.

    `sequence` counts the changes of schedule. `known_on` is the day of the latest fact about it,
    None where no paper says one. `kept_until` is the last day on which it is shown among news, and
    for what was called off, at all.
    """

    diary: Diary
    key: str
    summary: str
    day: date
    status: OccasionStatus
    path: str
    lines: tuple[str, ...]
    kept_until: date
    sequence: int = 0
    known_on: date | None = None
    start: time | None = None
    end: time | None = None
    place: str = ""

    def stands(self, today: date) -> bool:
        """Whether it is shown on the commune's own calendar: only past dialogues stay for ever."""
        history = self.diary is Diary.FIRM and self.status is not OccasionStatus.CANCELLED
        return history or self.is_recent(today)

    def is_recent(self, today: date) -> bool:
        """Whether it is to come, or not long past."""
        return today <= self.kept_until


def kept_until(*days: date) -> date:
    """The last day on which something is shown whose days these were."""
    return max(days) + timedelta(days=KEPT_DAYS)


def recent(occasions: Iterable[Occasion], today: date) -> tuple[Occasion, ...]:
    """What provinces and the country show: not the duties of offices, not the distant past."""
    return tuple(o for o in occasions if o.diary is not Diary.DUTIES and o.is_recent(today))
