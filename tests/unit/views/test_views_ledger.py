"""Promises of conclusion notices, on the days before, on and after each edge."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lives import HELD, commune, day, notice, plain

from doithoai.records import Archive, Outcome
from doithoai.values import short_day
from doithoai.views.proposals.ledger import Ledger, LedgerEntry, ledger_on
from doithoai.views.proposals.promise import PromiseState
from doithoai.views.timing import Timing

DAYS = "ngay_ban_hanh: 28/10/2025\nngay_cong_bo: 30/10/2025\n"
TASK = ", giao: {don_vi: Phòng Kinh tế, han: 30/11/2025}"
FAR = ", giao: {don_vi: Phòng Kinh tế, han: 30/06/2026}"
EARLY = ", giao: {don_vi: Phòng Kinh tế, han: 20/10/2025}"
DONE = (
    ", thuc_hien: [{ngay: 05/11/2025, noi_dung: Đã khảo sát},"
    " {ngay: 30/11/2025, noi_dung: Đã sửa, ket_qua: da_giai_quyet, minh_chung: Biên bản}]"
)
DONE_LATE = DONE.replace("30/11", "03/12")
REOPENED = DONE[:-1] + ", {ngay: 10/12/2025, noi_dung: Lại hỏng, ket_qua: dang_giai_quyet}]"
NOTED = DONE.replace("da_giai_quyet", "ghi_nhan")


def item(more: str, *, kind: str = "chua_giai_quyet", number: int = 1) -> str:
    return f"- {{ma: kl-{number:02}, loai: {kind}, noi_dung: Sửa đường{more}}}\n"


def archive(*items: str, days: str = DAYS, more: dict[str, str] | None = None) -> Archive:
    files = {
        "2025/dinh-ky-1/doi-thoai.yml": HELD,
        "2025/dinh-ky-1/ket-luan.md": notice(days=days, items="".join(items)),
    }
    return commune(files | (more or {}))


def entry(text: str, today: str) -> LedgerEntry:
    return ledger_on(archive(text), day(today)).entries[0]


@pytest.mark.parametrize(
    ("text", "today", "state", "words"),
    [
        (item(TASK), "30/11", PromiseState.IN_PROGRESS, "Đang thực hiện"),
        (item(TASK), "01/12", PromiseState.OVERDUE, "Quá hạn 1 ngày, tính đến 01/12/2025"),
        (item(TASK), "30/12", PromiseState.OVERDUE, "Quá hạn 30 ngày, tính đến 30/12/2025"),
        (item(TASK + DONE), "29/11", PromiseState.IN_PROGRESS, "Đang thực hiện"),
        (item(TASK + DONE), "30/11", PromiseState.DONE, "Đã làm xong đúng hạn"),
        (item(TASK + DONE_LATE), "02/12", PromiseState.OVERDUE, None),
        (item(TASK + DONE_LATE), "03/12", PromiseState.DONE, "Đã làm xong, trễ 3 ngày"),
        (item(TASK + DONE_LATE), "30/12", PromiseState.DONE, "Đã làm xong, trễ 3 ngày"),
        (item(TASK + REOPENED), "09/12", PromiseState.DONE, "Đã làm xong đúng hạn"),
        (item(TASK + REOPENED), "10/12", PromiseState.OVERDUE, None),
        (item(TASK + NOTED), "01/12", PromiseState.OVERDUE, None),
        (item(FAR), "24/12", PromiseState.IN_PROGRESS, "Đang thực hiện"),
        (
            item(FAR),
            "25/12",
            PromiseState.SILENT,
            "Đang xử lý, chưa có thông tin mới từ 30/10/2025",
        ),
        (item(""), "24/12", PromiseState.NO_DUE, "Chưa rõ thời hạn"),
        (item(""), "25/12", PromiseState.SILENT, None),
        (item(EARLY), "01/11", PromiseState.NO_DUE, "Chưa rõ thời hạn"),
        (
            item("", kind="da_giai_quyet"),
            "30/12",
            PromiseState.DONE,
            "Đã giải quyết, theo thông báo kết luận",
        ),
        (item("", kind="da_doi_thoai"), "30/12", PromiseState.DISCUSSED, None),
        (item(TASK, kind="da_giai_quyet"), "01/12", PromiseState.OVERDUE, None),
        (item(", go_bo: {ngay: 05/11/2025, ly_do: Nhầm}"), "04/11", PromiseState.NO_DUE, None),
        (item(", go_bo: {ngay: 05/11/2025, ly_do: Nhầm}"), "05/11", PromiseState.WITHDRAWN, None),
    ],
)
def test_a_promise_is_told_by_dated_facts(
    text: str, today: str, *, state: PromiseState, words: str | None
) -> None:
    status = entry(text, today).status
    assert status.state is state
    assert words in {None, status.text}


def test_an_entry_shows_unit_due_steps_and_evidence() -> None:
    one = entry(item(TASK + DONE), "30/11")
    assert one.path == "/hai-phong/phuong-mau/2025/dinh-ky-1/ket-luan/#kl-01"
    assert one.unit == "Phòng Kinh tế"
    assert one.due is not None
    assert one.due.last_day == "2025-11-30"
    assert [step.day for step in one.steps] == ["2025-11-05", "2025-11-30"]
    assert one.evidence == ("Biên bản",)
    assert (one.status.timing, one.status.done_on) == (Timing.IN_TIME, "2025-11-30")


def test_evidence_of_a_later_day_is_not_there_yet() -> None:
    assert entry(item(TASK + DONE), "29/11").evidence == ()


def test_a_reader_can_count_a_promise_again() -> None:
    assert plain(entry(item(TASK), "05/12").status.explanation) == (
        "Giao trong thông báo kết luận ngày 30/10/2025. Hạn: chậm nhất ngày 30/11/2025, "
        "tức hết Chủ Nhật, 30/11/2025 (hạn giao cho Phòng Kinh tế). "
        "Chưa xong thì quá hạn từ ngày 01/12/2025."
    )


def test_a_deadline_before_the_notice_is_a_note() -> None:
    assert plain(entry(item(EARLY), "01/11").status.note).startswith(
        "Hạn ghi trước ngày của thông báo kết luận: “20/10/2025”"
    )


def test_a_notice_is_known_from_its_publication() -> None:
    ledger = archive(item(TASK))
    assert ledger_on(ledger, day("29/10")).entries == ()
    assert ledger_on(ledger, day("29/10")).valid_until == "2025-10-29"
    assert len(ledger_on(ledger, day("30/10")).entries) == 1


@pytest.mark.parametrize(
    ("text", "today", "until"),
    [
        (item(TASK), "01/11", "2025-11-30"),
        (item(TASK), "30/11", "2025-11-30"),
        (item(TASK), "01/12", "2025-12-24"),
        (item(TASK), "25/12", ""),
        (item(TASK + DONE), "10/11", "2025-11-29"),
        (item(TASK + DONE), "30/11", ""),
    ],
)
def test_a_promise_reads_the_same_until_the_next_edge(text: str, today: str, *, until: str) -> None:
    assert ledger_on(archive(text), day(today)).valid_until == until


def test_unfinished_promises_go_into_the_next_dialogue() -> None:
    texts = (
        item(FAR, number=1),
        item(TASK, number=2),
        item(TASK + DONE, number=3),
        item("", kind="da_doi_thoai", number=4),
    )
    coming = {
        "2026/dinh-ky-1/doi-thoai.yml": "thoi_gian: Quý II/2026\n",
        "2026/chuyen-de-1/doi-thoai.yml": "thoi_gian: tháng 3/2026\n",
    }
    ledger = ledger_on(archive(*texts, more=coming), day("02/12"))
    assert [one.code for one in ledger.carried] == ["kl-02", "kl-01"]
    assert [one.code for one in ledger.entries] == ["kl-02", "kl-01", "kl-03", "kl-04"]
    assert ledger.next is not None
    assert ledger.next.path == "/hai-phong/phuong-mau/2026/chuyen-de-1/"


def test_without_a_coming_dialogue_there_is_no_agenda() -> None:
    assert ledger_on(archive(item(TASK)), day("02/12")).next is None


START = date(2025, 10, 30)
SOME_DAY = st.integers(0, 150).map(lambda n: START + timedelta(days=n))
STEPS = st.lists(
    st.tuples(SOME_DAY, st.none() | st.sampled_from([o.value for o in Outcome])), max_size=3
)
ITEMS = st.lists(st.tuples(st.none() | SOME_DAY, STEPS), min_size=1, max_size=4)


def promised(due: date | None, steps: list[tuple[date, str | None]], number: int) -> str:
    assigned = f", giao: {{don_vi: P, han: {short_day(due)}}}" if due else ""
    told = ", ".join(
        f"{{ngay: {short_day(on)}, noi_dung: Làm" + (f", ket_qua: {o}" if o else "") + "}"
        for on, o in steps
    )
    return item(f"{assigned}, thuc_hien: [{told}]" if told else assigned, number=number)


def bare(ledger: Ledger) -> list[LedgerEntry]:
    return [replace(e, status=replace(e.status, valid_until="")) for e in ledger.entries]


@given(items=ITEMS, today=SOME_DAY)
def test_counts_add_up_to_the_total(
    items: list[tuple[date | None, list[tuple[date, str | None]]]], today: date
) -> None:
    texts = [promised(due, steps, number) for number, (due, steps) in enumerate(items, start=1)]
    ledger = ledger_on(archive(*texts), today)
    assert sum(tally.count for tally in ledger.counts) == ledger.total == len(items)
    assert len(ledger.carried) <= ledger.total


@given(due=st.none() | SOME_DAY, steps=STEPS, today=SOME_DAY, ahead=st.integers(1, 60))
def test_a_later_step_never_changes_an_earlier_day(
    due: date | None, steps: list[tuple[date, str | None]], *, today: date, ahead: int
) -> None:
    more = [*steps, (today + timedelta(days=ahead), "da_giai_quyet")]
    before = ledger_on(archive(promised(due, steps, 1)), today)
    after = ledger_on(archive(promised(due, more, 1)), today)
    assert bare(before) == bare(after)


@given(due=SOME_DAY, today=SOME_DAY)
def test_a_promise_is_not_overdue_on_its_last_day(due: date, today: date) -> None:
    (one,) = ledger_on(archive(promised(due, [], 1)), today).entries
    assert (one.status.state is PromiseState.OVERDUE) == (today > due)


def uncounted(ledger: Ledger) -> list[tuple[object, ...]]:
    return [
        (one.path, one.steps, one.status.state, one.status.silent_since, one.status.explanation)
        for one in sorted(ledger.entries, key=lambda one: one.path)
    ]


@given(items=ITEMS, today=SOME_DAY)
def test_nothing_but_counts_changes_before_valid_until(
    items: list[tuple[date | None, list[tuple[date, str | None]]]], today: date
) -> None:
    texts = [promised(due, steps, number) for number, (due, steps) in enumerate(items, start=1)]
    whole = archive(*texts)
    ledger = ledger_on(whole, today)
    last = date.fromisoformat(ledger.valid_until or "2027-12-31")
    for later in {min(today + timedelta(days=1), last), last}:
        assert uncounted(ledger_on(whole, later)) == uncounted(ledger)


def test_a_notice_that_was_taken_away_promises_nothing() -> None:
    gone = archive(item(TASK), days=DAYS + "go_bo: {ngay: 05/11/2025, ly_do: Nhầm}\n")
    assert ledger_on(gone, day("04/11")).total == 1
    assert ledger_on(gone, day("04/11")).valid_until == "2025-11-04"
    assert ledger_on(gone, day("05/11")).total == 0
