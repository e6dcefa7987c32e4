"""Which deadline of a proposal holds on a day, with the paper that sets it."""

from dataclasses import dataclass
from datetime import date

from doithoai.records import Answer, Extension, Outcome, Proposal
from doithoai.values import Period, short_day
from doithoai.views.facts import answers_on, extensions_on

PROMISING = frozenset({Outcome.IN_PROGRESS, Outcome.PUT_OFF, Outcome.NOT_DONE, Outcome.PASSED_UP})
"""Outcomes after which the matter is still open, so that a deadline may follow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A deadline, who set it, and the day on which it was set, where known."""

    period: Period
    basis: str
    set_on: date | None = None

    @property
    def is_early(self) -> bool:
        """Whether it ends before the day on which it was set: no count can rest on that."""
        return bool(self.set_on and self.period.last and self.period.last < self.set_on)

    @property
    def last_day(self) -> date | None:
        """The last day from which lateness is counted."""
        return None if self.is_early else self.period.last


def answering_due(proposal: Proposal, today: date, *, received: date | None) -> Due | None:
    """The deadline for answering: the assignment's, or the last one to which it was extended."""
    due = _assigned(proposal, received)
    first = next(iter(answers_on(proposal, today)), None)
    for extension in extensions_on(proposal, today):
        if first and _extends_doing(proposal, extension.until, due=due, today=today):
            continue
        due = _extended(extension, set_on=received)
    return due


def doing_due(proposal: Proposal, today: date) -> Due | None:
    """The deadline for doing: that of the last answer that promises, or its extension."""
    promise = _promise(proposal, today)
    if promise is None or promise.due is None:
        return None
    due = Due(
        period=promise.due,
        basis=f"hạn nêu trong câu trả lời ngày\u00a0{short_day(promise.day)}",
        set_on=promise.day,
    )
    for extension in extensions_on(proposal, today):
        if _is_later(extension.until, promise.due):
            due = _extended(extension, set_on=promise.day)
    return due


def _promise(proposal: Proposal, today: date) -> Answer | None:
    """The last answer whose deadline is still to be kept, or was when the matter was settled."""
    answers = answers_on(proposal, today)
    if answers and answers[-1].outcome not in PROMISING | {Outcome.DONE}:
        return None
    promising = [answer for answer in answers if answer.outcome in PROMISING]
    return promising[-1] if promising else None


def _assigned(proposal: Proposal, received: date | None) -> Due | None:
    assigned = proposal.assignment
    if assigned is None or assigned.due is None:
        return None
    return Due(period=assigned.due, basis=f"hạn giao cho {assigned.unit}", set_on=received)


def _extended(extension: Extension, *, set_on: date | None) -> Due:
    paper = f" theo {extension.document}" if extension.document else ""
    return Due(
        period=extension.until,
        basis=f"gia hạn ngày\u00a0{short_day(extension.day)}{paper}, lý do: {extension.reason}",
        set_on=set_on,
    )


def _extends_doing(proposal: Proposal, until: Period, *, due: Due | None, today: date) -> bool:
    """Papers do not say which deadline they extend: once answered in time, it is that for doing.

    So it is also when it lies beyond the day until which an answer promises to have done the work.
    """
    answers = answers_on(proposal, today)
    in_time = due is None or due.last_day is None or answers[0].day <= due.last_day
    beyond = any(answer.due and _is_later(until, answer.due) for answer in answers)
    return in_time or beyond


def _is_later(until: Period, than: Period) -> bool:
    return until.last is None or than.last is None or until.last > than.last
