"""The official registry of units: `site-config/units/*.csv`."""

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from doithoai.values import Unreadable, read_day

COMMUNES, PROVINCES, FORMER, SOURCES = (
    "communes.csv",
    "provinces.csv",
    "former.csv",
    "sources.csv",
)
TABLES = {
    COMMUNES: {"ma", "ten", "tinh", "slug"},
    PROVINCES: {"ma", "ten", "slug"},
    FORMER: {"ma_moi", "ma_cu", "ten_cu", "huyen_cu", "tinh_cu"},
    SOURCES: {"ngay", "nguon"},
}
"""The tables that are read, each with the columns it must have."""
OPTIONAL = frozenset({FORMER, SOURCES})
"""Without these nothing is told of former units, or of the day of the registry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredUnit:
    """One commune of the registry. `code` is five digits as text; codes are reused over time."""

    code: str
    name: str
    province_code: str
    slug: str


class RegisteredFormer(NamedTuple):
    """A former unit and one unit that it went to; it went only partly where several lines say so.

    `code` and `within`, its former district, are empty for the islands that had no communes.
    """

    code: str
    name: str
    within: str
    province: str
    heir: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """The communes and provinces that exist by law on the day `as_of`, and what was before."""

    communes: Mapping[str, RegisteredUnit]
    provinces: Mapping[str, str]
    province_slugs: Mapping[str, str]
    former: tuple[RegisteredFormer, ...] = ()
    partly: Mapping[str, tuple[RegisteredFormer, ...]] = field(default_factory=dict)
    """By the code of an heir, the former units that went to it and to others."""
    as_of: date | None = None


@lru_cache(maxsize=2)
def read_registry(
    *, communes: str, provinces: str, former: str = "", sources: str = ""
) -> Registry:
    """Read the tables from their CSV texts; the same texts are read once."""
    rows = tuple(_columns(provinces, "ma", "ten", "slug"))
    units = tuple(
        RegisteredFormer(*row)
        for row in _columns(former, "ma_cu", "ten_cu", "huyen_cu", "tinh_cu", "ma_moi")
    )
    return Registry(
        communes={
            code: RegisteredUnit(code=code, name=name, province_code=province, slug=slug)
            for code, name, province, slug in _columns(communes, "ma", "ten", "tinh", "slug")
        },
        provinces={code: name for code, name, _ in rows},
        province_slugs={code: slug for code, _, slug in rows},
        former=units,
        partly=_partly(units),
        as_of=_as_of(sources),
    )


def _columns(text: str, *names: str) -> Iterator[tuple[str, ...]]:
    """Some columns of a table, line by line; what a line lacks is empty."""
    lines = csv.reader(io.StringIO(text))
    head = next(lines, None)
    if head is None:
        return
    chosen = itemgetter(*map(head.index, names))
    yield from (chosen(line + [""] * len(head)) for line in lines if line)


def _partly(units: tuple[RegisteredFormer, ...]) -> dict[str, tuple[RegisteredFormer, ...]]:
    times = Counter(unit[:-1] for unit in units)  # all but the heir, which stands last
    found: dict[str, list[RegisteredFormer]] = defaultdict(list)
    for unit in units:
        if times[unit[:-1]] > 1:
            found[unit.heir].append(unit)
    return {heir: tuple(split) for heir, split in found.items()}


def table_rows(text: str) -> tuple[dict[str, str], ...]:
    """The lines of a table, each by the names of its columns."""
    return tuple(csv.DictReader(io.StringIO(text)))


def _as_of(sources: str) -> date | None:
    """The day that the newest source speaks of; None where none is named or none is a day."""
    days = [row["ngay"] for row in table_rows(sources)]
    try:
        return read_day(days[-1]) if days else None
    except Unreadable:
        return None
