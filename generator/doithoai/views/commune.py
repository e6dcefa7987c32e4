"""A commune: the one sentence, its dialogues, its documents."""

from dataclasses import dataclass
from datetime import date, timedelta

from doithoai import routes
from doithoai.records import Archive, Commune, FormerUnit
from doithoai.rules import Head, ProvisionKind, Rulebook
from doithoai.settings import Registry
from doithoai.values import fold, short_day
from doithoai.views.card import DialogueCard, Place, card_of
from doithoai.views.citation import provision_name
from doithoai.views.commune_life import CommuneLife
from doithoai.views.contact import ContactView, contact_view
from doithoai.views.document import DocumentCard, plan_card
from doithoai.views.stage import Stage
from doithoai.views.timing import earliest

NO_LIFE = CommuneLife()
"""Of a commune nothing of which is followed yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SuccessorView:
    """The unit that took over; `path` is empty when it has no page here."""

    name: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dissolved:
    """A unit that no longer exists since `since` (in words)."""

    since: str
    successors: tuple[SuccessorView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneView:
    """Everything a commune page shows."""

    place: Place
    code: str | None
    valid_from: str | None
    dissolved: Dissolved | None
    former_units: tuple[str, ...]
    former_lines: tuple[str, ...]
    """The same, and which of them went here only in part."""
    neighbourhoods: tuple[str, ...]
    contact: ContactView | None
    next: DialogueCard | None
    latest: DialogueCard | None
    sentence: str
    duty: str | None
    dialogues: tuple[DialogueCard, ...]
    plans: tuple[DocumentCard, ...]
    proposal_count: int
    life: CommuneLife
    lists_path: str
    valid_until: str


def commune_view(
    archive: Archive,
    commune: Commune,
    place: Place,
    *,
    rulebook: Rulebook,
    today: date,
    life: CommuneLife = NO_LIFE,
    registry: Registry | None = None,
) -> CommuneView:
    """The commune as it reads on `today`."""
    cards = tuple(card_of(folder, place, today) for folder in archive.dialogues)
    gone = _dissolved(commune, today)
    coming = None if gone else next_of(cards)
    latest = latest_of(cards)
    return CommuneView(
        place=place,
        code=commune.code,
        valid_from=short_day(commune.valid_from) if commune.valid_from else None,
        dissolved=gone,
        former_units=tuple(map(_former_unit, commune.former_units)),
        former_lines=_former_lines(commune, registry),
        neighbourhoods=commune.neighbourhoods,
        contact=contact_view(commune.contact) if commune.contact else None,
        next=coming,
        latest=latest,
        sentence=_sentence(coming, latest, gone),
        duty=None if gone or place.fictional else _duty(rulebook, archive.province_slug, today),
        dialogues=as_awaited(cards),
        plans=tuple(
            sorted(
                (plan_card(plan, place) for plan in archive.plans),
                key=lambda card: (-card.year, card.title),
            )
        ),
        proposal_count=sum(card.proposal_count for card in cards),
        life=life,
        lists_path=routes.proposals(archive.province_slug),
        valid_until=earliest((life.valid_until, *(card.valid_until for card in cards))),
    )


def _former_unit(unit: FormerUnit, note: str = "") -> str:
    told = ", ".join(filter(None, (note, unit.within)))
    return f"{unit.name} ({told})" if told else unit.name


def _former_lines(commune: Commune, registry: Registry | None) -> tuple[str, ...]:
    return tuple(
        _former_unit(unit, "một phần" if _is_split(unit, commune.code, registry) else "")
        for unit in commune.former_units
    )


def _is_split(unit: FormerUnit, code: str | None, registry: Registry | None) -> bool:
    """Whether the registry knows that the unit went to several; namesakes differ by district."""
    known = registry.partly.get(code, ()) if registry and code else ()
    return any(
        fold(split.name) == fold(unit.name)
        and fold(split.within) in fold(unit.within or split.within)
        for split in known
    )


def next_of(cards: tuple[DialogueCard, ...]) -> DialogueCard | None:
    """The dialogue to expect first; one without a date comes after all dated ones."""
    return min((card for card in cards if card.ahead), key=soonest, default=None)


def latest_of(cards: tuple[DialogueCard, ...]) -> DialogueCard | None:
    """The last one that is not to come any more; a withdrawn one answers nothing."""
    past = (card for card in cards if not card.ahead and card.stage is not Stage.WITHDRAWN)
    return max(past, key=lambda card: card.sort_day, default=None)


def soonest(card: DialogueCard) -> tuple[bool, str, str]:
    """Sort key: the dated ones first, by their last possible day."""
    return (not card.sort_day, card.sort_day, card.path)


def as_awaited(cards: tuple[DialogueCard, ...]) -> tuple[DialogueCard, ...]:
    """The next one first, then others to come, those without a date, the past from its end.

    A withdrawn dialogue answers nothing, so it stands last.
    """
    ahead = sorted((card for card in cards if card.ahead), key=soonest)
    behind = (card for card in cards if not card.ahead)
    # What never got a date stands first in its year: nothing says that others came later.
    by_time = sorted(behind, key=lambda card: (card.year, card.sort_day or "9999"), reverse=True)
    return (*ahead, *sorted(by_time, key=lambda card: card.stage is Stage.WITHDRAWN))


def _dissolved(commune: Commune, today: date) -> Dissolved | None:
    if commune.valid_until is None or commune.valid_until >= today:
        return None
    return Dissolved(
        since=short_day(commune.valid_until + timedelta(days=1)),
        successors=tuple(SuccessorView(name=s.name, path=s.path or "") for s in commune.successors),
    )


def _sentence(
    coming: DialogueCard | None, latest: DialogueCard | None, gone: Dissolved | None
) -> str:
    """The answer to "when is the next dialogue", true for ever as written."""
    if gone:
        heirs = " và ".join(heir.name for heir in gone.successors)
        tail = f"; nay thuộc {heirs}" if heirs else ""
        return f"Đơn vị này đã sắp xếp lại từ ngày\u00a0{gone.since}{tail}."
    if coming:
        return f"{coming.title}: {coming.when.text}."
    if latest:
        return f"Chưa có lịch đối thoại mới. {_so_far(latest)}"
    return "Chưa có lịch đối thoại nào được công bố ở đây."


def _so_far(latest: DialogueCard) -> str:
    """What is known of the latest dialogue, in one sentence."""
    stage = _uncapitalised(latest.stage.label)
    if latest.stage is Stage.PASSED:
        return f"Buổi gần nhất trong kế hoạch ({_uncapitalised(latest.when.brief)}): {stage}."
    return f"Buổi gần nhất: {_uncapitalised(latest.when.brief)}; {stage}."


def _uncapitalised(text: str) -> str:
    """Inside a sentence; names of weekdays and quarters keep their capital."""
    return text if text.startswith(("Thứ", "Chủ", "Quý")) else text[0].lower() + text[1:]


def _duty(rulebook: Rulebook, province: str, today: date) -> str | None:
    """What the State's rule in force asks of the commune each year, with its citation."""
    for cited in rulebook.applying(ProvisionKind.MINIMUM, province, today):
        if cited.provision.times and Head.GOVERNMENT in cited.provision.heads:
            times = cited.provision.times
            return f"{provision_name(cited)}: mỗi năm ít nhất {times} lần."
    return None
