"""Text is compared in one spelling and shown as it was written."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.values import Choice, closest, fold, grouped, nfc, one_line, slug


class Kind(Choice):
    """Two members are enough."""

    PERIODIC = "dinh_ky", "định kỳ"
    TOPICAL = "chuyen_de", "chuyên đề"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hòa An", "hoa an"),
        ("Hoà An", "hoa an"),
        ("Ủy ban, uỷ ban", "uy ban, uy ban"),
        ("ĐẢNG ỦY đối thoại", "dang uy doi thoai"),
        ("Cẩm Giàng", "cam giang"),
        ("KH/ÐU", "kh/du"),  # Icelandic Ð, which fonts draw like Đ
        ("", ""),
    ],
)
def test_fold_drops_case_and_marks(text: str, expected: str) -> None:
    assert fold(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phường Nhị Chiểu", "phuong-nhi-chieu"),
        ("  Số 16-KH/ĐU ", "so-16-kh-du"),
        ("Đặc khu Bạch Long Vĩ", "dac-khu-bach-long-vi"),
        ("…", ""),
    ],
)
def test_slug_is_an_address(text: str, expected: str) -> None:
    assert slug(text) == expected


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0"), (999, "999"), (3321, "3.321"), (1204567, "1.204.567")]
)
def test_a_count_is_read_in_groups_of_three(number: int, text: str) -> None:
    assert grouped(number) == text


@pytest.mark.parametrize(
    "text", ["  8\u00a0giờ\n00 ", "8\tgiờ \u2007 00", "8 giờ\u202f00\r\n", "\ufeff8 gi\u200bờ 00"]
)
def test_one_line_has_single_plain_spaces(text: str) -> None:
    assert one_line(text) == "8 giờ 00"


def test_nfc_composes() -> None:
    assert nfc("Hoa\u0300") == "Hoà"


@pytest.mark.parametrize(
    ("word", "expected"),
    [("dinh ky", "dinh_ky"), ("định-kỳ", "dinh_ky"), ("chuyende", "chuyen_de"), ("xyz", None)],
)
def test_closest_forgives_marks_and_separators(word: str, expected: str | None) -> None:
    assert closest(word, ("dinh_ky", "chuyen_de", "dot_xuat")) == expected


def test_closest_of_nothing_is_none() -> None:
    assert closest("", ("a",)) is None
    assert closest("a", ()) is None


def test_choice_is_its_word_and_knows_its_label() -> None:
    assert Kind("dinh_ky") is Kind.PERIODIC
    assert str(Kind.PERIODIC) == "dinh_ky"
    assert [kind.label for kind in Kind] == ["định kỳ", "chuyên đề"]


@given(st.text())
def test_fold_of_folded_is_the_same(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="aàáạâấăươđĐỦỷẫ \u0300\u0301\u0323hoa"))
def test_decomposed_text_reads_as_composed(text: str) -> None:
    apart, together = unicodedata.normalize("NFD", text), unicodedata.normalize("NFC", text)
    assert fold(apart) == fold(together)
    assert one_line(apart) == one_line(together)
    assert slug(apart) == slug(together)


@given(st.text())
def test_one_line_of_one_line_is_the_same(text: str) -> None:
    assert one_line(one_line(text)) == one_line(text)


@given(st.text())
def test_slug_has_only_letters_digits_hyphens(text: str) -> None:
    assert set(slug(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
