"""Changes of schedule, folded up to the day of reading."""

from datetime import date

import pytest
from communes import archive, province

from doithoai.values import Firmness
from doithoai.views import card_of, place_of
from doithoai.views.schedule import Schedule, known_events, schedule_on

PLAN = """thoi_gian: dự kiến ngày 19/12/2026
dia_diem: Nhà văn hóa
dien_bien:
"""
MOVED = """- ngay: 01/12/2026
  viec: doi_lich
  thoi_gian: 8 giờ 00 ngày 22/12/2026
  ly_do: bão
"""
ELSEWHERE = """- ngay: 02/12/2026
  viec: doi_lich
  dia_diem: Trụ sở xã
  ly_do: sửa nhà
"""
POSTPONED = """- ngay: 03/12/2026
  viec: hoan
  ly_do: bão
"""
ANNOUNCED = """- ngay: 05/12/2026
  viec: thong_bao
  thoi_gian: 8 giờ 00 ngày 28/12/2026
"""
ALL = PLAN + MOVED + ELSEWHERE + POSTPONED + ANNOUNCED


def on(text: str, day: int) -> Schedule:
    return schedule_on(archive(dinh_ky_1=text).dialogues[0].entry.record, date(2026, 12, day))


@pytest.mark.parametrize(
    ("day", "last", "place"),
    [
        (1, "2026-12-22", "Nhà văn hóa"),
        (2, "2026-12-22", "Trụ sở xã"),
        (3, "", "Trụ sở xã"),
        (4, "", "Trụ sở xã"),
        (5, "2026-12-28", "Trụ sở xã"),
    ],
)
def test_the_time_and_place_that_hold(day: int, last: str, place: str) -> None:
    schedule = on(ALL, day)
    period = schedule.period
    assert (period.last.isoformat() if period and period.last else "") == last
    assert schedule.place == place
    assert schedule.firmness is None  # the new time says nothing of how firm it is


def test_before_any_change_the_plan_holds() -> None:
    schedule = schedule_on(archive(dinh_ky_1=ALL).dialogues[0].entry.record, date(2026, 11, 30))
    assert schedule.period
    assert schedule.period.last == date(2026, 12, 19)
    assert schedule.firmness is Firmness.EXPECTED
    assert schedule.former == ()


def test_former_times_stay_in_order_with_their_firmness() -> None:
    former = on(ALL, 31).former
    assert [f.period.last.day for f in former if f.period and f.period.last] == [19, 22, 22]
    assert [f.firmness for f in former] == [Firmness.EXPECTED, None, None]
    assert [f.event.reason for f in former] == ["bão", "sửa nhà", "bão"]


def test_a_fact_of_tomorrow_is_not_known_today() -> None:
    dialogue = archive(dinh_ky_1=ALL).dialogues[0].entry.record
    assert len(known_events(dialogue, date(2026, 11, 30))) == 0
    assert len(known_events(dialogue, date(2026, 12, 1))) == 1
    assert len(known_events(dialogue, date(2026, 12, 31))) == 4


def test_a_postponed_dialogue_shows_no_time() -> None:
    assert _card(PLAN + POSTPONED, date(2026, 12, 3)) == ("Chưa có ngày", "", "")


def test_a_card_is_valid_until_the_eve_of_the_next_fact() -> None:
    assert _card(ALL, date(2026, 11, 21))[2] == "2026-11-30"
    assert _card(ALL, date(2026, 12, 1))[2] == "2026-12-01"
    assert _card(ALL, date(2026, 12, 5))[2] == "2026-12-28"
    assert _card(ALL, date(2026, 12, 29))[2] == ""


def _card(text: str, today: date) -> tuple[str, str, str]:
    read = archive(dinh_ky_1=text)
    found = province().province
    assert found
    card = card_of(read.dialogues[0], place_of(read, found), today)
    return card.when.text, card.sort_day, card.valid_until
