"""Jobs over the whole country: its pages, where a place is found, its open data, its search."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from doithoai.pages import Artifact, Lot
from doithoai.site.country import common_sitemap, country_artifacts, english_doors, machine_files
from doithoai.site.data_pages import country_open_data
from doithoai.site.data_rows import files_in
from doithoai.site.engine.entry import DATA, LISTS, PLACES, SEARCH, Made, Pressed, over, sources_of
from doithoai.site.engine.jobs import Bench
from doithoai.site.engine.kept import digest_at
from doithoai.site.engine.putting import put
from doithoai.site.engine.remembered import remembering_country
from doithoai.site.finding import finding_artifacts
from doithoai.site.lists import country_lists
from doithoai.site.searching import country_search
from doithoai.views import ProvinceDigest


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """All provinces, the sums of what the country counts of them, addresses of written pages.

    `until` is the last day (ISO) on which all communes read the same; `made` are the lots of the
    unit that stand in the tree as they read today. Search needs nothing that is counted.
    """

    slugs: Sequence[str]
    counted: Mapping[str, bytes]
    until: str
    written: Sequence[str]
    made: Mapping[str, Made]


def press_country(bench: Bench, unit: str, country: Country) -> Pressed:
    """One part of what is made over all provinces."""
    part = unit.rpartition("/")[2]
    artifacts = _PARTS[part](bench, country)
    until = country.until if part in {LISTS, DATA} else ""
    return put(bench.tree, artifacts, bench.shop.today, until=until, made=country.made)


def _provinces(bench: Bench, country: Country) -> tuple[ProvinceDigest, ...]:
    """What the country counts, the fictional province last; long lists stay on disk."""
    memory = bench.memories[0]
    found = (
        digest_at(memory, over(slug, LISTS), own, kind=ProvinceDigest)
        for slug, own in country.counted.items()
    )
    return tuple(
        sorted((each for each in found if each), key=lambda each: (each.fictional, each.slug))
    )


def _pages(bench: Bench, country: Country) -> Iterator[Artifact | Lot]:
    shop, provinces = bench.shop, _provinces(bench, country)
    yield from country_artifacts(provinces, shop.press, shop.today)
    yield from country_lists(provinces, shop)
    yield from machine_files(provinces, shop.settings.site)
    yield from english_doors(country.written, shop.press)


def _places(bench: Bench, country: Country) -> Iterator[Artifact | Lot]:
    shop, provinces = bench.shop, _provinces(bench, country)
    yield from finding_artifacts(provinces, shop)
    yield from common_sitemap(provinces, shop.settings, country.written)


def _data(bench: Bench, country: Country) -> Iterator[Artifact | Lot]:
    provinces, files = _provinces(bench, country), files_in(bench.tree)
    return country_open_data(provinces, bench.shop, files, standing=sources_of(country.made))


def _search(bench: Bench, country: Country) -> Iterator[Artifact | Lot]:
    with remembering_country(bench.memories[0]) as past:
        provinces = (bench.fronts[slug] for slug in country.slugs)
        yield from country_search(provinces, bench.read, past)


_PARTS: Mapping[str, Callable[[Bench, Country], Iterator[Artifact | Lot]]] = {
    LISTS: _pages,
    PLACES: _places,
    DATA: _data,
    SEARCH: _search,
}
