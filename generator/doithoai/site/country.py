"""The pages above the communes, pressed from digests."""

from collections.abc import Iterable, Iterator, Set
from datetime import date
from pathlib import Path, PurePosixPath

from doithoai import routes
from doithoai.exports import english_sitemap, robots, sitemap, sitemap_index, web_manifest
from doithoai.pages import (
    Artifact,
    Lot,
    Press,
    page_lot,
    press_calendar,
    press_documents,
    press_guidance,
    press_home,
    press_not_found,
    press_province,
    press_redirect,
)
from doithoai.records import GuidanceFile, ProvinceArchive
from doithoai.settings import Settings, Site
from doithoai.site.finding import finding_paths
from doithoai.site.lists import COUNTRY_LISTS, list_paths
from doithoai.site.open_data import open_documents
from doithoai.site.reports import frozen_cards, frozen_reports
from doithoai.site.searching import documents_search
from doithoai.site.told import listed
from doithoai.views import (
    ProvinceDigest,
    calendar_sheets,
    calendar_view,
    documents_sheets,
    documents_view,
    guidance_card,
    guidance_view,
    home_view,
    province_view,
)

_COUNTRY = (
    *(routes.HOME, routes.CALENDAR, routes.FIND, routes.DOCUMENTS, routes.DATA, routes.DICTIONARY),
    *COUNTRY_LISTS,
)


def province_digest(archive: ProvinceArchive) -> ProvinceDigest | None:
    """What the country needs to know of a province by itself; None without its own file."""
    if archive.province is None:
        return None
    record = archive.province.record
    return ProvinceDigest(
        slug=archive.slug,
        name=record.name,
        path=routes.province(archive.slug),
        fictional=record.fictional,
        predecessors=record.predecessors,
        documents=tuple(
            guidance_card(file, archive.slug, record.name, fictional=record.fictional)
            for file in archive.guidance
        ),
        communes=(),
        reports=frozen_cards(archive),
    )


def province_front(digest: ProvinceDigest, press: Press) -> Lot:
    """The page of a province, which lists its communes."""
    return page_lot(province_view(digest, press.today), press_province, press)


def province_artifacts(
    archive: ProvinceArchive, digest: ProvinceDigest, press: Press, *, root: Path
) -> Iterator[Artifact]:
    """The documents of a province with their originals, and redirects from its former addresses."""
    views = []
    for file, card in zip(archive.guidance, digest.documents, strict=True):
        originals = tuple(_originals(file, card.path, archive, root=root))
        view = guidance_view(file, card)
        views.append(view)
        pages = open_documents(press, originals, fictional=digest.fictional)
        own, twin = pages.document(file, view)
        yield press_guidance(view, own)
        yield twin
        yield from originals
    yield from documents_search(digest, views)
    yield from frozen_reports(archive, digest, press, root=root)
    if archive.province:
        for former in archive.province.record.former_paths:
            yield press_redirect(former, digest.path, press)


def _originals(
    file: GuidanceFile, page: str, archive: ProvinceArchive, *, root: Path
) -> Iterator[Artifact]:
    for attachment in file.entry.record.attachments:
        original = f"{PurePosixPath(file.entry.path).parent}/{attachment.file}"
        if original in archive.files:
            path = routes.attachment(page, attachment.file).removeprefix("/")
            yield Artifact(path=path, data=(root / original).read_bytes())


def country_artifacts(
    provinces: tuple[ProvinceDigest, ...], press: Press, today: date
) -> Iterator[Lot]:
    """The pages that show the whole country."""

    def home() -> Iterator[Artifact]:
        yield press_home(home_view(provinces), press)

    def calendar() -> Iterator[Artifact]:
        for days in calendar_sheets(calendar_view(provinces, today)):
            yield press_calendar(days, press)

    def documents() -> Iterator[Artifact]:
        for papers in documents_sheets(documents_view(provinces)):
            yield press_documents(papers, press)

    source = listed(provinces)
    yield Lot(name=routes.HOME, source=source, make=home)
    yield Lot(name=routes.CALENDAR, source=source, make=calendar)
    yield Lot(name=routes.DOCUMENTS, source=source, make=documents)
    yield Lot(name=routes.NOT_FOUND_FILE, source=b"", make=lambda: (press_not_found(press),))


def machine_files(provinces: tuple[ProvinceDigest, ...], site: Site) -> Iterator[Artifact]:
    """What search engines and home screens read first."""
    real = sorted(province.path for province in provinces if not province.fictional)
    lists = [routes.COMMON_SITEMAP, *map(routes.sitemap, real)]
    yield Artifact(path=routes.SITEMAP_FILE, data=sitemap_index(lists, site.address))
    if site.english:
        data = sitemap_index(map(routes.english, lists), site.address)
        yield Artifact(path=routes.ENGLISH_SITEMAP_FILE, data=data)
    yield Artifact(path=routes.ROBOTS_FILE, data=robots(site.address, english=site.english))
    yield Artifact(path=routes.WEB_MANIFEST.removeprefix("/"), data=web_manifest(site))


def common_sitemap(
    provinces: tuple[ProvinceDigest, ...], settings: Settings, written: Iterable[str]
) -> Iterator[Artifact]:
    """The list of the pages that are no province's."""
    shown = {*_COUNTRY, *written, *finding_paths(provinces, settings.registry)}
    yield from _sitemaps(routes.COMMON_SITEMAP, shown, settings.site)


def province_sitemaps(
    province: ProvinceDigest, site: Site, *, hidden: Set[str]
) -> Iterator[Artifact]:
    """The list of a province's pages but those of the communes in `hidden`; none of a made-up one.

    Search engines ask that a list stands above the pages it names.
    """
    if not province.fictional:
        shown = set(_record_paths(province, hidden))
        yield from _sitemaps(routes.sitemap(province.path), shown, site)


def _sitemaps(address: str, paths: Iterable[str], site: Site) -> Iterator[Artifact]:
    shown = sorted(paths)
    data = sitemap(shown, site.address, english=site.english)
    yield Artifact(path=routes.file_of(address), data=data)
    if site.english:
        data = english_sitemap(shown, site.address)
        yield Artifact(path=routes.file_of(routes.english(address)), data=data)


def english_doors(written: Iterable[str], press: Press) -> Iterator[Artifact]:
    """Below the English address, written pages lead to themselves: they are in Vietnamese only."""
    if press.english:
        for path in written:
            yield press_redirect(routes.english(path), path, press)


def _record_paths(province: ProvinceDigest, hidden: Set[str]) -> Iterator[str]:
    yield province.path
    yield from list_paths(province)
    yield from (card.path for card in province.documents)
    for commune in province.communes:
        if commune.place.folder in hidden:
            continue
        yield commune.place.path
        yield routes.history(commune.place.folder)
        yield from (card.path.partition("#")[0] for card in commune.dialogues)
        yield from (card.path.partition("#")[0] for card in commune.documents)
