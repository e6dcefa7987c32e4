"""The search index: a commune's from its views, a province's and the country's from those below."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from doithoai import routes
from doithoai.pages import Artifact
from doithoai.search import (
    OWN_RECORDS,
    WRITTEN_NAME,
    WRITTEN_SCOPE,
    CountryPast,
    ProvincePast,
    Read,
    commune_files,
    commune_findings,
    country_files,
    document_findings,
    findings_in,
    province_files,
    records_file,
    written_findings,
)
from doithoai.site.project import CONTENT
from doithoai.site.written import address_of
from doithoai.views import CommuneView, DialogueView, DocumentView, ProvinceDigest

# The staff handbook below it is Material's and has readers of its own.
_PUBLIC = ("*.md", "huong-dan/*.md")


def commune_search(
    view: CommuneView, dialogues: Iterable[DialogueView], plans: Iterable[DocumentView]
) -> Iterator[Artifact]:
    """The records of a commune."""
    place = view.place
    findings = commune_findings(view, dialogues, plans)
    for name, data in commune_files(place.folder, place.name, findings):
        yield Artifact(path=routes.commune_records(place.folder, name), data=data)


def documents_search(digest: ProvinceDigest, views: Iterable[DocumentView]) -> Iterator[Artifact]:
    """The records of a province's own documents; a fictional one has no index to put them in."""
    if digest.fictional:
        return
    findings = (found for view in views for found in document_findings(view, scope=digest.slug))
    data = records_file(digest.slug, digest.name, findings)
    yield Artifact(path=routes.search_file(digest.slug, OWN_RECORDS), data=data)


def written_search(root: Path) -> Artifact:
    """The records of the written pages."""
    content = root / CONTENT
    files = sorted(file for pattern in _PUBLIC for file in content.glob(pattern))
    findings = (
        found
        for file in files
        for found in written_findings(
            address_of(file.relative_to(content).as_posix()), file.read_text("utf-8")
        )
    )
    data = records_file(WRITTEN_SCOPE, WRITTEN_NAME, findings)
    return Artifact(path=routes.WRITTEN_RECORDS, data=data)


def province_search(digest: ProvinceDigest, read: Read, past: ProvincePast) -> Iterator[Artifact]:
    """A province's index, made from the records of its communes; none of a fictional one.

    `read` gives a file of the site under construction by its path.
    """
    if digest.fictional:
        return
    folders = (commune.place.folder for commune in digest.communes)
    findings = findings_in(digest.slug, folders, read)
    for name, data in province_files(digest.slug, digest.name, findings, read=read, past=past):
        yield Artifact(path=routes.search_file(digest.slug, name), data=data)


def country_search(
    provinces: Iterable[ProvinceDigest], read: Read, past: CountryPast
) -> Iterator[Artifact]:
    """The country's index, merged from those of its provinces; the fictional one stays out."""
    places = [(digest.slug, digest.name) for digest in provinces if not digest.fictional]
    for name, data in country_files(sorted(places), read, past):
        yield Artifact(path=routes.search_file("", name), data=data)
