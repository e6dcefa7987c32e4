"""What the whole site needs to know about one commune."""

from dataclasses import dataclass

from doithoai.records import Commune
from doithoai.views.card import DialogueCard, Place
from doithoai.views.commune import CommuneView
from doithoai.views.commune_year import CommuneYear
from doithoai.views.document import DocumentCard
from doithoai.views.log_entry import LogEntry
from doithoai.views.promise_row import PromiseRow, promise_rows
from doithoai.views.rows import ProposalRow
from doithoai.views.sample import Sample


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
    rows: tuple[ProposalRow, ...] = ()
    samples: tuple[Sample, ...] = ()
    years: tuple[CommuneYear, ...] = ()
    promises: tuple[PromiseRow, ...] = ()
    log: tuple[LogEntry, ...] = ()
    valid_until: str = ""


def digest_of(view: CommuneView, commune: Commune, log: tuple[LogEntry, ...] = ()) -> Digest:
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
        log=log,
        valid_until=view.valid_until,
    )
