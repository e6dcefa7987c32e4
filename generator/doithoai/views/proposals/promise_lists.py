"""The promises of many communes: how many stand where, and which are overdue."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from doithoai import routes
from doithoai.values import short_day
from doithoai.views.country import ProvinceDigest
from doithoai.views.proposals.bars import Bar, bars_of
from doithoai.views.proposals.promise import OPEN, PromiseState
from doithoai.views.proposals.promise_row import PromiseRow, overdue_first
from doithoai.views.proposals.tally import tally_choices

OVERDUE_SHOWN = 200
"""A page of the country names so many; each province names all of its own."""


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
    """One province, by commune."""
    rows = _rows((province,))
    return _view(
        rows,
        scope=province.name,
        path=routes.promises(province.slug),
        province=province,
        today=today,
        scopes=tuple(
            _scope(c.place.name, routes.promises(c.place.folder), c.promises)
            for c in province.communes
            if c.promises
        ),
    )


def country_promises(provinces: tuple[ProvinceDigest, ...], today: date) -> PromisesView:
    """All real provinces; while there is none, where the fictional one shows how it looks."""
    real = tuple(province for province in provinces if not province.fictional)
    shown = (p for p in provinces if p.fictional and _rows((p,)))
    rows = _rows(real)
    example = None if rows else next(shown, None)
    return _view(
        rows,
        scope="Cả nước",
        path=routes.PROMISES,
        province=None,
        today=today,
        scopes=tuple(
            _scope(p.name, routes.promises(p.slug), found) for p in real if (found := _rows((p,)))
        ),
        illustration=routes.promises(example.slug) if example else "",
    )


def _view(
    rows: tuple[PromiseRow, ...],
    *,
    scope: str,
    path: str,
    province: ProvinceDigest | None,
    today: date,
    scopes: tuple[PromiseScope, ...],
    illustration: str = "",
) -> PromisesView:
    late = overdue_first(rows)
    shown = late if province else late[:OVERDUE_SHOWN]
    return PromisesView(
        path=path,
        scope=scope,
        province_path=province.path if province else "",
        fictional=province is not None and province.fictional,
        total=len(rows),
        sentence=_sentence(rows, late, today),
        bars=bars_of(tally_choices(row.state for row in rows), len(rows)),
        overdue=shown,
        overdue_left=len(late) - len(shown),
        scopes=scopes,
        illustration=illustration,
        valid_until=province.valid_until if province else "",
    )


def _rows(provinces: tuple[ProvinceDigest, ...]) -> tuple[PromiseRow, ...]:
    return tuple(row for p in provinces for commune in p.communes for row in commune.promises)


def _scope(name: str, path: str, rows: Sequence[PromiseRow]) -> PromiseScope:
    overdue = sum(row.state is PromiseState.OVERDUE for row in rows)
    return PromiseScope(name=name, path=path, count=len(rows), overdue=overdue)


def _sentence(rows: tuple[PromiseRow, ...], late: tuple[PromiseRow, ...], today: date) -> str:
    if not rows:
        return f"Chưa có thông báo kết luận nào được công bố ở đây, tính đến {short_day(today)}."
    done = sum(row.state is PromiseState.DONE for row in rows)
    still = sum(row.state in OPEN for row in rows)
    return (
        f"{len(rows)} nội dung kết luận: {done} đã làm xong, {still} chưa xong, "
        f"trong đó {len(late)} quá hạn, tính đến {short_day(today)}."
    )
