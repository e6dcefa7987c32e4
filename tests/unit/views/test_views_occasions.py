"""What stands in the calendars of a commune, and until when."""

from datetime import date

import pytest
from lives import a_place, commune, day, plain

from doithoai.rules import Rulebook
from doithoai.views import Diary, Occasion, OccasionStatus, bulletin_on

TODAY = day("20/10")
FOLDER = "2025/dinh-ky-1/doi-thoai.yml"


def occasions(text: str, today: date = TODAY) -> tuple[Occasion, ...]:
    """The entries of a commune with one dialogue."""
    rulebook = Rulebook(entries=())
    return bulletin_on(commune({FOLDER: text}), a_place(), rulebook, today=today).occasions


def the_event(text: str, today: date = TODAY) -> Occasion:
    (event,) = (o for o in occasions(text, today) if o.diary in {Diary.FIRM, Diary.EXPECTED})
    return event


@pytest.mark.parametrize(
    ("text", "diary", "on"),
    [
        ("thoi_gian: 25/10/2025\n", Diary.FIRM, "25/10"),
        ("thoi_gian: 25/10/2025\nmuc_do: an_dinh\n", Diary.FIRM, "25/10"),
        ("thoi_gian: 25/10/2025\nmuc_do: du_kien\n", Diary.EXPECTED, "25/10"),
        ("thoi_gian: trước ngày 25/10/2025\n", Diary.EXPECTED, "24/10"),
        ("thoi_gian: chậm nhất ngày 25/10/2025\n", Diary.EXPECTED, "25/10"),
        ("thoi_gian: từ 21/10/2025 đến 23/10/2025\n", Diary.EXPECTED, "23/10"),
        ("thoi_gian: tháng 11/2025\nmuc_do: an_dinh\n", Diary.EXPECTED, "30/11"),
        ("thoi_gian: phấn đấu trong Quý IV/2025\n", Diary.EXPECTED, "31/12"),
        ("thoi_gian: năm 2025\n", Diary.EXPECTED, "31/12"),
    ],
)
def test_only_a_set_day_is_firm_all_else_stands_on_its_latest_day(
    text: str, diary: Diary, on: str
) -> None:
    event = the_event(text)
    firm = diary is Diary.FIRM
    status = OccasionStatus.CONFIRMED if firm else OccasionStatus.TENTATIVE
    assert (event.diary, event.day, event.status) == (diary, day(on), status)


@pytest.mark.parametrize("text", ["thoi_gian: sẽ thông báo sau\n", "chu_de: Nước sạch\n"])
def test_nothing_stands_without_a_date(text: str) -> None:
    assert occasions(text) == ()


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        ("thoi_gian: Quý IV/2025\nmuc_do: du_kien\n", "Dự kiến Quý IV/2025: "),
        ("thoi_gian: Quý IV/2025\nmuc_do: phan_dau\n", "Phấn đấu trong Quý IV/2025: "),
        ("thoi_gian: Quý IV/2025\n", "Quý IV/2025: "),
    ],
)
def test_a_summary_is_as_firm_as_the_paper(text: str, beginning: str) -> None:
    assert plain(the_event(text).summary).startswith(beginning)


def test_the_words_of_the_paper_stand_in_the_description() -> None:
    lines = [plain(line) for line in the_event("thoi_gian: sáng ngày 25/10/2025\n").lines]
    assert "Thời gian: Thứ Bảy, ngày 25/10/2025." in lines
    assert "Văn bản ghi thời gian: “sáng ngày 25/10/2025”." in lines
    assert "Chưa có thông tin về hạn gửi ý kiến." in lines


def test_a_day_that_went_by_without_a_word_says_so() -> None:
    lines = the_event("thoi_gian: 25/10/2025\n", day("26/10")).lines
    assert lines[-2] == "Đã qua thời gian dự kiến, chưa có thông tin tổ chức."


HELD = "dien_bien:\n- {ngay: 12/11/2025, viec: da_to_chuc}\n"


def test_where_only_a_quarter_was_known_the_day_it_was_held_is_a_fact() -> None:
    event = the_event(f"thoi_gian: Quý IV/2025\n{HELD}", day("13/11"))
    assert (event.diary, event.day, event.start) == (Diary.FIRM, day("12/11"), None)
    assert (event.status, event.sequence) == (OccasionStatus.CONFIRMED, 1)


def test_the_hour_counts_only_on_the_day_for_which_it_was_set() -> None:
    planned = the_event(f"thoi_gian: 8 giờ 00 ngày 12/11/2025\n{HELD}", day("13/11"))
    other = the_event(f"thoi_gian: 8 giờ 00 ngày 11/11/2025\n{HELD}", day("13/11"))
    assert (planned.start is not None, planned.sequence) == (True, 0)
    assert (other.day, other.start, other.sequence) == (day("12/11"), None, 1)


