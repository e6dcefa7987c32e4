"""Answered, and in time: on the days before, on and after each edge."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lives import day, first, notice, plain, with_proposals

from doithoai.records import Outcome, Proposal
from doithoai.values import short_day
from doithoai.views.proposals.answering import Answering, AnswerState, answering_on
from doithoai.views.proposals.doing import Doing, doing_on
from doithoai.views.proposals.following import ProposalStatus, following_on
from doithoai.views.timing import Timing

DUE = "  tiep_nhan: 07/10/2025\n  giao: {don_vi: Phòng Kinh tế, han: trước ngày 13/10/2025}\n"
NO_DUE = "  tiep_nhan: 07/10/2025\n  giao: {don_vi: Phòng Kinh tế}\n"
FREE = "  tiep_nhan: 07/10/2025\n"
UNDATED = "  tu: Tổ dân phố 1\n"
EARLY = "  tiep_nhan: 07/10/2025\n  giao: {don_vi: Phòng Kinh tế, han: 06/10/2025}\n"
LONGER = DUE + "  gia_han: [{ngay: 09/10/2025, den: 20/10/2025, ly_do: Chờ vật tư}]\n"
GONE = DUE + "  go_bo: {ngay: 10/10/2025, ly_do: Nhập trùng}\n"
PROMISE = "{ngay: 11/10/2025, noi_dung: Sẽ sửa, ket_qua: dang_giai_quyet, han: 30/11/2025}"


def answered(on: str, outcome: str = "giai_trinh") -> str:
    return f"  tra_loi: [{{ngay: {on}/2025, noi_dung: Đã rõ, ket_qua: {outcome}}}]\n"


def proposal(text: str) -> Proposal:
    entry = first(with_proposals(text)).proposals
    assert entry
    return entry.record.proposals[0]


def status(text: str, today: str, *, conclusion: str = "") -> ProposalStatus:
    archive = with_proposals(text, conclusion=conclusion)
    return following_on(archive, first(archive), day(today)).statuses[0]


@pytest.mark.parametrize(
    ("text", "today", "state", "words"),
    [
        (FREE, "07/10", AnswerState.NEW, "Mới tiếp nhận"),
        (FREE, "01/12", AnswerState.NEW, "Mới tiếp nhận"),
        (FREE, "02/12", AnswerState.UNCLEAR, "Chưa rõ thời hạn"),
        (NO_DUE, "07/10", AnswerState.UNCLEAR, "Chưa rõ thời hạn"),
        (UNDATED, "07/10", AnswerState.UNCLEAR, "Chưa rõ thời hạn"),
        (DUE, "11/10", AnswerState.WAITING, "Đang chờ trả lời"),
        (DUE, "12/10", AnswerState.WAITING, "Đang chờ trả lời"),
        (DUE, "13/10", AnswerState.OVERDUE, "Quá hạn 1 ngày, tính đến 13/10/2025"),
        (DUE, "26/10", AnswerState.OVERDUE, "Quá hạn 14 ngày, tính đến 26/10/2025"),
        (DUE + answered("12/10"), "11/10", AnswerState.WAITING, "Đang chờ trả lời"),
        (DUE + answered("12/10"), "12/10", AnswerState.IN_TIME, "Đã trả lời đúng hạn"),
        (DUE + answered("16/10"), "15/10", AnswerState.OVERDUE, None),
        (DUE + answered("16/10"), "16/10", AnswerState.LATE, "Trả lời trễ 4 ngày"),
        (DUE + answered("16/10"), "30/12", AnswerState.LATE, "Trả lời trễ 4 ngày"),
        (NO_DUE + answered("16/10"), "16/10", AnswerState.UNTIMED, "Đã trả lời, không rõ hạn"),
        (EARLY, "08/10", AnswerState.UNCLEAR, "Chưa rõ thời hạn"),
        (EARLY + answered("16/10"), "16/10", AnswerState.UNTIMED, "Đã trả lời, không rõ hạn"),
        (LONGER, "20/10", AnswerState.WAITING, "Đang chờ trả lời"),
        (LONGER, "21/10", AnswerState.OVERDUE, "Quá hạn 1 ngày, tính đến 21/10/2025"),
        (LONGER + answered("16/10"), "16/10", AnswerState.IN_TIME, "Đã trả lời đúng hạn"),
        (GONE, "09/10", AnswerState.WAITING, "Đang chờ trả lời"),
        (GONE, "10/10", AnswerState.WITHDRAWN, "Đã gỡ"),
        (GONE, "30/12", AnswerState.WITHDRAWN, "Đã gỡ"),
    ],
)
def test_answering_is_told_by_dated_facts(
    text: str, today: str, *, state: AnswerState, words: str | None
) -> None:
    view = answering_on(proposal(text), day(today))
    assert view.state is state
    assert words in {None, view.text}


def test_a_reader_can_count_again() -> None:
    view = answering_on(proposal(DUE + answered("16/10")), day("20/10"))
    assert plain(view.explanation) == (
        "Tiếp nhận ngày 07/10/2025. Hạn trả lời: trước ngày 13/10/2025, "
        "tức hết Chủ Nhật, 12/10/2025 (hạn giao cho Phòng Kinh tế). "
        "Trả lời lần đầu ngày 16/10/2025, sau 9 ngày, muộn hơn ngày cuối 4 ngày."
    )
    assert (view.start, view.answered_on, view.taken, view.days) == (
        "2025-10-07",
        "2025-10-16",
        9,
        4,
    )


def test_the_explanation_of_an_overdue_answer_does_not_age() -> None:
    early, late = (answering_on(proposal(DUE), day(today)) for today in ("14/10", "30/10"))
    assert early.explanation == late.explanation
    assert plain(late.explanation).endswith("Chưa trả lời thì quá hạn từ ngày 13/10/2025.")
    assert late.counted_on == "2025-10-30"


def test_a_deadline_before_receipt_is_a_note() -> None:
    view = answering_on(proposal(EARLY), day("08/10"))
    assert plain(view.note) == (
        "Hạn ghi trước ngày tiếp nhận: “06/10/2025” hết vào ngày 06/10/2025, "
        "tiếp nhận ngày 07/10/2025; vì vậy không tính quá hạn."
    )


def test_a_deadline_on_the_day_of_receipt_counts() -> None:
    view = answering_on(proposal(EARLY.replace("06/10", "07/10")), day("08/10"))
    assert view.text == "Quá hạn 1 ngày, tính đến 08/10/2025"


def test_what_was_raised_at_the_conference_starts_on_its_day() -> None:
    raised = proposal("  neu: tai\n  giao: {don_vi: Phòng Kinh tế, han: 30/10/2025}\n")
    view = answering_on(raised, day("26/10"), held=day("25/10"))
    assert view.start == "2025-10-25"
    assert plain(view.explanation).startswith("Nêu tại hội nghị ngày 25/10/2025.")


@pytest.mark.parametrize(
    ("text", "today", "until"),
    [
        (DUE, "08/10", "2025-10-12"),
        (DUE, "12/10", "2025-10-12"),
        (DUE, "13/10", ""),
        (FREE, "07/10", "2025-12-01"),
        (FREE, "02/12", ""),
        (DUE + answered("16/10"), "13/10", "2025-10-15"),
        (DUE + answered("16/10"), "16/10", ""),
        (GONE, "08/10", "2025-10-09"),
    ],
)
def test_words_hold_until_the_next_edge(text: str, today: str, until: str) -> None:
    assert answering_on(proposal(text), day(today)).valid_until == until


@pytest.mark.parametrize("outcome", [outcome for outcome in Outcome if outcome is not Outcome.DONE])
def test_only_done_is_done(outcome: Outcome) -> None:
    view = doing_on(proposal(DUE + answered("12/10", outcome.value)), day("12/10"))
    assert not view.done
    assert view.text == outcome.label


DONE_LATER = (
    f"  tra_loi:\n  - {PROMISE}\n"
    "  - {ngay: 05/12/2025, noi_dung: Đã sửa, ket_qua: da_giai_quyet}\n"
    "  - {ngay: 20/12/2025, noi_dung: Đã nghiệm thu, ket_qua: da_giai_quyet}\n"
)
RAIN = "  gia_han: [{ngay: 25/11/2025, den: 10/12/2025, ly_do: Mưa}]\n"
EXTENDED = DUE + RAIN + f"  tra_loi: [{PROMISE}]\n"
PUT_OFF = DUE + answered("11/10", "tam_gac, han: 30/11/2025")


@pytest.mark.parametrize(
    ("text", "today", "timing", "words"),
    [
        (DUE, "20/10", None, ""),
        (DUE + f"  tra_loi: [{PROMISE}]\n", "30/11", Timing.RUNNING, "Trong hạn"),
        (
            DUE + f"  tra_loi: [{PROMISE}]\n",
            "01/12",
            Timing.OVERDUE,
            "Quá hạn làm xong 1 ngày, tính đến 01/12/2025",
        ),
        (DUE + DONE_LATER, "05/12", Timing.LATE, "Làm xong, trễ 5 ngày"),
        (DUE + DONE_LATER, "31/12", Timing.LATE, "Làm xong, trễ 5 ngày"),
        (EXTENDED, "10/12", Timing.RUNNING, "Trong hạn"),
        (EXTENDED, "11/12", Timing.OVERDUE, "Quá hạn làm xong 1 ngày, tính đến 11/12/2025"),
        (PUT_OFF, "30/11", Timing.RUNNING, "Chưa đến ngày xem lại"),
        (PUT_OFF, "01/12", Timing.OVERDUE, "Quá hạn xem lại 1 ngày, tính đến 01/12/2025"),
        (
            DUE + answered("12/10", "dang_giai_quyet"),
            "30/12",
            Timing.UNCLEAR,
            "Chưa rõ hạn làm xong",
        ),
        (DUE + answered("12/10"), "30/12", None, ""),
        (
            DUE + answered("12/10", "dang_giai_quyet, han: 11/10/2025"),
            "30/12",
            Timing.UNCLEAR,
            "Chưa rõ hạn làm xong",
        ),
    ],
)
def test_doing_has_a_deadline_of_its_own(
    text: str, today: str, *, timing: Timing | None, words: str
) -> None:
    view = doing_on(proposal(text), day(today))
    assert (view.timing, view.timing_text) == (timing, words)


def test_an_extension_after_an_answer_in_time_leaves_answering_alone() -> None:
    view = answering_on(proposal(EXTENDED), day("30/12"))
    assert (view.state, view.basis) == (AnswerState.IN_TIME, "hạn giao cho Phòng Kinh tế")


def test_the_two_axes_do_not_mix() -> None:
    view = status(DUE + answered("16/10", "ghi_nhan"), "20/10")
    assert (view.answering.text, view.doing.text) == ("Trả lời trễ 4 ngày", "Ghi nhận")


@pytest.mark.parametrize(
    ("text", "today", "words"),
    [
        (DUE, "01/12", ""),
        (DUE, "02/12", "Đang xử lý, chưa có thông tin mới từ 07/10/2025"),
        (DUE + answered("12/10", "dang_giai_quyet"), "06/12", ""),
        (
            DUE + answered("12/10", "dang_giai_quyet"),
            "07/12",
            "Đang xử lý, chưa có thông tin mới từ 12/10/2025",
        ),
        (
            DUE + answered("12/10", "chuyen_cap_tren"),
            "07/12",
            "Chuyển cấp trên, chưa có thông tin mới từ 12/10/2025",
        ),
        (DUE + answered("12/10"), "30/12", ""),
        (DUE + answered("12/10", "da_giai_quyet"), "30/12", ""),
        (DUE + answered("01/10", "tam_gac, han: 30/11/2025"), "30/11", ""),
        (UNDATED, "30/12", ""),
        (GONE, "30/12", ""),
    ],
)
def test_eight_weeks_without_news_are_said(text: str, today: str, words: str) -> None:
    assert status(text, today).silent_text == words


def test_progress_of_a_conclusion_is_news_of_its_proposal() -> None:
    items = (
        "- {ma: kl-01, loai: chua_giai_quyet, noi_dung: Sửa, kien_nghi: [kn-01],"
        " thuc_hien: [{ngay: 01/12/2025, noi_dung: Đã khảo sát}]}\n"
    )
    text = notice(days="ngay_cong_bo: 30/10/2025\n", items=items)
    assert status(DUE, "30/11", conclusion=text).silent_text == ""
    assert status(DUE, "26/01/2026", conclusion=text).silent_since == "2025-12-01"


def test_what_is_received_later_is_not_there_yet() -> None:
    archive = with_proposals(DUE)
    assert following_on(archive, first(archive), day("06/10")).statuses == ()


def test_the_page_changes_on_the_day_of_receipt() -> None:
    archive = with_proposals(DUE)
    assert following_on(archive, first(archive), day("01/10")).valid_until == "2025-10-06"


@pytest.mark.parametrize(("raised", "count"), [("truoc", 1), ("tai", 0), ("sau", 0)])
def test_what_was_raised_at_the_conference_came_with_it(raised: str, count: int) -> None:
    archive = with_proposals(f"  neu: {raised}\n")
    assert len(following_on(archive, first(archive), day("24/10")).statuses) == count
    assert len(following_on(archive, first(archive), day("25/10")).statuses) == 1


def test_a_withdrawn_proposal_leaves_its_reason() -> None:
    assert status(GONE, "09/10").withdrawn is None
    assert status(GONE, "10/10").withdrawn == "Đã gỡ ngày 10/10/2025. Lý do: Nhập trùng"


def test_a_correction_shows_from_its_day() -> None:
    text = DUE + "  dinh_chinh: [{ngay: 09/10/2025, noi_dung: Sửa tên đường, ly_do: Nhầm}]\n"
    assert status(text, "08/10").corrections == ()
    assert status(text, "09/10").corrections == ("09/10/2025: Sửa tên đường. Lý do: Nhầm",)


def test_a_proposal_goes_on_in_a_later_one() -> None:
    archive = with_proposals(
        DUE, "  tiep_nhan: 20/12/2025\n  tiep_theo_cua: 2025/dinh-ky-1#kn-01\n"
    )
    before = following_on(archive, first(archive), day("19/12")).statuses
    old, new = following_on(archive, first(archive), day("20/12")).statuses
    assert before[0].carried_into == ()
    assert before[0].valid_until == "2025-12-19"
    assert old.carried_into == ("/hai-phong/phuong-mau/2025/dinh-ky-1/#kn-02",)
    assert new.continues == "/hai-phong/phuong-mau/2025/dinh-ky-1/#kn-01"
    assert (before[0].silent_since, old.silent_since) == ("2025-10-07", "")


START = date(2025, 10, 7)
DAYS = st.integers(min_value=0, max_value=120).map(lambda n: START + timedelta(days=n))
OUTCOMES = st.sampled_from([outcome.value for outcome in Outcome])
ANSWERS = st.lists(st.tuples(DAYS, OUTCOMES, st.none() | DAYS), max_size=3)


def life(due: date | None, answers: list[tuple[date, str, date | None]]) -> str:
    assigned = f", han: {short_day(due)}" if due else ""
    text = f"  tiep_nhan: 07/10/2025\n  giao: {{don_vi: Phòng Kinh tế{assigned}}}\n"
    told = [
        f"  - {{ngay: {short_day(on)}, noi_dung: Đã rõ, ket_qua: {outcome}"
        + (f", han: {short_day(until)}" if until else "")
        + "}\n"
        for on, outcome, until in answers
    ]
    return text + ("  tra_loi:\n" + "".join(told) if told else "")


def bare(view: ProposalStatus) -> ProposalStatus:
    """Without the day until which it holds: that one knows what lies ahead."""
    return replace(
        view,
        answering=replace(view.answering, valid_until=""),
        doing=replace(view.doing, valid_until=""),
        valid_until="",
    )


def uncounted(view: ProposalStatus) -> tuple[Answering, Doing, str]:
    """What must not change before `valid_until`."""
    answering = replace(view.answering, text="", days=0, counted_on="", valid_until="")
    doing = replace(view.doing, timing_text="", days=0, counted_on="", valid_until="")
    return answering, doing, view.silent_text


def seen(text: str, today: date) -> ProposalStatus:
    archive = with_proposals(text)
    return following_on(archive, first(archive), today).statuses[0]


@given(due=st.none() | DAYS, answers=ANSWERS, today=DAYS, ahead=st.integers(1, 60), last=OUTCOMES)
def test_a_later_fact_never_changes_an_earlier_day(
    *,
    due: date | None,
    answers: list[tuple[date, str, date | None]],
    today: date,
    ahead: int,
    last: str,
) -> None:
    later = [*answers, (today + timedelta(days=ahead), last, None)]
    assert bare(seen(life(due, answers), today)) == bare(seen(life(due, later), today))


@given(due=DAYS, today=DAYS)
def test_the_last_day_is_never_overdue(due: date, today: date) -> None:
    overdue = answering_on(proposal(life(due, [])), today).state is AnswerState.OVERDUE
    assert overdue == (today > due)


@given(due=st.none() | DAYS, answers=ANSWERS, today=DAYS)
def test_nothing_but_counts_changes_before_valid_until(
    due: date | None, answers: list[tuple[date, str, date | None]], today: date
) -> None:
    text = life(due, answers)
    view = seen(text, today)
    end = date.fromisoformat(view.valid_until) if view.valid_until else START + timedelta(days=400)
    for step in {0, 1, (end - today).days // 2, (end - today).days}:
        later = min(today + timedelta(days=step), end)
        assert uncounted(seen(text, later)) == uncounted(view)
