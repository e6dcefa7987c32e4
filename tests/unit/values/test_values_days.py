"""Days of the calendar, and counting them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.values import (
    DayCount,
    day_number,
    is_working_day,
    long_day,
    next_working_day,
    nth_day_after,
    read_day,
    short_day,
    vietnam_day,
)

FRIDAY = date(2025, 8, 29)
NATIONAL_DAY = frozenset({date(2025, 9, 1), date(2025, 9, 2)})


def test_the_day_turns_at_midnight_in_vietnam() -> None:
    assert vietnam_day(datetime(2025, 10, 7, 16, 59, tzinfo=UTC)) == date(2025, 10, 7)
    assert vietnam_day(datetime(2025, 10, 7, 17, 0, tzinfo=UTC)) == date(2025, 10, 8)


def test_days_in_the_words_of_the_site() -> None:
    assert short_day(date(2025, 7, 1)) == "01/07/2025"
    assert long_day(date(2025, 10, 26)) == "Chủ\u00a0Nhật, ngày\u00a026/10/2025"


@given(st.dates(date(1945, 1, 1), date(2100, 12, 31)))
def test_every_day_reads_back(day: date) -> None:
    assert read_day(short_day(day)) == day
    assert read_day(f"ngày {day.day} tháng {day.month} năm {day.year}") == day


def test_counting_begins_on_the_day_after() -> None:
    assert nth_day_after(date(2025, 10, 24), 10, unit=DayCount.CALENDAR) == date(2025, 11, 3)
    assert day_number(date(2025, 10, 24), date(2025, 10, 30), unit=DayCount.CALENDAR) == 6
    assert day_number(date(2025, 10, 24), date(2025, 10, 24), unit=DayCount.CALENDAR) == 0


def test_working_days_skip_weekends_and_holidays() -> None:
    last = nth_day_after(FRIDAY, 1, unit=DayCount.WORKING, holidays=NATIONAL_DAY)
    assert last == date(2025, 9, 3)
    assert day_number(FRIDAY, last, unit=DayCount.WORKING, holidays=NATIONAL_DAY) == 1
    assert next_working_day(date(2025, 8, 30), NATIONAL_DAY) == date(2025, 9, 3)


@pytest.mark.parametrize("count", [1, 2, 5, 20])
@given(start=st.dates(date(2025, 1, 1), date(2026, 12, 31)))
def test_working_days_agree_with_counting_by_hand(count: int, start: date) -> None:
    last = nth_day_after(start, count, unit=DayCount.WORKING, holidays=NATIONAL_DAY)
    days = [start + timedelta(days=n) for n in range(1, (last - start).days + 1)]
    assert sum(is_working_day(day, NATIONAL_DAY) for day in days) == count
    assert is_working_day(last, NATIONAL_DAY)
