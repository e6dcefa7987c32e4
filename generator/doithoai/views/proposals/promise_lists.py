"""The promises of many communes: how many stand where, and which are overdue."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from doithoai import routes
from doithoai.values import grouped, short_day
from doithoai.views.country import ProvinceDigest
from doithoai.views.proposals.bars import Bar, bars_of
from doithoai.views.proposals.promise import OPEN, PromiseState
from doithoai.views.proposals.promise_row import PromiseRow, overdue_first
from doithoai.views.proposals.tally import tally_choices
from doithoai.views.sums import OVERDUE_SHOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseScope:
    """A smaller scope with the number of its items."""

    name: str
    path: str
    count: int
    overdue: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisesView:
    """The conclusion items of a scope. `bars` add up to `total`."""

    path: str
    scope: str
    province_path: str
    fictional: bool
    total: int
    sentence: str
    bars: tuple[Bar, ...]
    overdue: tuple[PromiseRow, ...]
    overdue_left: int
    scopes: tuple[PromiseScope, ...]
    illustration: str
    valid_until: str


def province_promises(province: ProvinceDigest, today: date) -> PromisesView:
    """One province, by commune; all that is overdue is named."""
    rows = tuple(row for commune in province.communes for row in commune.promises)
    view = _view(
        Counter(row.state for row in rows),
        overdue_first(rows),
        scope=province.name,
        path=routes.promises(province.slug),
        today=today,
        scopes=tuple(
            _scope(
                c.place.name,
                routes.promises(c.place.folder),
                Counter(row.state for row in c.promises),
            )
            for c in province.communes
            if c.promises
        ),
    )
    return replace(
        view,
        province_path=province.path,
        fictional=province.fictional,
        valid_until=province.valid_until,
    )


def country_promises(provinces: tuple[ProvinceDigest, ...], today: date) -> PromisesView:
    """All real provinces; while there is none, where the fictional one shows how it looks."""
    real = [(p, p.counted(today).promises) for p in provinces if not p.fictional]
    states = sum((own.states for _, own in real), Counter[PromiseState]())
    shown = (p for p in provinces if p.fictional and p.counted(today).promises.total)
    example = None if states else next(shown, None)
    view = _view(
        states,
        overdue_first(row for _, own in real for row in own.overdue)[:OVERDUE_SHOWN],
        scope="Cả nước",
        path=routes.PROMISES,
        today=today,
        scopes=tuple(
            _scope(p.name, routes.promises(p.slug), own.states) for p, own in real if own.total
        ),
    )
    return replace(view, illustration=routes.promises(example.slug) if example else "")


def _view(
    states: Counter[PromiseState],
    overdue: tuple[PromiseRow, ...],
    *,
    scope: str,
    path: str,
    today: date,
    scopes: tuple[PromiseScope, ...],
) -> PromisesView:
    total = states.total()
    return PromisesView(
        path=path,
        scope=scope,
        province_path="",
        fictional=False,
        total=total,
        sentence=_sentence(states, today),
        bars=bars_of(tally_choices(states), total),
        overdue=overdue,
        overdue_left=states[PromiseState.OVERDUE] - len(overdue),
        scopes=scopes,
        illustration="",
        valid_until="",
    )


def _scope(name: str, path: str, states: Counter[PromiseState]) -> PromiseScope:
    overdue = states[PromiseState.OVERDUE]
    return PromiseScope(name=name, path=path, count=states.total(), overdue=overdue)


def _sentence(states: Counter[PromiseState], today: date) -> str:
    if not states:
        return f"Chưa có thông báo kết luận nào được công bố ở đây, tính đến {short_day(today)}."
    done = states[PromiseState.DONE]
    still = sum(states[state] for state in OPEN)
    return (
        f"{grouped(states.total())} nội dung kết luận: {grouped(done)} đã làm xong, "
        f"{grouped(still)} chưa xong, "
        f"trong đó {grouped(states[PromiseState.OVERDUE])} quá hạn, tính đến {short_day(today)}."
    )
