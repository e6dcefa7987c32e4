"""A dialogue in short, as lists and the home page show it."""

from dataclasses import dataclass
from datetime import date, timedelta

from doithoai import routes
from doithoai.records import Archive, DialogueFolder, Province, Rung, Step
from doithoai.schema import Entry
from doithoai.values import Period
from doithoai.views.moment import Deadline, Moment, deadline, moment
from doithoai.views.schedule import schedule_on
from doithoai.views.stage import AHEAD, Stage, stage_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A commune as other pages name it."""

    folder: str
    name: str
    path: str
    province_name: str
    province_path: str
    fictional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DialogueCard:
    """One dialogue in a list. `sort_day` is the last possible day (ISO), empty when unknown."""

    commune: Place
    title: str
    kind: str
    year: int
    path: str
    stage: Stage
    ahead: bool
    silent: bool
    when: Moment
    place: str | None
    opinions: Deadline | None
    opinions_to: str | None
    opinions_through: str | None
    topic: str | None
    sort_day: str
    proposal_count: int
    valid_until: str
    """The last day (ISO) on which all of this reads the same; empty when no date changes it."""


def place_of(archive: Archive, province: Entry[Province]) -> Place:
    """Name a commune; an archive without a readable unit file has no pages and no place."""
    if archive.commune is None:
        raise ValueError(f"{archive.folder} has no readable unit file")
    return Place(
        folder=archive.folder,
        name=archive.commune.record.name,
        path=routes.commune(archive.folder),
        province_name=province.record.name,
        province_path=routes.province(archive.province_slug),
        fictional=province.record.fictional,
    )


def title_of(folder: DialogueFolder) -> str:
    """The title of a dialogue, with the ordinal from the second one of its kind on."""
    title = folder.entry.record.title
    if title:
        return title
    again = f" (lần {folder.ordinal})" if folder.ordinal > 1 else ""
    return f"Đối thoại {folder.kind.label} năm {folder.year}{again}"


def opinions_rung(folder: DialogueFolder) -> Rung | None:
    """How citizens send opinions, where the ladder says it: the first to end, dated ones first."""
    rungs = [rung for rung in folder.entry.record.ladder if rung.step is Step.SEND_OPINIONS]
    dated = [(rung.due.sort_key, n) for n, rung in enumerate(rungs) if rung.due]
    return rungs[min(dated)[1]] if dated else next(iter(rungs), None)


def card_of(folder: DialogueFolder, place: Place, today: date) -> DialogueCard:
    """The dialogue as it reads on `today`."""
    dialogue = folder.entry.record
    schedule = schedule_on(dialogue, today)
    stage = stage_on(folder, today)
    when = moment(schedule.period, schedule.firmness)
    rung = opinions_rung(folder)
    return DialogueCard(
        commune=place,
        title=title_of(folder),
        kind=folder.kind.label,
        year=folder.year,
        path=routes.dialogue(place.folder, folder.year, folder.slug),
        stage=stage,
        ahead=stage in AHEAD,
        silent=stage is Stage.PASSED,
        when=when,
        place=schedule.place,
        opinions=deadline(rung.due, receiving=True) if rung and rung.due else None,
        opinions_to=rung.deliver_to if rung else None,
        opinions_through=rung.unit if rung else None,
        topic=dialogue.topic,
        sort_day=when.last,
        proposal_count=len(folder.proposals.record.proposals) if folder.proposals else 0,
        valid_until=_valid_until(folder, schedule.period, today),
    )


def _valid_until(folder: DialogueFolder, period: Period | None, today: date) -> str:
    """Texts change the day after the expected time, and on the day of a fact dated ahead."""
    edges = [period.last] if period and period.last else []
    edges += [event.day - timedelta(days=1) for event in folder.entry.record.events]
    withdrawal = folder.entry.record.withdrawal
    edges += [withdrawal.day - timedelta(days=1)] if withdrawal else []
    if folder.conclusion:
        notice = folder.conclusion.record
        known = notice.published_on or notice.issued_on
        edges += [known - timedelta(days=1)] if known else []
    coming = [edge for edge in edges if edge >= today]
    return min(coming).isoformat() if coming else ""
