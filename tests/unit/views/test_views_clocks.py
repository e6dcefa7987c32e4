"""The clocks that rules set, on the days before, on and after each edge."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lives import commune, day, first, notice, plain, rules, with_proposals

from doithoai.records import DialogueFolder
from doithoai.rules import Rulebook
from doithoai.values import short_day
from doithoai.views.clocks.clock import Clock, ClockState
from doithoai.views.clocks.clocks import clocks_on

DIALOGUE = "che_do: [quy_che_mau]\nthoi_gian: 8 giờ 00 ngày 18/11/2025\ndien_bien:\n"
TOLD = "- {ngay: 09/11/2025, viec: thong_bao}\n"
TOLD_LATE = "- {ngay: 13/11/2025, viec: thong_bao}\n"
HELD = "- {ngay: 18/11/2025, viec: da_to_chuc}\n"
NOTHING = "- {ngay: 01/11/2025, viec: doi_lich, ly_do: Mưa}\n"
OFF = "- {ngay: 01/11/2025, viec: huy, ly_do: Mưa}\n"


def provision(kind: str, days: int | None = 10, counting: str = "ngay_lich") -> str:
    count = f"  so_ngay: {days}\n  cach_tinh: {counting}\n" if days is not None else ""
    return f"- ma: mau\n  loai: {kind}\n  dieu: '43'\n  noi_dung: Quy định mẫu.\n{count}"


ANNOUNCE = rules(provision("thong_bao_truoc", 7))
PUBLISH = rules(provision("cong_bo_ket_luan"))
SEND = rules(provision("gui_ket_luan"))
ANSWER = rules(provision("tra_loi_sau_hoi_nghi"))


def folder(events: str, *, conclusion: str = "") -> DialogueFolder:
    files = {"2025/dinh-ky-1/doi-thoai.yml": DIALOGUE + events}
    if conclusion:
        files["2025/dinh-ky-1/ket-luan.md"] = conclusion
    return first(commune(files))


def clocks(
    of: DialogueFolder, book: Rulebook, *, today: date, holidays: frozenset[date] = frozenset()
) -> tuple[Clock, ...]:
    return clocks_on(of, book, "hai-phong", holidays=holidays, today=today)


def clock(events: str, book: Rulebook, *, today: str, conclusion: str = "") -> Clock:
    (one,) = clocks(folder(events, conclusion=conclusion), book, today=day(today))
    return one


@pytest.mark.parametrize(
    ("events", "today", "state", "result"),
    [
        (NOTHING, "11/11", ClockState.RUNNING, "cần thông báo chậm nhất ngày 11/11/2025"),
        (NOTHING, "12/11", ClockState.OVERDUE, "quá hạn 1 ngày, tính đến 12/11/2025"),
        (NOTHING, "18/11", ClockState.OVERDUE, "quá hạn 7 ngày, tính đến 18/11/2025"),
        (NOTHING, "19/11", ClockState.OVERDUE, "chưa có thông tin đã thông báo trước hội nghị"),
        (TOLD, "08/11", ClockState.RUNNING, "cần thông báo chậm nhất ngày 11/11/2025"),
        (TOLD, "09/11", ClockState.IN_TIME, "thông báo trước 9 ngày, đúng quy định"),
        (
            TOLD.replace("09/", "11/"),
            "20/11",
            ClockState.IN_TIME,
            "thông báo trước 7 ngày, đúng quy định",
        ),
        (
            TOLD.replace("09/", "12/"),
            "20/11",
            ClockState.LATE,
            "thông báo trước 6 ngày, trễ 1 ngày",
        ),
        (TOLD_LATE, "13/11", ClockState.LATE, "thông báo trước 5 ngày, trễ 2 ngày"),
    ],
)
def test_the_people_are_told_ahead(
    events: str, today: str, *, state: ClockState, result: str
) -> None:
    one = clock(events, ANNOUNCE, today=today)
    assert (one.state, plain(one.result)) == (state, result)


def test_an_announcement_counts_from_the_last_change() -> None:
    moved = TOLD + (
        "- {ngay: 12/11/2025, viec: doi_lich, thoi_gian: 8 giờ 00 ngày 20/11/2025, ly_do: Mưa}\n"
    )
    before, after = (clock(moved, ANNOUNCE, today=today) for today in ("11/11", "12/11"))
    assert before.result == "thông báo trước 9 ngày, đúng quy định"
    assert after.result == "thông báo trước 8 ngày, đúng quy định"
    assert plain(after.note) == (
        "Thông báo lần đầu ngày 09/11/2025; lịch đổi ngày 12/11/2025 nên tính lại từ ngày đổi."
    )


def test_a_quarter_has_no_day_to_count_back_from() -> None:
    quarter = first(
        commune({"2025/dinh-ky-1/doi-thoai.yml": "che_do: [quy_che_mau]\nthoi_gian: Quý IV/2025\n"})
    )
    (one,) = clocks(quarter, ANNOUNCE, today=day("18/11"))
    assert (one.state, one.last_day) == (ClockState.NOT_STARTED, "")


def published(on: str) -> str:
    return notice(days=f"ngay_ban_hanh: 19/11/2025\nngay_cong_bo: {on}/2025\n")


@pytest.mark.parametrize(
    ("conclusion", "today", "state", "result"),
    [
        ("", "17/11", ClockState.NOT_STARTED, None),
        ("", "18/11", ClockState.RUNNING, "ngày thứ 0 trong 10, tính đến 18/11/2025"),
        ("", "24/11", ClockState.RUNNING, "ngày thứ 6 trong 10, tính đến 24/11/2025"),
        ("", "28/11", ClockState.RUNNING, "ngày thứ 10 trong 10, tính đến 28/11/2025"),
        ("", "29/11", ClockState.OVERDUE, "quá hạn 1 ngày, tính đến 29/11/2025"),
        (published("25/11"), "25/11", ClockState.IN_TIME, "công bố sau 7 ngày, đúng hạn"),
        (published("28/11"), "30/12", ClockState.IN_TIME, "công bố sau 10 ngày, đúng hạn"),
        (published("29/11"), "30/12", ClockState.LATE, "công bố sau 11 ngày, trễ 1 ngày"),
        (
            published("17/11"),
            "30/12",
            ClockState.UNCLEAR,
            "ngày công bố ghi trước ngày tổ chức, không tính được",
        ),
        (
            notice(days="ngay_ban_hanh: 26/11/2025\n"),
            "25/11",
            ClockState.RUNNING,
            "ngày thứ 7 trong 10, tính đến 25/11/2025",
        ),
        (
            notice(days="ngay_ban_hanh: 26/11/2025\n"),
            "30/12",
            ClockState.UNCLEAR,
            "có thông báo kết luận, chưa ghi ngày công bố",
        ),
    ],
)
def test_the_result_is_published_within_ten_days(
    conclusion: str, today: str, *, state: ClockState, result: str | None
) -> None:
    one = clock(TOLD + HELD, PUBLISH, today=today, conclusion=conclusion)
    assert one.state is state
    assert result in {None, one.result}


def test_a_clock_shows_all_that_is_needed_to_count_again() -> None:
    one = clock(TOLD + HELD, PUBLISH, today="24/11")
    assert one.citation == "Quy chế mẫu (1-QĐ/TU), điều 43"
    assert one.start_text == "Ngày tổ chức 18/11/2025; đếm từ ngày hôm sau"
    assert (one.start, one.last_day, one.days) == ("2025-11-18", "2025-11-28", 10)
    assert (one.counting, one.counted_on) == ("ngày lịch", "2025-11-24")
    assert one.valid_until == "2025-11-28"


def test_one_copy_goes_up() -> None:
    text = notice(days="ngay_cong_bo: 20/11/2025\nngay_gui_cap_tren: 30/11/2025\n")
    one = clock(HELD, SEND, today="30/11", conclusion=text)
    assert (one.title, one.result) == (
        "Gửi thông báo kết luận lên cấp trên",
        "gửi sau 12 ngày, trễ 2 ngày",
    )


@pytest.mark.parametrize(
    ("today", "result", "note"),
    [
        ("20/11", "ngày thứ 2 trong 10, tính đến 20/11/2025", "Đã trả lời 1 trên 2 kiến nghị."),
        ("29/11", "quá hạn 1 ngày, tính đến 29/11/2025", "Đã trả lời 1 trên 2 kiến nghị."),
        ("01/12", "trả lời xong sau 13 ngày, trễ 3 ngày", "Đã trả lời 2 trên 2 kiến nghị."),
    ],
)
def test_answering_is_finished_when_all_are_answered(today: str, result: str, *, note: str) -> None:
    archive = with_proposals(
        "  tra_loi: [{ngay: 10/11/2025, noi_dung: Rõ, ket_qua: giai_trinh}]\n",
        "  tra_loi: [{ngay: 01/12/2025, noi_dung: Rõ, ket_qua: giai_trinh}]\n",
        dialogue=DIALOGUE + HELD,
    )
    (one,) = clocks(first(archive), ANSWER, today=day(today))
    assert (one.result, one.note) == (result, note)


def test_days_that_the_rule_does_not_tell_are_unclear() -> None:
    one = clock(HELD, rules(provision("tra_loi_sau_hoi_nghi", None)), today="30/12")
    assert (one.state, one.result, one.days) == (ClockState.UNCLEAR, "chưa rõ thời hạn", None)
    assert one.citation == "Quy chế mẫu (1-QĐ/TU), điều 43"


def test_working_days_leave_out_weekends_and_holidays() -> None:
    book = rules(provision("cong_bo_ket_luan", 5, "ngay_lam_viec"))
    holiday = frozenset({day("20/11")})
    (plain_week,) = clocks(folder(HELD), book, today=day("21/11"))
    (short_week,) = clocks(folder(HELD), book, today=day("21/11"), holidays=holiday)
    # 18/11/2025 is a Tuesday.
    assert (plain_week.last_day, short_week.last_day) == ("2025-11-25", "2025-11-26")
    assert short_week.result == "ngày thứ 2 trong 5, tính đến 21/11/2025"


def test_working_days_are_counted_back_too() -> None:
    book = rules(provision("thong_bao_truoc", 5, "ngay_lam_viec"))
    one = clock(TOLD, book, today="20/11")
    assert one.last_day == "2025-11-11"
    assert one.result == "thông báo trước 7 ngày làm việc, đúng quy định"


def test_a_rule_that_does_not_bind_the_dialogue_has_no_clock() -> None:
    other = first(commune({"2025/dinh-ky-1/doi-thoai.yml": "thoi_gian: 18/11/2025\n"}))
    assert clocks(other, PUBLISH, today=day("30/12")) == ()


def test_a_cancelled_dialogue_owes_nothing() -> None:
    assert clocks(folder(OFF), PUBLISH, today=day("30/12")) == ()
    assert len(clocks(folder(OFF), PUBLISH, today=day("31/10"))) == 1


START = date(2025, 10, 20)
DAYS = st.integers(0, 80).map(lambda n: START + timedelta(days=n))
ALL = rules(*(provision(kind) for kind in ("cong_bo_ket_luan", "tra_loi_sau_hoi_nghi")))
EVENTS = st.lists(st.tuples(DAYS, st.sampled_from(["thong_bao", "da_to_chuc"])), max_size=3)


def written(events: list[tuple[date, str]]) -> str:
    return NOTHING + "".join(f"- {{ngay: {short_day(on)}, viec: {what}}}\n" for on, what in events)


def uncounted(one: Clock) -> Clock:
    growing = one.state in {ClockState.RUNNING, ClockState.OVERDUE}
    counted = replace(one, over=0, counted_on="", result="") if growing else one
    return replace(counted, valid_until="")


@given(events=EVENTS, today=DAYS, ahead=st.integers(1, 40))
def test_a_later_fact_never_changes_an_earlier_clock(
    events: list[tuple[date, str]], today: date, *, ahead: int
) -> None:
    later = [*events, (today + timedelta(days=ahead), "da_to_chuc")]
    for book in (ALL, ANNOUNCE):
        before = clocks(folder(written(events)), book, today=today)
        after = clocks(folder(written(later)), book, today=today)
        assert [replace(c, valid_until="") for c in before] == [
            replace(c, valid_until="") for c in after
        ]


@given(events=EVENTS, today=DAYS)
def test_the_last_day_of_a_clock_is_never_overdue(
    events: list[tuple[date, str]], today: date
) -> None:
    (one,) = clocks(folder(written(events)), PUBLISH, today=today)

    overdue = one.state is ClockState.OVERDUE
    assert not overdue or today.isoformat() > one.last_day


@given(events=EVENTS, today=DAYS)
def test_only_counts_change_before_valid_until(events: list[tuple[date, str]], today: date) -> None:
    dialogue = folder(written(events))
    for book in (PUBLISH, ANNOUNCE):
        (one,) = clocks(dialogue, book, today=today)
        last = one.valid_until or "2026-12-31"
        for later in {today + timedelta(days=1), date.fromisoformat(last)}:
            if later.isoformat() <= last:
                (again,) = clocks(dialogue, book, today=later)
                assert uncounted(again) == uncounted(one)
