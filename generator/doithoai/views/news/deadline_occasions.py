"""Deadlines as entries of a calendar: for opinions of citizens, for the work of the office."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from doithoai.records import Step
from doithoai.rules import Rulebook
from doithoai.values import short_day
from doithoai.views.moment import deadline
from doithoai.views.news.occasion import Diary, Occasion, OccasionStatus, kept_until
from doithoai.views.news.occasion_words import truly
from doithoai.views.stage import Stage
from doithoai.views.steps import StepView, steps_on
from doithoai.views.subject import Subject


def opinion_deadlines(subject: Subject) -> Iterator[Occasion]:
    """The last days on which opinions are received; a ladder may name several ways to send them."""
    rungs = [r for r in subject.folder.entry.record.ladder if r.step is Step.SEND_OPINIONS]
    for number, rung in enumerate(rungs, start=1):
        if rung.due is None or rung.due.last is None:
            continue
        due = deadline(rung.due, receiving=True)
        lines = (
            f"Gửi ý kiến {due.text}. {due.last_day_text}.",
            f"Qua: {rung.unit}." if rung.unit else "",
            f"Gửi đến: {rung.deliver_to}." if rung.deliver_to else "",
            f"Buổi đối thoại: {subject.card.when.text}.",
        )
        yield _deadline(
            subject,
            Diary.OPINIONS,
            rung.due.last,
            code=f"gui-y-kien-{number}",
            title="Hạn gửi ý kiến",
            lines=lines,
        )


def duties(
    subject: Subject, rulebook: Rulebook, province: str, *, today: date
) -> Iterator[Occasion]:
    """What the office has to do until when, by its own ladder and by the rules."""
    seen: Counter[str] = Counter()
    for step in steps_on(subject.folder, rulebook, province, today=today):
        seen[step.code] += 1
        if step.is_event or not step.last_day:
            continue
        yield _deadline(
            subject,
            Diary.DUTIES,
            date.fromisoformat(step.last_day),
            code=f"viec-{step.code}-{seen[step.code]}",
            title=step.title,
            lines=_duty_lines(step),
        )


def _duty_lines(step: StepView) -> tuple[str, ...]:
    to = f" → {step.deliver_to}" if step.deliver_to else ""
    return (
        f"Hạn: {step.due}." + (f" {step.last_day_text}." if step.last_day_text else ""),
        f"{step.detail}." if step.detail else "",
        f"{step.unit or ''}{to}".strip(),
        f"Theo {step.citation}." if step.citation else "",
    )


def _deadline(
    subject: Subject, diary: Diary, day: date, *, code: str, title: str, lines: tuple[str, ...]
) -> Occasion:
    """It falls with a dialogue that is cancelled; one that is only postponed may keep it."""
    off = subject.called_off
    gone = off is not None and subject.card.stage is Stage.CANCELLED
    mark = f"{subject.card.stage.label}: " if gone else ""
    first = ""
    if off:
        first = f"Buổi đối thoại: {off.what.label.lower()} (tin ngày\u00a0{short_day(off.day)})."
    return Occasion(
        diary=diary,
        key=f"{subject.key}/{code}",
        summary=f"{mark}{title}: {subject.name}",
        day=day,
        status=OccasionStatus.CANCELLED if gone else OccasionStatus.CONFIRMED,
        path=subject.card.path,
        lines=truly(subject.place, (first, *lines)),
        kept_until=kept_until(day, off.day) if gone and off else kept_until(day),
        sequence=subject.sequence,
        known_on=subject.known_on,
    )
