"""Which heads held a dialogue in a year, with the names of those of whom it is not known."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from doithoai.rules import Head
from doithoai.settings import Registry
from doithoai.values import grouped, short_day
from doithoai.views.commune_year import CommuneYear
from doithoai.views.timing import earliest

NO_DATA = "chưa có dữ liệu"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedCommune:
    """A commune in a list; `path` is empty when it has no page here."""

    name: str
    province_name: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadCoverage:
    """k of N for one of the two heads. `covered`, `missing`, `unknown` add up to N.

    `missing` have records of the year and none of a dialogue held by this head; of `unknown`
    nothing is recorded at all, which says nothing about what they did.
    """

    head: Head
    title: str
    k: int
    n: int
    sentence: str
    covered: tuple[NamedCommune, ...]
    missing: tuple[NamedCommune, ...]
    unknown: tuple[NamedCommune, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Something that the records of some communes do not show."""

    title: str
    communes: tuple[NamedCommune, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """One year of one scope, counted on a day; the fictional commune is left out."""

    scope: str
    year: int
    n: int
    with_data: int
    sentence: str
    heads: tuple[HeadCoverage, ...]
    absences: tuple[Absence, ...]
    no_data: tuple[NamedCommune, ...]
    counted_on: str
    valid_until: str


_HEADS = (
    (Head.PARTY, "Người đứng đầu cấp ủy"),
    (Head.GOVERNMENT, "Người đứng đầu chính quyền"),
)


def coverage_of(
    rows: Iterable[CommuneYear],
    *,
    scope: str,
    year: int,
    today: date,
    unlisted: tuple[NamedCommune, ...] = (),
    with_fictional: bool = False,
) -> Coverage:
    """Count the rows of one year; `unlisted` are communes of the scope without any page here.

    The fictional commune is left out unless its own page asks.
    """
    counted = _counted(rows, year, with_fictional=with_fictional)
    known = tuple(row for row in counted if row.has_record)
    silent = tuple(row for row in counted if not row.has_record)
    no_data = (*map(_named, silent), *unlisted)
    n = len(known) + len(no_data)
    return Coverage(
        scope=scope,
        year=year,
        n=n,
        with_data=len(known),
        sentence=(
            f"{scope}, năm {year}: {grouped(len(known))} trên {grouped(n)} xã, phường có dữ liệu; "
            f"{grouped(len(no_data))} {NO_DATA}, tính đến {short_day(today)}."
        ),
        heads=tuple(
            _head(head, title, known, no_data=no_data, today=today) for head, title in _HEADS
        ),
        absences=_absences(known),
        no_data=no_data,
        counted_on=today.isoformat(),
        valid_until=earliest(row.valid_until for row in counted),
    )


def _counted(
    rows: Iterable[CommuneYear], year: int, *, with_fictional: bool
) -> tuple[CommuneYear, ...]:
    told = (row for row in rows if row.year == year and row.is_counted)
    shown = (row for row in told if with_fictional or not row.place.fictional)
    return tuple(sorted(shown, key=lambda row: row.place.path))


def unlisted_communes(
    registry: Registry, listed: Iterable[str], *, province_code: str | None = None
) -> tuple[NamedCommune, ...]:
    """The communes that exist by law today and whose code is not among `listed`, by name.

    The registry knows the communes of today only: use it for the running year.
    """
    codes = set(listed)
    units = sorted(
        (unit for unit in registry.communes.values() if unit.code not in codes),
        key=lambda unit: (unit.province_code, unit.slug),
    )
    return tuple(
        NamedCommune(
            name=unit.name,
            province_name=registry.provinces.get(unit.province_code, ""),
            path="",
        )
        for unit in units
        if province_code in {None, unit.province_code}
    )


def _head(
    head: Head,
    title: str,
    known: tuple[CommuneYear, ...],
    *,
    no_data: tuple[NamedCommune, ...],
    today: date,
) -> HeadCoverage:
    covered = tuple(_named(row) for row in known if _has_held(row, head))
    missing = tuple(_named(row) for row in known if not _has_held(row, head))
    k, n = len(covered), len(known) + len(no_data)
    return HeadCoverage(
        head=head,
        title=title,
        k=k,
        n=n,
        sentence=(
            f"{title} đã đối thoại ở {grouped(k)} trên {grouped(n)} xã, phường; "
            f"{grouped(len(missing))} nơi có dữ liệu nhưng chưa ghi nhận buổi nào đã tổ chức; "
            f"{grouped(len(no_data))} nơi {NO_DATA}, "
            f"tính đến {short_day(today)}."
        ),
        covered=covered,
        missing=missing,
        unknown=no_data,
    )


def _has_held(row: CommuneYear, head: Head) -> bool:
    return row.party_head if head is Head.PARTY else row.government_head


def _absences(known: tuple[CommuneYear, ...]) -> tuple[Absence, ...]:
    """What the records do not show; never that a commune did not do it."""
    registers = (
        ("Chưa thấy kế hoạch", lambda row: not row.has_plan),
        ("Chưa thấy ngày đối thoại cụ thể", lambda row: not row.has_date),
        (
            "Đã đối thoại, chưa thấy thông báo kết luận",
            lambda row: row.concluded_count < row.held_count,
        ),
    )
    return tuple(
        Absence(title=title, communes=tuple(_named(row) for row in known if is_absent(row)))
        for title, is_absent in registers
    )


def _named(row: CommuneYear) -> NamedCommune:
    place = row.place
    return NamedCommune(name=place.name, province_name=place.province_name, path=place.path)
