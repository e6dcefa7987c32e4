"""A report that was frozen on its day, read again: it shows what was sent, and counts nothing."""

from dataclasses import dataclass

from doithoai.records import FrozenReport, FrozenRow, FrozenTable
from doithoai.values import short_day
from doithoai.views.reports.report import Report
from doithoai.views.reports.tables import Cell, HeadView, TableView

EMPTY_CELL = "-"
"""An empty cell in the file; what is not known is a longer dash."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenCard:
    """A frozen report in a list; `sha256` is the sum of its file."""

    path: str
    code: str
    title: str
    period_title: str
    counted_text: str
    counted_on: str
    sha256: str


def frozen_report(record: FrozenReport, *, fictional: bool) -> Report:
    """The report as it was sent."""
    return Report(
        code=record.code,
        title=record.title,
        scope=record.scope,
        fictional=fictional,
        period=record.period,
        period_title=record.period_title,
        counted_on=record.counted_on.isoformat(),
        basis=record.basis,
        whose=record.whose,
        tables=tuple(map(_table, record.tables)),
        notes=record.notes,
    )


def frozen_card(record: FrozenReport, *, path: str, sha256: str) -> FrozenCard:
    """The report as a list names it."""
    return FrozenCard(
        path=path,
        code=record.code,
        title=record.title,
        period_title=record.period_title,
        counted_text=short_day(record.counted_on),
        counted_on=record.counted_on.isoformat(),
        sha256=sha256,
    )


def _table(table: FrozenTable) -> TableView:
    heads = tuple(
        HeadView(name=column.name, is_number=column.is_number, is_added=False)
        for column in table.columns
    )
    return TableView(
        title=table.title,
        heads=heads,
        rows=tuple(_row(row, heads) for row in table.rows),
        total=_row(table.total, heads) if table.total else (),
    )


def _row(row: FrozenRow, heads: tuple[HeadView, ...]) -> tuple[Cell, ...]:
    return tuple(_cell(text, head) for text, head in zip(row.cells, heads, strict=False))


def _cell(text: str, head: HeadView) -> Cell:
    if head.is_number and text.isascii() and text.isdigit():
        return int(text)
    return "" if text == EMPTY_CELL else text
