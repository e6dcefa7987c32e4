"""One proposal as statistics see it: no text, so that it can travel in a digest."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from doithoai.records import Archive, DialogueFolder, Outcome, Proposal, Urgency
from doithoai.views.card import Place
from doithoai.views.facts import (
    answers_on,
    held_on,
    is_received,
    is_withdrawn,
    proposals_of,
    received_day,
)
from doithoai.views.proposals.answering import ANSWERED, AnswerState, answering_on
from doithoai.views.proposals.doing import doing_on

NO_FIELD, NO_UNIT = "Chưa phân loại", "Chưa ghi đơn vị"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """What is counted of a proposal on a day. `response_days` is None when it cannot be measured.

    `field` and `unit` are names as readers see them, None when the paper does not say.
    """

    commune: str
    year: int
    answer_state: AnswerState
    outcome: Outcome | None
    field: str | None
    unit: str | None
    urgency: Urgency | None
    response_days: int | None

    @property
    def is_answered(self) -> bool:
        """Whether there is an answer, in time or not."""
        return self.answer_state in ANSWERED


def samples_of(
    archive: Archive, place: Place, *, field_names: Mapping[str, str], today: date
) -> tuple[Sample, ...]:
    """The proposals of a commune known on `today`; what was taken away is not counted."""
    return tuple(
        _sample(folder, proposal, place, field_names=field_names, today=today)
        for folder, proposal in proposals_of(archive)
        if is_received(folder, proposal, today)
        and not is_withdrawn(proposal.withdrawal, today)
        and not is_withdrawn(folder.entry.record.withdrawal, today)
    )


def _sample(
    folder: DialogueFolder,
    proposal: Proposal,
    place: Place,
    *,
    field_names: Mapping[str, str],
    today: date,
) -> Sample:
    held = held_on(folder.entry.record, today)
    field = proposal.field
    return Sample(
        commune=place.folder,
        year=folder.year,
        answer_state=answering_on(proposal, today, held=held).state,
        outcome=doing_on(proposal, today).outcome,
        field=field_names.get(field, field) if field else None,
        unit=unit_of(proposal, today),
        urgency=proposal.urgency,
        response_days=_response_days(proposal, today, held=held),
    )


def unit_of(proposal: Proposal, today: date) -> str | None:
    """Who was told to answer, else who answered first."""
    if proposal.assignment:
        return proposal.assignment.unit
    return next((a.unit for a in answers_on(proposal, today) if a.unit), None)


def _response_days(proposal: Proposal, today: date, *, held: date | None) -> int | None:
    """Days from receipt, else from the conference, to the first answer; no negative count."""
    start = received_day(proposal, held)
    if start is None and proposal.raised is None:
        start = held
    first = next((answer.day for answer in answers_on(proposal, today)), None)
    if start is None or first is None or first < start:
        return None
    return (first - start).days
