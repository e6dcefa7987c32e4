"""Building and publishing the whole site."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from doithoai.glance import (
    STATE,
    Asked,
    Build,
    Sight,
    Written,
    forget,
    remember,
    sight_of,
)
from doithoai.problems import sort_problems
from doithoai.settings import FOLDER, Settings
from doithoai.site.alone import alone
from doithoai.site.check import check
from doithoai.site.codes import FAILED
from doithoai.site.engine.crew import hands_of
from doithoai.site.engine.engine import Engine
from doithoai.site.engine.entry import REDIRECTS, SEAL, Entry, Long, Paths, Pressed, entered
from doithoai.site.engine.index import Index, read_index, write_index
from doithoai.site.engine.kept import memory_of
from doithoai.site.engine.laid import DamagedError, Log, forget_logs, new_log
from doithoai.site.engine.opening import Place, open_engine, problems_of
from doithoai.site.engine.seal import seal, sealed_by
from doithoai.site.engine.settle import Settled, settle, sweep_all
from doithoai.site.engine.sheets import sheets_of
from doithoai.site.engine.trees import Trees, take_away
from doithoai.site.past.git import Condition
from doithoai.site.progress import Progress, silent
from doithoai.site.project import CONTENT, THEME, Project, open_project
from doithoai.site.publish import recover

_READ: Final = (CONTENT, FOLDER, THEME, "mkdocs.yml")
"""All that a build reads of a project."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How to build: with how many hands (one a core when None), and whether from the beginning.

    `sight` is what was seen at the door, before anything was read.
    """

    jobs: int | None = None
    fresh: bool = False
    on_progress: Progress = silent
    sight: Sight | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A site that is being built: its two trees, and what is known of it."""

    trees: Trees
    index: Index
    log: Log


def build(
    root: Path,
    today: date,
    *,
    site: Path | None = None,
    strict: bool = False,
    way: Way | None = None,
) -> Build:
    """Build the site of `root` as it reads on `today` and publish it into `site`.

    A folder with errors keeps its former pages. `strict` publishes nothing when there is an error.
    """
    way = way or Way()
    asked = Asked(root=root, site=site or root / "site", today=today, strict=strict)
    way = replace(way, sight=way.sight or sight_of(asked, _READ))
    project = open_project(root)
    if project.settings is None:
        return Build(problems=sort_problems(project.problems))
    if strict:
        problems = check(root, on_progress=way.on_progress)
        if any(problem.is_error for problem in problems):
            return Build(problems=problems)
    trees = trees_of(asked.site)
    with alone(trees.stage.with_suffix(".khoa")):
        recover(trees.site, trees.stage)
        index = Index() if way.fresh else read_index(trees.store, trees.site)
        try:
            return _built(project, project.settings, asked, opened=opened_at(trees, index), way=way)
        except DamagedError:
            opened = opened_at(trees_of(trees.site), Index())
            return _built(project, project.settings, asked, opened=opened, way=way)


def _built(
    project: Project, settings: Settings, asked: Asked, *, opened: Opened, way: Way
) -> Build:
    """Press what must be pressed, publish it, and remember what was seen of it."""
    engine = open_site(project, settings, asked.today, opened=opened, way=way)
    try:
        engine.run()
    finally:
        engine.close()
    built = publish_site(project, engine, opened)
    if way.sight and _repeats(engine, built):
        remember(asked, way.sight, built)
    return built


def _repeats(engine: Engine, built: Build) -> bool:
    """Whether a build of the same would tell the same: a failing machine might recover."""
    failed = any(problem.code.id == FAILED.id for problem in built.problems)
    return not failed and engine.bench.shop.past.log.condition is not Condition.REFUSED


def trees_of(site: Path) -> Trees:
    """The tree that is read, and the one beside it that is written."""
    stage = site.parent / STATE / f"{site.name}.ke"
    return Trees(site=site, stage=stage, store=memory_of(site).store)


def opened_at(trees: Trees, index: Index) -> Opened:
    """A site of which this is known; nothing of an index is written over."""
    return Opened(trees, index, index.log or new_log(trees.store))


def open_site(
    project: Project, settings: Settings, today: date, *, opened: Opened, way: Way
) -> Engine:
    """An engine that writes into the second tree of a site."""
    trees, known = opened.trees, Paths(opened.index.units)
    forget(trees.site)
    place = Place(
        tree=trees.stage,
        memories=(memory_of(trees.site),),
        index=opened.index,
        hands=hands_of(way.jobs),
        log=opened.log,
        on_write=lambda: trees.open(known),
        on_progress=way.on_progress,
        sight=way.sight,
    )
    return open_engine(project, settings, today, place=place)


def publish_site(project: Project, engine: Engine, opened: Opened) -> Build:
    """Publish what an engine pressed."""
    with closing(engine.log):
        written = _swap(engine, opened.trees, opened.index)
    return Build(
        problems=problems_of(project, engine),
        written=written,
        past_told=engine.bench.shop.past.told,
        held_back=tuple(sorted(u for u, entry in engine.units.items() if entry.pressed.held)),
        reasons=engine.reasons,
    )


def _swap(engine: Engine, trees: Trees, index: Index) -> Written:
    """Publish what was written; a tree in which nothing changed stays where it is."""
    units = engine.units
    if not trees.is_open:
        units.update({unit: index.units[unit] for unit in (REDIRECTS, SEAL) if unit in index.units})
        if units != index.units:
            log = write_index(trees.store, trees.site, units, log=engine.log)
            forget_logs(trees.store, but=(log,))
        return Written(total=_count(units), changed=0, removed=0)
    if SEAL in index.units:
        # The former seal stays until the new one is written: it says which lists stand.
        units[SEAL] = index.units[SEAL]
    done = settle(units, index.units, trees.stage, today=engine.today, log=engine.log)
    _seal(engine, trees.stage, index=index, done=done)
    removed = len(done.removed)
    if not index.units:
        removed += sweep_all(units, trees.stage)
    changed = engine.changed
    changed.add(done.changed)
    log = write_index(trees.store, trees.stage, units, log=engine.log)
    trees.swap()
    forget_logs(trees.store, but=(log,))
    if index.units:
        trees.level(changed, done.removed)
    else:
        trees.level_all(Paths(units))
    return Written(total=_count(units), changed=len(changed), removed=removed)


def _seal(engine: Engine, tree: Path, *, index: Index, done: Settled) -> None:
    """The checksums of all files, as files of the site themselves."""
    units, former = engine.units, index.units.get(SEAL)
    sheets = sheets_of(units, index.units, engine.listed)
    known = former.long().files if former else {}
    sealed = seal(tree, sheets, sealed_by(engine.bench.shop), former=known)
    done.changed += sealed.changed
    done.removed |= {path for path in known.keys() - sealed.files if take_away(tree, path)}
    pressed = Pressed(long=Long(files=sealed.files))
    units[SEAL] = entered(pressed, engine.log, former, day=engine.today)


def _count(units: Mapping[str, Entry]) -> int:
    return sum(entry.count for entry in units.values())
