"""Figures are read as a broadcaster reads them: mốt, tư, lăm, linh, mùng, tháng tư."""

import re
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.values import read_aloud, spoken_day, spoken_digits, spoken_number, spoken_time

READ = {
    0: "không",
    1: "một",
    4: "bốn",
    5: "năm",
    10: "mười",
    11: "mười một",
    14: "mười bốn",
    15: "mười lăm",
    20: "hai mươi",
    21: "hai mươi mốt",
    22: "hai mươi hai",
    24: "hai mươi tư",
    25: "hai mươi lăm",
    31: "ba mươi mốt",
    44: "bốn mươi tư",
    50: "năm mươi",
    55: "năm mươi lăm",
    91: "chín mươi mốt",
    100: "một trăm",
    101: "một trăm linh một",
    104: "một trăm linh bốn",
    105: "một trăm linh năm",
    110: "một trăm mười",
    111: "một trăm mười một",
    115: "một trăm mười lăm",
    121: "một trăm hai mươi mốt",
    200: "hai trăm",
    504: "năm trăm linh bốn",
    555: "năm trăm năm mươi lăm",
    999: "chín trăm chín mươi chín",
    1000: "một nghìn",
    1001: "một nghìn không trăm linh một",
    1010: "một nghìn không trăm mười",
    1155: "một nghìn một trăm năm mươi lăm",
    2000: "hai nghìn",
    2005: "hai nghìn không trăm linh năm",
    2021: "hai nghìn không trăm hai mươi mốt",
    2024: "hai nghìn không trăm hai mươi tư",
    2025: "hai nghìn không trăm hai mươi lăm",
    2026: "hai nghìn không trăm hai mươi sáu",
    2100: "hai nghìn một trăm",
    10005: "mười nghìn không trăm linh năm",
    21021: "hai mươi mốt nghìn không trăm hai mươi mốt",
    100000: "một trăm nghìn",
    1000000: "một triệu",
    1005000: "một triệu không trăm linh năm nghìn",
    24000000: "hai mươi tư triệu",
    3000000000: "ba tỷ",
}
WORDS = {
    word: digit
    for digit, words in enumerate(
        (
            "không",
            "một mốt",
            "hai",
            "ba",
            "bốn tư",
            "năm lăm",
            "sáu",
            "bảy",
            "tám",
            "chín",
        )
    )
    for word in words.split()
}
SCALES = {"nghìn": 1_000, "triệu": 1_000_000, "tỷ": 1_000_000_000}
NUMBERS = st.integers(0, 999_999_999_999)


def understood(text: str) -> int:
    """What a listener writes down, word by word."""
    total = group = 0
    for word in text.split():
        if word in SCALES:
            total, group = total + group * SCALES[word], 0
        elif word == "trăm":
            group *= 100
        elif word == "mươi":
            group += group % 10 * 9
        elif word == "mười":
            group += 10
        elif word != "linh":
            group += WORDS[word]
    return total + group


@pytest.mark.parametrize(("number", "words"), READ.items())
def test_numbers_are_read(number: int, words: str) -> None:
    assert spoken_number(number) == words


@given(NUMBERS)
def test_a_listener_understands_the_number(number: int) -> None:
    assert understood(spoken_number(number)) == number


@given(NUMBERS)
def test_after_a_ten_the_ones_change_their_sound(number: int) -> None:
    words = spoken_number(number)
    assert not re.search(r"mươi (một|bốn|năm)(?! (?:trăm|mươi))\b", words)
    assert not re.search(r"mười (mốt|tư|năm)(?! (?:trăm|mươi))\b", words)
    assert not re.search(r"linh (mốt|tư|lăm)", words)
    assert not re.search(r"^(không|linh)(?= .)", words)


@given(NUMBERS, NUMBERS)
def test_no_two_numbers_are_read_alike(one: int, other: int) -> None:
    assert (spoken_number(one) == spoken_number(other)) is (one == other)


