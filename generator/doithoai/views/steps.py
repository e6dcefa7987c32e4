"""What happens next: the ladder of deadlines, the event, and what the law adds."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from doithoai.records import DialogueFolder, Rung, Side, Step
from doithoai.rules import Cited, ProvisionKind, Rulebook
from doithoai.values import DayCount, Shape, nth_day_after, short_day, slug
from doithoai.views.citation import provision_name
from doithoai.views.moment import Moment, deadline, moment
from doithoai.views.schedule import Schedule, schedule_on

_LEGAL = (
    (ProvisionKind.ANNOUNCE, "Thông báo thời gian, địa điểm, nội dung cho Nhân dân"),
    (ProvisionKind.ANSWER, "Trả lời kiến nghị sau hội nghị"),
    (ProvisionKind.PUBLISH_CONCLUSION, "Công bố kết quả cho Nhân dân"),
    (ProvisionKind.SEND_CONCLUSION, "Gửi thông báo kết luận lên cấp trên"),
)
_AFTER = ProvisionKind.ANSWER, ProvisionKind.PUBLISH_CONCLUSION, ProvisionKind.SEND_CONCLUSION
_LAST = "9999-12-31"
_BEFORE, _EVENT, _BEYOND = "0", "1", "2"
_LATER_STEPS = frozenset({Step.CONCLUDE, Step.REPORT, Step.OTHER})


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """One rung of the timeline. `last_day` is ISO, empty where no day is known."""

    title: str
    due: str
    last_day: str = ""
    last_day_text: str = ""
    detail: str | None = None
    unit: str | None = None
    deliver_to: str | None = None
    citation: str | None = None
    is_event: bool = False
    is_opinions: bool = False
    code: str = ""
    """What kind of step it is, in letters that fit into an address."""
    order: str = ""


def steps_on(
    folder: DialogueFolder, rulebook: Rulebook, province: str, *, today: date
) -> tuple[StepView, ...]:
    """All steps before the event, the event, all after it; in each part the undated ones last."""
    schedule = schedule_on(folder.entry.record, today)
    event = _event_step(moment(schedule.period, schedule.firmness), schedule)
    rungs = (_rung_step(rung, event.last_day) for rung in folder.entry.record.ladder)
    legal = _legal_steps(folder, rulebook, province, schedule=schedule)
    return tuple(sorted((*rungs, event, *legal), key=lambda step: step.order))


def _event_step(when: Moment, schedule: Schedule) -> StepView:
    return StepView(
        title="Hội nghị đối thoại",
        due=when.text,
        last_day=when.last,
        detail=schedule.place,
        is_event=True,
        order=f"{_EVENT} {when.last}",
    )


def _rung_step(rung: Rung, event_day: str) -> StepView:
    """A rung; `event_day` (ISO, may be empty) tells on which side of the event other work lies."""
    opinions = rung.step is Step.SEND_OPINIONS
    due = deadline(rung.due, receiving=opinions) if rung.due else None
    last_day = due.last_day if due else ""
    later = rung.step in _LATER_STEPS and not (last_day and last_day <= event_day)
    return StepView(
        title=rung.step.label if rung.step is not Step.OTHER else (rung.text or rung.step.label),
        due=due.text if due else "chưa rõ thời hạn",
        last_day=last_day,
        last_day_text=due.last_day_text if due else "",
        detail=rung.text if rung.step is not Step.OTHER else None,
        unit=rung.unit,
        deliver_to=rung.deliver_to,
        is_opinions=opinions,
        code=slug(rung.step.value),
        order=f"{_BEYOND if later else _BEFORE} {last_day or _LAST}",
    )


def _legal_steps(
    folder: DialogueFolder, rulebook: Rulebook, province: str, *, schedule: Schedule
) -> Iterator[StepView]:
    """What the rules add to the ladder, where a day follows; the rest is said by the clocks."""
    event_day = _event_day(schedule)
    if event_day is None:
        return
    for kind, title in _LEGAL:
        for cited in bound_by(folder, rulebook, province, kind=kind):
            if due := _legal_due(cited, event_day):
                words, last = due
                side = _BEYOND if kind in _AFTER else _BEFORE
                yield StepView(
                    title=title,
                    due=words,
                    last_day=last.isoformat(),
                    citation=provision_name(cited),
                    code=f"{slug(cited.rule.code)}-{slug(kind.value)}",
                    order=f"{side} {last.isoformat()}",
                )


def bound_by(
    folder: DialogueFolder, rulebook: Rulebook, province: str, *, kind: ProvisionKind
) -> tuple[Cited, ...]:
    """Provisions of a kind that this dialogue answers to.

    It answers to the rules that it names, and where a head of government is in the chair also to
    the State rules in force for communes at its latest possible time.
    """
    dialogue = folder.entry.record
    found = [
        Cited(rule=rule, provision=provision)
        for code in dialogue.regimes
        if (rule := rulebook.get(code))
        for provision in rule.provisions
        if provision.kind is kind and provision.binds_communes
    ]
    if any(chair.side is Side.GOVERNMENT for chair in dialogue.chairs):
        day = (dialogue.period.last if dialogue.period else None) or date(folder.year, 12, 31)
        named = {cited.rule.code for cited in found}
        found += [
            cited
            for cited in rulebook.applying(kind, province, day)
            if cited.rule.code not in named
        ]
    return tuple(found)


def _event_day(schedule: Schedule) -> date | None:
    period = schedule.period
    return period.first if period and period.shape is Shape.DAY else None


def _legal_due(cited: Cited, event_day: date) -> tuple[str, date] | None:
    """The words of a legal deadline with its last day; None where no day follows from the rule."""
    days = cited.provision.days
    counting = cited.provision.counting or DayCount.CALENDAR
    if days is None or counting is DayCount.WORKING:
        return None
    if cited.provision.kind is ProvisionKind.ANNOUNCE:
        last, words = event_day - timedelta(days=days), f"ít nhất {days} ngày trước"
    else:
        last, words = nth_day_after(event_day, days, unit=counting), f"{days} ngày sau"
    return f"chậm nhất ngày\u00a0{short_day(last)} ({words} hội nghị)", last
