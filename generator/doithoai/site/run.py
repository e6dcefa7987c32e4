"""One build under way: every commune, then its province, then the country."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from doithoai.checks import check_province, check_rules
from doithoai.pages import Artifact, Press, assets, press_held_back
from doithoai.problems import Problem, sort_problems
from doithoai.records import Province, ProvinceArchive, Readings
from doithoai.schema import Entry
from doithoai.settings import Settings
from doithoai.site.country import (
    country_artifacts,
    machine_files,
    province_artifacts,
    province_digest,
    province_front,
)
from doithoai.site.kept import Former, Memory, keep, recall
from doithoai.site.lists import country_lists, province_lists
from doithoai.site.past import open_past
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
from doithoai.site.written import WrittenPages, print_written
from doithoai.views import Digest, ProvinceDigest

Part = tuple[str, Iterable[Artifact]]
"""A folder below `content/` (a commune, or a province by itself) or one of these names."""
COUNTRY, ASSETS, WRITTEN, MACHINES = "/", "/theme", "/trang-viet", "/may-doc"


@dataclass(slots=True, kw_only=True)
class Run:
    """What a build has found so far. It holds digests, never the pages of all communes.

    New versions go to the first memory; a broken folder takes the first former version that stands.
    """

    project: Project
    shop: Workshop
    memories: tuple[Memory, ...]
    on_progress: Progress = silent
    provinces: dict[str, ProvinceArchive] = field(default_factory=dict)
    fronts: dict[str, Former[ProvinceDigest]] = field(default_factory=dict)
    digests: dict[str, Digest] = field(default_factory=dict)
    found: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    regimes: dict[str, frozenset[str]] = field(default_factory=dict)
    held_back: set[str] = field(default_factory=set)
    bare: set[str] = field(default_factory=set)
    written_pages: WrittenPages = field(default_factory=WrittenPages)
    other_pages: tuple[str, ...] = ()
    """Addresses of written pages that another press has printed."""

    def everything(self) -> Iterator[Artifact]:
        """All files of the site."""
        for _, artifacts in self.parts():
            yield from artifacts

    def parts(self) -> Iterator[Part]:
        """All files of the site by the part they belong to; each part is pressed when asked for."""
        yield from self.record_parts()
        yield WRITTEN, self.written()
        yield MACHINES, self.machine_files()

    def record_parts(self) -> Iterator[Part]:
        """All files that are made from records, one commune after the other."""
        root = self.shop.root
        for slug in province_slugs(root):
            self.load(slug)
        folders = {slug: commune_folders(root, slug) for slug in self.provinces}
        total = sum(map(len, folders.values()))
        done = 0
        for slug, communes in folders.items():
            for folder in communes:
                yield folder, self.commune(folder)
                done += 1
                self.on_progress(done, total, folder)
            yield slug, self.province(slug)
        yield COUNTRY, self.country()
        yield ASSETS, assets(root / THEME)

    def load(self, slug: str) -> None:
        """Read a province's own files; a fictional one only where the site shows it."""
        self.forget_province(slug)
        archive = load_province(self.shop.root, slug)
        problems = sort_problems((*archive.problems, *check_province(archive, self.shop.settings)))
        broken = any(problem.is_error for problem in problems)
        former = recall(self.memories, slug, ProvinceDigest) if broken else None
        digest = former.digest if former else province_digest(archive)
        if digest and digest.fictional and not self.shop.settings.site.show_fictional:
            return
        self.provinces[slug] = archive
        self.found[slug] = problems
        if broken:
            self.held_back.add(slug)
        if former:
            self.fronts[slug] = former
        elif digest:
            self._press_front(slug, digest, broken=broken)

    def _press_front(self, slug: str, digest: ProvinceDigest, *, broken: bool) -> None:
        archive = self.provinces[slug]
        pressed = province_artifacts(archive, digest, self.shop.press, root=self.shop.root)
        self.fronts[slug] = Former(digest=digest, artifacts=tuple(pressed))
        if not broken:
            keep(self.memories[0], slug, self.fronts[slug])

    def commune(self, folder: str) -> Iterator[Artifact]:
        """One commune's files; a broken one keeps what it had published before."""
        province = self.provinces[folder.partition("/")[0]].province
        readings: Readings = {}
        archive = load_commune(self.shop.root, folder, readings)
        outcome = work(archive, province, self.shop, readings=readings)
        self.forget(folder)
        self.found[folder] = outcome.problems
        self.regimes[folder] = outcome.regimes
        if outcome.digest:
            former = Former(digest=outcome.digest, artifacts=outcome.artifacts)
            keep(self.memories[0], folder, former)
            self.digests[folder] = outcome.digest
            yield from outcome.artifacts
            return
        self.held_back.add(folder)
        name = archive.commune.record.name if archive.commune else folder
        yield from self._held_back(outcome, province, name)

    def _held_back(
        self, outcome: Outcome, province: Entry[Province] | None, name: str
    ) -> Iterator[Artifact]:
        former = recall(self.memories, outcome.folder, Digest)
        if former:
            self.digests[outcome.folder] = former.digest
            yield from former.artifacts
        elif province:
            place = place_in(outcome.folder, name, province)
            self.digests[outcome.folder] = bare_digest(place)
            self.bare.add(outcome.folder)
            files = tuple(sorted({p.location.path for p in outcome.problems if p.is_error}))
            yield press_held_back(place, files, self.shop.press)

    def forget(self, folder: str) -> None:
        """Drop what is known of a commune."""
        for known in (self.digests, self.found, self.regimes):
            known.pop(folder, None)
        self.held_back.discard(folder)
        self.bare.discard(folder)

    def forget_province(self, slug: str) -> None:
        """Drop what is known of a province by itself."""
        for known in (self.provinces, self.fronts, self.found):
            known.pop(slug, None)
        self.held_back.discard(slug)

    def province(self, slug: str) -> Iterator[Artifact]:
        """A province's own pages, after its communes."""
        if front := self.fronts.get(slug):
            digest = self._with_communes(front.digest)
            yield province_front(digest, self.shop.press)
            yield from province_lists(digest, self.shop)
            yield from front.artifacts

    def country(self) -> Iterator[Artifact]:
        """The pages of the whole country, after all provinces."""
        digest = self.digest()
        yield from country_artifacts(digest, self.shop.press, self.shop.today)
        yield from country_lists(digest, self.shop)

    def written(self) -> Iterator[Artifact]:
        """The pages that people wrote as pages."""
        self.written_pages = print_written(
            self.shop.root, self.shop.today, sites=tuple(memory.site for memory in self.memories)
        )
        yield from self.written_pages.artifacts

    def machine_files(self) -> Iterator[Artifact]:
        """Sitemap and robots over all pages; one held back is no page yet."""
        return machine_files(
            self.digest(),
            self.shop.settings.site,
            written=(*self.written_pages.paths, *self.other_pages),
            hidden=self.bare,
        )

    def digest(self) -> tuple[ProvinceDigest, ...]:
        """What the country's pages show, the fictional province last."""
        digests = (self._with_communes(front.digest) for front in self.fronts.values())
        return tuple(sorted(digests, key=lambda digest: (digest.fictional, digest.slug)))

    def _with_communes(self, digest: ProvinceDigest) -> ProvinceDigest:
        communes = tuple(
            self.digests[folder]
            for folder in sorted(self.digests)
            if folder.startswith(f"{digest.slug}/")
        )
        return replace(digest, communes=communes)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems so far, in the order of files and lines."""
        # A dialogue that could not be read may name any rule.
        named = None if self.held_back else frozenset[str]().union(*self.regimes.values())
        return sort_problems(
            (
                *self.project.problems,
                *(problem for found in self.found.values() for problem in found),
                *self.written_pages.problems,
                *check_rules(self.project.rulebook, named),
            )
        )


def start(
    project: Project,
    settings: Settings,
    *,
    today: date,
    memories: tuple[Memory, ...],
    on_progress: Progress = silent,
) -> Run:
    """A run with its press set up."""
    shop = Workshop(
        root=project.root,
        settings=settings,
        rulebook=project.rulebook,
        today=today,
        press=Press(project.root / THEME, settings.site, today),
        past=open_past(project.root, settings, project.rulebook),
    )
    return Run(project=project, shop=shop, memories=memories, on_progress=on_progress)
