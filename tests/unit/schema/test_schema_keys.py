"""A key that the form does not have is explained, not only refused."""

import pytest
from forms import told

from doithoai.schema import Line, Written, decode, said
from doithoai.source import read_yaml


def only(text: str) -> str:
    (line,) = told(f"ten: Họp\n{text}")
    return line


@pytest.mark.parametrize(
    "key",
    ["Số hiệu", "số_hiệu", "SO_HIEU", "so-hieu", "So hieu", "number", "Number", "Số, ký hiệu"],
)
def test_a_key_with_diacritics_capitals_or_in_english(key: str) -> None:
    assert only(f"{key}: 16-KH/ĐU\n") == (
        f"2:1 DT202 khoá `{key}` viết là `so_hieu` → Đổi thành `so_hieu:`."
    )


def test_an_english_key_of_two_words() -> None:
    assert "viết là `mo_cua`" in only("open to all: true\n")


def test_a_misspelt_key_beside_the_right_one() -> None:
    assert only("so_hieu: 16-KH/ĐU\nSố hiệu: 16-KH/ĐU\n") == (
        "3:1 DT202 khoá `Số hiệu` viết là `so_hieu`"
        " → Đã có `so_hieu` rồi; giữ một dòng, xoá dòng kia."
    )


def test_a_misspelt_required_key_is_one_problem() -> None:
    assert told("Tên: Họp\n") == ["1:1 DT202 khoá `Tên` viết là `ten` → Đổi thành `ten:`."]


def test_a_mistyped_required_key_is_one_problem() -> None:
    assert told("tenn: Họp\n") == [
        "1:1 DT201 không có khoá `tenn` ở đây → Có phải `ten`? Nếu không, xoá dòng này."
    ]


def test_a_typing_error() -> None:
    assert only("chuong_trin:\n  - Khai mạc\n") == (
        "2:1 DT201 không có khoá `chuong_trin` ở đây"
        " → Có phải `chuong_trinh`? Nếu không, xoá dòng này."
    )


def test_a_key_already_written_is_not_offered_again() -> None:
    assert "`chuong_trinh`? " not in only("chuong_trinh: [a]\nchuong_trin: [b]\n")


@pytest.mark.parametrize("key", ["trang_thai", "Trạng thái"])
def test_a_computed_key(key: str) -> None:
    assert only(f"{key}: quá hạn\n") == (
        f"2:1 DT204 khoá `{key}` không cần viết → Trang tự tính trạng thái; xoá dòng này."
    )


def test_a_key_that_slipped_out_of_its_group() -> None:
    assert only("so_phut: 7\n") == (
        "2:1 DT201 không có khoá `so_phut` ở đây"
        " → `so_phut` nằm trong `chu_tri` hoặc `phat_bieu`: chuyển vào đó, lùi hai dấu cách."
    )


def test_a_key_that_slipped_into_a_group() -> None:
    assert only("chu_tri:\n  ten: A\n  muc_do: cao\n") == (
        "4:3 DT201 không có khoá `muc_do` ở đây → `muc_do` thuộc nhóm ngoài: bớt lùi đầu dòng."
    )


def test_a_stranger_is_shown_the_keys() -> None:
    assert only("chu_tri:\n  ten: A\n  xyz: 1\n") == (
        "4:3 DT201 không có khoá `xyz` ở đây → Các khoá dùng được:"
        " `ten`, `chuc_vu`, `so_phut`. Nếu không phải khoá nào, xoá dòng này."
    )


def test_a_key_of_an_item_is_explained_by_the_form_of_the_item() -> None:
    assert only("phat_bieu:\n  - ten: A\n  - ten: B\n    chức vụ: C\n") == (
        "5:5 DT202 khoá `chức vụ` viết là `chuc_vu` → Đổi thành `chuc_vu:`."
    )


class Listed(Written):
    """A form that is one list."""

    items: tuple[Line, ...] = said("kien_nghi", "Kiến nghị", example="Sửa đường")


def test_a_bare_list_is_offered_its_key() -> None:
    (problem,) = decode(read_yaml("a.yml", "- Sửa đường\n".encode()), Listed).problems

    assert problem.message == "tệp phải gồm các dòng `khoá: giá trị`"
    assert problem.hint == "Thêm dòng `kien_nghi:` lên trên danh sách."
