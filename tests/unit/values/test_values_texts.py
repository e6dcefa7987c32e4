"""Texts, document numbers, closed lists."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.values import (
    DayCount,
    Style,
    Unreadable,
    closest,
    fold,
    one_line,
    read_number,
    slug,
)


@pytest.mark.parametrize(
    ("text", "folded", "slugged"),
    [
        ("Phường Nhị Chiểu", "phuong nhi chieu", "phuong-nhi-chieu"),
        ("Đặc khu Cát Hải", "dac khu cat hai", "dac-khu-cat-hai"),
        ("16-KH/ĐU", "16-kh/du", "16-kh-du"),
        ("ủy ban, uỷ ban", "uy ban, uy ban", "uy-ban-uy-ban"),
    ],
)
def test_marks_fall_and_d_stays(text: str, folded: str, slugged: str) -> None:
    assert (fold(text), slug(text)) == (folded, slugged)


@given(st.text())
def test_folding_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="aăâeêioôơuưyđ ÁÀẢÃẠắằẳẵặ"))
def test_composed_and_decomposed_text_are_one(text: str) -> None:
    assert one_line(unicodedata.normalize("NFD", text)) == one_line(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


def test_white_space_of_every_kind_is_one_space() -> None:
    assert one_line(" 8\u00a0giờ\n  00\t") == "8 giờ 00"


def test_a_typing_error_finds_its_word() -> None:
    assert closest("dia_diemm", ("thoi_gian", "dia_diem")) == "dia_diem"
    assert closest("dự kiến", ("an_dinh", "du_kien")) == "du_kien"
    assert closest("zzz", ("thoi_gian", "dia_diem")) is None


def test_a_choice_is_its_value_and_carries_its_label() -> None:
    assert DayCount("ngay_lich") is DayCount.CALENDAR
    assert DayCount.WORKING.label == "ngày làm việc"


@pytest.mark.parametrize(
    ("written", "text", "style", "number", "symbol"),
    [
        ("16-KH/ĐU", "16-KH/ĐU", Style.PARTY, 16, "KH/ĐU"),
        ("01 -KH/ĐU", "01-KH/ĐU", Style.PARTY, 1, "KH/ĐU"),
        ("58- KH/ĐU", "58-KH/ĐU", Style.PARTY, 58, "KH/ĐU"),
        ("13-HD/BTGDVTU", "13-HD/BTGDVTU", Style.PARTY, 13, "HD/BTGDVTU"),
        ("Số: 36/ KH-UBND", "36/KH-UBND", Style.STATE, 36, "KH-UBND"),
        ("/KH-UBND", "/KH-UBND", Style.STATE, None, "KH-UBND"),
        ("72/2025/QH15", "72/2025/QH15", Style.LAW, 72, "QH15"),
        ("13/2021/NĐ-CP", "13/2021/NĐ-CP", Style.LAW, 13, "NĐ-CP"),
    ],
)
def test_numbers_of_both_styles(
    *, written: str, text: str, style: Style, number: int | None, symbol: str
) -> None:
    read = read_number(written)
    assert (read.text, read.style, read.number, read.symbol) == (text, style, number, symbol)
    assert read.words == written


@pytest.mark.parametrize("written", ["16", "KH", "16 KH ĐU", "văn bản số mười sáu", ""])
def test_what_is_no_number_is_refused(written: str) -> None:
    with pytest.raises(Unreadable):
        read_number(written)


@given(st.text(max_size=30))
def test_reading_any_text_gives_a_number_or_a_refusal(text: str) -> None:
    try:
        read = read_number(text)
    except Unreadable:
        return
    assert read_number(read.text).text == read.text
