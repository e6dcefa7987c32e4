"""Days are counted from the day after; holidays and weekends only where the rule says so."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.values import DayCount, day_number, nth_day_after

NATIONAL_DAY = frozenset({date(2025, 9, 1), date(2025, 9, 2)})
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
HOLIDAYS = st.frozensets(st.dates(date(2020, 1, 1), date(2031, 3, 1)), max_size=30)


@pytest.mark.parametrize(
    ("start", "count", "unit", "last"),
    [
        (date(2025, 10, 25), 10, DayCount.CALENDAR, date(2025, 11, 4)),
        (date(2025, 10, 25), 0, DayCount.CALENDAR, date(2025, 10, 25)),
        (date(2024, 2, 28), 1, DayCount.CALENDAR, date(2024, 2, 29)),
        (date(2025, 10, 24), 1, DayCount.WORKING, date(2025, 10, 27)),
        (date(2025, 10, 24), 5, DayCount.WORKING, date(2025, 10, 31)),
        (date(2025, 8, 29), 1, DayCount.WORKING, date(2025, 9, 3)),
    ],
)
def test_nth_day_is_counted_from_the_day_after(
    start: date, count: int, *, unit: DayCount, last: date
) -> None:
    assert nth_day_after(start, count, unit=unit, holidays=NATIONAL_DAY) == last


def test_day_of_the_event_is_day_nought() -> None:
    day = date(2025, 10, 25)
    assert day_number(day, day, unit=DayCount.CALENDAR) == 0
    assert day_number(day, day + timedelta(days=1), unit=DayCount.CALENDAR) == 1


def test_day_counts_have_labels() -> None:
    assert DayCount.WORKING.label == "ngày làm việc"


@given(DAYS, st.integers(1, 60), HOLIDAYS)
def test_count_agrees_with_walking_day_by_day(
    start: date, count: int, holidays: frozenset[date]
) -> None:
    day, worked = start, 0
    while worked < count:
        day += timedelta(days=1)
        worked += day.weekday() < 5 and day not in holidays
    assert nth_day_after(start, count, unit=DayCount.WORKING, holidays=holidays) == day
    assert day_number(start, day, unit=DayCount.WORKING, holidays=holidays) == count
