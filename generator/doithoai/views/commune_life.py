"""What became of a commune's proposals, promises and yearly duty, as of a day."""

from dataclasses import dataclass
from datetime import date

from doithoai.records import Archive
from doithoai.rules import Rulebook
from doithoai.settings import Settings
from doithoai.views.card import Place
from doithoai.views.clocks.clocks import clocks_on
from doithoai.views.commune_year import CommuneYear, commune_year, years_of
from doithoai.views.proposals.following import following_on
from doithoai.views.proposals.ledger import Ledger, ledger_on
from doithoai.views.proposals.rows import Group, ProposalRow, rows_of
from doithoai.views.proposals.sample import Sample, samples_of
from doithoai.views.reports.lines import DialogueLine, dialogue_lines
from doithoai.views.timing import earliest

YEARS_BACK = 4
"""So many years before the running one are counted for every commune, with records or without."""
NO_LEDGER = Ledger(entries=(), counts=(), total=0, carried=(), next=None, valid_until="")


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneLife:
    """All that lists and counts need of one commune; `valid_until` is ISO or empty."""

    rows: tuple[ProposalRow, ...] = ()
    samples: tuple[Sample, ...] = ()
    years: tuple[CommuneYear, ...] = ()
    ledger: Ledger = NO_LEDGER
    lines: tuple[DialogueLine, ...] = ()
    valid_until: str = ""

    @property
    def received(self) -> int:
        """How many proposals are known."""
        return len(self.rows)

    @property
    def promised(self) -> int:
        """How many conclusion items there are."""
        return self.ledger.total

    @property
    def answered(self) -> int:
        """How many proposals have an answer, in time or not."""
        return sum(sample.is_answered for sample in self.samples)

    @property
    def late(self) -> int:
        """How many proposals are overdue or were answered late."""
        return sum(row.group is Group.LATE for row in self.rows)


def life_of(
    archive: Archive, place: Place, settings: Settings, *, rulebook: Rulebook, today: date
) -> CommuneLife:
    """The commune's life as the facts known on `today` tell it."""
    recent = {today.year - back for back in range(YEARS_BACK + 1)}
    years = tuple(
        commune_year(archive, place, year, today=today)
        for year in sorted(recent | set(years_of(archive)), reverse=True)
    )
    ledger = ledger_on(archive, today)
    edges = [ledger.valid_until, *(year.valid_until for year in years)]
    for folder in archive.dialogues:
        edges.append(following_on(archive, folder, today).valid_until)
        clocks = clocks_on(
            folder, rulebook, archive.province_slug, holidays=settings.holidays, today=today
        )
        edges.extend(clock.valid_until for clock in clocks)
    return CommuneLife(
        rows=rows_of(archive, place, settings, today=today),
        samples=samples_of(archive, place, field_names=dict(settings.fields), today=today),
        years=years,
        ledger=ledger,
        lines=dialogue_lines(archive, place, today),
        valid_until=earliest(edges),
    )
