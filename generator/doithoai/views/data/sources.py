"""What the rows of open data are read from: a record beside the view that its page shows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from doithoai.records import (
    Answer,
    Commune,
    DialogueFolder,
    Event,
    Extension,
    Proposal,
    Province,
)
from doithoai.views.card import Place
from doithoai.views.clocks.clock import Clock
from doithoai.views.commune import CommuneView
from doithoai.views.dialogue import DialogueView, GroupView
from doithoai.views.facts import answers_on, extensions_on, held_on
from doithoai.views.proposals.outcome import ProposalView
from doithoai.views.proposals.sample import Sample
from doithoai.views.schedule import FormerTime, Schedule, known_events, schedule_on
from doithoai.views.steps import StepView


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneSource:
    """A commune with all that its own rows tell."""

    province: Province
    commune: Commune
    view: CommuneView

    @property
    def place(self) -> Place:
        """The commune as pages name it."""
        return self.view.place


@dataclass(frozen=True, slots=True, kw_only=True)
class DialogueSource:
    """A dialogue; `samples` are its counted proposals by their addresses.

    `sums` are the SHA-256 of the files of the site that are already known, by address.
    """

    folder: DialogueFolder
    view: DialogueView
    today: date
    samples: Mapping[str, Sample]
    sums: Mapping[str, str]

    @property
    def place(self) -> Place:
        """The commune."""
        return self.view.card.commune

    @property
    def schedule(self) -> Schedule:
        """The time and place that hold today."""
        return schedule_on(self.folder.entry.record, self.today)

    @property
    def held(self) -> date | None:
        """The day on which it was held, once it was."""
        return held_on(self.folder.entry.record, self.today)

    @property
    def is_gone(self) -> bool:
        """Whether only the tombstone is shown."""
        return self.view.withdrawn is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class DialoguePart:
    """One of several things of a dialogue, with its place among them."""

    dialogue: DialogueSource
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StepSource(DialoguePart):
    """A rung of the timeline."""

    step: StepView


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSource(DialoguePart):
    """A fact of a dialogue's life, with the time that it ended, if it did."""

    event: Event
    former: FormerTime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSource(DialoguePart):
    """A group of those invited."""

    count: int | None
    group: GroupView


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockSource(DialoguePart):
    """A deadline that a rule sets for a dialogue."""

    clock: Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalSource:
    """A proposal; `sample` is what statistics count of it, None where it is not counted."""

    dialogue: DialogueSource
    proposal: Proposal
    view: ProposalView
    sample: Sample | None

    @property
    def is_gone(self) -> bool:
        """Whether only the tombstone is shown."""
        return self.view.status.withdrawn is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalPart:
    """One of several things that a proposal has, with its place among them."""

    proposal: ProposalSource
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSource(ProposalPart):
    """One answer."""

    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionSource(ProposalPart):
    """A deadline that was moved."""

    extension: Extension


def events_of(source: DialogueSource) -> Iterator[EventSource]:
    """The known facts, each with the time that it ended."""
    former = {id(one.event): one for one in source.schedule.former}
    for number, event in enumerate(known_events(source.folder.entry.record, source.today), 1):
        yield EventSource(dialogue=source, number=number, event=event, former=former.get(id(event)))


def groups_of(source: DialogueSource) -> Iterator[GroupSource]:
    """Those invited, as the page shows them."""
    pairs = zip(source.folder.entry.record.participants, source.view.groups, strict=True)
    for number, (group, view) in enumerate(pairs, 1):
        yield GroupSource(dialogue=source, number=number, count=group.count, group=view)


def proposals_in(source: DialogueSource) -> Iterator[ProposalSource]:
    """The proposals that the page shows."""
    listed = source.folder.proposals.record.proposals if source.folder.proposals else ()
    by_code = {proposal.code: proposal for proposal in listed}
    for view in source.view.proposals:
        yield ProposalSource(
            dialogue=source,
            proposal=by_code[view.code],
            view=view,
            sample=source.samples.get(view.path),
        )


def answers_in(source: ProposalSource) -> Iterator[AnswerSource]:
    """The answers that the page shows; none of what was taken away."""
    if not source.is_gone:
        given = answers_on(source.proposal, source.dialogue.today)
        for number, answer in enumerate(given, 1):
            yield AnswerSource(proposal=source, number=number, answer=answer)


def extensions_in(source: ProposalSource) -> Iterator[ExtensionSource]:
    """The extensions decided by today."""
    if not source.is_gone:
        known = extensions_on(source.proposal, source.dialogue.today)
        for number, extension in enumerate(known, 1):
            yield ExtensionSource(proposal=source, number=number, extension=extension)
