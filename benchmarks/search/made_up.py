"""The search files of a made-up country, and nothing else of its site: no pages are pressed."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from benchmarks.country import Size, communes_of, write_country
from doithoai.records import Province, Shelf, read_archive, read_province, shelve
from doithoai.routes import search_file
from doithoai.schema import Entry
from doithoai.search import (
    commune_files,
    commune_findings,
    country_files,
    findings_in,
    province_files,
)
from doithoai.site import CONTENT, Project, open_project
from doithoai.views import commune_view, dialogue_view, life_of, place_of, plan_view

_OWN = "tinh.yml"
File = tuple[str, bytes]


def write_search(project: Path, root: Path, site: Path, *, size: Size, today: date) -> None:
    """Write the country into `root`, and into `site` what its readers search."""
    write_country(project, root, size)
    opened = open_project(root)
    folders: dict[str, list[str]] = {}
    for commune in communes_of(size):
        folders.setdefault(commune.folder.partition("/")[0], []).append(commune.folder)
    provinces = {slug: _province(root, slug) for slug in sorted(folders)}
    for slug, province in provinces.items():
        for folder in folders[slug]:
            _write(site / folder, _commune(folder, province, opened, today=today))
        found = findings_in(slug, sorted(folders[slug]), _reader(site))
        _write(site / search_file(slug, ""), province_files(slug, province.record.name, found))
    places = [(slug, province.record.name) for slug, province in provinces.items()]
    _write(site / search_file("", ""), country_files(places, _reader(site)))


def _province(root: Path, slug: str) -> Entry[Province]:
    path = f"{CONTENT}/{slug}/{_OWN}"
    texts = {path: (root / path).read_bytes()}
    province = read_province(Shelf(folder=f"{CONTENT}/{slug}", texts=texts)).province
    if province is None:
        raise ValueError(path)
    return province


def _commune(
    folder: str, province: Entry[Province], project: Project, *, today: date
) -> Iterator[File]:
    archive = read_archive(shelve(project.root, f"{CONTENT}/{folder}"))
    if archive.commune is None or project.settings is None:
        raise ValueError(folder)
    place, rulebook = place_of(archive, province), project.rulebook
    life = life_of(archive, place, project.settings, rulebook=rulebook, today=today)
    view = commune_view(
        archive, archive.commune.record, place, rulebook=rulebook, today=today, life=life
    )
    dialogues = (
        dialogue_view(
            each, archive, place, rulebook=rulebook, settings=project.settings, today=today
        )
        for each in archive.dialogues
    )
    plans = (plan_view(plan, place, ()) for plan in archive.plans)
    yield from commune_files(folder, place.name, commune_findings(view, dialogues, plans))


def _reader(site: Path) -> Callable[[str], bytes]:
    return lambda path: (site / path).read_bytes()


def _write(folder: Path, files: Iterator[File]) -> None:
    for name, data in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
