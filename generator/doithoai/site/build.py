"""Building and publishing the whole site."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from doithoai.problems import Problem, sort_problems
from doithoai.settings import Settings
from doithoai.site.alone import alone
from doithoai.site.check import check
from doithoai.site.engine.crew import hands_of
from doithoai.site.engine.engine import Engine
from doithoai.site.engine.entry import REDIRECTS, SEAL, Entry, Pressed
from doithoai.site.engine.index import Index, read_index, write_index
from doithoai.site.engine.kept import STATE, memory_of
from doithoai.site.engine.opening import Place, open_engine, problems_of
from doithoai.site.engine.seal import seal, sealed_by
from doithoai.site.engine.settle import Settled, settle, sweep_all
from doithoai.site.engine.sheets import sheets_of
from doithoai.site.engine.trees import Trees, take_away
from doithoai.site.progress import Progress, silent
from doithoai.site.project import Project, open_project
from doithoai.site.publish import Written, recover


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How to build: with how many hands (one a core when None), and whether from the beginning."""

    jobs: int | None = None
    fresh: bool = False
    on_progress: Progress = silent


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """What a build did; `written` is None when nothing was published.

    `reasons` says of each unit that was pressed why it was.
    """

    problems: tuple[Problem, ...]
    written: Written | None = None
    past_told: str = ""
    """Why no page tells what was edited, where none does."""
    held_back: tuple[str, ...] = ()
    reasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Opened:
    """A site that is being built: its two trees, and what is known of it."""

    trees: Trees
    index: Index


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
    project = open_project(root)
    if project.settings is None:
        return Build(problems=sort_problems(project.problems))
    if strict:
        problems = check(root, on_progress=way.on_progress)
        if any(problem.is_error for problem in problems):
            return Build(problems=problems)
    trees = trees_of(site or root / "site")
    with alone(trees.stage.with_suffix(".khoa")):
        recover(trees.site, trees.stage)
        index = Index() if way.fresh else read_index(trees.store, trees.site)
        opened = Opened(trees, index)
        engine = open_site(project, project.settings, today, opened=opened, way=way)
        try:
            engine.run()
        finally:
            engine.close()
        return publish_site(project, engine, opened)


def trees_of(site: Path) -> Trees:
    """The tree that is read, and the one beside it that is written."""
    stage = site.parent / STATE / f"{site.name}.ke"
    return Trees(site=site, stage=stage, store=memory_of(site).store)


def open_site(
    project: Project, settings: Settings, today: date, *, opened: Opened, way: Way
) -> Engine:
    """An engine that writes into the second tree of a site."""
    trees, units = opened.trees, opened.index.units
    place = Place(
        tree=trees.stage,
        memories=(memory_of(trees.site),),
        index=opened.index,
        hands=hands_of(way.jobs),
        on_write=lambda: trees.open(path for entry in units.values() for path in entry.paths),
        on_progress=way.on_progress,
    )
    return open_engine(project, settings, today, place=place)


def publish_site(project: Project, engine: Engine, opened: Opened) -> Build:
    """Publish what an engine pressed."""
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
            write_index(trees.store, trees.site, units)
        return Written(total=_count(units), changed=0, removed=0)
    if SEAL in index.units:
        # The former seal stays until the new one is written: it spares reading what did not change.
        units[SEAL] = index.units[SEAL]
    done = settle(units, index.units, trees.stage, today=engine.today)
    done.changed |= engine.changed
    changed = {*done.changed, *_seal(engine, trees.stage, index=index, done=done)}
    removed = len(done.removed)
    if not index.units:
        removed += sweep_all(units, trees.stage)
    write_index(trees.store, trees.stage, units)
    trees.swap()
    if index.units:
        trees.level(changed, done.removed)
    else:
        trees.level_all({path for entry in units.values() for path in entry.paths})
    return Written(total=_count(units), changed=len(changed), removed=removed)


def _seal(engine: Engine, tree: Path, *, index: Index, done: Settled) -> set[str]:
    """The checksums of all files, as files of the site themselves; those of them that changed."""
    shop, units = engine.bench.shop, engine.units
    sheets = sheets_of(units, index.units, engine.listed, changed=done.changed)
    files = seal(tree, sheets, sealed_by(shop))
    former = units[SEAL].paths if SEAL in units else ()
    done.removed |= {path for path in set(former) - files.keys() if take_away(tree, path)}
    pressed = Pressed(paths=tuple(files))
    units[SEAL] = Entry(keys={}, since=shop.today, stamp=shop.today, pressed=pressed)
    return {path for path, changed in files.items() if changed}


def _count(units: Mapping[str, Entry]) -> int:
    return sum(len(entry.paths) for entry in units.values())
