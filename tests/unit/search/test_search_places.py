"""Communes are found by any of their names, typed without marks."""

import json

from doithoai.search import line_keys, place_index, place_keys
from doithoai.views import CommuneLine, Digest, Place, ProvinceDigest

PLACE = Place(
    folder="hai-phong/phuong-nhi-chieu",
    name="Phường Nhị Chiểu",
    path="/hai-phong/phuong-nhi-chieu/",
    province_name="Thành phố Hải Phòng",
    province_path="/hai-phong/",
    fictional=False,
)
DIGEST = Digest(
    place=PLACE,
    code="10714",
    dissolved=False,
    former_names=("Phường Phú Thứ",),
    dialogues=(),
    documents=(),
    former_paths=(),
)


def test_a_key_has_neither_marks_nor_capitals() -> None:
    assert place_keys("Phường Nhị  Chiểu") == "phuong nhi chieu"
    assert place_keys("Xã Đông Đô") == "xa dong do"


def test_both_places_of_the_tone_give_one_key() -> None:
    assert place_keys("Xã Hòa An") == place_keys("Xã Hoà An") == "xa hoa an"


def test_hyphens_and_dots_are_spaces() -> None:
    assert place_keys("P. Cát-Bi") == "p cat bi"


def test_a_line_holds_its_own_name_first() -> None:
    line = CommuneLine(place=PLACE, next=None, dissolved=False, former_names=("Phường Phú Thứ",))
    assert line_keys(line) == "phuong nhi chieu|phuong phu thu"


def test_the_index_lists_name_province_address_and_former_names() -> None:
    province = ProvinceDigest(
        slug="hai-phong",
        name="Thành phố Hải Phòng",
        path="/hai-phong/",
        fictional=False,
        predecessors=(),
        documents=(),
        communes=(DIGEST,),
    )
    assert json.loads(place_index((province,))) == [
        [
            "Phường Nhị Chiểu",
            "Thành phố Hải Phòng",
            "/hai-phong/phuong-nhi-chieu/",
            ["Phường Phú Thứ"],
        ]
    ]
