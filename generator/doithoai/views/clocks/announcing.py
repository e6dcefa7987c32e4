"""When the people were told the time and place at which a dialogue is to be held."""

from dataclasses import dataclass
from datetime import date

from doithoai.records import Dialogue, Event, Happening
from doithoai.values import Shape, short_day
from doithoai.views.facts import held_on
from doithoai.views.schedule import known_events, schedule_on

_CHANGES = frozenset({Happening.MOVED, Happening.POSTPONED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcing:
    """The day of the conference, the day on which the people were told; None while unknown."""

    event_day: date | None
    told_on: date | None
    note: str = ""


def announcing_on(dialogue: Dialogue, today: date) -> Announcing:
    """As the facts known on `today` tell it.

    A change of time or place is told anew: what counts is the announcement after the last change,
    or the change itself when the dialogue had been announced before.
    """
    events = known_events(dialogue, today)
    told = [event for event in events if event.what is Happening.ANNOUNCED]
    changes = [event for event in events if event.what in _CHANGES]
    day = _event_day(dialogue, today)
    if not told or not changes:
        return Announcing(event_day=day, told_on=told[0].day if told else None)
    change = changes[-1]
    again = next((event for event in told if event.day >= change.day), None)
    return Announcing(
        event_day=day,
        told_on=(again or change).day,
        note=_note(told[0], change),
    )


def _event_day(dialogue: Dialogue, today: date) -> date | None:
    """The day on which it was held; before that the exact day that was set, if any."""
    held = held_on(dialogue, today)
    if held:
        return held
    period = schedule_on(dialogue, today).period
    return period.first if period and period.shape is Shape.DAY else None


def _note(first: Event, change: Event) -> str:
    if first.day >= change.day:
        return ""
    return (
        f"Thông báo lần đầu ngày\u00a0{short_day(first.day)}; lịch đổi ngày"
        f"\u00a0{short_day(change.day)} nên tính lại từ ngày đổi."
    )
