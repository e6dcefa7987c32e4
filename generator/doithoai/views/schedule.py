"""When a dialogue is to be held, as the facts known on a day tell it."""

from dataclasses import dataclass
from datetime import date

from doithoai.records import Dialogue, Event, Happening
from doithoai.values import Firmness, Period


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerTime:
    """A time that was announced before it changed: it stays visible, with the reason."""

    period: Period | None
    place: str | None
    firmness: Firmness | None
    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """The time and place that hold on a day; `period` is None when nothing is known.

    `firmness` is only what the paper says of it.
    """

    period: Period | None
    place: str | None
    firmness: Firmness | None
    former: tuple[FormerTime, ...] = ()


def known_events(dialogue: Dialogue, today: date) -> tuple[Event, ...]:
    """The facts that had happened by `today`, in order; later ones do not exist yet."""
    return tuple(sorted((e for e in dialogue.events if e.day <= today), key=lambda e: e.day))


def schedule_on(dialogue: Dialogue, today: date) -> Schedule:
    """Fold the changes of schedule up to `today` into the plan."""
    period, place, firmness = dialogue.period, dialogue.place, dialogue.firmness
    former: list[FormerTime] = []
    for event in known_events(dialogue, today):
        if event.what in {Happening.MOVED, Happening.POSTPONED}:
            former.append(
                FormerTime(
                    period=period, place=place, firmness=firmness or _said(period), event=event
                )
            )
            period, place = _changed(event, period, place)
            firmness = None
        elif event.period is not None:
            period, firmness = event.period, None
            place = event.place or place
    return Schedule(
        period=period,
        place=place,
        firmness=firmness or _said(period),
        former=tuple(former),
    )


def _changed(
    event: Event, period: Period | None, place: str | None
) -> tuple[Period | None, str | None]:
    # A postponed dialogue has no time until a new one is told; a move may change the place alone.
    if event.what is Happening.POSTPONED:
        return event.period, event.place or place
    return event.period or period, event.place or place


def _said(period: Period | None) -> Firmness | None:
    return period.firmness if period else None
