"""One build under way: every commune, then its province, then the country."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from doithoai.checks import check_province, check_rules
from doithoai.pages import Artifact, Press, assets, press_held_back
from doithoai.problems import Problem, sort_problems
from doithoai.records import Province, ProvinceArchive
from doithoai.schema import Entry
from doithoai.settings import Settings
from doithoai.site.country import (
    country_artifacts,
    machine_files,
    province_artifacts,
    province_digest,
)
from doithoai.site.kept import Kept, former_pages, keep, recall
from doithoai.site.progress import Progress, silent
from doithoai.site.project import (
    THEME,
    Project,
    commune_folders,
    load_commune,
    load_province,
    province_slugs,
)
from doithoai.site.unit import Outcome, Workshop, bare_digest, place_in, work
from doithoai.site.written import written_pages
from doithoai.views import Digest, ProvinceDigest

STATE = ".doithoai"


@dataclass(slots=True, kw_only=True)
class Run:
    """What a build has found so far. Memory holds digests, never the pages of all communes."""

    project: Project
    shop: Workshop
    site: Path
    store: Path
    on_progress: Progress = silent
    provinces: dict[str, ProvinceArchive] = field(default_factory=dict)
    digests: dict[str, Digest] = field(default_factory=dict)
    found: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    regimes: dict[str, frozenset[str]] = field(default_factory=dict)
    held_back: set[str] = field(default_factory=set)
    pages: set[str] = field(default_factory=set)

    def everything(self) -> Iterator[Artifact]:
        """All files of the site."""
        yield from self.records()
        yield from self.written()
        yield from self.machine_files()

    def records(self) -> Iterator[Artifact]:
        """All files that are made from records, one commune after the other."""
        root = self.shop.root
        for slug in province_slugs(root):
            self.load(slug)
        folders = {slug: commune_folders(root, slug) for slug in self.provinces}
        total = sum(map(len, folders.values()))
        done = 0
        for slug, communes in folders.items():
            for folder in communes:
                yield from self.commune(folder)
                done += 1
                self.on_progress(done, total, folder)
            yield from self.province(slug)
        yield from self.country()
        yield from assets(self.shop.root / THEME)

    def load(self, slug: str) -> None:
        """Read a province's own files; a fictional one only where the site shows it."""
        archive = load_province(self.shop.root, slug)
        fictional = archive.province is not None and archive.province.record.fictional
        if fictional and not self.shop.settings.site.show_fictional:
            return
        self.provinces[slug] = archive
        self.found[slug] = (*archive.problems, *check_province(archive, self.shop.settings))

    def commune(self, folder: str) -> Iterator[Artifact]:
        """One commune's files; a broken one keeps what it had published before."""
        province = self.provinces[folder.split("/")[0]].province
        archive = load_commune(self.shop.root, folder)
        outcome = work(archive, province, self.shop)
        self.found[folder] = outcome.problems
        self.regimes[folder] = outcome.regimes
        self.held_back.discard(folder)
        if outcome.digest:
            paths = tuple(artifact.path for artifact in outcome.artifacts)
            keep(self.store, folder, Kept(digest=outcome.digest, paths=paths))
            self.digests[folder] = outcome.digest
            yield from self._counted(outcome.artifacts)
            return
        self.held_back.add(folder)
        self.digests.pop(folder, None)
        if province:
            name = archive.commune.record.name if archive.commune else folder
            yield from self._counted(self._held_back(outcome, province, name))

    def forget(self, folder: str) -> None:
        """A commune whose folder is gone."""
        for known in (self.digests, self.found, self.regimes):
            known.pop(folder, None)
        self.held_back.discard(folder)

    def _held_back(
        self, outcome: Outcome, province: Entry[Province], name: str
    ) -> Iterator[Artifact]:
        kept = recall(self.store, outcome.folder)
        if kept:
            self.digests[outcome.folder] = kept.digest
            yield from former_pages(kept, self.site)
            return
        place = place_in(outcome.folder, name, province)
        self.digests[outcome.folder] = bare_digest(place)
        files = tuple(sorted({p.location.path for p in outcome.problems if p.is_error}))
        yield press_held_back(place, files, self.shop.press)

    def province(self, slug: str) -> Iterator[Artifact]:
        """A province's own pages, after its communes."""
        archive = self.provinces[slug]
        digest = self._province_digest(archive)
        if digest:
            yield from self._counted(province_artifacts(archive, digest, self.shop.press))

    def country(self) -> Iterator[Artifact]:
        """The pages of the whole country, after all provinces."""
        pages = country_artifacts(self._province_digests(), self.shop.press, self.shop.today)
        yield from self._counted(pages)

    def written(self) -> Iterator[Artifact]:
        """The pages that people wrote as pages."""
        yield from self._counted(written_pages(self.shop.root, self.shop.today))

    def add_pages(self, site: Path) -> None:
        """Count the pages that another press has printed into `site`."""
        for page in site.rglob("index.html"):
            inner = page.parent.relative_to(site).as_posix()
            self.pages.add("/" if inner == "." else f"/{inner}/")

    def machine_files(self) -> Iterator[Artifact]:
        """Sitemap and robots over all pages so far."""
        hidden = frozenset(
            slug for slug, p in self.provinces.items() if p.province and p.province.record.fictional
        )
        return machine_files(self.pages, self.shop.settings.site, hidden)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems so far, in the order of files and lines."""
        named = frozenset[str]().union(*self.regimes.values())
        rules = check_rules(self.project.rulebook, named)
        return sort_problems(
            (*self.project.problems, *(p for found in self.found.values() for p in found), *rules)
        )

    def _province_digests(self) -> tuple[ProvinceDigest, ...]:
        digests = filter(None, map(self._province_digest, self.provinces.values()))
        return tuple(sorted(digests, key=lambda digest: (digest.fictional, digest.slug)))

    def _province_digest(self, archive: ProvinceArchive) -> ProvinceDigest | None:
        communes = tuple(
            digest for folder, digest in sorted(self.digests.items())
            if folder.startswith(f"{archive.slug}/")
        )
        return province_digest(archive, communes)

    def _counted(self, artifacts: Iterator[Artifact] | tuple[Artifact, ...]) -> Iterator[Artifact]:
        """Remember the addresses of pages on their way out."""
        for artifact in artifacts:
            if artifact.path.endswith("index.html"):
                self.pages.add("/" + artifact.path.removesuffix("index.html"))
            yield artifact


def start(
    project: Project,
    settings: Settings,
    *,
    today: date,
    site: Path,
    on_progress: Progress = silent,
) -> Run:
    """A run with its press set up; `site` is where the former version of the site stands."""
    shop = Workshop(
        root=project.root,
        settings=settings,
        rulebook=project.rulebook,
        today=today,
        press=Press(project.root / THEME, settings.site, today),
    )
    store = project.root / STATE / "da-dung"
    return Run(project=project, shop=shop, site=site, store=store, on_progress=on_progress)
