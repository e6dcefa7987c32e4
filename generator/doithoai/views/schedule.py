"""When a dialogue is to be held, as the facts known on a day tell it."""

from dataclasses import dataclass
from datetime import date

from doithoai.records import Dialogue, Event, Happening
from doithoai.values import Firmness, Period, Shape


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerTime:
    """A time that was announced before it changed: it stays visible, with the reason."""

    period: Period | None
    place: str | None
    firmness: Firmness
    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """The time and place that hold on a day; `period` is None when nothing is known."""

    period: Period | None
    place: str | None
    firmness: Firmness
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
                    period=period, place=place, firmness=firmness or _implied(period), event=event
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
        firmness=firmness or _implied(period),
        former=tuple(former),
    )


def _changed(
    event: Event, period: Period | None, place: str | None
) -> tuple[Period | None, str | None]:
    # A postponed dialogue has no time until a new one is told; a move may change the place alone.
    if event.what is Happening.POSTPONED:
        return event.period, event.place or place
    return event.period or period, event.place or place


def _implied(period: Period | None) -> Firmness:
    if period is None:
        return Firmness.EXPECTED
    if period.firmness is not None:
        return period.firmness
    return Firmness.FIXED if period.shape is Shape.DAY else Firmness.EXPECTED
