"""The pages above the communes, pressed from digests."""

from collections.abc import Iterable, Iterator, Set
from datetime import date
from pathlib import Path, PurePosixPath

from doithoai import routes
from doithoai.exports import english_sitemap, robots, sitemap, web_manifest
from doithoai.pages import (
    Artifact,
    Press,
    press_calendar,
    press_documents,
    press_guidance,
    press_home,
    press_not_found,
    press_province,
    press_redirect,
)
from doithoai.records import GuidanceFile, ProvinceArchive
from doithoai.settings import Site
from doithoai.site.lists import COUNTRY_LISTS, list_paths
from doithoai.site.open_data import open_documents
from doithoai.site.reports import frozen_cards, frozen_reports
from doithoai.site.searching import documents_search
from doithoai.views import (
    ProvinceDigest,
    calendar_view,
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


def province_front(digest: ProvinceDigest, press: Press) -> Artifact:
    """The page of a province, which lists its communes."""
    return press_province(province_view(digest), press)


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
        own, twin = pages.guidance(file, view)
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
) -> Iterator[Artifact]:
    """The pages that show the whole country."""
    yield press_home(home_view(provinces), press)
    yield press_calendar(calendar_view(provinces, today), press)
    yield press_documents(documents_view(provinces), press)
    yield press_not_found(press)


def machine_files(
    provinces: tuple[ProvinceDigest, ...],
    site: Site,
    *,
    written: Iterable[str],
    hidden: Set[str],
) -> Iterator[Artifact]:
    """What search engines and home screens read.

    Every page is named but the fictional ones and those of the communes in `hidden`.
    """
    shown = sorted({*_COUNTRY, *written, *_record_paths(provinces, hidden)})
    data = sitemap(shown, site.address, english=site.english)
    yield Artifact(path=routes.SITEMAP_FILE, data=data)
    if site.english:
        data = english_sitemap(shown, site.address)
        yield Artifact(path=routes.ENGLISH_SITEMAP_FILE, data=data)
    yield Artifact(path=routes.ROBOTS_FILE, data=robots(site.address, english=site.english))
    yield Artifact(path=routes.WEB_MANIFEST.removeprefix("/"), data=web_manifest(site))


def english_doors(written: Iterable[str], press: Press) -> Iterator[Artifact]:
    """Below the English address, written pages lead to themselves: they are in Vietnamese only."""
    if press.english:
        for path in written:
            yield press_redirect(routes.english(path), path, press)


def _record_paths(provinces: tuple[ProvinceDigest, ...], hidden: Set[str]) -> Iterator[str]:
    for province in provinces:
        if province.fictional:
            continue
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
