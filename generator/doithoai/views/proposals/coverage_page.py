"""Which heads held a dialogue, year by year, ready for a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from doithoai import routes
from doithoai.settings import Registry
from doithoai.views.country import ProvinceDigest
from doithoai.views.proposals.coverage import Coverage, coverage_of, unlisted_communes
from doithoai.views.timing import earliest

NAMES_SHOWN = 60
"""Up to here the country's page names communes; beyond, the provinces' pages do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageView:
    """The newest year first. `named` is False where the page would be one long list of names.

    `running` is the year of which the registry knows all communes.
    """

    path: str
    scope: str
    province_path: str
    fictional: bool
    years: tuple[Coverage, ...]
    running: int
    named: bool
    no_data_named: bool
    provinces: tuple[tuple[str, str], ...]
    valid_until: str


def province_coverage(province: ProvinceDigest, registry: Registry, today: date) -> CoverageView:
    """One province: its names, those of whom nothing is known too."""
    codes = registry.province_slugs
    code = next((code for code, slug in codes.items() if slug == province.slug), "")
    years = _years((province,), registry, scope=province.name, code=code, today=today)
    return CoverageView(
        path=routes.coverage(province.slug),
        scope=province.name,
        province_path=province.path,
        fictional=province.fictional,
        years=years,
        running=today.year,
        named=True,
        no_data_named=True,
        provinces=(),
        valid_until=earliest(year.valid_until for year in years),
    )


def country_coverage(
    provinces: tuple[ProvinceDigest, ...], registry: Registry, today: date
) -> CoverageView:
    """The country without its fictional province; who is silent is counted here, not named."""
    real = tuple(province for province in provinces if not province.fictional)
    years = _years(real, registry, scope="Cả nước", code=None, today=today)
    return CoverageView(
        path=routes.COVERAGE,
        scope="Cả nước",
        province_path="",
        fictional=False,
        years=years,
        running=today.year,
        named=all(year.with_data <= NAMES_SHOWN for year in years),
        no_data_named=False,
        provinces=tuple((p.name, routes.coverage(p.slug)) for p in real),
        valid_until=earliest(year.valid_until for year in years),
    )


def _years(
    provinces: Iterable[ProvinceDigest],
    registry: Registry,
    *,
    scope: str,
    code: str | None,
    today: date,
) -> tuple[Coverage, ...]:
    """The running year, and every other of which something is recorded, the newest first."""
    rows = [row for p in provinces for commune in p.communes for row in commune.years]
    listed = {row.code for row in rows if row.code and row.year == today.year and row.is_counted}
    recorded = {row.year for row in rows if row.has_record}
    found = []
    for year in sorted(recorded | {today.year}, reverse=True):
        # The registry knows the communes of today: it says nothing about another year.
        is_running = year == today.year
        others = unlisted_communes(registry, listed, province_code=code) if is_running else ()
        found.append(
            coverage_of(
                rows,
                scope=scope,
                year=year,
                today=today,
                unlisted=others,
                with_fictional=True,
            )
        )
    return tuple(found)
