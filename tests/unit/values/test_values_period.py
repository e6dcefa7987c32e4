"""A time keeps what the paper says: its shape, its days, its hour, how firm it is."""

import unicodedata
from datetime import date, time

import pytest

from doithoai.values import Firmness, Period, Shape, read_period

D25 = date(2025, 10, 25)


@pytest.mark.parametrize(
    "text",
    [
        "25/10/2025",
        "ngày 25/10/2025",
        "vào ngày 25 tháng 10 năm 2025",
        "trong ngày 25/10/2025.",
        "2025-10-25",
        "sáng ngày 25/10/2025",
        "buổi chiều 25/10/2025",
        "tối ngày 25/10/2025",
        "Thứ Bảy, ngày 25/10/2025",
        "ngày 25/10/2025 (thứ 7)",
        "Dự kiến Hội nghị tổ chức ngày 25/10/2025",
    ],
)
def test_one_day(text: str) -> None:
    period = read_period(text)
    assert (period.shape, period.first, period.last, period.time) == (Shape.DAY, D25, D25, None)
    assert period.is_exact_day


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("8 giờ 00 ngày 25/10/2025", time(8), None),
        ("08 giờ 00 phút, ngày 25/10/2025", time(8), None),
        ("8h30 ngày 25/10/2025", time(8, 30), None),
        ("8g30 ngày 25/10/2025", time(8, 30), None),
        ("8:30 25/10/2025", time(8, 30), None),
        ("8h00 - 25/10/2025", time(8), None),
        ("14 giờ ngày 25/10/2025", time(14), None),
        ("8 giờ 30 phút ngày 25/10/2025", time(8, 30), None),
        ("8 giờ rưỡi ngày 25/10/2025", time(8, 30), None),
        ("8 giờ 25/10/2025", time(8), None),
        ("8 giờ 25 tháng 10 năm 2025", time(8), None),
        ("lúc 14h00, ngày 25/10/2025", time(14), None),
        ("ngày 25/10/2025, 8 giờ 00", time(8), None),
        ("ngày 25/10/2025 lúc 0 giờ 00", time(0), None),
        ("2 giờ chiều ngày 25/10/2025", time(14), None),
        ("7 giờ 30 tối 25/10/2025", time(19, 30), None),
        ("14 giờ chiều ngày 25/10/2025", time(14), None),
        ("8 giờ 00 sáng thứ Bảy, ngày 25/10/2025", time(8), None),
        ("từ 8 giờ 00 đến 11 giờ 00 ngày 25/10/2025", time(8), time(11)),
        ("8h00-11h00 ngày 25/10/2025", time(8), time(11)),
        ("ngày 25/10/2025, từ 8 giờ đến 11 giờ 30", time(8), time(11, 30)),
        ("từ 8 giờ 00 ngày 25/10/2025 đến 11 giờ 00", time(8), time(11)),
        ("chiều 25/10/2025, từ 2 giờ đến 4 giờ 30", time(14), time(16, 30)),
    ],
)
def test_one_day_with_an_hour(text: str, start: time, end: time | None) -> None:
    period = read_period(text)
    assert (period.shape, period.first, period.last) == (Shape.DAY, D25, D25)
    assert (period.time, period.end_time) == (start, end)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("trước ngày 25/10/2025", date(2025, 10, 24)),
        ("xong trước ngày 15/10/2025", date(2025, 10, 14)),
        ("hoàn thành trước 30/11/2025", date(2025, 11, 29)),
        ("trước ngày 01/7 2022", date(2022, 6, 30)),
        ("trước ngày 01/3/2023", date(2023, 2, 28)),
        ("trước ngày 01/3/2024", date(2024, 2, 29)),
        ("trước ngày 01/01/2026", date(2025, 12, 31)),
        ("chậm nhất trước ngày 25/10/2025", date(2025, 10, 24)),
        ("trước 0 giờ 00 ngày 25/10/2025", date(2025, 10, 24)),
        ("trước Quý IV/2025", date(2025, 9, 30)),
    ],
)
def test_before_leaves_the_named_day_out(text: str, last: date) -> None:
    period = read_period(text)
    assert (period.shape, period.first, period.last) == (Shape.BEFORE, None, last)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("chậm nhất ngày 25/10/2025", D25),
        ("chậm nhất là ngày 25/10/2025", D25),
        ("Chậm nhất đến hết ngày 25/10/2025", D25),
        ("muộn nhất 25/10/2025", D25),
        ("đến hết ngày 25/10/2025", D25),
        ("đến ngày 25/10/2025", D25),
        ("hết ngày 25/10/2025", D25),
        ("không quá ngày 25/10/2025", D25),
        ("hạn cuối: 25/10/2025", D25),
        ("xong trong ngày 25/10/2025", D25),
        ("đến hết tháng 02/2024", date(2024, 2, 29)),
        ("chậm nhất trong Quý III/2025", date(2025, 9, 30)),
    ],
)
def test_at_the_latest_keeps_the_named_day(text: str, last: date) -> None:
    period = read_period(text)
    assert (period.shape, period.first, period.last) == (Shape.BY, None, last)


