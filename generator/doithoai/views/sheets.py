"""Long lists in sheets: a page of the country stays as small as that of a province."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Generic, TypeVar

from doithoai import routes
from doithoai.views.card import DialogueCard
from doithoai.views.country import CalendarView, DocumentsView
from doithoai.views.proposals.promise_lists import PromisesView

T = TypeVar("T")

ROWS = 200
"""Of a sheet; a list that is longer goes on in the next one."""
_UNDATED, _SILENT = "undated", "silent"


Pages = tuple[tuple[int, str], ...]
"""The numbers and addresses of all sheets of a list; none where one is enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet(Generic[T]):
    """One sheet of a list."""

    path: str
    number: int
    pages: Pages
    view: T


def calendar_sheets(view: CalendarView) -> Iterator[Sheet[CalendarView]]:
    """The calendar; a month that goes on in the next sheet has its title there again."""
    lines: list[tuple[str, DialogueCard]] = [
        *((month.anchor, card) for month in view.months for card in month.cards),
        *((_UNDATED, card) for card in view.undated),
        *((_SILENT, card) for card in view.silent),
    ]
    for path, number, pages, part in _sheets(lines, routes.CALENDAR):
        told = _by_head(part)
        shown = CalendarView(
            months=tuple(
                replace(month, cards=told[month.anchor])
                for month in view.months
                if month.anchor in told
            ),
            undated=told.get(_UNDATED, ()),
            silent=told.get(_SILENT, ()),
        )
        yield Sheet(path=path, number=number, pages=pages, view=shown)


def documents_sheets(view: DocumentsView) -> Iterator[Sheet[DocumentsView]]:
    """The documents; a year that goes on in the next sheet has its title there again."""
    lines = [(year, card) for year, cards in view.years for card in cards]
    for path, number, pages, part in _sheets(lines, routes.DOCUMENTS):
        shown = DocumentsView(years=tuple(_by_head(part).items()))
        yield Sheet(path=path, number=number, pages=pages, view=shown)


def promises_sheets(view: PromisesView) -> Iterator[Sheet[PromisesView]]:
    """What is overdue; the counts stand on the first sheet alone."""
    for path, number, pages, part in _sheets(view.overdue, view.path):
        shown = replace(view, path=path, overdue=tuple(part))
        if number > 1:
            shown = replace(shown, bars=(), scopes=())
        yield Sheet(path=path, number=number, pages=pages, view=shown)


def _sheets(lines: Sequence[T], path: str) -> Iterator[tuple[str, int, Pages, Sequence[T]]]:
    last = max(1, -(-len(lines) // ROWS))
    pages = tuple((number, routes.sheet(path, number)) for number in range(1, last + 1))
    for number, address in pages:
        part = lines[(number - 1) * ROWS : number * ROWS]
        yield address, number, pages if last > 1 else (), part


def _by_head(lines: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    groups = groupby(lines, key=lambda line: line[0])
    return {head: tuple(card for _, card in group) for head, group in groups}
