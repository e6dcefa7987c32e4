"""What became of each proposal: two axes side by side, silence, and where it goes on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from doithoai import routes
from doithoai.records import Archive, DialogueFolder, Outcome, Proposal
from doithoai.values import short_day
from doithoai.views.facts import (
    address_in,
    fact_days,
    held_on,
    is_received,
    is_withdrawn,
    proposals_of,
)
from doithoai.views.once import once
from doithoai.views.origin import correction_text, withdrawn_text
from doithoai.views.proposals.answering import Answering, answering_on
from doithoai.views.proposals.doing import Doing, doing_on
from doithoai.views.timing import (
    Timing,
    earliest,
    is_silent,
    last_day_before_silence,
    valid_until,
)

Continued = Mapping[str, Sequence[tuple[DialogueFolder, Proposal]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalStatus:
    """A proposal on a day. `continues` and `carried_into` are addresses of pages, with anchors.

    `silent_since` is the ISO day of the last news, empty while there is news or nothing to expect.
    """

    code: str
    path: str
    answering: Answering
    doing: Doing
    silent_since: str
    silent_text: str
    continues: str
    carried_into: tuple[str, ...]
    corrections: tuple[str, ...]
    withdrawn: str | None
    valid_until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """The proposals of one dialogue; `valid_until` also knows when the next one is received."""

    statuses: tuple[ProposalStatus, ...]
    valid_until: str


@once(1 << 4)
def following_on(archive: Archive, folder: DialogueFolder, today: date) -> Following:
    """The proposals of a dialogue that had been received by `today`, in the order of the paper."""
    proposals = folder.proposals.record.proposals if folder.proposals else ()
    continued = _continuations(archive)
    statuses = tuple(
        _status(archive, folder, proposal, continued=continued, today=today)
        for proposal in proposals
        if is_received(folder, proposal, today)
    )
    events = [event.day for event in folder.entry.record.events] if proposals else []
    coming = valid_until(today, facts=[*events, *(one.received_on for one in proposals)])
    return Following(
        statuses=statuses,
        valid_until=earliest((coming, *(status.valid_until for status in statuses))),
    )


def _status(
    archive: Archive,
    folder: DialogueFolder,
    proposal: Proposal,
    *,
    continued: Continued,
    today: date,
) -> ProposalStatus:
    answering = answering_on(proposal, today, held=held_on(folder.entry.record, today))
    doing = doing_on(proposal, today)
    later = continued.get(address_in(folder, proposal), ())
    carried = tuple(
        _path(archive, other, one) for other, one in later if is_received(other, one, today)
    )
    latest = max((day for day in fact_days(folder, proposal) if day <= today), default=None)
    expected = latest if not carried and _news_expected(doing) else None
    silent = expected if is_silent(expected, today) else None
    gone = proposal.withdrawal if is_withdrawn(proposal.withdrawal, today) else None
    edges = valid_until(
        today,
        last_days=[last_day_before_silence(expected)] if expected else [],
        facts=[*_days_of_notes(folder, proposal), *_days_of_receipt(later)],
    )
    return ProposalStatus(
        code=proposal.code,
        path=_path(archive, folder, proposal),
        answering=answering,
        doing=doing,
        silent_since=silent.isoformat() if silent else "",
        silent_text=_silent_text(doing, silent) if silent else "",
        continues=_forerunner(archive, proposal),
        carried_into=carried,
        corrections=tuple(correction_text(c) for c in proposal.corrections if c.day <= today),
        withdrawn=withdrawn_text(gone),
        valid_until=earliest((answering.valid_until, doing.valid_until, edges)),
    )


def _news_expected(doing: Doing) -> bool:
    """Something is still to come; what was put off is silent by agreement until its day."""
    resting = doing.outcome is Outcome.PUT_OFF and doing.timing is Timing.RUNNING
    return doing.is_open and not resting


def _silent_text(doing: Doing, since: date) -> str:
    at_work = doing.outcome in {None, Outcome.IN_PROGRESS}
    return f"{'Đang xử lý' if at_work else doing.text}, chưa có thông tin mới từ {short_day(since)}"


def _days_of_notes(folder: DialogueFolder, proposal: Proposal) -> Iterator[date]:
    yield from fact_days(folder, proposal)
    yield from (correction.day for correction in proposal.corrections)
    yield from (e.day for e in folder.entry.record.events)
    if proposal.withdrawal:
        yield proposal.withdrawal.day


def _days_of_receipt(later: Iterable[tuple[DialogueFolder, Proposal]]) -> Iterator[date]:
    for folder, proposal in later:
        if proposal.received_on:
            yield proposal.received_on
        yield from (event.day for event in folder.entry.record.events)


def _continuations(archive: Archive) -> Continued:
    """The proposals of later dialogues that take one up again, by its address."""
    found: dict[str, list[tuple[DialogueFolder, Proposal]]] = {}
    for folder, proposal in proposals_of(archive):
        if proposal.continues:
            found.setdefault(proposal.continues, []).append((folder, proposal))
    return found


def _forerunner(archive: Archive, proposal: Proposal) -> str:
    if proposal.continues is None:
        return ""
    for folder, earlier in proposals_of(archive):
        if address_in(folder, earlier) == proposal.continues:
            return _path(archive, folder, earlier)
    return ""


def _path(archive: Archive, folder: DialogueFolder, proposal: Proposal) -> str:
    return f"{routes.dialogue(archive.folder, folder.year, folder.slug)}#{proposal.code}"
