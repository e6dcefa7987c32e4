"""A day is read day before month, and only if it exists."""

import pickle
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.values import (
    Impossible,
    Unreadable,
    long_day,
    read_day,
    short_day,
    vietnam_day,
    weekday_name,
)

DAYS = st.dates(date(1945, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("25/10/2025", date(2025, 10, 25)),
        ("07/7/2022", date(2022, 7, 7)),
        ("1/2/2025", date(2025, 2, 1)),
        ("01/7 2022", date(2022, 7, 1)),
        ("25-5-2022", date(2022, 5, 25)),
        ("8.3.2023", date(2023, 3, 8)),
        ("13 /12/2023", date(2023, 12, 13)),
        ("13 / 12 / 2023", date(2023, 12, 13)),
        ("ngày 25 tháng 7 năm 2025", date(2025, 7, 25)),
        ("25 tháng 7 năm 2025", date(2025, 7, 25)),
        ("Ngày 24/5/2022", date(2022, 5, 24)),
        ("NGÀY 24 THÁNG 6 NĂM 2022", date(2022, 6, 24)),
        ("nga\u0300y 24 tha\u0301ng 6 n\u0103m 2022", date(2022, 6, 24)),
        ("ngày\u00a020/10/2023", date(2023, 10, 20)),
        ("27/01/2015.", date(2015, 1, 27)),
        ("2025-10-25", date(2025, 10, 25)),
        ("Thứ Bảy, ngày 25/10/2025", date(2025, 10, 25)),
        ("25/10/2025 (thứ 7)", date(2025, 10, 25)),
        ("29/02/2024", date(2024, 2, 29)),
        ("29/02/2000", date(2000, 2, 29)),
        ("31/12/2100", date(2100, 12, 31)),
        ("01/01/1945", date(1945, 1, 1)),
    ],
)
def test_day_is_read(text: str, expected: date) -> None:
    assert read_day(text) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31/02/2025", "không có ngày 31/02/2025 (tháng 2/2025 có 28 ngày)"),
        ("29/02/2100", "không có ngày 29/02/2100 (tháng 2/2100 có 28 ngày)"),
        ("30/02/2024", "không có ngày 30/02/2024 (tháng 2/2024 có 29 ngày)"),
        ("31/4/2025", "không có ngày 31/04/2025 (tháng 4/2025 có 30 ngày)"),
        ("0/10/2025", "không có ngày 00/10/2025 (tháng 10/2025 có 31 ngày)"),
        ("10/25/2025", "không có tháng 25 trong `10/25/2025`"),
        ("01/01/22023", "năm 22023 không hợp lý"),
        ("31/12/1944", "năm 1944 không hợp lý"),
        ("01/01/2101", "năm 2101 không hợp lý"),
        ("Thứ Sáu, 25/10/2025", "ngày 25/10/2025 là Thứ Bảy, không phải Thứ Sáu"),
    ],
)
def test_what_no_calendar_has_is_impossible(text: str, reason: str) -> None:
    with pytest.raises(Impossible) as caught:
        read_day(text)
    assert caught.value.reason == reason
    assert caught.value.hint


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("25/10/25", "năm `25` chưa đủ bốn chữ số"),
        ("25/10", "`25/10` thiếu năm"),
        ("ngày 25 tháng 10", "`ngày 25 tháng 10` thiếu năm"),
        ("10/2025", "`10/2025` thiếu ngày"),
        ("ngày      tháng 10 năm 2025", "`ngày tháng 10 năm 2025` thiếu ngày"),
        ("ngày   tháng   năm 2025", "`ngày tháng năm 2025` chưa ghi ngày"),
        ("", "ngày để trống"),
        ("trước ngày 25/10/2025", "`trước ngày 25/10/2025` không phải một ngày"),
        ("10-12/2025", "`10-12/2025` không phải một ngày"),
        ("٢٥/١٠/٢٠٢٥", "`٢٥/١٠/٢٠٢٥` không phải một ngày"),
    ],
)
def test_what_is_no_day_is_unreadable(text: str, reason: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_day(text)
    assert type(caught.value) is Unreadable
    assert caught.value.reason == reason
    assert caught.value.hint


def test_refusal_of_a_wrong_day_says_where_to_look() -> None:
    with pytest.raises(Impossible) as caught:
        read_day("31/02/2025")
    assert caught.value.hint == "Xem lại ngày trên văn bản gốc rồi sửa."


def test_refusal_of_a_short_year_asks_for_four_digits() -> None:
    with pytest.raises(Unreadable) as caught:
        read_day("25/10/25")
    assert caught.value.hint == "Viết đủ bốn chữ số của năm, ví dụ 2025."


def test_refusal_travels_between_processes() -> None:
    again = pickle.loads(pickle.dumps(Impossible("lý do", "gợi ý")))
    assert (type(again), again.reason, again.hint) == (Impossible, "lý do", "gợi ý")


def test_long_quote_is_cut() -> None:
    with pytest.raises(Unreadable) as caught:
        read_day("x" * 5000)
    assert len(caught.value.reason) < 100


def test_day_is_written() -> None:
    assert short_day(date(2025, 1, 7)) == "07/01/2025"
    assert long_day(date(2025, 10, 25)) == "Thứ\u00a0Bảy, ngày\u00a025/10/2025"
    assert weekday_name(date(2025, 10, 26)) == "Chủ\u00a0Nhật"


def test_day_in_vietnam_begins_seven_hours_before_utc() -> None:
    assert vietnam_day(datetime(2025, 10, 24, 16, 59, tzinfo=UTC)) == date(2025, 10, 24)
    assert vietnam_day(datetime(2025, 10, 24, 17, 0, tzinfo=UTC)) == date(2025, 10, 25)


@given(DAYS)
def test_written_day_reads_back(day: date) -> None:
    assert read_day(short_day(day)) == day
    assert read_day(long_day(day)) == day
    assert read_day(day.isoformat()) == day
    assert read_day(f"ngày {day.day} tháng {day.month} năm {day.year}") == day
