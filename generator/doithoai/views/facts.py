"""Which dated facts are known on a day: what lies ahead of it does not exist yet."""

from collections.abc import Iterator
from datetime import date

from doithoai.records import (
    Answer,
    Archive,
    ConclusionItem,
    Dialogue,
    DialogueFolder,
    Extension,
    Happening,
    Proposal,
    Raised,
    Withdrawal,
)


def held_on(dialogue: Dialogue, today: date) -> date | None:
    """The day on which the dialogue was held, the last one of several; None until then."""
    days = [e.day for e in dialogue.events if e.what is Happening.HELD and e.day <= today]
    return max(days, default=None)


def is_withdrawn(withdrawal: Withdrawal | None, today: date) -> bool:
    """Whether the content had been taken away by `today`."""
    return withdrawal is not None and withdrawal.day <= today


def is_received(folder: DialogueFolder, proposal: Proposal, today: date) -> bool:
    """Whether the proposal existed on `today`.

    Without a day of receipt, what was raised at the conference or after it came with it; anything
    else without a day was always there.
    """
    if proposal.received_on:
        return proposal.received_on <= today
    dialogue = folder.entry.record
    ahead = any(e.what is Happening.HELD and e.day > today for e in dialogue.events)
    came_with_it = proposal.raised in {Raised.AT, Raised.AFTER}
    return not (came_with_it and ahead and held_on(dialogue, today) is None)


def received_day(proposal: Proposal, held: date | None) -> date | None:
    """The day from which the office knew: of receipt, or of the conference it was raised at."""
    if proposal.received_on is None and proposal.raised is Raised.AT:
        return held
    return proposal.received_on


def answers_on(proposal: Proposal, today: date) -> tuple[Answer, ...]:
    """The answers given by `today`, by their days; those of one day in the order of the file."""
    known = (answer for answer in proposal.answers if answer.day <= today)
    return tuple(sorted(known, key=lambda answer: answer.day))


def extensions_on(proposal: Proposal, today: date) -> tuple[Extension, ...]:
    """The extensions decided by `today`, in the order in which they were decided."""
    known = (extension for extension in proposal.extensions if extension.day <= today)
    return tuple(sorted(known, key=lambda extension: extension.day))


def notice_day(folder: DialogueFolder) -> date | None:
    """The day from which the conclusion notice is known, where the paper says it."""
    if folder.conclusion is None:
        return None
    notice = folder.conclusion.record
    return notice.published_on or notice.issued_on


def items_about(folder: DialogueFolder, proposal: Proposal) -> Iterator[ConclusionItem]:
    """The conclusions that name the proposal."""
    if folder.conclusion:
        yield from (i for i in folder.conclusion.record.items if proposal.code in i.proposals)


def fact_days(folder: DialogueFolder, proposal: Proposal) -> Iterator[date]:
    """The days of every fact about a proposal, those ahead included."""
    if proposal.received_on:
        yield proposal.received_on
    yield from (answer.day for answer in proposal.answers)
    yield from (extension.day for extension in proposal.extensions)
    published = notice_day(folder)
    for item in items_about(folder, proposal):
        if published:
            yield published
        yield from (step.day for step in item.progress)


def address_in(folder: DialogueFolder, proposal: Proposal) -> str:
    """How other proposals of the commune name this one: `2025/dinh-ky-1#kn-03`."""
    return f"{folder.year}/{folder.slug}#{proposal.code}"


def proposals_of(archive: Archive) -> Iterator[tuple[DialogueFolder, Proposal]]:
    """Every proposal of a commune with its dialogue."""
    for folder in archive.dialogues:
        if folder.proposals:
            yield from ((folder, proposal) for proposal in folder.proposals.record.proposals)
