"""A time that is not understood is refused with its own words and the next act."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.values import Impossible, Period, Unreadable, read_day, read_number, read_period

WORDS = (
    "ngày tháng năm quý Quý III IV từ đến hết trước trong và sau chậm nhất dự kiến phấn đấu xong "
    "hoàn thành sẽ thông báo sau chiều tối sáng giờ 8h30 14h đầu cuối thứ bảy nhật chủ 25 31 0 13 "
    "2025 22023 / - – . , : ( ) 25/10/2025 10/2025 31/02/2025 tới"
).split()
SCRAPS = st.lists(st.sampled_from(WORDS), max_size=9)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "thời gian để trống"),
        (
            "trong thời gian sớm nhất",
            "`trong thời gian sớm nhất` không phải là một hạn",
        ),
        (
            "trong thời gian 10 ngày kể từ khi tổ chức hội nghị",
            "`trong thời gian 10 ngày kể từ khi tổ chức hội nghị` là số ngày, chưa phải là ngày",
        ),
        (
            "trước ngày 15 tháng cuối của quý",
            "`trước ngày 15 tháng cuối của quý` là hạn lặp lại nhiều lần",
        ),
        (
            "ngày 25/10/2025 tại hội trường",
            "không hiểu chữ `tại hội trường` trong thời gian `ngày 25/10/2025 tại hội trường`",
        ),
        (
            "không trước ngày 25/10/2025",
            "không hiểu chữ `không` trong thời gian `không trước ngày 25/10/2025`",
        ),
        (
            "25/10/2025 và 28/10/2025",
            "không đọc được thời gian có hai phần `25/10/2025` và `28/10/2025`",
        ),
        (
            "Quý III/2025 25/10/2025",
            "không đọc được thời gian có hai phần `Quý III/2025` và `25/10/2025`",
        ),
        ("25/10", "`25/10` thiếu năm"),
        ("tháng 10", "`tháng 10` thiếu năm"),
        ("Quý IV", "`Quý IV` thiếu năm"),
        ("10-12/2025", "`10-12/2025` có thể hiểu nhiều cách"),
        ("từ ngày 25/10/2025", "`từ ngày 25/10/2025` có ngày bắt đầu mà không có ngày kết thúc"),
        ("25/10/25", "năm `25` chưa đủ bốn chữ số"),
        ("tháng 10/25", "năm `25` chưa đủ bốn chữ số"),
        ("sang năm 2026", "không đọc được thời gian `sang năm 2026`"),
        ("hôm nào rảnh", "không đọc được thời gian `hôm nào rảnh`"),
    ],
)
def test_what_is_no_time_is_unreadable(text: str, reason: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_period(text)
    assert type(caught.value) is Unreadable
    assert caught.value.reason == reason
    assert caught.value.hint


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("trước ngày 31/02/2025", "không có ngày 31/02/2025 (tháng 2/2025 có 28 ngày)"),
        ("tháng 13/2025", "không có tháng 13 trong `tháng 13/2025`"),
        ("Quý V/2025", "không có quý V, một năm có bốn quý"),
        ("năm 22023", "năm 22023 không hợp lý"),
        ("tháng 10/22023", "năm 22023 không hợp lý"),
        (
            "từ 15/10/2025 đến 01/10/2025",
            "`từ 15/10/2025 đến 01/10/2025`: ngày đầu đứng sau ngày cuối",
        ),
        (
            "từ 11 giờ đến 8 giờ ngày 25/10/2025",
            "`từ 11 giờ đến 8 giờ ngày 25/10/2025`: giờ đầu không đứng trước giờ cuối",
        ),
        (
            "thứ 6 ngày 25/10/2025",
            "ngày 25/10/2025 là Thứ Bảy, không phải Thứ Sáu",
        ),
    ],
)
def test_what_cannot_be_is_impossible(text: str, reason: str) -> None:
    with pytest.raises(Impossible) as caught:
        read_period(text)
    assert caught.value.reason == reason


@pytest.mark.parametrize("text", ["25 giờ ngày 25/10/2025", "8 giờ 75 ngày 25/10/2025"])
def test_an_hour_no_clock_shows_is_impossible(text: str) -> None:
    with pytest.raises(Impossible):
        read_period(text)


@given(st.one_of(st.text(), SCRAPS.map(" ".join), SCRAPS.map("".join)))
def test_readers_raise_nothing_but_unreadable(text: str) -> None:
    for read in (read_period, read_day, read_number):
        with suppress(Unreadable):
            read(text)


@given(SCRAPS.map(" ".join))
def test_a_period_never_ends_before_it_begins(text: str) -> None:
    try:
        period = read_period(text)
    except Unreadable:
        return
    assert isinstance(period, Period)
    assert (period.first or date.min) <= (period.last or date.max)


@pytest.mark.parametrize(
    "text", ["ngày " * 50_000, "1" * 100_000, "(" * 100_000, "từ đến " * 9_000]
)
def test_an_endless_text_is_refused_at_once(text: str) -> None:
    with pytest.raises(Unreadable):
        read_period(text)
