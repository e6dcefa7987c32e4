"""The tables of a report: which dialogues belong to a period, and what stands in each column."""

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import date

from doithoai.records import DialogueKind, Outcome
from doithoai.settings import (
    Chosen,
    CommuneMeasure,
    CommuneTable,
    DialogueMeasure,
    DialogueTable,
)
from doithoai.values import short_day
from doithoai.views.card import Place
from doithoai.views.proposals.answering import ANSWERED, AnswerState
from doithoai.views.proposals.promise import PromiseState
from doithoai.views.reports.lines import DialogueLine
from doithoai.views.reports.period import ReportPeriod

UNKNOWN = "–"
NOT_RECORDED = "chưa ghi nhận"
Cell = str | int
_TOTAL = "Cộng"
_ORDER = "tt"
_EXPLAINED = frozenset({Outcome.EXPLAINED, Outcome.ANSWERED_ON_THE_SPOT, Outcome.NOTED})
_NOT_DONE = frozenset({Outcome.NOT_DONE, Outcome.PUT_OFF, Outcome.NOT_CONSIDERED})
_NO_TASK = frozenset({PromiseState.DISCUSSED, PromiseState.WITHDRAWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadView:
    """The head of a column; numbers are added up below, the running number of a line is not."""

    name: str
    is_number: bool
    is_added: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """A filled table; without a line there is no total."""

    title: str
    heads: tuple[HeadView, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...]


Figure = Callable[[DialogueLine], int | None]
_FIGURES: Mapping[str, Figure] = {
    "nguoi_du": lambda line: line.attendees,
    "luot_phat_bieu": lambda line: line.speakers,
    "y_kien": lambda line: line.opinions,
    "kien_nghi": lambda line: line.received if line.has_proposals else None,
    "da_tra_loi": lambda line: _answers(line, ANSWERED),
    "tra_loi_dung_han": lambda line: _answers(line, {AnswerState.IN_TIME}),
    "tra_loi_tre": lambda line: _answers(line, {AnswerState.LATE}),
    "qua_han": lambda line: _answers(line, {AnswerState.OVERDUE}),
    "da_giai_quyet": lambda line: _outcomes(line, {Outcome.DONE}),
    "dang_giai_quyet": lambda line: _outcomes(line, {Outcome.IN_PROGRESS}),
    "giai_trinh": lambda line: _outcomes(line, _EXPLAINED),
    "chua_giai_quyet": lambda line: _outcomes(line, _NOT_DONE),
    "chuyen_cap_tren": lambda line: _outcomes(line, {Outcome.PASSED_UP}),
    "viec_giao": lambda line: _promises(line, set(PromiseState) - _NO_TASK),
    "viec_xong": lambda line: _promises(line, {PromiseState.DONE}),
    "viec_qua_han": lambda line: _promises(line, {PromiseState.OVERDUE}),
}
"""Figures of a dialogue by the word that asks for them; None where the record has none."""

_WORDS: Mapping[DialogueMeasure, Callable[[DialogueLine], str]] = {
    DialogueMeasure.COMMUNE: lambda line: line.place.name,
    DialogueMeasure.TITLE: lambda line: line.card.title,
    DialogueMeasure.KIND: lambda line: line.kind.label,
    DialogueMeasure.WHEN: lambda line: line.card.when.text,
    DialogueMeasure.WHERE: lambda line: line.card.place or "",
    DialogueMeasure.CHAIRS: lambda line: "; ".join(line.chairs),
    DialogueMeasure.TOPIC: lambda line: line.card.topic or "",
    DialogueMeasure.PLANS: lambda line: "; ".join(line.plans),
    DialogueMeasure.STATUS: lambda line: line.card.stage.label,
    DialogueMeasure.HELD_ON: lambda line: _day(line.held_on),
    DialogueMeasure.NOTICE: lambda line: line.notice_number,
    DialogueMeasure.PUBLISHED: lambda line: _day(line.published_on),
    DialogueMeasure.ADDRESS: lambda line: line.card.path,
}

_COUNTS: Mapping[CommuneMeasure, Callable[[DialogueLine], bool]] = {
    CommuneMeasure.DIALOGUES: lambda _: True,
    CommuneMeasure.PERIODIC: lambda line: line.kind is DialogueKind.PERIODIC,
    CommuneMeasure.OTHER: lambda line: line.kind is not DialogueKind.PERIODIC,
    CommuneMeasure.NOTICES: lambda line: line.has_notice,
}
_HEADS: Mapping[CommuneMeasure, Callable[[DialogueLine], bool]] = {
    CommuneMeasure.PARTY: lambda line: line.party_head,
    CommuneMeasure.GOVERNMENT: lambda line: line.government_head,
}


def dialogue_table(
    form: DialogueTable, period: ReportPeriod, lines: Iterable[DialogueLine]
) -> TableView:
    """One line a dialogue, by commune and then by day."""
    kinds = set(form.kinds) or set(DialogueKind)
    chosen = [line for line in chosen_of(lines, form.chosen, period) if line.kind in kinds]
    heads = tuple(
        _head(column.name, column.measure, numbers=_FIGURES.keys()) for column in form.columns
    )
    rows = tuple(
        tuple(_dialogue_cell(column.measure, line, number) for column in form.columns)
        for number, line in enumerate(chosen, start=1)
    )
    return TableView(title=form.title, heads=heads, rows=rows, total=_total(heads, rows))


def commune_table(
    form: CommuneTable,
    period: ReportPeriod,
    lines: Iterable[DialogueLine],
    *,
    places: tuple[Place, ...],
) -> TableView:
    """One line a commune, also where nothing is recorded of it."""
    chosen = tuple(chosen_of(lines, form.chosen, period))
    numbers = _FIGURES.keys() | {measure.value for measure in _COUNTS}
    heads = tuple(_head(column.name, column.measure, numbers=numbers) for column in form.columns)
    rows = []
    for number, place in enumerate(places, start=1):
        own = tuple(line for line in chosen if line.place.path == place.path)
        cells = (
            _commune_cell(column.measure, place, own, number=number) for column in form.columns
        )
        rows.append(tuple(cells))
    return TableView(title=form.title, heads=heads, rows=tuple(rows), total=_total(heads, rows))


def chosen_of(
    lines: Iterable[DialogueLine], chosen: Chosen, period: ReportPeriod
) -> tuple[DialogueLine, ...]:
    """The dialogues of the period: those held in it, or those of the plans of its year."""
    first, last = period.first.isoformat(), period.last.isoformat()
    if chosen is Chosen.HELD:
        kept = [line for line in lines if first <= line.held_on <= last]
    else:
        kept = [line for line in lines if line.card.year == period.year]
    return tuple(sorted(kept, key=_place_in_order))


def _place_in_order(line: DialogueLine) -> tuple[str, str, str]:
    return (line.place.path, line.held_on or line.card.sort_day or "9999", line.card.path)


def _head(name: str, measure: str, *, numbers: Iterable[str]) -> HeadView:
    added = str(measure) in set(numbers)
    return HeadView(name=name, is_number=added or str(measure) == _ORDER, is_added=added)


def _dialogue_cell(measure: DialogueMeasure, line: DialogueLine, number: int) -> Cell:
    if measure is DialogueMeasure.ORDER:
        return number
    if figure := _FIGURES.get(measure.value):
        found = figure(line)
        return UNKNOWN if found is None else found
    return _WORDS[measure](line) or UNKNOWN


def _commune_cell(
    measure: CommuneMeasure, place: Place, lines: tuple[DialogueLine, ...], *, number: int
) -> Cell:
    if measure is CommuneMeasure.ORDER:
        return number
    if measure is CommuneMeasure.COMMUNE:
        return place.name
    if is_head := _HEADS.get(measure):
        return "có" if any(map(is_head, lines)) else NOT_RECORDED
    if counts := _COUNTS.get(measure):
        return sum(map(counts, lines))
    return _added(_FIGURES[measure.value](line) for line in lines)


def _added(figures: Iterable[int | None]) -> Cell:
    """What is known added up; of dialogues none of which has the figure it is not known."""
    found = tuple(figures)
    known = [figure for figure in found if figure is not None]
    return UNKNOWN if found and not known else sum(known)


def _total(heads: tuple[HeadView, ...], rows: Iterable[tuple[Cell, ...]]) -> tuple[Cell, ...]:
    lines = tuple(rows)
    if not lines or not any(head.is_added for head in heads):
        return ()
    cells: list[Cell] = []
    for index, head in enumerate(heads):
        if head.is_added:
            numbers = [row[index] for row in lines]
            cells.append(_added(n if isinstance(n, int) else None for n in numbers))
        else:
            cells.append("")
    named = next((index for index, head in enumerate(heads) if not head.is_number), None)
    if named is not None:
        cells[named] = _TOTAL
    return tuple(cells)


def _answers(line: DialogueLine, wanted: Set[AnswerState]) -> int | None:
    if not line.has_proposals:
        return None
    return sum(count for state, count in line.answers if state in wanted)


def _outcomes(line: DialogueLine, wanted: Set[Outcome]) -> int | None:
    if not line.has_proposals:
        return None
    return sum(count for outcome, count in line.outcomes if outcome in wanted)


def _promises(line: DialogueLine, wanted: Set[PromiseState]) -> int | None:
    if not line.has_notice:
        return None
    return sum(count for state, count in line.promises if state in wanted)


def _day(iso: str) -> str:
    return short_day(date.fromisoformat(iso)) if iso else ""
