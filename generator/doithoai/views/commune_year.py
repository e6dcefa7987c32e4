"""What one commune's records say of one year: who held a dialogue, what is not there yet."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from doithoai.records import Archive, Commune, DialogueFolder, Plan, Side
from doithoai.values import Shape
from doithoai.views.card import Place
from doithoai.views.facts import held_on, is_withdrawn, notice_day
from doithoai.views.schedule import schedule_on
from doithoai.views.stage import Stage, concluded, stage_on
from doithoai.views.timing import valid_until


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneYear:
    """One commune in one year; small, it travels in the digest. `year` is that of the folder.

    `is_counted` is False for a unit that was dissolved by then and has no record of the year.
    """

    place: Place
    code: str | None
    year: int
    is_counted: bool
    has_record: bool
    has_plan: bool
    has_date: bool
    held_count: int
    concluded_count: int
    party_head: bool
    government_head: bool
    valid_until: str


def commune_year(archive: Archive, place: Place, year: int, *, today: date) -> CommuneYear:
    """The year as the facts known on `today` tell it; what was taken away does not count."""
    plans = [plan.entry.record for plan in archive.plans if plan.year == year]
    known = [plan for plan in plans if _is_known(plan, today)]
    folders = [folder for folder in archive.dialogues if folder.year == year]
    live = [f for f in folders if not is_withdrawn(f.entry.record.withdrawal, today)]
    held = [folder for folder in live if held_on(folder.entry.record, today)]
    sides = {chair.side for folder in held for chair in folder.entry.record.chairs}
    unit = archive.commune.record if archive.commune else None
    return CommuneYear(
        place=place,
        code=unit.code if unit else None,
        year=year,
        is_counted=bool(known or live) or _exists(unit, year, today=today),
        has_record=bool(known or live),
        has_plan=bool(known),
        has_date=any(_has_date(folder, today) for folder in live),
        held_count=len(held),
        concluded_count=sum(concluded(folder, today) for folder in held),
        party_head=Side.PARTY in sides,
        government_head=Side.GOVERNMENT in sides,
        valid_until=_valid_until(unit, plans, folders, today=today),
    )


def years_of(archive: Archive) -> tuple[int, ...]:
    """The years of which the commune has a plan or a dialogue, the newest first."""
    years = {plan.year for plan in archive.plans} | {f.year for f in archive.dialogues}
    return tuple(sorted(years, reverse=True))


def _is_known(plan: Plan, today: date) -> bool:
    issued = plan.issued_on is None or plan.issued_on <= today
    return issued and not is_withdrawn(plan.withdrawal, today)


def _exists(unit: Commune | None, year: int, *, today: date) -> bool:
    """Whether the unit stands at the end of the year, or today while the year still runs.

    Of a merger only what came out of it is counted, so that no place is counted twice.
    """
    if unit is None:
        return True
    day = min(date(year, 12, 31), max(today, date(year, 1, 1)))
    begun = unit.valid_from is None or unit.valid_from <= day
    return begun and (unit.valid_until is None or day <= unit.valid_until)


def _has_date(folder: DialogueFolder, today: date) -> bool:
    """Whether the one day is known: it was held, or an exact day is set."""
    dialogue = folder.entry.record
    if held_on(dialogue, today):
        return True
    if stage_on(folder, today) in {Stage.CANCELLED, Stage.POSTPONED}:
        return False
    period = schedule_on(dialogue, today).period
    return period is not None and period.shape is Shape.DAY


def _valid_until(
    unit: Commune | None,
    plans: Iterable[Plan],
    folders: Iterable[DialogueFolder],
    *,
    today: date,
) -> str:
    facts = [unit.valid_from] if unit else []
    last_days = [unit.valid_until] if unit else []
    for plan in plans:
        facts += [plan.issued_on, plan.withdrawal.day if plan.withdrawal else None]
    for folder in folders:
        dialogue = folder.entry.record
        gone = dialogue.withdrawal.day if dialogue.withdrawal else None
        facts += [gone, notice_day(folder), *(event.day for event in dialogue.events)]
    return valid_until(today, last_days=last_days, facts=facts)
