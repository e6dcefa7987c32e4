"""What staff took down: nothing of it is left but the tombstone, wherever the record is shown."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from typing import TypeVar

from doithoai.records import (
    Archive,
    Conclusion,
    DialogueFolder,
    Plan,
    PlanFile,
    ProposalList,
    Withdrawal,
)
from doithoai.schema import Entry
from doithoai.views.facts import is_withdrawn

D = TypeVar("D", Plan, Conclusion)

_NAMED = ("number", "issued_on", "withdrawal")
"""What a document taken down still says, beside its required title and issuer."""


def taken_down(archive: Archive, today: date) -> Archive:
    """The commune as it may be shown on `today`. Its files, too, are gone with their record.

    The text of a record may have been taken down because it named a citizen (Law 91/2025/QH15),
    so it must reach no page, no table of data and no index.
    """
    return replace(
        archive,
        plans=tuple(_plan(plan, today) for plan in archive.plans),
        dialogues=tuple(_dialogue(folder, today) for folder in archive.dialogues),
        files=archive.files - frozenset(_files(archive, today)),
    )


def _plan(plan: PlanFile, today: date) -> PlanFile:
    if not is_withdrawn(plan.entry.record.withdrawal, today):
        return plan
    return replace(plan, entry=_emptied(plan.entry))


def _dialogue(folder: DialogueFolder, today: date) -> DialogueFolder:
    """A dialogue taken down takes its proposals and its conclusion with it."""
    dialogue = folder.entry.record
    conclusion = folder.conclusion
    if is_withdrawn(dialogue.withdrawal, today):
        bare = replace(folder.entry, record=dialogue.only("title", "former_paths", "withdrawal"))
        return replace(
            folder,
            entry=bare,
            proposals=_without_proposals(folder, dialogue.withdrawal),
            conclusion=_emptied(conclusion, dialogue.withdrawal) if conclusion else None,
        )
    if conclusion and is_withdrawn(conclusion.record.withdrawal, today):
        return replace(folder, conclusion=_emptied(conclusion))
    return folder


def _without_proposals(
    folder: DialogueFolder, withdrawal: Withdrawal | None
) -> Entry[ProposalList] | None:
    if folder.proposals is None:
        return None
    gone = tuple(
        proposal.only("withdrawal").model_copy(
            update={"text": "", "withdrawal": proposal.withdrawal or withdrawal}
        )
        for proposal in folder.proposals.record.proposals
    )
    record = folder.proposals.record.model_copy(update={"proposals": gone})
    return replace(folder.proposals, record=record)


def _emptied(entry: Entry[D], withdrawal: Withdrawal | None = None) -> Entry[D]:
    record = entry.record.only(*_NAMED)
    if withdrawal:
        record = record.model_copy(update={"withdrawal": record.withdrawal or withdrawal})
    return replace(entry, record=record, reading=replace(entry.reading, body=""))


def _files(archive: Archive, today: date) -> Iterator[str]:
    """The originals of what was taken down."""
    for folder in archive.dialogues:
        here = PurePosixPath(folder.entry.path).parent
        if is_withdrawn(folder.entry.record.withdrawal, today):
            yield from (file for file in archive.files if PurePosixPath(file).is_relative_to(here))
        elif folder.conclusion and is_withdrawn(folder.conclusion.record.withdrawal, today):
            yield from _attached(folder.conclusion)


def _attached(entry: Entry[Conclusion]) -> Iterator[str]:
    here = PurePosixPath(entry.path).parent
    yield from (f"{here}/{attachment.file}" for attachment in entry.record.attachments)
