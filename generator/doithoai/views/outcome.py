"""Proposals with their answers, and what the conclusion notice says."""

from dataclasses import dataclass

from doithoai.records import Answer, DialogueFolder, Outcome, Proposal
from doithoai.settings import Settings
from doithoai.values import short_day
from doithoai.views.document import number_text
from doithoai.views.moment import Deadline, deadline


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """One answer, in the author's words."""

    day: str
    unit: str | None
    document: str | None
    text: str
    outcome: Outcome


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
class ConclusionItemView:
    """One item of a conclusion notice."""

    code: str
    kind: str
    text: str
    proposals: tuple[str, ...]
    unit: str | None
    due: Deadline | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionView:
    """A conclusion notice in short."""

    title: str
    number: str
    published: str | None
    items: tuple[ConclusionItemView, ...]


def proposal_views(folder: DialogueFolder, settings: Settings, path: str) -> tuple[ProposalView, ...]:
    """The proposals of a dialogue, in the order of the paper."""
    if folder.proposals is None:
        return ()
    return tuple(_proposal(p, settings, path) for p in folder.proposals.record.proposals)


def _proposal(proposal: Proposal, settings: Settings, path: str) -> ProposalView:
    assigned = proposal.assignment
    gone = proposal.withdrawal
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
        withdrawn=f"Đã gỡ ngày {short_day(gone.day)}. Lý do: {gone.reason}" if gone else None,
    )


def _answer(answer: Answer) -> AnswerView:
    return AnswerView(
        day=short_day(answer.day),
        unit=answer.unit,
        document=answer.document,
        text=answer.text,
        outcome=answer.outcome,
    )


def conclusion_view(folder: DialogueFolder) -> ConclusionView | None:
    """The conclusion notice of a dialogue, when there is one."""
    if folder.conclusion is None:
        return None
    notice = folder.conclusion.record
    return ConclusionView(
        title=notice.title,
        number=number_text(notice),
        published=short_day(notice.published_on) if notice.published_on else None,
        items=tuple(
            ConclusionItemView(
                code=item.code,
                kind=item.kind.label,
                text=item.text,
                proposals=item.proposals,
                unit=item.assignment.unit if item.assignment else None,
                due=deadline(item.assignment.due) if item.assignment and item.assignment.due else None,
            )
            for item in notice.items
        ),
    )
