"""A proposal as a line of a table."""

import pytest
from digests import life
from hypothesis import given
from hypothesis import strategies as st
from lives import with_proposals

from doithoai.views.proposals.answering import AnswerState
from doithoai.views.proposals.rows import EXCERPT, Group, ProposalRow, excerpt, group_of

ASKED = "  tiep_nhan: 01/10/2025\n  giao: {don_vi: Phòng Kinh tế, han: 10/10/2025}\n"


def row(text: str, today: str = "31/12") -> ProposalRow:
    (found,) = life(with_proposals(text), today).rows
    return found


def answered(on: str) -> str:
    return f"{ASKED}  tra_loi: [{{ngay: {on}/2025, noi_dung: Rõ, ket_qua: giai_trinh}}]\n"


@pytest.mark.parametrize(
    ("text", "today", "group"),
    [
        (ASKED, "10/10", Group.WAITING),
        (ASKED, "11/10", Group.LATE),
        (answered("10/10"), "31/12", Group.ANSWERED),
        (answered("11/10"), "31/12", Group.LATE),
        ("  tiep_nhan: 01/10/2025\n", "02/10", Group.WAITING),
    ],
)
def test_a_proposal_stands_in_the_list_of_its_answer(text: str, today: str, group: Group) -> None:
    assert row(text, today).group is group


def test_every_state_has_one_of_the_three_lists() -> None:
    assert {group_of(state) for state in AnswerState} == set(Group)


def test_a_line_links_to_the_proposal_and_says_what_is_unknown() -> None:
    found = row("")
    assert found.path == "/hai-phong/phuong-mau/2025/dinh-ky-1/#kn-01"
    assert (found.due_text, found.answered_text) == ("Chưa rõ", "Chưa trả lời")
    assert (found.field, found.field_slug) == ("Chưa phân loại", "chua-phan-loai")
    assert (found.unit, found.unit_slug) == ("Chưa ghi đơn vị", "chua-ghi-don-vi")


def test_the_field_is_named_and_addressed_by_its_code() -> None:
    found = row("  linh_vuc: giao_thong\n")
    assert (found.field, found.field_slug) == ("Giao thông", "giao-thong")


def test_what_was_taken_away_has_no_line() -> None:
    gone = "  go_bo: {ngay: 10/10/2025, ly_do: Trùng}\n"
    assert len(life(with_proposals(gone), "09/10").rows) == 1
    assert life(with_proposals(gone), "10/10").rows == ()


def test_an_excerpt_ends_between_two_words() -> None:
    assert excerpt("Sửa  đường\nlàng") == "Sửa đường làng"
    assert excerpt("Sửa đường, lắp đèn", 13) == "Sửa đường…"
    assert excerpt("a" * 300) == "a" * 119 + "…"
    assert excerpt("kiến nghị " * 40).endswith("nghị kiến…")


@given(st.text(alphabet="ab ,.", max_size=300))
def test_an_excerpt_is_never_longer_than_the_line(text: str) -> None:
    cut = excerpt(text)
    assert len(cut) <= EXCERPT
