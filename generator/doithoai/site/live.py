"""The site while someone edits it: only what a saved file touches is pressed again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from doithoai.problems import Problem, sort_problems
from doithoai.site.kept import Memory, memory_of
from doithoai.site.project import commune_folders, open_project, province_slugs
from doithoai.site.publish import sweep, write
from doithoai.site.run import COUNTRY, MACHINES, WRITTEN, Part, Run, start
from doithoai.site.touched import Touched, touched


@dataclass(slots=True, kw_only=True)
class Live:
    """A site in `folder` that follows the sources below `root`."""

    root: Path
    folder: Path
    today: date
    run: Run | None = None
    problems: tuple[Problem, ...] = ()
    files: dict[str, frozenset[str]] = field(default_factory=dict)
    """The files of each part, so that a part takes away what it no longer has."""

    def build(self) -> int:
        """Build everything; with broken settings the last good site stands."""
        project = open_project(self.root)
        self.problems = sort_problems(project.problems)
        if project.settings is None:
            return 0
        own = Memory(site=self.folder, store=self.folder.with_name(f"{self.folder.name}.nho"))
        published = memory_of(self.root / "site")
        run = start(project, project.settings, today=self.today, memories=(own, published))
        self.files.clear()
        changed = self._write(run.parts())
        self.run = run
        self.problems = run.problems
        return changed + sweep(self.folder, set().union(*self.files.values()))

    def touch(self, paths: Iterable[str]) -> int:
        """Press again what depends on `paths` (relative to the root); how many files changed."""
        what = touched(paths)
        if self.run is None or what.everything or not self._known(self.run, what):
            return self.build()
        changed = self._write(_parts(self.run, what))
        self.problems = self.run.problems
        return changed

    def _known(self, run: Run, what: Touched) -> bool:
        """Load the saved provinces; False where one came, went or is hidden now."""
        there = province_slugs(self.root)
        for slug in what.provinces | what.guidance:
            if slug in there:
                run.load(slug)
        return all(slug in there and slug in run.provinces for slug in what.slugs)

    def _write(self, parts: Iterable[Part]) -> int:
        changed = 0
        for name, artifacts in parts:
            paths = set()
            for artifact in artifacts:
                paths.add(artifact.path)
                changed += write(self.folder / artifact.path, artifact.data)
            for gone in self.files.get(name, frozenset()) - paths:
                (self.folder / gone).unlink(missing_ok=True)
            self.files[name] = frozenset(paths)
        return changed


def _parts(run: Run, what: Touched) -> Iterator[Part]:
    root = run.shop.root
    there = {slug: set(commune_folders(root, slug)) for slug in what.slugs}
    known = {folder for folder in run.found if folder.partition("/")[0] in what.provinces}
    every = {folder for slug in what.provinces for folder in there[slug] | known if "/" in folder}
    for folder in sorted(every | what.communes):
        if folder in there[folder.partition("/")[0]]:
            yield folder, run.commune(folder)
        else:
            run.forget(folder)
            yield folder, ()
    for slug in sorted(what.slugs):
        yield slug, run.province(slug)
    if what.slugs:
        yield COUNTRY, run.country()
    if what.written:
        yield WRITTEN, run.written()
    yield MACHINES, run.machine_files()
