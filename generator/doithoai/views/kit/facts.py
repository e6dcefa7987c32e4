"""What every piece of an announcement says of a dialogue to come, and no more than is known."""

from dataclasses import dataclass
from datetime import date

from doithoai.records import Dialogue, DialogueFolder, Rung, Side, Step
from doithoai.rules import ProvisionKind, Rulebook
from doithoai.settings import Settings
from doithoai.values import short_day
from doithoai.views.card import DialogueCard
from doithoai.views.clocks.announcement_clock import announcement_clock
from doithoai.views.clocks.clock import Clock
from doithoai.views.contact import ContactView
from doithoai.views.dialogue import DialogueView
from doithoai.views.kit.words import clipped, fits
from doithoai.views.moment import Deadline, deadline
from doithoai.views.stage import Stage
from doithoai.views.steps import bound_by
from doithoai.views.timing import earliest

LATER = "sẽ thông báo sau"
_KINDS = ("Xã ", "Phường ", "Thị trấn ", "Đặc khu ")
_ROOM = 210
"""Letters for a list of places in a notice: about three lines of a printed sheet."""
_LINES_OF_ONE = 130
"""Letters for one fact: at most two lines."""
_CHAIRS = 4
_DENSE = 650
"""Letters from which the sheets are set smaller, so that they stay one page each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registering:
    """How to register to speak, as far as the paper says it."""

    text: str | None
    due: Deadline | None
    unit: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PostBy:
    """By when a rule wants the people told, and where that stands on the day of the page."""

    text: str
    citation: str
    result: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KitFacts:
    """The facts of one dialogue. `moved` says what no longer holds, `put_off` that it is off."""

    card: DialogueCard
    address: str
    site_name: str
    when: str
    where: str
    chairs: tuple[str, ...]
    invited: str | None
    neighbourhoods: str
    institutions: str
    contents: tuple[str, ...]
    registering: Registering | None
    contact: ContactView | None
    moved: str | None
    opinions_to: str | None
    opinions_through: str | None
    put_off: bool
    reason: str | None
    post_by: tuple[PostBy, ...]
    of_government: bool
    locality: str
    valid_until: str

    @property
    def is_dense(self) -> bool:
        """Whether there is so much to say that a sheet needs its smaller letters."""
        register = self.registering.text if self.registering else ""
        said = (
            self.card.title,
            self.when,
            self.where,
            *self.chairs,
            self.invited,
            self.neighbourhoods,
            self.institutions,
            *self.contents,
            self.opinions_to,
            self.opinions_through,
            register,
            self.moved,
        )
        return sum(len(text or "") for text in said) > _DENSE


def kit_facts(
    folder: DialogueFolder,
    view: DialogueView,
    *,
    province: str,
    rulebook: Rulebook,
    settings: Settings,
    today: date,
) -> KitFacts:
    """What can be announced of the dialogue as it stands on `today`."""
    card, scope, dialogue = view.card, view.scope, folder.entry.record
    clocks = tuple(
        announcement_clock(dialogue, cited, holidays=settings.holidays, today=today)
        for cited in bound_by(folder, rulebook, province, kind=ProvisionKind.ANNOUNCE)
    )
    put_off = card.stage is Stage.POSTPONED
    return KitFacts(
        card=card,
        address=settings.site.address.rstrip("/") + card.path,
        site_name=settings.site.name,
        when=_when(card, put_off=put_off),
        where=fits(card.place, _LINES_OF_ONE) or LATER,
        chairs=_chairs(view),
        invited=fits(scope.text, _ROOM),
        neighbourhoods=clipped(scope.neighbourhoods, _ROOM),
        institutions=clipped(scope.institutions, _ROOM),
        contents=_contents(view),
        registering=_registering(dialogue),
        contact=view.contact,
        moved=_moved(view),
        opinions_to=fits(card.opinions_to, _LINES_OF_ONE),
        opinions_through=fits(card.opinions_through, _LINES_OF_ONE),
        put_off=put_off,
        reason=fits(view.former[-1].reason, _ROOM) if view.former else None,
        post_by=() if put_off else tuple(_post_by(clock) for clock in clocks),
        of_government=_sides(dialogue) == {Side.GOVERNMENT},
        locality=locality(card.commune.name),
        valid_until=earliest((card.valid_until, *(_edge(clock) for clock in clocks))),
    )


def locality(name: str) -> str:
    """The name of a commune as a letterhead dates from it: "Nhị Chiểu, ngày …"."""
    return next((name.removeprefix(kind) for kind in _KINDS if name.startswith(kind)), name)


def _when(card: DialogueCard, *, put_off: bool) -> str:
    """The time, with what of it is still to be told."""
    if put_off:
        return f"Hoãn, thời gian mới {LATER}"
    if not card.when.known:
        return LATER[0].upper() + LATER[1:]
    if not card.when.exact:
        return f"{card.when.brief}; ngày cụ thể {LATER}"
    return card.when.brief if "T" in card.when.start else f"{card.when.brief}; giờ {LATER}"


def _moved(view: DialogueView) -> str | None:
    """The time and place that were told last and hold no more."""
    if not view.former:
        return None
    last = view.former[-1]
    return fits(f"{last.when.brief}{f', {last.place}' if last.place else ''}", _LINES_OF_ONE)


def _chairs(view: DialogueView) -> tuple[str, ...]:
    """Who answers; of a long list the first, and how many more."""
    named = [fits(f"{c.office}: {c.name}" if c.name else c.office, 80) or "" for c in view.chairs]
    if len(named) <= _CHAIRS:
        return tuple(named)
    return (*named[: _CHAIRS - 1], f"và {len(named) - _CHAIRS + 1} người khác")


def _contents(view: DialogueView) -> tuple[str, ...]:
    """The topic, or what the plan lists; a sheet has room for four lines."""
    if view.card.topic:
        return (fits(view.card.topic, _ROOM) or "",)
    return tuple(text for line in view.contents[:4] if (text := fits(line, 130)))


def _registering(dialogue: Dialogue) -> Registering | None:
    rung: Rung | None = next((r for r in dialogue.ladder if r.step is Step.REGISTER), None)
    if rung is None:
        return None
    return Registering(
        text=fits(rung.text, _LINES_OF_ONE),
        due=deadline(rung.due, receiving=True) if rung.due else None,
        unit=fits(rung.unit, _LINES_OF_ONE),
    )


def _post_by(clock: Clock) -> PostBy:
    if clock.days is None:
        text = "chưa rõ thời hạn"
    elif not clock.last_day:
        text = f"trước ngày hội nghị ít nhất {clock.days} ngày, khi đã có ngày cụ thể"
    else:
        last = short_day(date.fromisoformat(clock.last_day))
        text = f"chậm nhất ngày\u00a0{last}, ít nhất {clock.days} ngày trước hội nghị"
    return PostBy(text=text, citation=clock.citation, result=clock.result)


def _edge(clock: Clock) -> str:
    """A clock that still counts reads differently tomorrow or after its last day."""
    return clock.counted_on or (clock.last_day if not clock.done_on else "")


def _sides(dialogue: Dialogue) -> set[Side | None]:
    """The bodies that could issue the notice: Party committee or government."""
    return {c.side for c in dialogue.chairs if c.side not in {Side.COUNCIL, Side.FRONT}}
