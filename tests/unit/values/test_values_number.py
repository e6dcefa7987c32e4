"""A document number is read as typed and shown in its one spelling."""

import pytest

from doithoai.values import Impossible, Style, Unreadable, read_number


@pytest.mark.parametrize(
    ("text", "number", "shown"),
    [
        ("16-KH/ĐU", 16, "16-KH/ĐU"),
        ("Số 01 -KH/ĐU", 1, "01-KH/ĐU"),
        ("58- KH/ĐU", 58, "58-KH/ĐU"),
        ("01 KH/ĐU", 1, "01-KH/ĐU"),
        ("1155-QĐ/TU", 1155, "1155-QĐ/TU"),
        ("13-\nHD/BTGDVTU", 13, "13-HD/BTGDVTU"),
        ("12-CTr/TU", 12, "12-CTr/TU"),
        ("12a-KH/ĐU", 12, "12a-KH/ĐU"),
        ("16-kh/đu", 16, "16-KH/ĐU"),
        ("16-KH/ÐU", 16, "16-KH/ĐU"),  # Icelandic Ð
        ("16-KH/ĐU.", 16, "16-KH/ĐU"),
        ("-KH/ĐU", None, "-KH/ĐU"),
    ],
)
def test_party_number(text: str, number: int | None, shown: str) -> None:
    read = read_number(text)
    assert (read.style, read.number, read.text, read.year) == (Style.PARTY, number, shown, None)


@pytest.mark.parametrize(
    ("text", "number", "shown"),
    [
        ("12/KH-UBND", 12, "12/KH-UBND"),
        ("Số: 12/KH-UBND", 12, "12/KH-UBND"),
        ("SỐ: 12/KH-UBND", 12, "12/KH-UBND"),
        ("36/ KH-UBND", 36, "36/KH-UBND"),
        ("45/KH-MTTQ-BTT", 45, "45/KH-MTTQ-BTT"),
        ("/KH-UBND", None, "/KH-UBND"),
        ("Số:     /KH-UBND", None, "/KH-UBND"),
        ("…/KH-UBND", None, "/KH-UBND"),
    ],
)
def test_state_number(text: str, number: int | None, shown: str) -> None:
    read = read_number(text)
    assert (read.style, read.number, read.text, read.symbol) == (
        Style.STATE,
        number,
        shown,
        shown.partition("/")[2],
    )


@pytest.mark.parametrize(
    ("text", "number", "year", "symbol"),
    [
        ("72/2025/QH15", 72, 2025, "QH15"),
        ("13/2021/NĐ-CP", 13, 2021, "NĐ-CP"),
        ("05/2025/TT-BNV", 5, 2025, "TT-BNV"),
    ],
)
def test_law_number(text: str, *, number: int, year: int, symbol: str) -> None:
    read = read_number(text)
    assert (read.style, read.number, read.year, read.symbol) == (Style.LAW, number, year, symbol)
    assert read.text == text


def test_words_are_kept() -> None:
    assert read_number("Số  01 -KH/ĐU").words == "Số 01 -KH/ĐU"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("16/KH/ĐU", "Văn bản của Đảng viết 16-KH/ĐU, của nhà nước viết 16/KH-ĐU."),
        ("12-KH-UBND", "Thiếu dấu gạch chéo sau số: viết 12/KH-UBND."),
        ("Kế hoạch số 16-KH/ĐU ngày 17/9/2025", "Chỉ viết số và ký hiệu: 16-KH/ĐU."),
    ],
)
def test_refusal_shows_the_likely_spelling(text: str, hint: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_number(text)
    assert caught.value.reason == f"`{text}` không phải số, ký hiệu văn bản"
    assert caught.value.hint == hint


@pytest.mark.parametrize("text", ["", "xin chào", "KH/ĐU", "16", "16-", "/", "1" * 9999])
def test_what_is_no_number_is_unreadable(text: str) -> None:
    with pytest.raises(Unreadable):
        read_number(text)


def test_year_of_a_law_must_be_likely() -> None:
    with pytest.raises(Impossible, match="năm 22025 không hợp lý"):
        read_number("12/22025/QĐ-UBND")
