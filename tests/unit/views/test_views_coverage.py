"""k of N: who held a dialogue, and of whom it is not known."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lives import UNIT, a_place, commune, day, notice

from doithoai.rules import Head
from doithoai.settings import RegisteredUnit, Registry
from doithoai.values import short_day
from doithoai.views.commune_year import CommuneYear, commune_year, years_of
from doithoai.views.proposals.coverage import (
    Coverage,
    HeadCoverage,
    NamedCommune,
    coverage_of,
    unlisted_communes,
)

CHAIRS = (
    "thoi_gian: 25/10/2025\nchu_tri: [{chuc_vu: Bí thư, ben: cap_uy}, {chuc_vu: Phó, ben: mttq}]\n"
)
HELD = CHAIRS + "dien_bien: [{ngay: 25/10/2025, viec: da_to_chuc}]\n"
OFF = CHAIRS + "dien_bien: [{ngay: 20/10/2025, viec: huy, ly_do: Mưa}]\n"
GONE = HELD + "go_bo: {ngay: 30/10/2025, ly_do: Nhầm}\n"
PLAN = "---\nco_quan: Đảng ủy\ntrich_yeu: Kế hoạch\nngay_ban_hanh: 25/7/2025\n---\nNội dung.\n"
DIALOGUE = "2025/dinh-ky-1/doi-thoai.yml"
PLAN_FILE = "2025/ke-hoach/01-kh-du.md"
NOTICE = "2025/dinh-ky-1/ket-luan.md"


def row(files: dict[str, str], today: str, *, year: int = 2025, unit: str = UNIT) -> CommuneYear:
    return commune_year(commune(files, unit=unit), a_place(), year, today=day(today))


@pytest.mark.parametrize(
    ("text", "today", "party"),
    [
        (HELD, "24/10", False),
        (HELD, "25/10", True),
        (CHAIRS, "30/12", False),
        (OFF, "30/12", False),
        (GONE, "29/10", True),
        (GONE, "30/10", False),
    ],
)
def test_a_head_is_covered_once_the_dialogue_was_held(
    text: str, today: str, *, party: bool
) -> None:
    one = row({DIALOGUE: text}, today)
    assert (one.party_head, one.government_head) == (party, False)


def test_a_head_is_covered_only_in_the_year_of_the_dialogue() -> None:
    assert not row({DIALOGUE: HELD}, "30/12", year=2024).party_head


@pytest.mark.parametrize(
    ("files", "today", "seen"),
    [
        ({}, "30/12", (False, False, False)),
        ({PLAN_FILE: PLAN}, "24/07", (False, False, False)),
        ({PLAN_FILE: PLAN}, "25/07", (True, True, False)),
        ({DIALOGUE: CHAIRS}, "30/12", (True, False, True)),
        ({DIALOGUE: "thoi_gian: Quý IV/2025\n"}, "30/12", (True, False, False)),
        ({DIALOGUE: OFF}, "30/12", (True, False, False)),
    ],
)
def test_records_show_what_is_there(
    files: dict[str, str], today: str, *, seen: tuple[bool, bool, bool]
) -> None:
    one = row(files, today)
    assert (one.has_record, one.has_plan, one.has_date) == seen


@pytest.mark.parametrize(
    ("unit", "year", "today", "counted"),
    [
        ("hieu_luc_den: 30/06/2025\n", 2025, "30/06", True),
        ("hieu_luc_den: 30/06/2025\n", 2025, "01/07", False),
        ("hieu_luc_den: 30/06/2025\n", 2024, "01/07", True),
        ("hieu_luc_tu: 01/07/2025\n", 2025, "30/06", False),
        ("hieu_luc_tu: 01/07/2025\n", 2025, "01/07", True),
        ("hieu_luc_tu: 01/07/2025\n", 2024, "01/07", False),
    ],
)
def test_of_a_merger_only_what_came_out_is_counted(
    unit: str, year: int, *, today: str, counted: bool
) -> None:
    assert row({}, today, year=year, unit=UNIT + unit).is_counted is counted


def test_years_are_those_of_plans_and_dialogues() -> None:
    files = {DIALOGUE: HELD, "2024/ke-hoach/01-kh-du.md": PLAN}
    assert years_of(commune(files)) == (2025, 2024)


@given(today=st.dates(date(2025, 10, 1), date(2025, 12, 1)), ahead=st.integers(1, 30))
def test_a_later_fact_never_changes_an_earlier_year(today: date, ahead: int) -> None:
    event = f"dien_bien: [{{ngay: {short_day(today + timedelta(days=ahead))}, viec: da_to_chuc}}]\n"
    before, after = (
        commune_year(commune({DIALOGUE: text}), a_place(), 2025, today=today)
        for text in (CHAIRS, CHAIRS + event)
    )
    assert replace(after, valid_until="") == replace(before, valid_until="")


def test_a_year_reads_the_same_until_the_next_fact() -> None:
    files = {DIALOGUE: HELD, NOTICE: notice(days="ngay_cong_bo: 30/10/2025\n")}
    assert row(files, "20/10").valid_until == "2025-10-24"
    assert row(files, "25/10").valid_until == "2025-10-29"
    assert row(files, "30/10").valid_until == ""


def made(name: str, *, fictional: bool = False, party: bool = False, **facts: bool) -> CommuneYear:
    known = facts.get("known", True)
    return CommuneYear(
        place=a_place(name, slug=name.lower(), fictional=fictional),
        code=None,
        year=2025,
        is_counted=True,
        has_record=known,
        has_plan=facts.get("plan", False),
        has_date=facts.get("date", False),
        held_count=int(party),
        concluded_count=int(facts.get("concluded", False)),
        party_head=party,
        government_head=False,
        valid_until="",
    )


ROWS = (
    made("A", party=True, plan=True, date=True, concluded=True),
    made("B", party=True, plan=True, date=True),
    made("C"),
    made("D", known=False),
    made("E", party=True, fictional=True),
)


def coverage(rows: tuple[CommuneYear, ...] = ROWS) -> Coverage:
    return coverage_of(rows, scope="Thành phố Hải Phòng", year=2025, today=day("31/12"))


def names(communes: tuple[NamedCommune, ...]) -> list[str]:
    return [one.name for one in communes]


def of_party(found: Coverage) -> HeadCoverage:
    return next(head for head in found.heads if head.head is Head.PARTY)


def test_each_head_is_counted_with_names() -> None:
    party = of_party(coverage())
    assert (party.k, party.n) == (2, 4)
    assert names(party.covered) == ["A", "B"]
    assert names(party.missing) == ["C"]
    assert names(party.unknown) == ["D"]
    assert party.sentence == (
        "Người đứng đầu cấp ủy đã đối thoại ở 2 trên 4 xã, phường; 1 nơi có dữ liệu nhưng "
        "chưa ghi nhận buổi nào đã tổ chức; 1 nơi chưa có dữ liệu, tính đến 31/12/2025."
    )


def test_the_two_heads_are_counted_apart() -> None:
    assert [(head.head, head.k) for head in coverage().heads] == [
        (Head.PARTY, 2),
        (Head.GOVERNMENT, 0),
    ]


def test_a_commune_without_records_is_never_said_to_hold_none() -> None:
    found = coverage()
    assert names(found.no_data) == ["D"]
    assert found.sentence == (
        "Thành phố Hải Phòng, năm 2025: 3 trên 4 xã, phường có dữ liệu; 1 chưa có dữ liệu, "
        "tính đến 31/12/2025."
    )
    assert all("D" not in names(absence.communes) for absence in found.absences)


def test_absences_are_listed() -> None:
    assert {absence.title: names(absence.communes) for absence in coverage().absences} == {
        "Chưa thấy kế hoạch": ["C"],
        "Chưa thấy ngày đối thoại cụ thể": ["C"],
        "Đã đối thoại, chưa thấy thông báo kết luận": ["B"],
    }


REGISTRY = Registry(
    communes={
        code: RegisteredUnit(code=code, name=name, province_code=province, slug=name.lower())
        for code, name, province in (
            ("00001", "Phường Một", "31"),
            ("00002", "Phường Hai", "31"),
            ("00003", "Xã Ba", "19"),
        )
    },
    provinces={"31": "Thành phố Hải Phòng", "19": "Tỉnh Thái Nguyên"},
    province_slugs={"31": "hai-phong", "19": "thai-nguyen"},
)


def test_communes_without_a_page_have_no_data() -> None:
    others = unlisted_communes(REGISTRY, ["00001"], province_code="31")
    assert names(others) == ["Phường Hai"]
    found = coverage_of(ROWS, scope="X", year=2025, today=day("31/12"), unlisted=others)
    assert (found.n, names(found.no_data)) == (5, ["D", "Phường Hai"])
    assert len(unlisted_communes(REGISTRY, [])) == 3


ANY_ROW = st.builds(
    made,
    st.sampled_from("ABCDEFGH"),
    fictional=st.booleans(),
    party=st.booleans(),
    plan=st.booleans(),
    date=st.booleans(),
    concluded=st.booleans(),
)
NO_RECORD = st.sampled_from("XYZ").map(lambda name: made(name, known=False))


@given(rows=st.lists(ANY_ROW | NO_RECORD, max_size=8))
def test_k_is_never_more_than_n(rows: list[CommuneYear]) -> None:
    found = coverage(tuple(rows))
    for head in found.heads:
        assert 0 <= head.k <= head.n == found.n
        assert len(head.covered) + len(head.missing) + len(head.unknown) == head.n
    assert found.with_data + len(found.no_data) == found.n
    assert found.n == sum(not row.place.fictional for row in rows)
