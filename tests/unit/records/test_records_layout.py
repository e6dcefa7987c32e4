"""The path of a file is its address: what a name may be, what it says."""

import pytest

from doithoai.records import DialogueKind, dialogue_name, is_slug, year_of


@pytest.mark.parametrize(
    ("folder", "kind", "ordinal"),
    [
        ("dinh-ky-1", DialogueKind.PERIODIC, 1),
        ("chuyen-de-2", DialogueKind.THEMATIC, 2),
        ("dot-xuat-12", DialogueKind.AD_HOC, 12),
        ("dinh-ky-99", DialogueKind.PERIODIC, 99),
    ],
)
def test_the_folder_of_a_dialogue_says_its_kind_and_ordinal(
    folder: str, kind: DialogueKind, ordinal: int
) -> None:
    name = dialogue_name(folder)

    assert name is not None
    assert (name.kind, name.ordinal) == (kind, ordinal)


@pytest.mark.parametrize(
    "folder",
    [
        "",
        "dinh-ky",
        "dinh-ky-0",
        "dinh-ky-01",
        "dinh-ky-100",
        "dinh-ky-1-cu",
        "dinh_ky-1",
        "Dinh-ky-1",
        "định-kỳ-1",
        "dinh-ky-1\n",
        "dinh-ky-١",
        "ke-hoach",
    ],
)
def test_any_other_folder_is_no_dialogue(folder: str) -> None:
    assert dialogue_name(folder) is None


@pytest.mark.parametrize(("folder", "year"), [("1945", 1945), ("2025", 2025), ("2099", 2099)])
def test_a_year_is_four_digits(folder: str, year: int) -> None:
    assert year_of(folder) == year


@pytest.mark.parametrize(
    "folder", ["", "25", "1939", "2100", "02025", "2025 ", "2025\n", "２０２５"]
)
def test_any_other_folder_is_no_year(folder: str) -> None:
    assert year_of(folder) is None


@pytest.mark.parametrize("name", ["16-kh-du", "phuong-nhi-chieu", "a", "2025"])
def test_a_name_without_marks_can_stand_in_an_address(name: str) -> None:
    assert is_slug(name)


@pytest.mark.parametrize(
    "name", ["", "-", "a-", "-a", "a--b", "A", "a b", "a_b", "kế-hoạch", "a.b", "a\n", "a/b"]
)
def test_any_other_name_cannot(name: str) -> None:
    assert not is_slug(name)
