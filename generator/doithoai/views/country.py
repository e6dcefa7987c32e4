"""The pages above the communes: home, provinces, documents."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from doithoai.views.card import DialogueCard, Place
from doithoai.views.commune import next_of, soonest
from doithoai.views.digest import Digest
from doithoai.views.document import DocumentCard
from doithoai.views.past.log_entry import LogEntry
from doithoai.views.proposals.rows import Group, group_of
from doithoai.views.proposals.sample_sums import SampleSums, sums_of_samples
from doithoai.views.reports.frozen import FrozenCard
from doithoai.views.stage import Stage
from doithoai.views.sums import ProvinceSums, sums_of
from doithoai.views.timing import earliest

HOME_CARDS = 10
HOME_COMMUNES = 60
"""Up to here the home page names every commune; beyond, it names the provinces alone."""
CALENDAR_PAST_DAYS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneLine:
    """A commune in a list, with the dialogue to expect, if any."""

    place: Place
    next: DialogueCard | None
    dissolved: bool
    former_names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceLine:
    """A province in a list."""

    name: str
    path: str
    commune_count: int
    fictional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The home page. Counts leave the fictional commune out."""

    upcoming: tuple[DialogueCard, ...]
    silent: tuple[DialogueCard, ...]
    provinces: tuple[ProvinceLine, ...]
    communes: tuple[CommuneLine, ...]
    commune_count: int
    dialogue_count: int
    document_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceView:
    """A province page."""

    slug: str
    name: str
    path: str
    fictional: bool
    predecessors: tuple[str, ...]
    communes: tuple[CommuneLine, ...]
    upcoming: tuple[DialogueCard, ...]
    silent: tuple[DialogueCard, ...]
    documents: tuple[DocumentCard, ...]
    proposal_count: int
    late_count: int
    promise_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """The dialogues of one month; `title` in words."""

    title: str
    anchor: str
    cards: tuple[DialogueCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarView:
    """What is to come and the last 30 days, by month; then what has no date."""

    months: tuple[Month, ...]
    undated: tuple[DialogueCard, ...]
    silent: tuple[DialogueCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsView:
    """All documents, newest year first."""

    years: tuple[tuple[str, tuple[DocumentCard, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceDigest:
    """What the whole site needs to know about one province."""

    slug: str
    name: str
    path: str
    fictional: bool
    predecessors: tuple[str, ...]
    documents: tuple[DocumentCard, ...]
    communes: Sequence[Digest]
    reports: tuple[FrozenCard, ...] = ()
    sums: ProvinceSums | None = None
    """Of a province whose communes come without their long lists."""

    def counted(self, today: date) -> ProvinceSums:
        """What the country counts of it."""
        return self.sums or sums_of(self.communes, today)

    @property
    def samples(self) -> SampleSums:
        """Its proposals, counted."""
        if self.sums:
            return self.sums.samples
        return sums_of_samples(sample for one in self.communes for sample in one.samples)

    @property
    def entries(self) -> Iterable[LogEntry]:
        """The changes of its communes; of one that was counted, the newest."""
        if self.sums:
            return self.sums.log
        return (entry for commune in self.communes for entry in commune.log)

    @property
    def valid_until(self) -> str:
        """The last day (ISO) on which all its communes read the same; empty when none changes."""
        return earliest(commune.valid_until for commune in self.communes)


def home_view(provinces: tuple[ProvinceDigest, ...]) -> HomeView:
    """The next dialogues of all communes, and where something was planned and nothing was told."""
    cards = tuple(_cards(provinces))
    documents = [d for p in provinces if not p.fictional for d in _documents(p)]
    communes = [digest for p in provinces for digest in p.communes]
    real = [digest for digest in communes if not digest.place.fictional]
    return HomeView(
        upcoming=tuple(sorted((c for c in cards if c.ahead), key=soonest)[:HOME_CARDS]),
        silent=_silent(cards)[:HOME_CARDS],
        provinces=tuple(
            ProvinceLine(
                name=p.name, path=p.path, commune_count=len(p.communes), fictional=p.fictional
            )
            for p in provinces
        ),
        communes=tuple(map(_line, communes)) if len(communes) <= HOME_COMMUNES else (),
        commune_count=len(real),
        dialogue_count=sum(len(digest.dialogues) for digest in real),
        document_count=len(documents),
    )


def province_view(province: ProvinceDigest, today: date) -> ProvinceView:
    """The communes of a province and what is to come there."""
    cards = tuple(_cards((province,)))
    answers = province.counted(today).answers
    return ProvinceView(
        slug=province.slug,
        name=province.name,
        path=province.path,
        fictional=province.fictional,
        predecessors=province.predecessors,
        communes=tuple(_line(digest) for digest in province.communes),
        upcoming=tuple(sorted((c for c in cards if c.ahead), key=soonest)[:HOME_CARDS]),
        silent=_silent(cards),
        documents=province.documents,
        proposal_count=answers.total(),
        late_count=sum(n for state, n in answers.items() if group_of(state) is Group.LATE),
        promise_count=sum(len(digest.promises) for digest in province.communes),
    )


def calendar_view(provinces: tuple[ProvinceDigest, ...], today: date) -> CalendarView:
    """By the month of the last possible day; the distant past is on the communes' pages."""
    cards = tuple(_cards(provinces))
    since = (today - timedelta(days=CALENDAR_PAST_DAYS)).isoformat()
    dated = sorted((c for c in cards if c.sort_day >= since and c.sort_day), key=soonest)
    months = groupby(dated, key=lambda card: card.sort_day[:7])
    return CalendarView(
        months=tuple(
            Month(
                title=f"Tháng {int(key[5:])}/{key[:4]}", anchor=f"thang-{key}", cards=tuple(group)
            )
            for key, group in months
        ),
        undated=tuple(card for card in cards if card.ahead and not card.sort_day),
        silent=tuple(card for card in _silent(cards) if card.sort_day < since),
    )


def documents_view(provinces: tuple[ProvinceDigest, ...]) -> DocumentsView:
    """Documents by year; those whose year no one knows stand last."""
    documents = sorted(
        (d for p in provinces for d in _documents(p)),
        key=lambda d: (-d.year, d.fictional, d.issued_on or "9999", d.title),
    )
    years = groupby(documents, key=lambda d: f"Năm {d.year}" if d.year else "Chưa rõ năm")
    return DocumentsView(years=tuple((year, tuple(group)) for year, group in years))


def _cards(provinces: Iterable[ProvinceDigest]) -> Iterable[DialogueCard]:
    for province in provinces:
        for digest in province.communes:
            if not digest.dissolved:
                yield from digest.dialogues


def _silent(cards: tuple[DialogueCard, ...]) -> tuple[DialogueCard, ...]:
    """Planned, the time has gone by, and no document tells whether it was held."""
    passed = (card for card in cards if card.stage is Stage.PASSED)
    return tuple(sorted(passed, key=lambda card: (card.sort_day, card.path), reverse=True))


def _documents(province: ProvinceDigest) -> Iterable[DocumentCard]:
    yield from province.documents
    for digest in province.communes:
        yield from digest.documents


def _line(digest: Digest) -> CommuneLine:
    return CommuneLine(
        place=digest.place,
        next=None if digest.dissolved else next_of(digest.dialogues),
        dissolved=digest.dissolved,
        former_names=digest.former_names,
    )
