"""One proposal as a line of a table: what lists show, without its full text."""

from dataclasses import dataclass
from datetime import date

from doithoai import routes
from doithoai.records import Archive, DialogueFolder, Outcome, Proposal
from doithoai.settings import Settings
from doithoai.values import Choice, one_line, short_day, slug
from doithoai.views.card import Place
from doithoai.views.facts import held_on, is_received, is_withdrawn, proposals_of
from doithoai.views.proposals.answering import Answering, AnswerState, answering_on
from doithoai.views.proposals.doing import Doing, doing_on
from doithoai.views.proposals.sample import NO_FIELD, NO_UNIT, unit_of

EXCERPT = 120
"""Characters of a proposal that a table shows."""


class Group(Choice):
    """The three lists into which every proposal falls, each into exactly one."""

    LATE = "tre-han", "Trễ hạn"
    WAITING = "cho-tra-loi", "Chờ trả lời"
    ANSWERED = "da-tra-loi", "Đã trả lời, không trễ hạn"


_GROUPS = {
    AnswerState.OVERDUE: Group.LATE,
    AnswerState.LATE: Group.LATE,
    AnswerState.IN_TIME: Group.ANSWERED,
    AnswerState.UNTIMED: Group.ANSWERED,
}


def group_of(state: AnswerState) -> Group:
    """The list in which a proposal stands."""
    return _GROUPS.get(state, Group.WAITING)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalRow:
    """A proposal on a day, small enough to travel in a digest. Days are ISO, empty when unknown.

    `field_slug` and `unit_slug` name its lists; what is not said has a list of its own.
    """

    path: str
    excerpt: str
    commune: Place
    answer: AnswerState
    answer_text: str
    days: int
    outcome: Outcome | None
    outcome_text: str
    due_on: str
    due_text: str
    answered_on: str
    answered_text: str
    field: str
    field_slug: str
    unit: str
    unit_slug: str

    @property
    def group(self) -> Group:
        """Late, waiting, or answered without being late."""
        return group_of(self.answer)

    @property
    def commune_slug(self) -> str:
        """The commune's own part of its folder."""
        return self.commune.folder.rpartition("/")[2]


def rows_of(
    archive: Archive, place: Place, settings: Settings, *, today: date
) -> tuple[ProposalRow, ...]:
    """The proposals of a commune known on `today`; what was taken away has no line."""
    return tuple(
        _row(folder, proposal, place, settings=settings, today=today)
        for folder, proposal in proposals_of(archive)
        if is_received(folder, proposal, today)
        and not is_withdrawn(proposal.withdrawal, today)
        and not is_withdrawn(folder.entry.record.withdrawal, today)
    )


def excerpt(text: str, length: int = EXCERPT) -> str:
    """The beginning of a text, cut between two words."""
    whole = one_line(text)
    if len(whole) <= length:
        return whole
    cut = whole[: length - 1]
    return f"{(cut.rpartition(' ')[0] or cut).rstrip(' ,;:.')}…"


def _row(
    folder: DialogueFolder, proposal: Proposal, place: Place, *, settings: Settings, today: date
) -> ProposalRow:
    answering = answering_on(proposal, today, held=held_on(folder.entry.record, today))
    doing = doing_on(proposal, today)
    unit = unit_of(proposal, today) or NO_UNIT
    field = proposal.field
    return ProposalRow(
        path=f"{routes.dialogue(place.folder, folder.year, folder.slug)}#{proposal.code}",
        excerpt=excerpt(proposal.text),
        commune=place,
        answer=answering.state,
        answer_text=answering.text,
        days=answering.days,
        outcome=doing.outcome,
        outcome_text=_outcome_text(doing),
        due_on=answering.due.last_day if answering.due else "",
        due_text=answering.due.text if answering.due else "Chưa rõ",
        answered_on=answering.answered_on,
        answered_text=_answered_text(answering),
        field=(settings.field_name(field) or field) if field else NO_FIELD,
        field_slug=slug(field or NO_FIELD),
        unit=unit,
        unit_slug=slug(unit) or slug(NO_UNIT),
    )


def _outcome_text(doing: Doing) -> str:
    late = doing.counted_on or (doing.done and doing.days)
    return f"{doing.text}. {doing.timing_text}" if late else doing.text


def _answered_text(answering: Answering) -> str:
    if not answering.answered_on:
        return "Chưa trả lời"
    return short_day(date.fromisoformat(answering.answered_on))