def test_before_an_hour_keeps_that_day() -> None:
    period = read_period("trước 17 giờ 00 ngày 10/10/2025")
    assert (period.shape, period.last, period.time) == (Shape.BY, date(2025, 10, 10), time(17))


@pytest.mark.parametrize(
    ("text", "shape", "first", "last"),
    [
        ("tháng 10/2025", Shape.MONTH, date(2025, 10, 1), date(2025, 10, 31)),
        ("trong tháng 02 năm 2024", Shape.MONTH, date(2024, 2, 1), date(2024, 2, 29)),
        ("10/2025", Shape.MONTH, date(2025, 10, 1), date(2025, 10, 31)),
        ("cuối tháng 10/2025", Shape.MONTH, date(2025, 10, 1), date(2025, 10, 31)),
        ("ngày      tháng 10 năm 2025", Shape.MONTH, date(2025, 10, 1), date(2025, 10, 31)),
        ("ngày … tháng 10 năm 2025", Shape.MONTH, date(2025, 10, 1), date(2025, 10, 31)),
        ("Quý III/2025", Shape.QUARTER, date(2025, 7, 1), date(2025, 9, 30)),
        ("Quý III/2025.", Shape.QUARTER, date(2025, 7, 1), date(2025, 9, 30)),
        ("QUÝ 1 NĂM 2025", Shape.QUARTER, date(2025, 1, 1), date(2025, 3, 31)),
        ("quí IV - 2025", Shape.QUARTER, date(2025, 10, 1), date(2025, 12, 31)),
        ("trong quý II 2025", Shape.QUARTER, date(2025, 4, 1), date(2025, 6, 30)),
        ("năm 2025", Shape.YEAR, date(2025, 1, 1), date(2025, 12, 31)),
        ("2025", Shape.YEAR, date(2025, 1, 1), date(2025, 12, 31)),
        ("ngày tháng năm 2025", Shape.YEAR, date(2025, 1, 1), date(2025, 12, 31)),
        ("6 tháng đầu năm 2022", Shape.RANGE, date(2022, 1, 1), date(2022, 6, 30)),
        ("6 tháng cuối năm 2022", Shape.RANGE, date(2022, 7, 1), date(2022, 12, 31)),
        ("Hoàn thành trong Quý IV năm 2025", Shape.QUARTER, date(2025, 10, 1), date(2025, 12, 31)),
        (
            "Hoàn thành trong Quý IV năm 2025 (thời gian, địa điểm cụ thể sẽ thông báo sau)",
            Shape.QUARTER,
            date(2025, 10, 1),
            date(2025, 12, 31),
        ),
    ],
)
def test_month_quarter_year(text: str, *, shape: Shape, first: date, last: date) -> None:
    period = read_period(text)
    assert (period.shape, period.first, period.last) == (shape, first, last)
    assert not period.is_exact_day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("từ 01/10/2025 đến 15/10/2025", date(2025, 10, 1), date(2025, 10, 15)),
        ("từ 01/10/2025 tới 15/10/2025", date(2025, 10, 1), date(2025, 10, 15)),
        ("từ ngày 1 đến ngày 15/10/2025", date(2025, 10, 1), date(2025, 10, 15)),
        ("từ ngày 25/9 đến hết ngày 05/10/2025", date(2025, 9, 25), date(2025, 10, 5)),
        ("từ 25/12/2025 đến trước ngày 05/01/2026", date(2025, 12, 25), date(2026, 1, 4)),
        ("01/10/2025 - 15/10/2025", date(2025, 10, 1), date(2025, 10, 15)),
        ("1–15/10/2025", date(2025, 10, 1), date(2025, 10, 15)),
        ("25 và 26/10/2025", date(2025, 10, 25), date(2025, 10, 26)),
        ("từ tháng 10 đến tháng 12/2025", date(2025, 10, 1), date(2025, 12, 31)),
        ("Quý III đến Quý IV/2025", date(2025, 7, 1), date(2025, 12, 31)),
        ("từ năm 2025 đến năm 2026", date(2025, 1, 1), date(2026, 12, 31)),
        ("từ 25/10/2025 đến 25/10/2025", date(2025, 10, 25), date(2025, 10, 25)),
    ],
)
def test_range_holds_both_ends(text: str, first: date, last: date) -> None:
    period = read_period(text)
    assert (period.shape, period.first, period.last) == (Shape.RANGE, first, last)


