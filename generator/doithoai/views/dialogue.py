"""A dialogue from plan to follow-up, ready for its page."""

from dataclasses import dataclass
from datetime import date

from doithoai import routes
from doithoai.records import Archive, Dialogue, DialogueFolder, Group, Step
from doithoai.rules import Rulebook
from doithoai.settings import Settings
from doithoai.values import short_day
from doithoai.views.card import DialogueCard, Place, card_of
from doithoai.views.citation import RuleView, rule_view
from doithoai.views.contact import ContactView, contact_view
from doithoai.views.document import DocumentCard, FileView, plan_card
from doithoai.views.moment import Moment, moment
from doithoai.views.outcome import ConclusionView, ProposalView, conclusion_view, proposal_views
from doithoai.views.schedule import known_events, schedule_on
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
    opinions_to: str | None
    opinions_how: str | None
    chairs: tuple[ChairView, ...]
    scope_text: str | None
    neighbourhoods: tuple[str, ...]
    institutions: tuple[str, ...]
    expected_attendance: int | None
    groups: tuple[GroupView, ...]
    format: str | None
    combined_with: str | None
    contents: tuple[str, ...]
    agenda: tuple[str, ...]
    steps: tuple[StepView, ...]
    events: tuple[EventView, ...]
    figures: tuple[tuple[str, int], ...]
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
    opinions = next((r for r in dialogue.ladder if r.step is Step.SEND_OPINIONS), None)
    path = routes.dialogue(place.folder, folder.year, folder.slug)
    commune = archive.commune.record if archive.commune else None
    rules = (rulebook.get(code) for code in dialogue.regimes)
    return DialogueView(
        card=card_of(folder, place, today),
        words=schedule.period.words if schedule.period else "",
        former=tuple(
            FormerView(
                when=moment(former.period, schedule.firmness),
                place=former.place,
                changed_on=short_day(former.event.day),
                reason=former.event.reason,
            )
            for former in schedule.former
        ),
        opinions_to=opinions.deliver_to if opinions else None,
        opinions_how=opinions.unit if opinions else None,
        chairs=tuple(
            ChairView(office=c.office, name=c.name, side=c.side.label if c.side else None)
            for c in dialogue.chairs
        ),
        scope_text=dialogue.scope.text if dialogue.scope else None,
        neighbourhoods=dialogue.scope.neighbourhoods if dialogue.scope else (),
        institutions=dialogue.scope.institutions if dialogue.scope else (),
        expected_attendance=dialogue.expected_attendance,
        groups=tuple(map(group_view, dialogue.participants)),
        format=dialogue.format,
        combined_with=dialogue.combined_with,
        contents=dialogue.contents,
        agenda=dialogue.agenda,
        steps=steps_on(folder, rulebook, archive.province_slug, today),
        events=_events(dialogue, today),
        figures=_figures(dialogue),
        proposals=proposal_views(folder, settings, path),
        conclusion=conclusion_view(folder),
        plans=tuple(plan_card(p, place) for p in archive.plans if p.slug in dialogue.plans),
        rules=tuple(rule_view(rule) for rule in rules if rule),
        files=tuple(
            FileView(
                name=a.name,
                path=routes.attachment(path, a.file),
                kind=a.file.rpartition(".")[2].upper(),
            )
            for a in dialogue.attachments
        ),
        contact=contact_view(commune.contact) if commune and commune.contact else None,
        source_note=dialogue.source.origin if dialogue.source else None,
        corrections=tuple(
            f"{short_day(c.day)}: {c.text}. Lý do: {c.reason}" for c in dialogue.corrections
        ),
        withdrawn=_withdrawn(dialogue),
    )


def group_view(group: Group) -> GroupView:
    """A group with its parts added up; a difference is said, never smoothed over."""
    parts = tuple(
        f"{p.name}: {p.times} × {p.count} người"
        if p.times and p.count is not None
        else (f"{p.name}: {p.count} người" if p.count is not None else p.name)
        for p in group.parts
    )
    itemised = group.parts and all(part.count is not None for part in group.parts)
    total = sum((p.count or 0) * (p.times or 1) for p in group.parts)
    differs = itemised and group.count is not None and total != group.count
    return GroupView(
        name=group.name,
        count=f"{group.count} người" if group.count is not None else None,
        note=group.note,
        parts=parts,
        sum_note=(
            f"Văn bản ghi {group.count} người; cộng các thành phần nêu trong văn bản được {total} người."
            if differs
            else None
        ),
    )


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


def _withdrawn(dialogue: Dialogue) -> str | None:
    if dialogue.withdrawal is None:
        return None
    return f"Đã gỡ ngày {short_day(dialogue.withdrawal.day)}. Lý do: {dialogue.withdrawal.reason}"
