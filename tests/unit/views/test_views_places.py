"""All places of the registry and of the site, under their present and their former names."""

import pytest

from doithoai.views import (
    atlas_of,
    by_name,
    find_view,
    former_places_views,
    parts_of,
    places_views,
    where_it_was,
)
from gazetteer import NHI_CHIEU, digest, hai_phong, province, registry

ATLAS = atlas_of((hai_phong(NHI_CHIEU),), registry())


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Phường Nhị Chiểu", ("Phường", "Nhị Chiểu")),
        ("thị xã Kinh Môn", ("Thị xã", "Kinh Môn")),
        ("Đèo Gai", ("", "Đèo Gai")),
        ("Xã", ("", "Xã")),
    ],
)
def test_the_kind_of_a_unit_is_told_from_its_name(name: str, parts: tuple[str, str]) -> None:
    assert parts_of(name) == parts


def test_names_stand_by_their_letters_without_kind_and_marks() -> None:
    names = ("Xã Đông", "Phường Cát Bi", "Xã Áo", "Xã Ao")
    assert sorted(names, key=by_name) == ["Xã Ao", "Xã Áo", "Phường Cát Bi", "Xã Đông"]


def test_a_commune_without_a_page_leads_to_its_line_in_the_list_of_its_province() -> None:
    places = {place.name: place for place in ATLAS.provinces[0].communes}
    assert places["Xã An Phú"].path == "/tim/hai-phong/#xa-an-phu"
    assert places["Phường Nhị Chiểu"].path == "/hai-phong/phuong-nhi-chieu/"


def test_the_page_has_the_last_word_on_a_name() -> None:
    renamed = digest("Phường Nhị Chiểu Mới", "hai-phong/phuong-nhi-chieu", code="10714")
    places = atlas_of((hai_phong(renamed),), registry()).provinces[0].communes
    assert [place.name for place in places if place.has_page] == ["Phường Nhị Chiểu Mới"]
    assert len(places) == 4


def test_a_dissolved_unit_does_not_take_the_place_of_the_one_that_has_its_code() -> None:
    gone = digest("Xã Cũ", "hai-phong/xa-cu", code="10715", dissolved=True)
    names = [place.name for place in atlas_of((hai_phong(gone),), registry()).provinces[0].communes]
    assert names[-1] == "Xã Cũ"
    assert "Xã An Phú" in names


def test_a_unit_that_was_split_up_has_all_its_heirs_and_is_partly_in_each() -> None:
    split = [unit for unit in ATLAS.former if unit.within == "Thành phố Thủ Đức"]
    assert [[heir.name for heir in unit.heirs] for unit in split] == [
        ["Phường An Phú", "Phường Bình Trưng"]
    ]
    assert split[0].partly
    assert not any(unit.partly for unit in ATLAS.former if unit is not split[0])


def test_namesakes_in_two_former_districts_are_two_units() -> None:
    names = [(unit.name, unit.within) for unit in ATLAS.former if unit.name.endswith("An Phú")]
    assert names == [("Phường An Phú", "Thành phố Thủ Đức"), ("Xã An Phú", "Huyện Nam Sách")]


def test_a_former_province_that_is_no_more_is_found() -> None:
    assert [(name, now.name) for name, now in ATLAS.former_provinces] == [
        ("Tỉnh Hải Dương", "Thành phố Hải Phòng")
    ]


def test_provinces_are_counted_without_dissolved_units_and_the_fictional_one_stands_last() -> None:
    gone = digest("Xã Cũ", "hai-phong/xa-cu", dissolved=True)
    fiction = province("Tỉnh Ánh", "anh", digest("Xã Bịa", "anh/xa-bia"), fictional=True)
    view = find_view(atlas_of((hai_phong(gone), fiction), registry()))
    assert [(line.name, line.count, line.page_count) for line in view.provinces] == [
        ("Thành phố Hải Phòng", 4, 1),
        ("Thành phố Hồ Chí Minh", 2, 0),
        ("Tỉnh Ánh", 1, 1),
    ]
    assert view.as_of == "01/07/2025"


def test_a_list_goes_by_letters_and_a_province_without_pages_has_one_too() -> None:
    here, there = places_views(ATLAS)
    assert [letter.title for letter in here.letters] == ["A, Ă, Â", "B", "C", "N"]
    assert here.former_path == "/tim/hai-phong/ten-cu/"
    assert (there.province.has_page, there.count, there.page_count) == (False, 2, 0)


def test_former_units_are_listed_where_they_are_today() -> None:
    here, _ = former_places_views(ATLAS)
    lines = [line for letter in here.letters for line in letter.lines]
    assert [(unit.name, where_it_was(unit)) for unit in lines] == [
        ("Xã An Phú", "huyện Nam Sách, tỉnh Hải Dương"),
        ("Huyện Bạch Long Vĩ", "thành phố Hải Phòng"),
        ("Xã Lê Ninh", "thị xã Kinh Môn, tỉnh Hải Dương"),
        ("Phường Minh Tân", ""),
        ("Phường Phú Thứ", "thị xã Kinh Môn, tỉnh Hải Dương"),
    ]


def test_without_a_registry_the_communes_of_the_site_are_found() -> None:
    empty = registry().__class__(communes={}, provinces={}, province_slugs={})
    atlas = atlas_of((hai_phong(NHI_CHIEU),), empty)
    assert [place.name for place in atlas.provinces[0].communes] == ["Phường Nhị Chiểu"]
    assert [unit.name for unit in atlas.former] == ["Phường Minh Tân", "Phường Phú Thứ"]
