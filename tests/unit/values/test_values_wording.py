"""The site says a time in one way, whatever the paper's spelling was."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.values import (
    Period,
    deadline_words,
    last_day_words,
    long_period,
    read_period,
    short_day,
    short_period,
)

DAYS = st.dates(date(1946, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("25/10/2025", "Thứ\u00a0Bảy, ngày\u00a025/10/2025"),
        ("8h ngày 25/10/2025", "Thứ\u00a0Bảy, ngày\u00a025/10/2025, 8\u00a0giờ\u00a000"),
        (
            "8h-11h30 ngày 25/10/2025",
            "Thứ\u00a0Bảy, ngày\u00a025/10/2025, 8\u00a0giờ\u00a000 đến 11\u00a0giờ\u00a030",
        ),
        ("xong trước 25/10/2025", "trước ngày\u00a025/10/2025"),
        ("đến hết 25/10/2025", "chậm nhất ngày\u00a025/10/2025"),
        ("trước 17h ngày 25/10/2025", "trước 17\u00a0giờ\u00a000 ngày\u00a025/10/2025"),
        ("tháng 02 năm 2025", "tháng\u00a02/2025"),
        ("quí 3 năm 2025", "Quý\u00a0III/2025"),
        ("năm 2025", "năm\u00a02025"),
        ("1-15/10/2025", "từ 01/10/2025 đến 15/10/2025"),
        (
            "từ 8h 25/10/2025 đến 17h 26/10/2025",
            "từ 8\u00a0giờ\u00a000 25/10/2025 đến 17\u00a0giờ\u00a000 26/10/2025",
        ),
        ("chưa rõ", "sẽ thông báo sau"),
    ],
)
def test_long_words(text: str, expected: str) -> None:
    assert long_period(read_period(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8h ngày 25/10/2025", "25/10/2025"),
        ("trước ngày 25/10/2025", "trước ngày\u00a025/10/2025"),
        ("chậm nhất 25/10/2025", "chậm nhất ngày\u00a025/10/2025"),
        ("Quý IV năm 2025", "Quý\u00a0IV/2025"),
        ("sẽ thông báo sau", "sẽ thông báo sau"),
    ],
)
def test_short_words(text: str, expected: str) -> None:
    assert short_period(read_period(text)) == expected


@pytest.mark.parametrize(
    ("text", "deadline", "last"),
    [
        ("trước ngày 08/10/2025", "trước ngày\u00a008/10/2025", "hết Thứ\u00a0Ba, 07/10/2025"),
        ("30/10/2025", "chậm nhất ngày\u00a030/10/2025", "hết Thứ\u00a0Năm, 30/10/2025"),
        (
            "trước 17 giờ ngày 07/10/2025",
            "trước 17\u00a0giờ\u00a000 ngày\u00a007/10/2025",
            "17\u00a0giờ\u00a000 Thứ\u00a0Ba, 07/10/2025",
        ),
        ("trong Quý III/2025", "trong Quý\u00a0III/2025", "hết Thứ\u00a0Ba, 30/09/2025"),
        ("sẽ thông báo sau", "sẽ thông báo sau", ""),
    ],
)
def test_deadline_and_its_last_day(text: str, deadline: str, last: str) -> None:
    period = read_period(text)
    assert deadline_words(period) == deadline
    assert last_day_words(period) == last


def _same(one: Period, other: Period) -> bool:
    mine = (one.shape, one.first, one.last, one.time, one.end_time)
    return mine == (other.shape, other.first, other.last, other.time, other.end_time)


@given(st.tuples(DAYS, DAYS).map(sorted), st.times())
def test_what_the_site_says_reads_back(days: list[date], hour: time) -> None:
    first, last = days
    for text in (
        short_day(first),
        f"{hour.hour} giờ {hour.minute:02} ngày {short_day(first)}",
        f"trước ngày {short_day(first)}",
        f"chậm nhất ngày {short_day(first)}",
        f"tháng {first.month}/{first.year}",
        f"Quý {'I II III IV'.split()[(first.month - 1) // 3]}/{first.year}",
        f"năm {first.year}",
        f"từ {short_day(first)} đến {short_day(last)}",
    ):
        period = read_period(text)
        assert _same(read_period(long_period(period)), period), text
