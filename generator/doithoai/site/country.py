"""The pages above the communes, pressed from digests."""

from collections.abc import Iterable, Iterator
from datetime import date

from doithoai import routes
from doithoai.exports import robots, sitemap
from doithoai.pages import (
    Artifact,
    Press,
    press_calendar,
    press_documents,
    press_find,
    press_guidance,
    press_home,
    press_not_found,
    press_province,
    press_redirect,
)
from doithoai.records import ProvinceArchive
from doithoai.search import place_index
from doithoai.settings import Site
from doithoai.views import (
    Digest,
    ProvinceDigest,
    calendar_view,
    documents_view,
    find_view,
    guidance_card,
    guidance_view,
    home_view,
    province_view,
)


def province_digest(archive: ProvinceArchive, communes: tuple[Digest, ...]) -> ProvinceDigest | None:
    """What the country needs to know of a province; None while its own file is broken."""
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
            guidance_card(file, archive.slug, record.name, record.fictional)
            for file in archive.guidance
        ),
        communes=communes,
    )


def province_artifacts(
    archive: ProvinceArchive, digest: ProvinceDigest, press: Press
) -> Iterator[Artifact]:
    """A province's page, its documents, and redirects from its former addresses."""
    yield press_province(province_view(digest), press)
    for file, card in zip(archive.guidance, digest.documents, strict=True):
        yield press_guidance(guidance_view(file, card), press)
    if archive.province:
        for former in archive.province.record.former_paths:
            yield press_redirect(former, digest.path, press)


def country_artifacts(
    provinces: tuple[ProvinceDigest, ...], press: Press, today: date
) -> Iterator[Artifact]:
    """The pages that show the whole country."""
    yield press_home(home_view(provinces), press)
    yield press_calendar(calendar_view(provinces, today), press)
    yield press_find(find_view(provinces), press)
    yield press_documents(documents_view(provinces), press)
    yield press_not_found(press)
    yield Artifact(path=routes.PLACES_FILE, data=place_index(provinces))


def machine_files(pages: Iterable[str], site: Site, hidden: frozenset[str]) -> Iterator[Artifact]:
    """What search engines read: every page but the fictional ones."""
    shown = sorted(page for page in pages if page.split("/")[1] not in hidden)
    yield Artifact(path=routes.SITEMAP_FILE, data=sitemap(shown, site.address))
    yield Artifact(path=routes.ROBOTS_FILE, data=robots(site.address))
