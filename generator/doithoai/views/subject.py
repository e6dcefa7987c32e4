"""The dialogue that entries of a calendar are about, with what they all need to know of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from doithoai.records import Archive, DialogueFolder, Event, Happening
from doithoai.views.card import DialogueCard, Place, card_of
from doithoai.views.facts import held_on
from doithoai.views.record_key import dialogue_key
from doithoai.views.schedule import Schedule, known_events, schedule_on
from doithoai.views.stage import Stage

_CALLED_OFF = {
    Stage.CANCELLED: Happening.CANCELLED,
    Stage.POSTPONED: Happening.POSTPONED,
}
_TURNS = frozenset({Happening.MOVED, Happening.POSTPONED, Happening.CANCELLED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A dialogue on a day. `called_off` is the fact that took its time away, `held` its day.

    `sequence` counts the changes of schedule; `known_on` is the day of the latest fact.
    """

    folder: DialogueFolder
    place: Place
    card: DialogueCard
    schedule: Schedule
    key: str
    called_off: Event | None
    held: date | None
    sequence: int
    known_on: date | None

    @property
    def name(self) -> str:
        """The title with the commune, marked where the commune is made up."""
        mark = " (minh họa)" if self.place.fictional else ""
        return f"{self.card.title}, {self.place.name}{mark}"


def subject_of(folder: DialogueFolder, archive: Archive, place: Place, *, today: date) -> Subject:
    """The dialogue as the facts known on `today` tell it."""
    dialogue = folder.entry.record
    card = card_of(folder, place, today)
    schedule = schedule_on(dialogue, today)
    happened = known_events(dialogue, today)
    turn = _CALLED_OFF.get(card.stage)
    held = held_on(dialogue, today)
    changes = sum(e.what in _TURNS or bool(e.period or e.place) for e in happened)
    return Subject(
        folder=folder,
        place=place,
        card=card,
        schedule=schedule,
        key=dialogue_key(folder, archive),
        called_off=next((e for e in reversed(happened) if e.what is turn), None),
        held=held,
        sequence=changes + _held_elsewhen(schedule, held),
        known_on=max((day for day in _days(folder, archive) if day <= today), default=None),
    )


def _held_elsewhen(schedule: Schedule, held: date | None) -> int:
    """One more change where it was held on a day that no schedule had named."""
    planned = schedule.period.first if schedule.period and schedule.period.is_exact_day else None
    return int(held is not None and held != planned)


def _days(folder: DialogueFolder, archive: Archive) -> Iterator[date]:
    """The days of all that is known: facts, corrections, and the plans that it follows."""
    dialogue = folder.entry.record
    yield from (event.day for event in dialogue.events)
    yield from (correction.day for correction in dialogue.corrections)
    for plan in archive.plans:
        issued = plan.entry.record.issued_on
        if plan.slug in dialogue.plans and issued:
            yield issued
