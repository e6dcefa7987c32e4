"""When numbers of participants are said not to add up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.checks.sums import itemised
from doithoai.records import Group

DIALOGUE = "2025/dinh-ky-1/doi-thoai.yml"
SEVEN_INSTITUTIONS = "".join(
    f"  - {{nhom: Trường {name}, so_luong: {count}}}\n"
    for name, count in zip("abcdefg", (1, 1, 3, 3, 3, 1, 1), strict=True)
)
NHI_CHIEU = (
    "thanh_phan:\n"
    "- nhom: Đại biểu các tổ dân phố\n"
    "  so_luong: 90\n"
    "  gom:\n"
    "  - {nhom: Mỗi tổ dân phố, so_luong: 7, so_nhom: 8}\n"
    f"{SEVEN_INSTITUTIONS}"
)


def group(**said: object) -> Group:
    return Group.model_validate({"nhom": "Nhóm", **said})


def test_plan_of_nhi_chieu_states_90_and_itemises_69(found) -> None:
    (problem,) = found({DIALOGUE: NHI_CHIEU})
    assert problem.code.id == "DT441"
    assert problem.message == (
        "“Đại biểu các tổ dân phố”: 90 đại biểu ghi trong văn bản, cộng các thành phần được 69"
    )
    assert (problem.location.line, problem.location.column) == (3, 13)


def test_group_that_adds_up_is_silent(codes) -> None:
    assert codes({DIALOGUE: NHI_CHIEU.replace("90", "69")}) == []


def test_group_without_parts_is_not_itemised() -> None:
    assert itemised(group(so_luong="90")) is None


def test_part_without_a_number_makes_the_sum_unknown() -> None:
    parts = [{"nhom": "a", "so_luong": "7"}, {"nhom": "b"}]
    assert itemised(group(gom=parts)) is None


def test_no_groups_of_a_part_count_as_none() -> None:
    assert itemised(group(gom=[{"nhom": "a", "so_luong": "7", "so_nhom": "0"}])) == 0


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 50)), min_size=1, max_size=9))
def test_itemised_is_the_sum_of_the_products(parts: list[tuple[int, int]]) -> None:
    written = [{"nhom": "a", "so_luong": str(n), "so_nhom": str(times)} for n, times in parts]
    assert itemised(group(gom=written)) == sum(n * times for n, times in parts)


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ("- {nhom: a, so_luong: 25}\n- {nhom: b, so_luong: 90}\n", ["DT442"]),
        ("- {nhom: a, so_luong: 110}\n- {nhom: b, so_luong: 90}\n", []),
        ("- {nhom: a, so_luong: 25}\n- {nhom: b}\n", []),
    ],
)
def test_total_is_compared_only_when_all_groups_have_numbers(codes, groups, expected) -> None:
    assert codes({DIALOGUE: f"so_dai_bieu: 200\nthanh_phan:\n{groups}"}) == expected
