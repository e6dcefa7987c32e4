"""Whether a proposal was answered, in time or not; what the answer came to stands elsewhere."""

from dataclasses import dataclass
from datetime import date, timedelta

from doithoai.records import Proposal
from doithoai.values import Choice, grouped, short_day
from doithoai.views.clocks.due import Due, answering_due
from doithoai.views.clocks.due_words import early_note, how_late, until_when
from doithoai.views.facts import answers_on, is_withdrawn, received_day
from doithoai.views.moment import Deadline, deadline
from doithoai.views.once import once
from doithoai.views.origin import withdrawn_text
from doithoai.views.timing import (
    Measured,
    Timing,
    counted_words,
    is_silent,
    last_day_before_silence,
    measured,
    valid_until,
)


class AnswerState(Choice):
    """Answered, and in time? Says nothing about the outcome."""

    NEW = "moi_tiep_nhan", "Mới tiếp nhận"
    WAITING = "cho_tra_loi", "Đang chờ trả lời"
    IN_TIME = "tra_loi_dung_han", "Đã trả lời đúng hạn"
    LATE = "tra_loi_tre", "Đã trả lời, trễ hạn"
    UNTIMED = "tra_loi_khong_ro_han", "Đã trả lời, không rõ hạn"
    OVERDUE = "qua_han", "Quá hạn trả lời"
    UNCLEAR = "chua_ro_thoi_han", "Chưa rõ thời hạn"
    WITHDRAWN = "da_go", "Đã gỡ"


ANSWERED = frozenset({AnswerState.IN_TIME, AnswerState.LATE, AnswerState.UNTIMED})
_ANSWERED_BY_TIMING = {
    Timing.IN_TIME: AnswerState.IN_TIME,
    Timing.LATE: AnswerState.LATE,
    Timing.UNCLEAR: AnswerState.UNTIMED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """How answering stands, with all that a reader needs to count again by hand.

    Days are ISO, empty when unknown. `days` is how many days late, or overdue on `counted_on`;
    `text` carries that count, `explanation` and `note` do not.
    """

    state: AnswerState
    text: str
    days: int = 0
    counted_on: str = ""
    start: str = ""
    answered_on: str = ""
    taken: int | None = None
    """Days from the start to the first answer; None when either is unknown."""
    due: Deadline | None = None
    basis: str = ""
    note: str = ""
    explanation: str = ""
    valid_until: str = ""


@once(1 << 10)
def answering_on(proposal: Proposal, today: date, *, held: date | None = None) -> Answering:
    """How answering stands on `today`; `held` is the day of the conference, once it was held."""
    if is_withdrawn(proposal.withdrawal, today):
        gone = withdrawn_text(proposal.withdrawal) or ""
        return Answering(state=AnswerState.WITHDRAWN, text="Đã gỡ", explanation=f"{gone}.")
    received = received_day(proposal, held)
    due = answering_due(proposal, today, received=received)
    answered = next((answer.day for answer in answers_on(proposal, today)), None)
    result = measured(due.last_day if due else None, done=answered, today=today)
    state = _state(proposal, today, result=result, received=received)
    overdue = state is AnswerState.OVERDUE
    return Answering(
        state=state,
        text=_text(state, result, today),
        days=result.days,
        counted_on=today.isoformat() if overdue else "",
        start=received.isoformat() if received else "",
        answered_on=answered.isoformat() if answered else "",
        taken=(answered - received).days if answered and received else None,
        due=deadline(due.period) if due else None,
        basis=due.basis if due else "",
        note=early_note(due, before="Hạn ghi trước ngày tiếp nhận", event="tiếp nhận"),
        explanation=_explanation(proposal, due=due, received=received, answered=answered),
        valid_until=_valid_until(proposal, today, due=due, received=received),
    )


def _state(
    proposal: Proposal, today: date, *, result: Measured, received: date | None
) -> AnswerState:
    if result.timing is Timing.OVERDUE:
        return AnswerState.OVERDUE
    if result.timing is Timing.RUNNING:
        return AnswerState.WAITING
    if answers_on(proposal, today):
        return _ANSWERED_BY_TIMING[result.timing]
    fresh = received is not None and not is_silent(received, today)
    # Nobody is charged with it yet; a proposal that is eight weeks old is no longer a new one.
    if fresh and proposal.assignment is None:
        return AnswerState.NEW
    return AnswerState.UNCLEAR


def _text(state: AnswerState, result: Measured, today: date) -> str:
    if state is AnswerState.OVERDUE:
        return f"Quá hạn {counted_words(result.days, today)}"
    if state is AnswerState.LATE:
        return f"Trả lời trễ {grouped(result.days)} ngày"
    return state.label


def _explanation(
    proposal: Proposal, *, due: Due | None, received: date | None, answered: date | None
) -> str:
    sentences = [_start_words(proposal, received)]
    last = due.last_day if due else None
    if due and last:
        sentences.append(until_when(due, what="Hạn trả lời"))
    else:
        sentences.append("Không có hạn trả lời nào tính được.")
    if answered:
        sentences.append(_answered_words(answered, received, last=last))
    elif last:
        following = last + timedelta(days=1)
        sentences.append(f"Chưa trả lời thì quá hạn từ ngày\u00a0{short_day(following)}.")
    return " ".join(sentences)


def _start_words(proposal: Proposal, received: date | None) -> str:
    if received is None:
        return "Chưa ghi ngày tiếp nhận."
    verb = "Tiếp nhận" if proposal.received_on else "Nêu tại hội nghị"
    return f"{verb} ngày\u00a0{short_day(received)}."


def _answered_words(answered: date, received: date | None, *, last: date | None) -> str:
    words = f"Trả lời lần đầu ngày\u00a0{short_day(answered)}"
    if received and answered >= received:
        taken = (answered - received).days
        words += f", sau {grouped(taken)} ngày" if taken else ", ngay trong ngày"
    return f"{words}{how_late(answered, last)}."


def _valid_until(proposal: Proposal, today: date, *, due: Due | None, received: date | None) -> str:
    answered = bool(answers_on(proposal, today))
    last_days = [] if answered else [due.last_day if due else None]
    if not answered and received and proposal.assignment is None:
        last_days.append(last_day_before_silence(received))
    gone = proposal.withdrawal.day if proposal.withdrawal else None
    moved = (extension.day for extension in proposal.extensions)
    facts = [proposal.received_on, gone, *moved, *(answer.day for answer in proposal.answers)]
    return valid_until(today, last_days=last_days, facts=facts)
