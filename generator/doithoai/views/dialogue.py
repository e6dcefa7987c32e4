"""A dialogue from plan to follow-up, ready for its page."""

from dataclasses import dataclass
from datetime import date

from doithoai import routes
from doithoai.records import Archive, Dialogue, DialogueFolder, Group, PartOfGroup, Scope
from doithoai.rules import Rulebook
from doithoai.settings import Settings
from doithoai.values import short_day
from doithoai.views.card import DialogueCard, Place, card_of
from doithoai.views.citation import RuleView, rule_view
from doithoai.views.clocks.clock import Clock
from doithoai.views.clocks.clocks import clocks_on
from doithoai.views.contact import ContactView, contact_view
from doithoai.views.document import DocumentCard, plan_card
from doithoai.views.moment import Moment, moment
from doithoai.views.origin import (
    FileView,
    correction_text,
    files_of,
    source_note,
    withdrawn_text,
)
from doithoai.views.proposals.outcome import (
    ConclusionView,
    ProposalView,
    conclusion_view,
    proposal_views,
)
from doithoai.views.schedule import Schedule, known_events, schedule_on
from doithoai.views.stage import Stage
from doithoai.views.steps import StepView, steps_on


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairView:
    """An office-holder who answers the people."""

    office: str
    name: str | None
    side: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupView:
    """Participants: the count the paper states, its parts, and a note where they differ."""

    name: str
    count: str | None
    note: str | None
    parts: tuple[str, ...]
    sum_note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """A fact of the dialogue's life. `day` is ISO."""

    day: str
    day_text: str
    title: str
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerView:
    """A time that no longer holds, with the day and reason of the change."""

    when: Moment
    place: str | None
    changed_on: str
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DialogueView:
    """Everything a dialogue page shows."""

    card: DialogueCard
    words: str
    former: tuple[FormerView, ...]
    chairs: tuple[ChairView, ...]
    scope: Scope
    expected_attendance: int | None
    groups: tuple[GroupView, ...]
    format: str | None
    combined_with: str | None
    contents: tuple[str, ...]
    agenda: tuple[str, ...]
    steps: tuple[StepView, ...]
    events: tuple[EventView, ...]
    figures: tuple[tuple[str, int], ...]
    clocks: tuple[Clock, ...]
    proposals: tuple[ProposalView, ...]
    conclusion: ConclusionView | None
    plans: tuple[DocumentCard, ...]
    rules: tuple[RuleView, ...]
    files: tuple[FileView, ...]
    contact: ContactView | None
    source_note: str | None
    corrections: tuple[str, ...]
    withdrawn: str | None


def dialogue_view(
    folder: DialogueFolder,
    archive: Archive,
    place: Place,
    *,
    rulebook: Rulebook,
    settings: Settings,
    today: date,
) -> DialogueView:
    """The dialogue as it reads on `today`."""
    dialogue = folder.entry.record
    schedule = schedule_on(dialogue, today)
    card = card_of(folder, place, today)
    province = archive.province_slug
    notice = routes.conclusion(place.folder, folder.year, folder.slug)
    return DialogueView(
        card=card,
        words=schedule.period.words if schedule.period else "",
        former=_former(schedule),
        chairs=_chairs(dialogue),
        scope=dialogue.scope or Scope(),
        expected_attendance=dialogue.expected_attendance,
        groups=tuple(map(group_view, dialogue.participants)),
        format=dialogue.format,
        combined_with=dialogue.combined_with,
        contents=dialogue.contents,
        agenda=dialogue.agenda,
        steps=steps_on(folder, rulebook, province, today=today),
        events=_events(dialogue, today),
        figures=_figures(dialogue),
        clocks=clocks_on(folder, rulebook, province, holidays=settings.holidays, today=today),
        proposals=proposal_views(archive, folder, settings, today=today),
        conclusion=conclusion_view(folder, notice, beside=card.path, today=today),
        plans=tuple(plan_card(p, place) for p in archive.plans if p.slug in dialogue.plans),
        rules=tuple(rule_view(r) for r in map(rulebook.get, dialogue.regimes) if r),
        files=files_of(dialogue.attachments, card.path),
        contact=_contact(archive),
        source_note=source_note(dialogue.source),
        corrections=tuple(map(correction_text, dialogue.corrections)),
        withdrawn=(withdrawn_text(dialogue.withdrawal) if card.stage is Stage.WITHDRAWN else None),
    )


def _chairs(dialogue: Dialogue) -> tuple[ChairView, ...]:
    return tuple(
        ChairView(office=c.office, name=c.name, side=c.side.label if c.side else None)
        for c in dialogue.chairs
    )


def _former(schedule: Schedule) -> tuple[FormerView, ...]:
    return tuple(
        FormerView(
            when=moment(former.period, former.firmness),
            place=former.place,
            changed_on=short_day(former.event.day),
            reason=former.event.reason,
        )
        for former in schedule.former
    )


def _contact(archive: Archive) -> ContactView | None:
    if archive.commune is None or archive.commune.record.contact is None:
        return None
    return contact_view(archive.commune.record.contact)


def group_view(group: Group) -> GroupView:
    """A group with its parts added up; a difference is said, never smoothed over."""
    itemised = group.parts and all(part.count is not None for part in group.parts)
    total = sum((p.count or 0) * (p.times or 1) for p in group.parts)
    differs = itemised and group.count is not None and total != group.count
    return GroupView(
        name=group.name,
        count=f"{group.count} người" if group.count is not None else None,
        note=group.note,
        parts=tuple(map(_part_text, group.parts)),
        sum_note=(
            f"Văn bản ghi {group.count} người; "
            f"cộng các thành phần nêu trong văn bản được {total} người."
            if differs
            else None
        ),
    )


def _part_text(part: PartOfGroup) -> str:
    if part.count is None:
        return part.name
    times = f"{part.times} × " if part.times else ""
    return f"{part.name}: {times}{part.count} người"


def _events(dialogue: Dialogue, today: date) -> tuple[EventView, ...]:
    return tuple(
        EventView(
            day=event.day.isoformat(),
            day_text=short_day(event.day),
            title=event.what.label,
            details=tuple(
                text
                for text in (
                    f"Thời gian mới: {event.period.words}" if event.period else None,
                    f"Địa điểm mới: {event.place}" if event.place else None,
                    f"Lý do: {event.reason}" if event.reason else None,
                    event.note,
                    event.document,
                )
                if text
            ),
        )
        for event in known_events(dialogue, today)
    )


def _figures(dialogue: Dialogue) -> tuple[tuple[str, int], ...]:
    if dialogue.figures is None:
        return ()
    figures = dialogue.figures
    named = (
        ("người dự", figures.attendees),
        ("lượt phát biểu", figures.speakers),
        ("ý kiến", figures.opinions),
    )
    return tuple((label, count) for label, count in named if count is not None)