def test_range_may_open_and_close_at_an_hour() -> None:
    period = read_period("từ 8 giờ 00 ngày 25/10/2025 đến 17 giờ 00 ngày 26/10/2025")
    assert (period.time, period.end_time) == (time(8), time(17))


@pytest.mark.parametrize(
    "text",
    [
        "sẽ thông báo sau",
        "Thời gian cụ thể sẽ thông báo sau.",
        "thời gian, địa điểm cụ thể sẽ thông báo sau",
        "thông báo sau",
        "chưa rõ",
        "chưa xác định",
    ],
)
def test_announced_later_is_unknown(text: str) -> None:
    period = read_period(text)
    assert (period.shape, period.first, period.last) == (Shape.UNKNOWN, None, None)


@pytest.mark.parametrize(
    ("text", "firmness"),
    [
        ("dự kiến trước ngày 25/10/2025", Firmness.EXPECTED),
        ("ngày 25/10/2025 (dự kiến)", Firmness.EXPECTED),
        ("Phấn đấu hoàn thành trong Quý III/2025", Firmness.AIM),
        ("ngày 25/10/2025", None),
        ("trước ngày 25/10/2025", None),
    ],
)
def test_firmness_is_only_what_the_words_say(text: str, firmness: Firmness | None) -> None:
    assert read_period(text).firmness is firmness


def test_words_are_kept_on_one_line() -> None:
    assert read_period(" trước\n ngày\u00a025/10/2025 ").words == "trước ngày 25/10/2025"


@pytest.mark.parametrize(
    "text", ["phấn đấu hoàn thành trong Quý III/2025", "từ 8 giờ đến 11 giờ tối ngày 25/10/2025"]
)
def test_case_and_composition_do_not_matter(text: str) -> None:
    plain = read_period(text)
    for other in (text.upper(), unicodedata.normalize("NFD", text)):
        again = read_period(other)
        assert (again.shape, again.first, again.last) == (plain.shape, plain.first, plain.last)
        assert (again.time, again.firmness) == (plain.time, plain.firmness)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("25/10/2025", "2025-10-25"),
        ("8 giờ 00 ngày 25/10/2025", "2025-10-25T08:00:00+07:00"),
        ("tháng 10/2025", "2025-10"),
        ("Quý I/2025", "2025-33"),
        ("Quý III/2025", "2025-35"),
        ("Quý IV/2025", "2025-36"),
        ("năm 2025", "2025"),
        ("từ 01/10/2025 đến 15/10/2025", "2025-10-01/2025-10-15"),
        ("trước ngày 25/10/2025", None),
        ("chậm nhất ngày 25/10/2025", None),
        ("sẽ thông báo sau", None),
    ],
)
def test_edtf_says_the_same_or_nothing(text: str, edtf: str | None) -> None:
    assert read_period(text).edtf == edtf


def test_order_is_by_last_day_and_the_unknown_come_last() -> None:
    texts = ["sẽ thông báo sau", "năm 2025", "14 giờ ngày 24/10/2025", "trước ngày 24/10/2025"]
    ordered = sorted((read_period(text) for text in texts), key=_sort_key)
    assert [period.words for period in ordered] == texts[::-1]


def _sort_key(period: Period) -> tuple[object, ...]:
    return period.sort_key
