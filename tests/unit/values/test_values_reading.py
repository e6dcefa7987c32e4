"""Times as the papers write them, read into what they mean and no more."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.values import (
    Firmness,
    Impossible,
    Shape,
    Unreadable,
    deadline_words,
    last_day_words,
    long_period,
    read_period,
    short_period,
)

DAY = date(2025, 10, 25)


@pytest.mark.parametrize(
    ("words", "shape", "first", "last"),
    [
        ("01/7 2022", Shape.DAY, date(2022, 7, 1), date(2022, 7, 1)),
        ("25-5-2022", Shape.DAY, date(2022, 5, 25), date(2022, 5, 25)),
        ("8.3.2023", Shape.DAY, date(2023, 3, 8), date(2023, 3, 8)),
        ("13 /12/2023", Shape.DAY, date(2023, 12, 13), date(2023, 12, 13)),
        ("ngày 07/7/2022", Shape.DAY, date(2022, 7, 7), date(2022, 7, 7)),
        ("ngày 25 tháng 7 năm 2025", Shape.DAY, date(2025, 7, 25), date(2025, 7, 25)),
        ("2025-10-25", Shape.DAY, DAY, DAY),
        ("8 giờ 00 ngày 25/10/2025", Shape.DAY, DAY, DAY),
        ("sáng ngày 25/10/2025", Shape.DAY, DAY, DAY),
        ("sáng thứ Bảy, ngày 25/10/2025", Shape.DAY, DAY, DAY),
        ("trước ngày 25/10/2025", Shape.BEFORE, None, date(2025, 10, 24)),
        ("xong trước ngày 15/10/2025", Shape.BEFORE, None, date(2025, 10, 14)),
        ("trước ngày 01/7 2022", Shape.BEFORE, None, date(2022, 6, 30)),
        ("chậm nhất ngày 25/10/2025", Shape.BY, None, DAY),
        ("đến hết ngày 25/10/2025", Shape.BY, None, DAY),
        ("xong trong ngày 25/10/2025", Shape.BY, None, DAY),
        ("trước 17 giờ ngày 25/10/2025", Shape.BY, None, DAY),
        ("tháng 10/2025", Shape.MONTH, date(2025, 10, 1), date(2025, 10, 31)),
        ("tháng 2 năm 2024", Shape.MONTH, date(2024, 2, 1), date(2024, 2, 29)),
        ("Quý III/2025", Shape.QUARTER, date(2025, 7, 1), date(2025, 9, 30)),
        ("QUÍ I/2025", Shape.QUARTER, date(2025, 1, 1), date(2025, 3, 31)),
        ("quý 4 năm 2025", Shape.QUARTER, date(2025, 10, 1), date(2025, 12, 31)),
        ("năm 2025", Shape.YEAR, date(2025, 1, 1), date(2025, 12, 31)),
        ("từ 01/10/2025 đến 15/10/2025", Shape.RANGE, date(2025, 10, 1), date(2025, 10, 15)),
        ("từ ngày 1 đến ngày 15/10/2025", Shape.RANGE, date(2025, 10, 1), date(2025, 10, 15)),
        ("từ 28/9 đến hết 15/10/2025", Shape.RANGE, date(2025, 9, 28), date(2025, 10, 15)),
        ("sẽ thông báo sau", Shape.UNKNOWN, None, None),
        ("thời gian, địa điểm cụ thể sẽ thông báo sau", Shape.UNKNOWN, None, None),
    ],
)
def test_a_time_means_what_the_paper_says(
    *, words: str, shape: Shape, first: date | None, last: date | None
) -> None:
    period = read_period(words)
    assert (period.shape, period.first, period.last) == (shape, first, last)
    assert period.words == words


@pytest.mark.parametrize(
    ("words", "firmness"),
    [
        ("dự kiến trước ngày 25/10/2025", Firmness.EXPECTED),
        ("Dự kiến Quý IV/2025", Firmness.EXPECTED),
        ("Phấn đấu hoàn thành trong Quý III/2025", Firmness.AIM),
        ("Hoàn thành trong Quý IV năm 2025", None),
        ("25/10/2025", None),
    ],
)
def test_firmness_is_only_what_the_words_say(words: str, firmness: Firmness | None) -> None:
    assert read_period(words).firmness is firmness


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("8 giờ 00 ngày 25/10/2025", time(8), None),
        ("14h30 ngày 25/10/2025", time(14, 30), None),
        ("lúc 14h00, ngày 25/10/2025", time(14), None),
        ("ngày 25/10/2025, 8 giờ 00", time(8), None),
        ("từ 8 giờ 00 đến 11 giờ 30 ngày 25/10/2025", time(8), time(11, 30)),
    ],
)
def test_hours_are_kept(words: str, start: time, end: time | None) -> None:
    period = read_period(words)
    assert (period.time, period.end_time) == (start, end)
    assert period.last == DAY


@pytest.mark.parametrize(
    ("words", "kind", "reason"),
    [
        ("31/02/2025", Impossible, "không có ngày 31/02/2025 (tháng 2/2025 có 28 ngày)"),
        ("29/02/2023", Impossible, "không có ngày 29/02/2023 (tháng 2/2023 có 28 ngày)"),
        ("25/13/2025", Impossible, "không có tháng 13 trong `25/13/2025`"),
        ("ngày 25/10/22023", Impossible, "năm 22023 không hợp lý"),
        ("25/10/25", Unreadable, "năm `25` chưa đủ bốn chữ số"),
        ("25 giờ ngày 25/10/2025", Impossible, "`25 giờ ngày 25/10/2025`: không có giờ 25:00"),
        (
            "trong thời gian sớm nhất",
            Unreadable,
            "`trong thời gian sớm nhất` không phải là một hạn",
        ),
        ("trước ngày 10/12", Unreadable, "`trước ngày 10/12` thiếu năm"),
        ("hôm nào đó", Unreadable, "không đọc được thời gian `hôm nào đó`"),
        ("25/10/2025 và 26/10/2025", Unreadable, "không đọc được thời gian"),
        ("từ 15/10/2025 đến 01/10/2025", Impossible, "ngày đầu đứng sau ngày cuối"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(
    words: str, kind: type[Unreadable], reason: str
) -> None:
    with pytest.raises(Unreadable) as caught:
        read_period(words)
    assert type(caught.value) is kind
    assert reason in caught.value.reason
    assert caught.value.hint


@pytest.mark.parametrize(
    ("words", "long", "short", "deadline", "last"),
    [
        (
            "8 giờ 00 ngày 25/10/2025",
            "Thứ Bảy, ngày 25/10/2025, 8 giờ 00",
            "25/10/2025",
            "chậm nhất ngày 25/10/2025",
            "hết Thứ Bảy, 25/10/2025",
        ),
        (
            "trước ngày 08/10/2025",
            "trước ngày 08/10/2025",
            "trước ngày 08/10/2025",
            "trước ngày 08/10/2025",
            "hết Thứ Ba, 07/10/2025",
        ),
        (
            "đến hết 08/10/2025",
            "chậm nhất ngày 08/10/2025",
            "chậm nhất ngày 08/10/2025",
            "chậm nhất ngày 08/10/2025",
            "hết Thứ Tư, 08/10/2025",
        ),
        ("QUÍ I/2025", "Quý I/2025", "Quý I/2025", "trong Quý I/2025", "hết Thứ Hai, 31/03/2025"),
        ("sẽ thông báo sau", "sẽ thông báo sau", "sẽ thông báo sau", "sẽ thông báo sau", ""),
    ],
)
def test_the_words_of_the_site(
    *, words: str, long: str, short: str, deadline: str, last: str
) -> None:
    period = read_period(words)
    written = (
        long_period(period),
        short_period(period),
        deadline_words(period),
        last_day_words(period),
    )
    assert tuple(text.replace("\u00a0", " ") for text in written) == (long, short, deadline, last)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("25/10/2025", "2025-10-25"),
        ("8 giờ 00 ngày 25/10/2025", "2025-10-25T08:00:00+07:00"),
        ("tháng 10/2025", "2025-10"),
        ("Quý III/2025", "2025-35"),
        ("năm 2025", "2025"),
        ("từ 01/10/2025 đến 15/10/2025", "2025-10-01/2025-10-15"),
        ("trước ngày 25/10/2025", None),
        ("chậm nhất ngày 25/10/2025", None),
        ("sẽ thông báo sau", None),
    ],
)
def test_edtf_only_where_it_says_the_same(words: str, edtf: str | None) -> None:
    assert read_period(words).edtf == edtf


def test_times_sort_by_their_last_day_and_the_unknown_comes_last() -> None:
    words = ["sẽ thông báo sau", "Quý IV/2025", "25/10/2025", "trước ngày 25/10/2025"]
    ordered = sorted(map(read_period, words), key=lambda period: period.sort_key)
    assert [period.words for period in ordered] == [
        "trước ngày 25/10/2025",
        "25/10/2025",
        "Quý IV/2025",
        "sẽ thông báo sau",
    ]


@given(st.text(max_size=40))
def test_reading_any_text_gives_a_time_or_a_refusal(text: str) -> None:
    try:
        period = read_period(text)
    except Unreadable:
        return
    assert period.first is None or period.last is None or period.first <= period.last


@given(st.dates(date(1945, 1, 1), date(2100, 12, 31)))
def test_a_day_that_was_written_reads_back(day: date) -> None:
    written = f"trước ngày {day:%d/%m}/{day.year}"
    period = read_period(written)
    assert short_period(period).replace("\u00a0", " ") == written
