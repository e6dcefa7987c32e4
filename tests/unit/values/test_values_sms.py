"""A short message is counted as networks count it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.values import sms_size, without_marks


@pytest.mark.parametrize(
    ("text", "length", "parts", "is_gsm"),
    [
        ("", 0, 1, True),
        ("a" * 160, 160, 1, True),
        ("a" * 161, 161, 2, True),
        ("a" * 306, 306, 2, True),
        ("a" * 307, 307, 3, True),
        ("[" * 80, 160, 1, True),
        ("a" * 152 + "[" + "a" * 10, 164, 2, True),
        ("a" * 152 + "[" + "a" * 152, 306, 3, True),
        ("ờ" * 70, 70, 1, False),
        ("ờ" * 71, 71, 2, False),
        ("ờ" * 134, 134, 2, False),
        ("ờ" * 135, 135, 3, False),
        ("Đối thoại", 9, 1, False),
        ("ờ" + "😀" * 35, 71, 2, False),
    ],
)
def test_sizes(text: str, length: int, parts: int, *, is_gsm: bool) -> None:
    size = sms_size(text)
    assert (size.length, size.parts, size.is_gsm) == (length, parts, is_gsm)
    assert size.alone == (160 if is_gsm else 70)


def test_marks_are_taken_off_and_capitals_kept() -> None:
    assert without_marks("Ủy ban nhân dân phường Đèo Gai: “8 giờ 30”…") == (
        'Uy ban nhan dan phuong Deo Gai: "8 gio 30".'
    )


@given(st.text("aăâáàảãạằẵẳặđêếềểễệôơớợưứự ĐƯỜNG 0123456789/:.,-", max_size=200))
def test_vietnamese_without_marks_is_gsm(text: str) -> None:
    assert sms_size(without_marks(text)).is_gsm


@given(st.text(max_size=400), st.text(max_size=50))
def test_a_longer_message_never_costs_less(text: str, more: str) -> None:
    assert sms_size(text + more).parts >= sms_size(text).parts
