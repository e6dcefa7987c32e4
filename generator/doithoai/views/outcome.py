"""Proposals with their answers, and what the conclusion notice says."""

from dataclasses import dataclass

from doithoai.records import Answer, ConclusionItem, DialogueFolder, Outcome, Proposal
from doithoai.settings import Settings
from doithoai.values import short_day
from doithoai.views.document import number_text
from doithoai.views.moment import Deadline, deadline
from doithoai.views.origin import FileView, files_of, source_note, withdrawn_text


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """One answer, in the author's words."""

    day: str
    unit: str | None
    document: str | None
    text: str
    outcome: Outcome
    due: Deadline | None
    passed_to: str | None
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalView:
    """One proposal with its permanent anchor."""

    code: str
    path: str
    text: str
    field: str | None
    raised: str | None
    raised_by: str | None
    unit: str | None
    due: Deadline | None
    answers: tuple[AnswerView, ...]
    withdrawn: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressView:
    """One step in carrying out a conclusion."""

    day: str
    text: str
    outcome: Outcome | None
    evidence: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionItemView:
    """One item of a conclusion notice."""

    code: str
    kind: str
    text: str
    proposals: tuple[str, ...]
    unit: str | None
    due: Deadline | None
    progress: tuple[ProgressView, ...]
    withdrawn: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionView:
    """A conclusion notice; `body` is Markdown."""

    title: str
    number: str
    issuer: str
    issued: str | None
    published: str | None
    items: tuple[ConclusionItemView, ...]
    files: tuple[FileView, ...]
    source_note: str | None
    body: str


def proposal_views(
    folder: DialogueFolder, settings: Settings, path: str
) -> tuple[ProposalView, ...]:
    """The proposals of a dialogue, in the order of the paper."""
    if folder.proposals is None:
        return ()
    return tuple(_proposal(p, settings, path) for p in folder.proposals.record.proposals)


def _proposal(proposal: Proposal, settings: Settings, path: str) -> ProposalView:
    assigned = proposal.assignment
    return ProposalView(
        code=proposal.code,
        path=f"{path}#{proposal.code}",
        text=proposal.text,
        field=settings.field_name(proposal.field) if proposal.field else None,
        raised=proposal.raised.label if proposal.raised else None,
        raised_by=proposal.raised_by,
        unit=assigned.unit if assigned else None,
        due=deadline(assigned.due) if assigned and assigned.due else None,
        answers=tuple(map(_answer, proposal.answers)),
        withdrawn=withdrawn_text(proposal.withdrawal),
    )


def _answer(answer: Answer) -> AnswerView:
    return AnswerView(
        day=short_day(answer.day),
        unit=answer.unit,
        document=answer.document,
        text=answer.text,
        outcome=answer.outcome,
        due=deadline(answer.due) if answer.due else None,
        passed_to=answer.passed_to,
        reason=answer.reason,
    )


def conclusion_view(folder: DialogueFolder, path: str) -> ConclusionView | None:
    """The conclusion notice of a dialogue, when there is one."""
    if folder.conclusion is None:
        return None
    notice = folder.conclusion.record
    return ConclusionView(
        title=notice.title,
        number=number_text(notice),
        issuer=notice.issuer,
        issued=short_day(notice.issued_on) if notice.issued_on else None,
        published=short_day(notice.published_on) if notice.published_on else None,
        items=tuple(_conclusion_item(item) for item in notice.items),
        files=files_of(notice.attachments, path),
        source_note=source_note(notice.source),
        body=folder.conclusion.reading.body,
    )


def _conclusion_item(item: ConclusionItem) -> ConclusionItemView:
    assigned = item.assignment
    return ConclusionItemView(
        code=item.code,
        kind=item.kind.label,
        text=item.text,
        proposals=item.proposals,
        unit=assigned.unit if assigned else None,
        due=deadline(assigned.due) if assigned and assigned.due else None,
        progress=tuple(
            ProgressView(
                day=short_day(step.day),
                text=step.text,
                outcome=step.outcome,
                evidence=step.evidence,
            )
            for step in item.progress
        ),
        withdrawn=withdrawn_text(item.withdrawal),
    )
