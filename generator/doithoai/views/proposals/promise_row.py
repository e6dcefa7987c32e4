"""One promise of a conclusion notice as a line of a list."""

from collections.abc import Iterable
from dataclasses import dataclass

from doithoai.views.card import Place
from doithoai.views.proposals.ledger import Ledger
from doithoai.views.proposals.promise import PromiseState
from doithoai.views.proposals.rows import excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseRow:
    """A conclusion item on a day, small enough to travel in a digest."""

    path: str
    excerpt: str
    commune: Place
    unit: str | None
    due_text: str | None
    state: PromiseState
    text: str
    days: int


def promise_rows(ledger: Ledger, place: Place) -> tuple[PromiseRow, ...]:
    """The items of a commune, in the order of its ledger."""
    return tuple(
        PromiseRow(
            path=entry.path,
            excerpt=entry.withdrawn or excerpt(entry.text),
            commune=place,
            unit=entry.unit,
            due_text=entry.due.text if entry.due else None,
            state=entry.status.state,
            text=entry.status.text,
            days=entry.status.days,
        )
        for entry in ledger.entries
    )


def overdue_first(rows: Iterable[PromiseRow]) -> tuple[PromiseRow, ...]:
    """Only what is overdue, the longest first."""
    late = (row for row in rows if row.state is PromiseState.OVERDUE)
    return tuple(sorted(late, key=lambda row: (-row.days, row.path)))
