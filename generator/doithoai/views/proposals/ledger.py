"""What the conclusion notices of a commune promised, and what became of each promise."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from doithoai import routes
from doithoai.records import Archive, ConclusionItem, DialogueFolder
from doithoai.values import short_day
from doithoai.views.card import title_of
from doithoai.views.facts import is_withdrawn, notice_day
from doithoai.views.moment import Deadline, deadline
from doithoai.views.origin import withdrawn_text
from doithoai.views.proposals.promise import Promise, PromiseState, promise_on
from doithoai.views.proposals.tally import Tally, tally_choices
from doithoai.views.schedule import schedule_on
from doithoai.views.stage import AHEAD, concluded, stage_on
from doithoai.views.timing import earliest, valid_until


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerStep:
    """One step in carrying out a conclusion. `day` is ISO."""

    day: str
    day_text: str
    text: str
    outcome: str | None
    evidence: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """One conclusion item with its permanent address and where it stands."""

    code: str
    path: str
    dialogue_title: str
    dialogue_path: str
    kind: str
    text: str
    unit: str | None
    due: Deadline | None
    proposals: tuple[str, ...]
    steps: tuple[LedgerStep, ...]
    evidence: tuple[str, ...]
    status: Promise
    withdrawn: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NextAgenda:
    """The coming dialogue into which unfinished promises go."""

    title: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """All conclusion items of a commune, the longest overdue first, then by their last day.

    `carried` are the unfinished ones; they belong on the agenda of `next`, when one is coming.
    """

    entries: tuple[LedgerEntry, ...]
    counts: tuple[Tally, ...]
    total: int
    carried: tuple[LedgerEntry, ...]
    next: NextAgenda | None
    valid_until: str


def ledger_on(archive: Archive, today: date) -> Ledger:
    """The promises known on `today`: those of notices that were known by then."""
    entries = tuple(sorted(_entries(archive, today), key=_urgency))
    return Ledger(
        entries=entries,
        counts=tally_choices(entry.status.state for entry in entries),
        total=len(entries),
        carried=tuple(entry for entry in entries if entry.status.is_open),
        next=_next_agenda(archive, today),
        valid_until=earliest(
            (
                *(entry.status.valid_until for entry in entries),
                *(_valid_until(folder, today) for folder in archive.dialogues),
            )
        ),
    )


def _entries(archive: Archive, today: date) -> Iterator[LedgerEntry]:
    for folder in archive.dialogues:
        if folder.conclusion is None or not concluded(folder, today):
            continue
        notice = folder.conclusion.record
        withdrawals = (notice.withdrawal, folder.entry.record.withdrawal)
        if any(is_withdrawn(withdrawal, today) for withdrawal in withdrawals):
            continue
        for item in notice.items:
            yield _entry(item, folder, archive.folder, today=today)


def _entry(
    item: ConclusionItem, folder: DialogueFolder, commune: str, *, today: date
) -> LedgerEntry:
    steps = tuple(_steps(item, today))
    path = routes.dialogue(commune, folder.year, folder.slug)
    assigned = item.assignment
    return LedgerEntry(
        code=item.code,
        path=f"{routes.conclusion(commune, folder.year, folder.slug)}#{item.code}",
        dialogue_title=title_of(folder),
        dialogue_path=path,
        kind=item.kind.label,
        text=item.text,
        unit=assigned.unit if assigned else None,
        due=deadline(assigned.due) if assigned and assigned.due else None,
        proposals=tuple(f"{path}#{code}" for code in item.proposals),
        steps=steps,
        evidence=tuple(step.evidence for step in steps if step.evidence),
        status=promise_on(item, today, noticed=notice_day(folder)),
        withdrawn=(
            withdrawn_text(item.withdrawal) if is_withdrawn(item.withdrawal, today) else None
        ),
    )


def _steps(item: ConclusionItem, today: date) -> Iterator[LedgerStep]:
    for step in sorted(item.progress, key=lambda step: step.day):
        if step.day <= today:
            yield LedgerStep(
                day=step.day.isoformat(),
                day_text=short_day(step.day),
                text=step.text,
                outcome=step.outcome.label if step.outcome else None,
                evidence=step.evidence,
            )


def _urgency(entry: LedgerEntry) -> tuple[int, int, str, str]:
    """Sort key: open before closed, the longest overdue first, then the first to end."""
    last_day = entry.due.last_day if entry.due else ""
    overdue = entry.status.days if entry.status.state is PromiseState.OVERDUE else 0
    return (not entry.status.is_open, -overdue, last_day or "9999", entry.path)


def _next_agenda(archive: Archive, today: date) -> NextAgenda | None:
    """The dialogue to expect first; one without a date comes after all dated ones."""
    coming = [folder for folder in archive.dialogues if stage_on(folder, today) in AHEAD]
    first = min(coming, key=lambda folder: _soonest(folder, today), default=None)
    if first is None:
        return None
    return NextAgenda(
        title=title_of(first), path=routes.dialogue(archive.folder, first.year, first.slug)
    )


def _soonest(folder: DialogueFolder, today: date) -> tuple[date, int, str]:
    period = schedule_on(folder.entry.record, today).period
    return (period.last if period and period.last else date.max, folder.year, folder.slug)


def _valid_until(folder: DialogueFolder, today: date) -> str:
    """A notice becomes known, is taken away; a dialogue is held, moved or passes in silence."""
    dialogue = folder.entry.record
    period = schedule_on(dialogue, today).period
    notice = folder.conclusion.record if folder.conclusion else None
    withdrawals = (dialogue.withdrawal, notice.withdrawal if notice else None)
    facts = [event.day for event in dialogue.events]
    facts += [withdrawal.day for withdrawal in withdrawals if withdrawal]
    return valid_until(
        today, last_days=[period.last if period else None], facts=[notice_day(folder), *facts]
    )
