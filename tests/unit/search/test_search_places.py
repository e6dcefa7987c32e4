"""The index of places: all communes, all their former names, small enough for a phone."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from doithoai.search import place_files
from doithoai.search.place_lines import base36, sort_word
from doithoai.search.places import SHELVES
from doithoai.settings import read_settings
from doithoai.views import atlas_of
from gazetteer import NHI_CHIEU, digest, hai_phong, province, registry

ROOT = Path(__file__).parents[3]
NAMES = "tim/don-vi.json"
FICTION = province(
    "Tỉnh Sông Xanh",
    "song-xanh",
    digest("Xã Bịa", "song-xanh/xa-bia", fictional=True),
    fictional=True,
)


def read(*provinces: Any) -> dict[str, Any]:
    """The files of the index by their paths."""
    return {path: json.loads(data) for path, data in place_files(atlas_of(provinces, registry()))}


def former(index: dict[str, Any]) -> list[str]:
    """All lines of former names."""
    return [line for file in index.values() if "r" in file for line in file["r"].split("\n")]


def test_every_commune_of_the_registry_is_named_with_and_without_a_page() -> None:
    assert read(hai_phong(NHI_CHIEU))[NAMES]["p"] == [
        [
            "cHải Phòng",
            "hai-phong",
            1,
            "xAn Phú\ndBạch Long Vĩ\nxCẩm Giàng|xa-cam-giang-10888\nPNhị Chiểu",
        ],
        ["cHồ Chí Minh", "ho-chi-minh", 0, "pAn Phú\npBình Trưng"],
    ]


def test_what_only_the_site_knows_stands_last_and_says_what_it_is() -> None:
    gone = digest("Xã Đã Qua", "hai-phong/xa-da-qua", dissolved=True)
    names = read(hai_phong(gone), FICTION)[NAMES]
    assert names["p"][0][3].split("\n")[-1] == "XĐã Qua||1"
    assert names["p"][2] == ["iSông Xanh", "song-xanh", 3, "XBịa"]


def test_a_former_province_leads_to_the_one_it_is_part_of() -> None:
    assert read()[NAMES]["o"] == [["iHải Dương", 0]]


def test_a_former_unit_names_its_district_and_all_its_heirs() -> None:
    lines = former(read())
    assert "pPhú Thứ|0|3" in lines
    assert "pAn Phú|2|0,1" in lines
    assert "xAn Phú|1|0" in lines


def test_an_island_district_without_communes_is_found() -> None:
    assert "hBạch Long Vĩ||1" in former(read())


def test_a_district_marks_what_lay_in_it_only_partly() -> None:
    assert "sKinh Môn|0|3,*0" in former(read())


def test_a_former_name_that_only_the_commune_tells_is_found_once() -> None:
    lines = former(read(hai_phong(NHI_CHIEU)))
    assert "pMinh Tân||3" in lines
    assert [line for line in lines if line.startswith("pPhú Thứ")] == ["pPhú Thứ|0|3"]


def test_files_of_former_names_are_named_by_their_content() -> None:
    index = read()
    digests = [index[NAMES]["d"], *(digest for _, digest in index[NAMES]["s"])]
    assert sorted(index) == sorted([NAMES, *(f"tim/ten-cu/{digest}.json" for digest in digests)])


def test_a_new_page_changes_no_file_of_former_names() -> None:
    assert set(read()) == set(read(hai_phong(digest("Xã An Phú", "hai-phong/xa-an-phu"))))


def test_the_same_places_give_the_same_bytes() -> None:
    atlas = atlas_of((hai_phong(NHI_CHIEU),), registry())
    assert list(place_files(atlas)) == list(place_files(atlas))


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Thị trấn Phú Thứ", "phuthu"),
        ("Xã Mỹ Lý", "mili"),
        ("Phường 03", "3"),
        ("Đèo Gai", "deogai"),
    ],
)
def test_names_stand_by_what_is_typed_without_the_kind(name: str, word: str) -> None:
    assert sort_word(name) == word


@pytest.mark.parametrize(("number", "text"), [(0, "0"), (35, "z"), (36, "10"), (-37, "-11")])
def test_numbers_are_written_as_scripts_read_them(number: int, text: str) -> None:
    assert base36(number) == text
    assert int(text, 36) == number


def test_shelves_follow_each_other() -> None:
    assert list(SHELVES) == sorted(set(SHELVES))
    assert SHELVES[0] == ""


def test_the_country_is_small_enough_for_a_phone() -> None:
    settings, _ = read_settings(ROOT)
    assert settings
    files = dict(place_files(atlas_of((), settings.registry)))
    sizes = {path: len(gzip.compress(data, 9)) for path, data in files.items()}
    names = json.loads(files[NAMES])
    assert sum(len(province[3].split("\n")) for province in names["p"]) == 3321
    assert sizes.pop(NAMES) <= 18_000
    assert max(sizes.values()) <= 6_000
