"""What reports tell of one dialogue: small, so that it can travel in a digest."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from doithoai.records import Archive, DialogueFolder, DialogueKind, Outcome, Side
from doithoai.values import Choice
from doithoai.views.card import DialogueCard, Place, card_of
from doithoai.views.document import number_text
from doithoai.views.facts import held_on, notice_day
from doithoai.views.proposals.answering import AnswerState
from doithoai.views.proposals.following import following_on
from doithoai.views.proposals.promise import PromiseState, promise_on
from doithoai.views.stage import Stage, concluded

T = TypeVar("T", bound=Choice)


@dataclass(frozen=True, slots=True, kw_only=True)
class DialogueLine:
    """One dialogue on a day. Days are ISO, empty when unknown; None is a figure not written.

    `answers`, `outcomes` and `promises` count proposals and conclusion items by where they stand.
    """

    card: DialogueCard
    kind: DialogueKind
    chairs: tuple[str, ...]
    party_head: bool
    government_head: bool
    plans: tuple[str, ...]
    held_on: str
    attendees: int | None
    speakers: int | None
    opinions: int | None
    has_proposals: bool
    has_notice: bool
    notice_number: str
    published_on: str
    answers: tuple[tuple[AnswerState, int], ...]
    outcomes: tuple[tuple[Outcome, int], ...]
    promises: tuple[tuple[PromiseState, int], ...]

    @property
    def place(self) -> Place:
        """The commune."""
        return self.card.commune

    @property
    def received(self) -> int:
        """How many proposals are known."""
        return sum(count for _, count in self.answers)


def dialogue_lines(archive: Archive, place: Place, today: date) -> tuple[DialogueLine, ...]:
    """The dialogues of a commune, without withdrawn ones, as the facts known on `today` tell."""
    lines = (_line(archive, folder, place, today=today) for folder in archive.dialogues)
    return tuple(line for line in lines if line.card.stage is not Stage.WITHDRAWN)


def _line(archive: Archive, folder: DialogueFolder, place: Place, *, today: date) -> DialogueLine:
    dialogue = folder.entry.record
    sides = {chair.side for chair in dialogue.chairs}
    held = held_on(dialogue, today)
    figures = dialogue.figures
    notice = folder.conclusion.record if folder.conclusion and concluded(folder, today) else None
    published = notice.published_on if notice else None
    statuses = [s for s in following_on(archive, folder, today).statuses if s.withdrawn is None]
    return DialogueLine(
        card=card_of(folder, place, today),
        kind=folder.kind,
        chairs=tuple(chair.office for chair in dialogue.chairs),
        party_head=Side.PARTY in sides,
        government_head=Side.GOVERNMENT in sides,
        plans=tuple(
            number_text(plan.entry.record) for plan in archive.plans if plan.slug in dialogue.plans
        ),
        held_on=held.isoformat() if held else "",
        attendees=figures.attendees if figures and held else None,
        speakers=figures.speakers if figures and held else None,
        opinions=figures.opinions if figures and held else None,
        has_proposals=folder.proposals is not None,
        has_notice=notice is not None,
        notice_number=number_text(notice) if notice else "",
        published_on=published.isoformat() if published and published <= today else "",
        answers=_counted(s.answering.state for s in statuses),
        outcomes=_counted(s.doing.outcome for s in statuses if s.doing.outcome),
        promises=_counted(_promises(folder, today)),
    )


def _counted(values: Iterable[T]) -> tuple[tuple[T, int], ...]:
    """Each value once with its count, in one order whatever the order of the file."""
    return tuple(sorted(Counter(values).items()))


def _promises(folder: DialogueFolder, today: date) -> Iterator[PromiseState]:
    if folder.conclusion and concluded(folder, today):
        noticed = notice_day(folder)
        for item in folder.conclusion.record.items:
            yield promise_on(item, today, noticed=noticed).state
