"""What the whole site needs to know about one commune."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from doithoai.records import Commune
from doithoai.views.card import DialogueCard, Place
from doithoai.views.commune import CommuneView
from doithoai.views.commune_year import CommuneYear
from doithoai.views.document import DocumentCard
from doithoai.views.news.bulletin import Bulletin
from doithoai.views.news.news import News
from doithoai.views.news.occasion import Occasion
from doithoai.views.past.log_entry import LogEntry
from doithoai.views.proposals.promise_row import PromiseRow, promise_rows
from doithoai.views.proposals.rows import ProposalRow
from doithoai.views.proposals.sample import Sample
from doithoai.views.reports.lines import DialogueLine
from doithoai.views.timing import earliest

HEAVY: Final = "heavy"
"""Marks a list that grows with the proposals: a build leaves it on disk until it is read."""

NO_BULLETIN = Bulletin()
"""Of a commune that has nothing to tell yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A small summary: beginnings of proposals and conclusions, no full texts, no bodies."""

    place: Place
    code: str | None
    dissolved: bool
    former_names: tuple[str, ...]
    dialogues: tuple[DialogueCard, ...]
    documents: tuple[DocumentCard, ...]
    former_paths: tuple[str, ...]
    rows: Sequence[ProposalRow] = field(default=(), metadata={HEAVY: True})
    samples: Sequence[Sample] = field(default=(), metadata={HEAVY: True})
    years: tuple[CommuneYear, ...] = ()
    promises: Sequence[PromiseRow] = field(default=(), metadata={HEAVY: True})
    lines: Sequence[DialogueLine] = field(default=(), metadata={HEAVY: True})
    log: Sequence[LogEntry] = field(default=(), metadata={HEAVY: True})
    occasions: Sequence[Occasion] = field(default=(), metadata={HEAVY: True})
    news: Sequence[News] = field(default=(), metadata={HEAVY: True})
    rows_sum: str = ""
    """A checksum of the open data of all its pages: whoever gathers them knows when they change."""
    valid_until: str = ""


def digest_of(
    view: CommuneView,
    commune: Commune,
    log: tuple[LogEntry, ...] = (),
    *,
    bulletin: Bulletin = NO_BULLETIN,
) -> Digest:
    """Keep what other pages show."""
    life = view.life
    return Digest(
        place=view.place,
        code=view.code,
        dissolved=view.dissolved is not None,
        former_names=tuple(unit.name for unit in commune.former_units),
        dialogues=view.dialogues,
        documents=view.plans,
        former_paths=commune.former_paths,
        rows=life.rows,
        samples=life.samples,
        years=life.years,
        promises=promise_rows(life.ledger, view.place),
        lines=life.lines,
        log=log,
        occasions=bulletin.occasions,
        news=bulletin.news,
        valid_until=earliest((view.valid_until, bulletin.valid_until)),
    )
