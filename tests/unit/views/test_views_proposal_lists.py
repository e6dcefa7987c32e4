"""The lists of a province divide its proposals without loss."""

from collections import Counter

from digests import crowded, digest, followed, province
from hypothesis import given
from hypothesis import strategies as st
from lives import day

from doithoai.views import ProposalPage, proposal_pages

TODAY = day("31/12")
LATE = "  tiep_nhan: 01/10/2025\n  giao: {don_vi: Phòng Kinh tế, han: 10/10/2025}\n"
LATER = "  tiep_nhan: 01/10/2025\n  giao: {don_vi: Phòng kinh tế, han: 20/10/2025}\n"
WAITING = "  tiep_nhan: 01/10/2025\n  giao: {don_vi: Công an phường, han: 10/01/2026}\n"
DONE = (
    "  linh_vuc: giao_thong\n"
    "  tra_loi: [{ngay: 01/11/2025, noi_dung: Rõ, ket_qua: da_giai_quyet}]\n"
)


def pages(*proposals: str) -> tuple[ProposalPage, ...]:
    return tuple(proposal_pages(province(digest(followed(*proposals))), TODAY))


def addresses(found: tuple[ProposalPage, ...], below: str) -> list[str]:
    return [row.path for page in found if page.path.startswith(below) for row in page.rows]


@given(st.lists(st.sampled_from([LATE, LATER, WAITING, DONE, ""]), min_size=1, max_size=6))
def test_each_way_to_divide_the_proposals_loses_none(proposals: list[str]) -> None:
    found = pages(*proposals)
    whole = Counter(row.path for row in found[0].rows)
    assert len(whole) == len(proposals)
    below = "/hai-phong/kien-nghi/"
    groups = [p for name in ("tre-han", "cho-tra-loi", "da-tra-loi") for p in [f"{below}{name}/"]]
    assert Counter(path for group in groups for path in addresses(found, group)) == whole
    assert Counter(addresses(found, f"{below}linh-vuc/")) == whole
    assert Counter(addresses(found, f"{below}don-vi/")) == whole


def test_counts_of_the_parts_add_up() -> None:
    found = pages(LATE, LATER, WAITING, DONE)[0]
    assert [part.count for part in found.groups] == [2, 1, 1]
    for parts in (found.groups, found.fields, found.units, found.communes):
        assert sum(part.count for part in parts) == found.total == 4
    assert found.sentence == ("4 kiến nghị, 2 quá hạn trả lời, 0 trả lời trễ, tính đến 31/12/2025.")


def test_the_longest_overdue_stands_first_and_the_answered_last() -> None:
    found = pages(DONE, WAITING, LATER, LATE)[0]
    assert [row.path[-5:] for row in found.rows] == ["kn-04", "kn-03", "kn-02", "kn-01"]


def test_units_that_differ_in_case_only_share_a_list() -> None:
    found = pages(LATE, LATER)[0]
    assert [(part.label, part.count) for part in found.units] == [("Phòng Kinh tế", 2)]


def test_the_three_lists_stand_even_when_they_are_empty() -> None:
    found = tuple(proposal_pages(province(), TODAY))
    assert [(page.path, page.total) for page in found] == [
        ("/hai-phong/kien-nghi/", 0),
        ("/hai-phong/kien-nghi/tre-han/", 0),
        ("/hai-phong/kien-nghi/cho-tra-loi/", 0),
        ("/hai-phong/kien-nghi/da-tra-loi/", 0),
    ]


def test_a_long_list_goes_on_on_further_pages() -> None:
    found = tuple(proposal_pages(crowded(401), TODAY))
    whole = [page for page in found if page.is_whole]
    assert [page.path for page in whole] == [
        "/hai-phong/kien-nghi/",
        "/hai-phong/kien-nghi/trang-2/",
        "/hai-phong/kien-nghi/trang-3/",
    ]
    assert [len(page.rows) for page in whole] == [200, 200, 1]
    assert len({row.path for page in whole for row in page.rows}) == 401
    assert {page.total for page in whole} == {401}


def test_a_list_of_two_hundred_fits_on_one_page() -> None:
    whole = [page for page in proposal_pages(crowded(200), TODAY) if page.is_whole]
    assert len(whole) == 1
    assert whole[0].pages == ()
