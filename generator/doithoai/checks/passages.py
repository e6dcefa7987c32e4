"""The texts in which a citizen may be named by mistake."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from doithoai.problems import Location
from doithoai.records import (
    Archive,
    Conclusion,
    ConclusionItem,
    Guidance,
    Plan,
    Proposal,
    ProposalList,
)
from doithoai.schema import Entry

Paper = Entry[Plan] | Entry[Conclusion] | Entry[Guidance]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A text with its place; inside a Markdown body, `place` finds the very line and column.

    `where` looks the place up when it is needed: of a thousand texts hardly one has a trace.
    """

    text: str
    where: Callable[[], Location]
    is_body: bool = False

    def place(self, offset: int) -> Location:
        """The place of the character at `offset`; the value as a whole outside a body."""
        start = self.where()
        if not self.is_body:
            return start
        before = self.text[:offset]
        return Location(
            path=start.path,
            line=start.line + before.count("\n"),
            column=offset - before.rfind("\n"),
        )


def passages(archive: Archive) -> Iterator[Passage]:
    """Proposals, answers, conclusion items, Markdown bodies: all but signers, chairs, contacts."""
    for plan in archive.plans:
        yield from body(plan.entry)
    for folder in archive.dialogues:
        if folder.proposals:
            for index, proposal in enumerate(folder.proposals.record.proposals):
                yield from _proposal(folder.proposals, proposal, index)
                yield from _answers(folder.proposals, proposal, index)
        if folder.conclusion:
            for index, item in enumerate(folder.conclusion.record.items):
                yield from _item(folder.conclusion, item, index)
            yield from body(folder.conclusion)


def body(entry: Paper) -> Iterator[Passage]:
    """The Markdown below the front matter."""
    reading = entry.reading
    if reading.body:
        start = Location(path=reading.path, line=reading.body_line)
        yield Passage(text=reading.body, where=lambda: start, is_body=True)


def _proposal(entry: Entry[ProposalList], proposal: Proposal, index: int) -> Iterator[Passage]:
    yield from _said(proposal.text, partial(entry.at, "proposals", index, "text"))
    yield from _said(proposal.raised_by, partial(entry.at, "proposals", index, "raised_by"))
    for step, extension in enumerate(proposal.extensions):
        yield from _said(
            extension.reason, partial(entry.at, "proposals", index, "extensions", step, "reason")
        )


def _answers(entry: Entry[ProposalList], proposal: Proposal, index: int) -> Iterator[Passage]:
    for step, answer in enumerate(proposal.answers):
        texts = {"text": answer.text, "reason": answer.reason, "passed_to": answer.passed_to}
        for attribute, text in texts.items():
            yield from _said(
                text, partial(entry.at, "proposals", index, "answers", step, attribute)
            )


def _item(entry: Entry[Conclusion], item: ConclusionItem, index: int) -> Iterator[Passage]:
    yield from _said(item.text, partial(entry.at, "items", index, "text"))
    for step, progress in enumerate(item.progress):
        texts = {"text": progress.text, "evidence": progress.evidence}
        for attribute, text in texts.items():
            yield from _said(text, partial(entry.at, "items", index, "progress", step, attribute))


def _said(text: str | None, where: Callable[[], Location]) -> Iterator[Passage]:
    if text:
        yield Passage(text=text, where=where)