@pytest.mark.parametrize("number", [-1, 1_000_000_000_000])
def test_what_has_no_reading_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="no reading"):
        spoken_number(number)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (
            date(2025, 10, 25),
            "ngày hai mươi lăm tháng mười năm hai nghìn không trăm hai mươi lăm",
        ),
        (date(2025, 4, 4), "ngày mùng bốn tháng tư năm hai nghìn không trăm hai mươi lăm"),
        (date(2026, 1, 10), "ngày mùng mười tháng một năm hai nghìn không trăm hai mươi sáu"),
        (
            date(2024, 12, 31),
            "ngày ba mươi mốt tháng mười hai năm hai nghìn không trăm hai mươi tư",
        ),
        (date(2005, 2, 14), "ngày mười bốn tháng hai năm hai nghìn không trăm linh năm"),
    ],
)
def test_days_are_read(day: date, words: str) -> None:
    assert spoken_day(day) == words


@pytest.mark.parametrize(
    ("clock", "words"),
    [
        (time(8, 0), "tám giờ"),
        (time(8, 30), "tám giờ ba mươi phút"),
        (time(13, 5), "mười ba giờ năm phút"),
        (time(21, 15), "hai mươi mốt giờ mười lăm phút"),
        (time(14, 45), "mười bốn giờ bốn mươi lăm phút"),
    ],
)
def test_hours_are_read(clock: time, words: str) -> None:
    assert spoken_time(clock) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("0220 3000 145", "không hai hai không, ba không không không, một bốn năm"),
        ("0220.300.015", "không hai hai không, ba không không, không một năm"),
        ("+84 912 345 678", "cộng tám bốn, chín một hai, ba bốn năm, sáu bảy tám"),
    ],
)
def test_a_telephone_number_is_read_digit_by_digit(text: str, words: str) -> None:
    assert spoken_digits(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Thứ\u00a0Bảy, ngày\u00a025/10/2025, 8\u00a0giờ\u00a000",
            (
                "Thứ\u00a0Bảy, ngày hai mươi lăm tháng mười năm hai nghìn không trăm hai mươi lăm, "
                "tám giờ"
            ),
        ),
        (
            "từ 01/10/2025 đến 15/10/2025",
            (
                "từ ngày mùng một tháng mười năm hai nghìn không trăm hai mươi lăm "
                "đến ngày mười lăm tháng mười năm hai nghìn không trăm hai mươi lăm"
            ),
        ),
        ("trước ngày 08/10", "trước ngày mùng tám tháng mười"),
        ("ngày 5", "ngày mùng năm"),
        ("Ngày 08/10, Tháng 4", "Ngày mùng tám tháng mười, Tháng tư"),
        ("8h30 hoặc 14 giờ 15 phút", "tám giờ ba mươi phút hoặc mười bốn giờ mười lăm phút"),
        ("Quý\u00a0IV/2025", "Quý bốn năm hai nghìn không trăm hai mươi lăm"),
        ("tháng\u00a04/2025", "tháng tư năm hai nghìn không trăm hai mươi lăm"),
        ("mưa đầu tháng 5", "mưa đầu tháng năm"),
        ("9 tháng đầu năm 2025", "chín tháng đầu năm hai nghìn không trăm hai mươi lăm"),
        ("Tổ dân phố Phú Thứ 2", "Tổ dân phố Phú Thứ hai"),
        ("08 Tổ dân phố", "tám Tổ dân phố"),
        ("lần thứ 4", "lần thứ tư"),
        ("Sửa 400 m đường, 2,5 ha ruộng", "Sửa bốn trăm mét đường, hai phẩy năm héc-ta ruộng"),
        ("10 % cử tri, 1.200 hộ", "mười phần trăm cử tri, một nghìn hai trăm hộ"),
        ("gọi 0220 3000 145.", "gọi không hai hai không, ba không không không, một bốn năm."),
        (
            "nhiệm kỳ 2026-2031",
            "nhiệm kỳ hai nghìn không trăm hai mươi sáu đến hai nghìn không trăm ba mươi mốt",
        ),
        ("Kế hoạch số 16-KH/ĐU", "Kế hoạch số 16-KH/ĐU"),
        ("ngày 31/02/2025", "ngày 31/02/2025"),
        ("nhà 12A", "nhà 12A"),
        ("không có số nào", "không có số nào"),
    ],
)
def test_a_sentence_is_written_as_it_is_read(text: str, words: str) -> None:
    assert read_aloud(text) == words


@given(st.text())
def test_any_text_has_a_reading(text: str) -> None:
    assert isinstance(read_aloud(text), str)


@given(st.dates(date(1946, 1, 1), date(2099, 12, 31)))
def test_no_figure_is_left_of_a_day(day: date) -> None:
    assert read_aloud(f"ngày {day:%d/%m/%Y}") == spoken_day(day)
