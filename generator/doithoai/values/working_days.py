"""Counting days: calendar days and working days, from the day after the start."""

from collections.abc import Iterator
from datetime import date, timedelta

from doithoai.values.choice import Choice

Holidays = frozenset[date]
_SATURDAY = 5


class DayCount(Choice):
    """Which days a rule counts."""

    CALENDAR = "ngay_lich", "ngày lịch"
    WORKING = "ngay_lam_viec", "ngày làm việc"


def is_working_day(day: date, holidays: Holidays = frozenset()) -> bool:
    """Monday to Friday, holidays left out."""
    return day.weekday() < _SATURDAY and day not in holidays


def nth_day_after(
    start: date, count: int, *, unit: DayCount = DayCount.CALENDAR, holidays: Holidays = frozenset()
) -> date:
    """The last day of a term of `count` days; the first one is the day after `start`."""
    if unit is DayCount.CALENDAR or count <= 0:
        return start + timedelta(days=count)
    days = _working_days_after(start, holidays)
    return [next(days) for _ in range(count)][-1]


def day_number(
    start: date, day: date, *, unit: DayCount = DayCount.CALENDAR, holidays: Holidays = frozenset()
) -> int:
    """Which day of the term `day` is; 0 on the start and before it."""
    span = (day - start).days
    if unit is DayCount.CALENDAR:
        return max(span, 0)
    later = (start + timedelta(days=n) for n in range(1, span + 1))
    return sum(1 for one in later if is_working_day(one, holidays))


def _working_days_after(start: date, holidays: Holidays) -> Iterator[date]:
    day = start
    while True:
        day += timedelta(days=1)
        if is_working_day(day, holidays):
            yield day
