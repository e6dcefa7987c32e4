"""A former address that another page has today is an error."""

from datetime import date
from pathlib import Path

from doithoai.site import build, check

UNIT = "content/song-xanh/xa-mot/don-vi.yml"


def codes(root: Path) -> list[str]:
    return [f"{problem.location} {problem.code.id}" for problem in check(root)]


def former(root: Path, address: str) -> None:
    """The first commune says that it was to be found there."""
    with (root / UNIT).open("a", encoding="utf-8") as file:
        file.write(f"duong_dan_cu:\n- {address}\n")


def test_the_address_of_another_commune_is_refused(small: Path) -> None:
    former(small, "/song-xanh/xa-hai/")
    line = (small / UNIT).read_text(encoding="utf-8").count("\n")

    assert codes(small) == [f"{UNIT}:{line}:3 DT614"]
    assert build(small, date(2026, 11, 21)).held_back == ("song-xanh/xa-mot",)


def test_the_address_of_a_dialogue_is_refused(small: Path) -> None:
    former(small, "/song-xanh/xa-hai/2026/dinh-ky-1/")

    assert [code[-5:] for code in codes(small)] == ["DT614"]


def test_an_address_that_nobody_has_any_more_is_fine(small: Path) -> None:
    former(small, "/song-xanh/xa-cu/")

    assert codes(small) == []
