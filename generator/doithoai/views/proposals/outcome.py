"""Proposals with their answers, and what the conclusion notice says."""

from dataclasses import dataclass
from datetime import date

from doithoai.records import Answer, Archive, ConclusionItem, DialogueFolder, Outcome, Proposal
from doithoai.settings import Settings
from doithoai.values import short_day
from doithoai.views.document import number_text, signer_lines
from doithoai.views.facts import answers_on, is_withdrawn, notice_day
from doithoai.views.moment import Deadline, deadline
from doithoai.views.origin import (
    FileView,
    correction_text,
    files_of,
    source_note,
    withdrawn_text,
)
from doithoai.views.proposals.following import ProposalStatus, following_on
from doithoai.views.proposals.promise import Promise, promise_on
from doithoai.views.proposals.tally import Tally, tally_choices
from doithoai.views.stage import concluded


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
    status: ProposalStatus


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
    status: Promise
    withdrawn: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionView:
    """A conclusion notice; `body` is Markdown, `counts` say how many items stand where."""

    path: str
    title: str
    number: str
    issuer: str
    issued: str | None
    published: str | None
    signer: tuple[str, ...]
    items: tuple[ConclusionItemView, ...]
    counts: tuple[Tally, ...]
    files: tuple[FileView, ...]
    source_note: str | None
    corrections: tuple[str, ...]
    withdrawn: str | None
    body: str


def proposal_views(
    archive: Archive, folder: DialogueFolder, settings: Settings, *, today: date
) -> tuple[ProposalView, ...]:
    """The proposals of a dialogue received by `today`, in the order of the paper."""
    if folder.proposals is None:
        return ()
    by_code = {proposal.code: proposal for proposal in folder.proposals.record.proposals}
    statuses = following_on(archive, folder, today).statuses
    return tuple(_proposal(by_code[s.code], s, settings, today=today) for s in statuses)


def _proposal(
    proposal: Proposal, status: ProposalStatus, settings: Settings, *, today: date
) -> ProposalView:
    assigned = proposal.assignment
    return ProposalView(
        code=proposal.code,
        path=status.path,
        text=proposal.text,
        field=settings.field_name(proposal.field) if proposal.field else None,
        raised=proposal.raised.label if proposal.raised else None,
        raised_by=proposal.raised_by,
        unit=assigned.unit if assigned else None,
        due=deadline(assigned.due) if assigned and assigned.due else None,
        answers=tuple(map(_answer, answers_on(proposal, today))),
        status=status,
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


def conclusion_view(
    folder: DialogueFolder, path: str, *, beside: str, today: date
) -> ConclusionView | None:
    """The conclusion notice of a dialogue, when it is known by `today`.

    `path` is its page; its originals lie beside the page of the dialogue, whose folder it shares.
    """
    if folder.conclusion is None or not concluded(folder, today):
        return None
    notice = folder.conclusion.record
    noticed = notice_day(folder)
    items = tuple(_conclusion_item(item, today, noticed=noticed) for item in notice.items)
    return ConclusionView(
        path=path,
        title=notice.title,
        number=number_text(notice),
        issuer=notice.issuer,
        issued=short_day(notice.issued_on) if notice.issued_on else None,
        published=short_day(notice.published_on) if notice.published_on else None,
        signer=signer_lines(notice),
        items=items,
        counts=tally_choices(item.status.state for item in items),
        files=files_of(notice.attachments, beside),
        source_note=source_note(notice.source),
        corrections=tuple(correction_text(c) for c in notice.corrections if c.day <= today),
        withdrawn=(
            withdrawn_text(notice.withdrawal) if is_withdrawn(notice.withdrawal, today) else None
        ),
        body=folder.conclusion.reading.body,
    )


def _conclusion_item(
    item: ConclusionItem, today: date, *, noticed: date | None
) -> ConclusionItemView:
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
            if step.day <= today
        ),
        status=promise_on(item, today, noticed=noticed),
        withdrawn=(
            withdrawn_text(item.withdrawal) if is_withdrawn(item.withdrawal, today) else None
        ),
    )
