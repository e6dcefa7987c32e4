"""The JSON Schema of a form says to an editor what the decoder says to a colleague."""

import pytest
from forms import Meeting
from jsonschema import Draft7Validator

from doithoai.schema import json_schema

SCHEMA = json_schema(Meeting, title="Buổi họp")
PROPERTIES = SCHEMA["properties"]


def complaints(data: object) -> list[str]:
    """Where an editor would draw a line below the text."""
    return sorted(
        "/".join(map(str, error.path)) for error in Draft7Validator(SCHEMA).iter_errors(data)
    )


def test_it_is_valid_draft_7() -> None:
    Draft7Validator.check_schema(SCHEMA)

    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert SCHEMA["title"] == "Buổi họp"


def test_a_field_is_explained_in_vietnamese() -> None:
    assert PROPERTIES["ten"] == {
        "title": "Tên buổi họp",
        "description": "Một dòng.",
        "type": ["string", "number"],
        "errorMessage": "Cần chữ, một dòng.",
        "examples": ["Họp tổ dân phố"],
    }


def test_a_choice_shows_its_labels() -> None:
    assert PROPERTIES["muc_do"] == {
        "title": "Mức độ",
        "type": ["string", "null"],
        "enum": ["an_dinh", "du_kien", "cao", None],
        "enumDescriptions": ["ấn định", "dự kiến", "cấp thiết", "để trống"],
        "errorMessage": (
            "Viết một trong các giá trị: an_dinh (ấn định), du_kien (dự kiến), cao (cấp thiết)."
        ),
        "examples": ["du_kien"],
    }


def test_a_list_explains_itself_and_its_items() -> None:
    assert PROPERTIES["chuong_trinh"] == {
        "title": "Chương trình",
        "type": ["array", "null"],
        "items": {
            "title": "Chương trình",
            "type": ["string", "number"],
            "errorMessage": "Cần chữ, một dòng.",
            "examples": ["Khai mạc"],
        },
        "errorMessage": "Chỗ này cần một danh sách: mỗi mục một dòng, bắt đầu bằng dấu gạch.",
    }


def test_a_group_of_keys_lists_them_when_something_is_wrong() -> None:
    assert PROPERTIES["chu_tri"]["errorMessage"] == (
        "Chỗ này cần một nhóm khoá. Phải có: ten. Có thể có: chuc_vu, so_phut."
    )


def test_examples_have_the_type_of_the_field() -> None:
    assert PROPERTIES["mo_cua"]["examples"] == [True]
    assert PROPERTIES["chu_tri"]["properties"]["so_phut"]["examples"] == [7]
    assert PROPERTIES["ma_xa"]["examples"] == ["10714"]


def test_a_true_form_is_left_alone() -> None:
    assert (
        complaints(
            {
                "ten": "Họp",
                "so_hieu": None,
                "chuong_trinh": ["Khai mạc", 13],
                "phat_bieu": [{"ten": "A", "so_phut": 7}],
                "chu_tri": None,
                "muc_do": "cao",
                "mo_cua": True,
                "ma_xa": "02101",
            }
        )
        == []
    )


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ({}, ""),
        ({"ten": None}, "ten"),
        ({"ten": "Họp", "la": 1}, ""),
        ({"ten": "Họp", "muc_do": "dự kiến"}, "muc_do"),
        ({"ten": "Họp", "chuong_trinh": "Khai mạc"}, "chuong_trinh"),
        ({"ten": "Họp", "chuong_trinh": [None]}, "chuong_trinh/0"),
        ({"ten": "Họp", "phat_bieu": [{"ten": "A", "so_phut": -1}]}, "phat_bieu/0/so_phut"),
        ({"ten": "Họp", "phat_bieu": [{}]}, "phat_bieu/0"),
        ({"ten": "Họp", "ma": "kn-7"}, "ma"),
        ({"ten": "Họp", "ma_xa": 2101}, "ma_xa"),
        ({"ten": "Họp", "mo_cua": "có"}, "mo_cua"),
    ],
)
def test_a_wrong_form_is_marked_at_its_place(data: object, place: str) -> None:
    assert complaints(data) == [place]