def test_a_fact_dated_ahead_is_not_known_yet() -> None:
    text = "thoi_gian: 25/10/2025\ndien_bien:\n- {ngay: 22/10/2025, viec: huy, ly_do: Bão}\n"
    assert the_event(text, day("21/10")).status is OccasionStatus.CONFIRMED
    assert the_event(text, day("22/10")).status is OccasionStatus.CANCELLED


def test_thirty_days_begin_with_the_later_of_the_news_and_the_day() -> None:
    ahead = "thoi_gian: 25/10/2025\ndien_bien:\n- {ngay: 01/10/2025, viec: huy, ly_do: Bão}\n"
    after = "thoi_gian: 25/10/2025\ndien_bien:\n- {ngay: 28/10/2025, viec: huy, ly_do: Bão}\n"
    assert the_event(ahead).kept_until == day("24/11")
    assert the_event(after, day("28/10")).kept_until == day("27/11")


def test_what_was_expected_and_called_off_is_told_where_it_stood() -> None:
    text = "thoi_gian: Quý IV/2025\ndien_bien:\n- {ngay: 10/10/2025, viec: hoan, ly_do: Bão}\n"
    event = the_event(text)
    assert (event.diary, event.status) == (Diary.EXPECTED, OccasionStatus.CANCELLED)
    assert plain(event.lines[0]) == (
        "Buổi đối thoại này đã hoãn, chưa có ngày mới (tin ngày 10/10/2025)."
    )


def test_a_new_day_after_a_postponement_stands_again() -> None:
    text = """thoi_gian: 15/10/2025
dien_bien:
- {ngay: 10/10/2025, viec: hoan, ly_do: Bão}
- {ngay: 18/10/2025, viec: doi_lich, thoi_gian: 8 giờ 00 ngày 30/10/2025, ly_do: Hết bão}
"""
    event = the_event(text)
    assert (event.day, event.status) == (day("30/10"), OccasionStatus.CONFIRMED)
    assert (event.sequence, event.known_on) == (2, day("18/10"))


LADDER = """thoi_gian: 25/10/2025
moc:
- {viec: gui_y_kien, mo_ta: bằng phiếu, han: trước ngày 22/10/2025}
- {viec: gui_y_kien, mo_ta: bằng thư, han: chậm nhất ngày 23/10/2025}
- {viec: gui_y_kien, mo_ta: tại hội nghị}
"""


def test_each_dated_way_to_send_opinions_has_its_last_day() -> None:
    found = [o for o in occasions(LADDER) if o.diary is Diary.OPINIONS]
    assert [(o.key.rpartition("/")[2], o.day) for o in found] == [
        ("gui-y-kien-1", day("21/10")),
        ("gui-y-kien-2", day("23/10")),
    ]


def test_a_deadline_stays_while_its_dialogue_is_only_postponed() -> None:
    text = f"{LADDER}dien_bien:\n- {{ngay: 19/10/2025, viec: hoan, ly_do: Bão}}\n"
    found = [o for o in occasions(text) if o.diary is Diary.OPINIONS]
    assert {o.status for o in found} == {OccasionStatus.CONFIRMED}
    assert plain(found[0].lines[0]) == "Buổi đối thoại: hoãn (tin ngày 19/10/2025)."


def test_names_in_calendars_are_different_from_each_other() -> None:
    keys = [entry.key for entry in occasions(LADDER)]
    assert len(keys) == len(set(keys)) == 5


def test_a_bulletin_knows_when_an_entry_leaves() -> None:
    archive = commune({FOLDER: LADDER})
    bulletin = bulletin_on(archive, a_place(), Rulebook(entries=()), today=TODAY)
    # Thirty days after 21 October, the first of its days.
    assert bulletin.valid_until == "2025-11-20"
    later = bulletin_on(archive, a_place(), Rulebook(entries=()), today=day("21/11"))
    assert later.valid_until == "2025-11-22"


def test_a_digest_carries_no_duties_and_no_distant_past() -> None:
    archive = commune({FOLDER: LADDER})
    bulletin = bulletin_on(archive, a_place(), Rulebook(entries=()), today=day("01/12"))
    assert [o.diary for o in bulletin.occasions] == [Diary.FIRM]
    assert bulletin.kept(day("01/12")).occasions == ()
    early = bulletin_on(archive, a_place(), Rulebook(entries=()), today=TODAY)
    assert {o.diary for o in early.kept(TODAY).occasions} == {Diary.FIRM, Diary.OPINIONS}
