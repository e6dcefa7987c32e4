"""What the whole site says, from digests alone."""

from dataclasses import replace
from datetime import date

from communes import archive, province

from doithoai.rules import Rulebook
from doithoai.views import (
    Digest,
    ProvinceDigest,
    calendar_view,
    commune_view,
    digest_of,
    documents_view,
    home_view,
    place_of,
    province_view,
)

TODAY = date(2026, 11, 21)
SOON = "thoi_gian: 25/11/2026\n"
LATER = "thoi_gian: Quý IV/2026\n"
OVER = "thoi_gian: dự kiến trước ngày 01/11/2026\n"
LONG_OVER = "thoi_gian: Quý I/2026\n"
UNDATED = "thoi_gian: sẽ thông báo sau\n"
PLAN = """---
so_hieu: 12/KH-UBND
ngay_ban_hanh: 06/11/2026
co_quan: UBND xã
trich_yeu: Kế hoạch
---
"""


def digest(name: str, **files: str) -> Digest:
    read = archive(unit=f"ten: {name}\n", **files)
    found = province().province
    assert found
    assert read.commune
    place = replace(place_of(read, found), folder=f"hai-phong/{name}", path=f"/hai-phong/{name}/")
    view = commune_view(
        read, read.commune.record, place, rulebook=Rulebook(entries=()), today=TODAY
    )
    return digest_of(view, read.commune.record)


def country(*communes: Digest, fictional: bool = False) -> ProvinceDigest:
    if fictional:
        communes = tuple(
            replace(
                one,
                place=replace(one.place, fictional=True),
                dialogues=tuple(
                    replace(card, commune=replace(card.commune, fictional=True))
                    for card in one.dialogues
                ),
            )
            for one in communes
        )
    return ProvinceDigest(
        slug="hai-phong",
        name="Thành phố Hải Phòng",
        path="/hai-phong/",
        fictional=fictional,
        predecessors=(),
        documents=(),
        communes=communes,
    )


def names(cards: object) -> list[str]:
    assert isinstance(cards, tuple)
    return [card.commune.name for card in cards]


ALL = country(
    digest("Xã Muộn", dinh_ky_1=LATER),
    digest("Xã Sớm", dinh_ky_1=SOON),
    digest("Xã Qua", dinh_ky_1=OVER),
    digest("Xã Lâu", dinh_ky_1=LONG_OVER),
    digest("Xã Chưa", dinh_ky_1=UNDATED),
)


def test_home_shows_the_soonest_first_and_the_undated_last() -> None:
    assert names(home_view((ALL,)).upcoming) == ["Xã Sớm", "Xã Muộn", "Xã Chưa"]


def test_home_names_those_whose_time_has_gone_by() -> None:
    assert names(home_view((ALL,)).silent) == ["Xã Qua", "Xã Lâu"]


def test_counts_leave_the_fictional_commune_out() -> None:
    real = country(digest("Xã Thật", dinh_ky_1=SOON, plan_ke_hoach=PLAN))
    invented = country(digest("Xã Bịa", dinh_ky_1=SOON, plan_ke_hoach=PLAN), fictional=True)
    view = home_view((real, invented))
    assert (view.commune_count, view.dialogue_count, view.document_count) == (1, 1, 1)
    assert len(view.upcoming) == 2


def test_home_does_not_list_all_communes_of_a_large_country() -> None:
    one = digest("Xã Một")
    assert len(home_view((country(*[one] * 60),)).communes) == 60
    assert home_view((country(*[one] * 61),)).communes == ()


def test_a_dissolved_commune_announces_nothing() -> None:
    gone = replace(digest("Xã Cũ", dinh_ky_1=SOON), dissolved=True)
    view = country(gone)
    assert home_view((view,)).upcoming == ()
    assert home_view((view,)).dialogue_count == 1


def test_the_calendar_goes_by_the_month_of_the_last_possible_day() -> None:
    view = calendar_view((ALL,), TODAY)
    assert [(month.title, month.anchor, names(month.cards)) for month in view.months] == [
        ("Tháng 10/2026", "thang-2026-10", ["Xã Qua"]),
        ("Tháng 11/2026", "thang-2026-11", ["Xã Sớm"]),
        ("Tháng 12/2026", "thang-2026-12", ["Xã Muộn"]),
    ]
    assert names(view.undated) == ["Xã Chưa"]


def test_the_calendar_keeps_30_days_and_names_the_silent_ones_apart() -> None:
    assert names(calendar_view((ALL,), TODAY).silent) == ["Xã Lâu"]
    assert calendar_view((ALL,), date(2026, 11, 30)).months[0].title == "Tháng 10/2026"
    assert calendar_view((ALL,), date(2026, 12, 1)).months[0].title == "Tháng 11/2026"


def test_a_province_shows_its_own_silent_ones() -> None:
    view = province_view(ALL, TODAY)
    assert names(view.silent) == ["Xã Qua", "Xã Lâu"]
    assert len(view.communes) == 5


def test_documents_stand_by_year() -> None:
    years = documents_view((country(digest("Xã Thật", plan_ke_hoach=PLAN)),)).years
    assert [(year, [paper.number for paper in papers]) for year, papers in years] == [
        ("Năm 2026", ["12/KH-UBND"])
    ]
