"""What the last answer to a proposal came to, and whether the promised work is in time."""

from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from doithoai.records import Answer, Outcome, Proposal
from doithoai.values import grouped, short_day
from doithoai.views.clocks.due import PROMISING, Due, doing_due
from doithoai.views.clocks.due_words import early_note, how_late, until_when
from doithoai.views.facts import answers_on, is_withdrawn
from doithoai.views.moment import Deadline, deadline
from doithoai.views.once import once
from doithoai.views.timing import Measured, Timing, counted_words, measured, valid_until


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """The outcome known on a day; `timing` is None where no work is promised.

    Only `Outcome.DONE` is done: explained, answered on the spot and noted are not.
    `outcome_on`, `done_on` and `counted_on` are ISO days, empty when there is none.
    """

    outcome: Outcome | None
    text: str
    outcome_on: str = ""
    done: bool = False
    done_on: str = ""
    is_open: bool = True
    """Whether something is still to come: not answered yet, or promised and not done."""
    timing: Timing | None = None
    timing_text: str = ""
    days: int = 0
    counted_on: str = ""
    due: Deadline | None = None
    basis: str = ""
    note: str = ""
    passed_to: str | None = None
    reason: str | None = None
    explanation: str = ""
    valid_until: str = ""


@once(1 << 10)
def doing_on(proposal: Proposal, today: date) -> Doing:
    """The outcome of the last answer known on `today`, with the deadline for doing."""
    if is_withdrawn(proposal.withdrawal, today):
        return Doing(outcome=None, text="Đã gỡ", is_open=False)
    answers = answers_on(proposal, today)
    if not answers:
        ahead = _valid_until(proposal, today, last_day=None)
        return Doing(outcome=None, text="Chưa có kết quả", valid_until=ahead)
    last = answers[-1]
    done = _done_on(answers)
    due = doing_due(proposal, today)
    result = _measured(last, due, done=done, today=today)
    return Doing(
        outcome=last.outcome,
        text=last.outcome.label,
        outcome_on=last.day.isoformat(),
        done=done is not None,
        done_on=done.isoformat() if done else "",
        is_open=last.outcome in PROMISING,
        timing=result.timing if result else None,
        timing_text=_timing_text(result, last, today=today),
        days=result.days if result else 0,
        counted_on=today.isoformat() if result and result.timing is Timing.OVERDUE else "",
        due=deadline(due.period) if due else None,
        basis=due.basis if due else "",
        note=early_note(due, before="Hạn làm xong ghi trước ngày trả lời", event="trả lời"),
        passed_to=last.passed_to,
        reason=last.reason,
        explanation=_explanation(last, due, done=done),
        valid_until=_valid_until(
            proposal, today, last_day=due.last_day if due and done is None else None
        ),
    )


def _done_on(answers: tuple[Answer, ...]) -> date | None:
    """The day from which every later answer says "done"; None when the last one does not."""
    run = tuple(takewhile(lambda answer: answer.outcome is Outcome.DONE, reversed(answers)))
    return run[-1].day if run else None


def _measured(last: Answer, due: Due | None, *, done: date | None, today: date) -> Measured | None:
    """A deadline counts where one was given; work that goes on without one has an unclear one."""
    if due is None and last.outcome is not Outcome.IN_PROGRESS:
        return None
    return measured(due.last_day if due else None, done=done, today=today)


def _timing_text(result: Measured | None, last: Answer, *, today: date) -> str:
    if result is None:
        return ""
    again = last.outcome is Outcome.PUT_OFF
    words = {
        Timing.UNCLEAR: "Chưa rõ hạn làm xong" if not again else "Chưa rõ ngày xem lại",
        Timing.RUNNING: "Trong hạn" if not again else "Chưa đến ngày xem lại",
        Timing.IN_TIME: "Làm xong đúng hạn",
        Timing.LATE: f"Làm xong, trễ {grouped(result.days)} ngày",
    }
    verb = "Quá hạn xem lại" if again else "Quá hạn làm xong"
    return words.get(result.timing) or f"{verb} {counted_words(result.days, today)}"


def _explanation(last: Answer, due: Due | None, *, done: date | None) -> str:
    sentences = [f"Theo câu trả lời ngày\u00a0{short_day(last.day)}: {last.outcome.label}."]
    if due and due.last_day:
        sentences.append(until_when(due, what="Hạn"))
        if done and (late := how_late(done, due.last_day)):
            sentences.append(f"Báo làm xong ngày\u00a0{short_day(done)}{late}.")
    return " ".join(sentences)


def _valid_until(proposal: Proposal, today: date, *, last_day: date | None) -> str:
    gone = proposal.withdrawal.day if proposal.withdrawal else None
    moved = (extension.day for extension in proposal.extensions)
    facts = [gone, *moved, *(answer.day for answer in proposal.answers)]
    return valid_until(today, last_days=[last_day], facts=facts)
