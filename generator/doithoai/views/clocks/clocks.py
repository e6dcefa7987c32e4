"""The clocks of a dialogue: one for each provision that binds it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from doithoai.records import Conclusion, DialogueFolder, Proposal
from doithoai.rules import Cited, ProvisionKind, Rulebook
from doithoai.values import Holidays, day_number, nth_day_after, short_day
from doithoai.views.clocks.announcement_clock import announcement_clock
from doithoai.views.clocks.clock import (
    Clock,
    ClockState,
    counting_of,
    day_word,
    finished,
    overdue,
    running,
    unstarted,
    waiting,
)
from doithoai.views.facts import answers_on, held_on, is_received, is_withdrawn
from doithoai.views.stage import Stage, stage_on
from doithoai.views.steps import bound_by
from doithoai.views.timing import Timing, measured, valid_until

_ORDER = (
    ProvisionKind.ANNOUNCE,
    ProvisionKind.ANSWER,
    ProvisionKind.PUBLISH_CONCLUSION,
    ProvisionKind.SEND_CONCLUSION,
)
_GROWING = frozenset({ClockState.RUNNING, ClockState.OVERDUE})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Task:
    """Something to be done after the conference, as far as it is known on a day.

    `unstated` says why the day is not known although the thing itself may be done.
    """

    title: str
    verb: str
    done: date | None
    unstated: str = ""
    note: str = ""


def clocks_on(
    folder: DialogueFolder,
    rulebook: Rulebook,
    province: str,
    *,
    holidays: Holidays,
    today: date,
) -> tuple[Clock, ...]:
    """The clocks of every provision that binds the dialogue; none when it is off."""
    if stage_on(folder, today) in {Stage.CANCELLED, Stage.WITHDRAWN}:
        return ()
    clocks = (
        _clock(folder, cited, holidays=holidays, today=today)
        for kind in _ORDER
        for cited in bound_by(folder, rulebook, province, kind=kind)
    )
    return tuple(replace(clock, valid_until=_valid_until(folder, clock, today)) for clock in clocks)


def _clock(folder: DialogueFolder, cited: Cited, *, holidays: Holidays, today: date) -> Clock:
    dialogue = folder.entry.record
    if cited.provision.kind is ProvisionKind.ANNOUNCE:
        return announcement_clock(dialogue, cited, holidays=holidays, today=today)
    task = _task(folder, cited.provision.kind, today=today)
    clock = unstarted(cited, task.title, start_text="Tính từ ngày tổ chức", done=task.done)
    clock = replace(clock, note=task.note)
    days, start = cited.provision.days, held_on(dialogue, today)
    if days is None:
        return clock
    if start is None:
        return waiting(clock, "tính từ ngày tổ chức; chưa có thông tin đã tổ chức")
    return _counted(clock, task, cited, start=start, holidays=holidays, today=today)


def _counted(
    clock: Clock, task: _Task, cited: Cited, *, start: date, holidays: Holidays, today: date
) -> Clock:
    unit, days = counting_of(cited), cited.provision.days or 0
    last = nth_day_after(start, days, unit=unit, holidays=holidays)
    clock = replace(
        clock,
        start_text=f"Ngày tổ chức {short_day(start)}; đếm từ ngày hôm sau",
        start=start.isoformat(),
        last_day=last.isoformat(),
    )
    if task.unstated or (task.done and task.done < start):
        words = task.unstated or f"ngày {task.verb} ghi trước ngày tổ chức, không tính được"
        return replace(clock, result=words)
    result = measured(last, done=task.done, today=today)
    number = day_number(start, task.done or today, unit=unit, holidays=holidays)
    if task.done:
        words = f"{task.verb} sau {number} {day_word(cited)}"
        return finished(clock, words, measured=result, praise="đúng hạn")
    if result.timing is Timing.OVERDUE:
        return overdue(clock, result.days, today=today)
    return running(clock, f"ngày thứ {number} trong {days}", today=today)


def _task(folder: DialogueFolder, kind: ProvisionKind, *, today: date) -> _Task:
    if kind is ProvisionKind.ANSWER:
        return _answering(folder, today)
    notice = folder.conclusion.record if folder.conclusion else None
    if kind is ProvisionKind.PUBLISH_CONCLUSION:
        done = _known(notice.published_on if notice else None, today)
        return _Task(
            title="Công bố kết quả cho Nhân dân",
            verb="công bố",
            done=done,
            unstated=_unstated(folder, done, verb="công bố", today=today),
        )
    done = _known(notice.sent_up_on if notice else None, today)
    return _Task(
        title="Gửi thông báo kết luận lên cấp trên",
        verb="gửi",
        done=done,
        unstated=_unstated(folder, done, verb="gửi", today=today),
    )


def _answering(folder: DialogueFolder, today: date) -> _Task:
    """Done once every proposal has its first answer; what was answered earlier was in time."""
    proposals = tuple(_live_proposals(folder, today))
    firsts = [answers[0].day for one in proposals if (answers := answers_on(one, today))]
    whole = proposals and len(firsts) == len(proposals)
    held = held_on(folder.entry.record, today) or date.min
    counts = f"Đã trả lời {len(firsts)} trên {len(proposals)} kiến nghị."
    return _Task(
        title="Trả lời kiến nghị sau hội nghị",
        verb="trả lời xong",
        done=max(*firsts, held) if whole else None,
        unstated="" if proposals else "chưa có kiến nghị nào được ghi",
        note=counts if proposals else "",
    )


def _live_proposals(folder: DialogueFolder, today: date) -> Iterator[Proposal]:
    if folder.proposals:
        for proposal in folder.proposals.record.proposals:
            if is_received(folder, proposal, today) and not is_withdrawn(
                proposal.withdrawal, today
            ):
                yield proposal


def _known(day: date | None, today: date) -> date | None:
    return day if day and day <= today else None


def _unstated(folder: DialogueFolder, done: date | None, *, verb: str, today: date) -> str:
    """The notice lies here, yet the paper does not say on which day this was done."""
    if done or folder.conclusion is None:
        return ""
    days = _days_of(folder.conclusion.record)
    if days and min(days) > today:
        return ""
    return f"có thông báo kết luận, chưa ghi ngày {verb}"


def _days_of(notice: Conclusion) -> tuple[date, ...]:
    days = (notice.issued_on, notice.published_on, notice.sent_up_on)
    return tuple(day for day in days if day)


def _valid_until(folder: DialogueFolder, clock: Clock, today: date) -> str:
    days = (clock.last_day, clock.start) if clock.state in _GROWING else ()
    dialogue = folder.entry.record
    facts = [event.day for event in dialogue.events]
    facts += [dialogue.withdrawal.day] if dialogue.withdrawal else []
    facts += _days_of(folder.conclusion.record) if folder.conclusion else []
    for proposal in folder.proposals.record.proposals if folder.proposals else ():
        gone = proposal.withdrawal.day if proposal.withdrawal else None
        facts += [day for day in (proposal.received_on, gone) if day]
        facts += [answer.day for answer in proposal.answers]
    return valid_until(
        today, last_days=[date.fromisoformat(day) for day in days if day], facts=facts
    )
