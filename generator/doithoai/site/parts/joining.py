"""Joining parts: a build in which every commune already lies there, and only the country is new."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from doithoai.glance import Build
from doithoai.problems import Problem, sort_problems
from doithoai.settings import Settings
from doithoai.site.alone import alone
from doithoai.site.build import Way, open_site, opened_at, publish_site, trees_of
from doithoai.site.engine.engine import Engine
from doithoai.site.engine.entry import Entry, Files
from doithoai.site.engine.index import Index, read_index
from doithoai.site.engine.kept import adopt
from doithoai.site.engine.keys import common_keys
from doithoai.site.engine.laid import DamagedError
from doithoai.site.engine.opening import load_fronts
from doithoai.site.parts.agreeing import (
    Looks,
    damages,
    not_of_one_day,
    not_of_one_making,
    other_content,
    provinces_missing,
    provinces_twice,
    undescribed,
    wanted_now,
)
from doithoai.site.parts.description import FORMAT, Description
from doithoai.site.parts.part import Part, described, opened
from doithoai.site.project import Project, open_project
from doithoai.site.publish import recover, write


def join(
    root: Path, folders: Sequence[Path], *, site: Path | None = None, way: Way | None = None
) -> Build:
    """Make one site of the parts in `folders`, and publish it into `site`.

    It reads as on the day of the parts, with the same bytes as a build of everything. Parts that
    do not fit publish nothing: no commune is read or pressed again here.
    """
    project = open_project(root)
    if project.settings is None:
        return Build(problems=sort_problems(project.problems))
    found = {folder: described(folder) for folder in folders}
    parts = {folder: part for folder, part in found.items() if part}
    problems = [undescribed(folder) for folder, part in found.items() if part is None]
    problems += _misfits(parts, common_keys(root))
    if not problems:
        problems += damages(parts)
    if problems:
        return Build(problems=sort_problems(problems))
    whole = [opened(folder, part) for folder, part in parts.items()]
    way, site = way or Way(), site or root / "site"
    try:
        return _joined(project, project.settings, whole, site=site, way=way)
    except DamagedError:
        way = replace(way, fresh=True)
        return _joined(project, project.settings, whole, site=site, way=way)


def _misfits(parts: Mapping[Path, Description], common: Mapping[str, bytes]) -> list[Problem]:
    """What can be told from descriptions alone."""
    read = {folder: part for folder, part in parts.items() if part.format == FORMAT}
    made = not_of_one_making(parts, common)
    return [*made, *not_of_one_day(read), *provinces_twice(read)]


def _joined(
    project: Project, settings: Settings, parts: Sequence[Part], *, site: Path, way: Way
) -> Build:
    trees = trees_of(site)
    with alone(trees.stage.with_suffix(".khoa")):
        recover(trees.site, trees.stage)
        index = Index() if way.fresh else read_index(trees.store, trees.site)
        place = opened_at(trees, index)
        today = parts[0].description.day
        engine = open_site(project, settings, today, opened=place, way=way)
        engine = _seated(engine, parts)
        looks = wanted_now(engine, parts)
        problems = tuple(_unfit(engine, parts, looks))
        if problems:
            return Build(problems=sort_problems(problems))
        try:
            _take_over(engine, parts, looks, known=index.units)
            engine.press_written_pages()
            engine.press_whole()
        finally:
            engine.close()
        return publish_site(project, engine, place)


def _seated(engine: Engine, parts: Sequence[Part]) -> Engine:
    """The engine with the provinces as the parts have them, the former pages of broken ones too."""
    fronts = load_fronts(engine.bench.shop, tuple(part.memory for part in parts))
    bench = replace(
        engine.bench,
        provinces={slug: front.archive for slug, front in fronts.items()},
        fronts={slug: front.digest for slug, front in fronts.items() if front.digest},
    )
    return replace(engine, fronts=fronts, bench=bench, crew=replace(engine.crew, bench=bench))


def _unfit(engine: Engine, parts: Sequence[Part], looks: Looks) -> Iterator[Problem]:
    """What can only be told beside the content."""
    described = {part.folder: part.description for part in parts}
    yield from provinces_missing(described, engine.fronts)
    yield from other_content(parts, looks)


def _take_over(
    engine: Engine, parts: Sequence[Part], looks: Looks, *, known: Mapping[str, Entry]
) -> None:
    """Let the units of the parts stand in the tree as if they had been pressed there."""
    engine.on_write()
    memory = engine.bench.memories[0]
    total, done = sum(len(part.units) for part in parts), 0
    for part in parts:
        for unit, entry in part.units.items():
            adopt(memory, part.memory, unit)
            files = Files(entry.laid)
            engine.changed.add(_copied(part.memory.site, engine.bench.tree, files))
            wanted, former = looks.get(unit), known.get(unit)
            laid = engine.log.take(entry.laid, former.laid if former else None)
            look = wanted.look if wanted else None
            engine.units[unit] = replace(entry, look=look, laid=laid)
            done += 1
            engine.on_progress(done, total, unit)


def _copied(source: Path, target: Path, paths: Iterable[str]) -> Iterator[str]:
    """Copy what differs. A part is open to people's hands, so a site shares no file with it."""
    return (path for path in paths if write(target / path, (source / path).read_bytes()))
