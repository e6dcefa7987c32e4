"""The site while someone edits it: only what a saved file touches is pressed again."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from doithoai.problems import Problem, sort_problems
from doithoai.site.borrowed import borrow
from doithoai.site.engine.crew import hands_of
from doithoai.site.engine.engine import Engine
from doithoai.site.engine.entry import Entry
from doithoai.site.engine.index import Index
from doithoai.site.engine.kept import Memory, memory_of
from doithoai.site.engine.laid import DamagedError, new_log
from doithoai.site.engine.opening import Place, open_engine, problems_of
from doithoai.site.engine.settle import settle, sweep_all
from doithoai.site.following import follow
from doithoai.site.progress import Progress, silent
from doithoai.site.project import Project, open_project
from doithoai.site.touched import touched


def _nothing() -> None:
    """No one waits for the first pages."""


def _never() -> bool:
    """No one saves in the meantime."""
    return False


@dataclass(slots=True, kw_only=True)
class Live:
    """A site in `folder` that follows the sources below `root`.

    It begins with what `doithoai build` published there, so that little is left to be pressed.
    """

    root: Path
    folder: Path
    today: date
    engine: Engine | None = None
    project: Project | None = None
    problems: tuple[Problem, ...] = ()
    left_over: frozenset[str] = frozenset()
    """Files whose communes stand, and not yet the pages over them."""

    def build(self, on_progress: Progress = silent) -> int:
        """Build everything; with broken settings the last good site stands."""
        try:
            return self._build(on_progress)
        except DamagedError:
            # What is remembered of the units is lost, so that nothing is known of them any more.
            self.engine = None
            return self._build(on_progress)

    def _build(self, on_progress: Progress) -> int:
        project = open_project(self.root)
        self.problems = sort_problems(project.problems)
        if project.settings is None:
            return 0
        self.left_over = frozenset()
        own = Memory(site=self.folder, store=self.folder.with_name(f"{self.folder.name}.nho"))
        site = self.root / "site"
        known = self.engine.units if self.engine else borrow(site, own).units
        log = self.engine.log if self.engine else new_log(own.store)
        place = Place(
            tree=self.folder,
            memories=(own, memory_of(site)),
            index=Index(units=known),
            log=log,
            hands=hands_of(None),
            on_progress=on_progress,
        )
        engine = open_engine(project, project.settings, self.today, place=place)
        try:
            engine.run()
        finally:
            engine.close()
        changed = self._settle(engine, project, known)
        return changed if known else changed + sweep_all(engine.units, self.folder)

    def touch(
        self,
        paths: Iterable[str],
        on_pages: Callable[[], None] = _nothing,
        is_awaited: Callable[[], bool] = _never,
    ) -> int:
        """Press again what depends on `paths` (relative to the root); how many files changed.

        `on_pages` is called when the pages of the saved records stand, before those over them;
        these wait for the next time once the next save `is_awaited` here.
        """
        saved = frozenset(paths) | self.left_over
        what = touched(saved)
        if self.engine is None or self.project is None or what.everything:
            return self.build()
        try:
            engine = follow(self.engine, what, on_pages, is_awaited=is_awaited)
            if engine:
                self.left_over = saved if engine.left_over else frozenset()
                return self._settle(engine, self.project, self.engine.units)
        except DamagedError:
            self.engine = None
        return self.build()

    def _settle(self, engine: Engine, project: Project, old: Mapping[str, Entry]) -> int:
        with closing(engine.log):
            done = settle(engine.units, old, self.folder, today=self.today, log=engine.log)
        engine.changed.add(done.changed)
        self.engine, self.project = engine, project
        self.problems = problems_of(project, engine)
        return len(engine.changed)
