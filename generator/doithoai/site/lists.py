"""The pages that follow proposals and promises across communes, pressed from digests."""

from collections.abc import Iterator

from doithoai import routes
from doithoai.pages import (
    Artifact,
    Lot,
    ProposalLines,
    page_lot,
    press_changes,
    press_coverage,
    press_method,
    press_promises,
    press_proposals,
    press_statistics,
    proposal_lot,
)
from doithoai.site.feeds import country_feeds, province_feeds
from doithoai.site.reports import live_reports
from doithoai.site.told import counted, listed
from doithoai.site.workshop import Workshop
from doithoai.views import (
    ProvinceDigest,
    country_changes,
    country_coverage,
    country_promises,
    country_statistics,
    method_view,
    promises_sheets,
    proposal_pages,
    proposals_view,
    province_changes,
    province_coverage,
    province_promises,
    province_statistics,
)

COUNTRY_LISTS = (
    routes.PROPOSALS,
    routes.PROMISES,
    routes.COVERAGE,
    routes.STATISTICS,
    routes.CHANGES,
    routes.METHOD,
)


def province_lists(digest: ProvinceDigest, shop: Workshop) -> Iterator[Artifact | Lot]:
    """A province's tables, ledger, coverage and statistics, its calendars and feeds."""
    press, today = shop.press, shop.today
    lines = ProposalLines(press, digest.path)
    for page in proposal_pages(digest, today):
        yield proposal_lot(page, press, lines)
    for sheet in promises_sheets(province_promises(digest, today)):
        yield page_lot(sheet, press_promises, press)
    coverage = province_coverage(digest, shop.settings.registry, today)
    yield page_lot(coverage, press_coverage, press)
    yield page_lot(province_statistics(digest, today), press_statistics, press)
    yield page_lot(province_changes(digest, shop.past.told), press_changes, press)
    yield live_reports(digest, shop)
    yield province_feeds(digest, shop.settings.site, today)


def country_lists(
    provinces: tuple[ProvinceDigest, ...], shop: Workshop
) -> Iterator[Artifact | Lot]:
    """The same for the country, and how all of it is counted."""
    press, today = shop.press, shop.today

    def proposals() -> Iterator[Artifact]:
        yield press_proposals(proposals_view(provinces, today), press)

    def promises() -> Iterator[Artifact]:
        for sheet in promises_sheets(country_promises(provinces, today)):
            yield press_promises(sheet, press)

    def coverage() -> Iterator[Artifact]:
        yield press_coverage(country_coverage(provinces, shop.settings.registry, today), press)

    def changes() -> Iterator[Artifact]:
        yield press_changes(country_changes(provinces, shop.past.told), press)

    answers = counted(provinces, today, lambda own: (own.answers,))
    waiting = counted(provinces, today, lambda own: (own.promises.states, own.promises.overdue))
    newest = counted(provinces, today, lambda own: (own.log,))
    yield Lot(name=routes.PROPOSALS, source=answers, make=proposals)
    yield Lot(name=routes.PROMISES, source=waiting, make=promises)
    yield Lot(name=routes.COVERAGE, source=listed(provinces), make=coverage)
    yield page_lot(country_statistics(provinces, today), press_statistics, press)
    yield Lot(name=routes.CHANGES, source=newest, make=changes)
    yield press_method(method_view(shop.rulebook, today), press)
    yield country_feeds(provinces, shop.settings.site, today)


def list_paths(province: ProvinceDigest) -> Iterator[str]:
    """The addresses of a province's lists; of those of proposals only the whole one."""
    yield routes.proposals(province.slug)
    yield routes.promises(province.slug)
    yield routes.coverage(province.slug)
    yield routes.statistics(province.slug)
    yield routes.changes(province.slug)
    yield routes.data(province.slug)
    yield routes.reports(province.slug)
    yield from (card.path for card in province.reports)
    for commune in province.communes:
        if commune.promises:
            yield routes.promises(commune.place.folder)
