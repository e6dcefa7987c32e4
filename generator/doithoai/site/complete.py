"""Completing a folder in which another press has printed the written pages."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from doithoai.problems import Problem, sort_problems
from doithoai.settings import Settings
from doithoai.site.engine.crew import hands_of
from doithoai.site.engine.engine import Engine
from doithoai.site.engine.index import Index
from doithoai.site.engine.kept import STATE, Memory, memory_of
from doithoai.site.engine.opening import Place, open_engine, problems_of
from doithoai.site.engine.seal import seal, sealed_by
from doithoai.site.engine.settle import settle
from doithoai.site.engine.sheets import sheets_of
from doithoai.site.project import Project
from doithoai.site.publish import write
from doithoai.site.searching import written_search
from doithoai.site.written import is_kept
from doithoai.site.written_check import check_written


def complete(
    project: Project, settings: Settings, *, today: date, site: Path, written: Iterable[str]
) -> tuple[Problem, ...]:
    """Add everything that is made from records to `site`; return all problems of the project.

    `written` are the addresses of the pages that stand there already.
    """
    own = Memory(site=site, store=project.root / STATE / "mkdocs.nho")
    published = memory_of(project.root / "site")
    place = Place(tree=site, memories=(own, published), index=Index(), hands=hands_of(None))
    engine = open_engine(project, settings, today, place=place)
    engine = replace(engine, with_written=False, other_pages=tuple(written))
    try:
        engine.run()
    finally:
        engine.close()
    settle(engine.units, {}, site, today=today)
    found = written_search(project.root)
    write(site / found.path, found.data)
    sheets = sheets_of(engine.units, {}, engine.listed, changed={})
    common = (*sheets[""].paths, *_printed(engine, site), found.path)
    seal(site, {**sheets, "": replace(sheets[""], paths=common)}, sealed_by(engine.bench.shop))
    return sort_problems((*problems_of(project, engine), *check_written(project.root)))


def _printed(engine: Engine, site: Path) -> Iterator[str]:
    """What belongs to the site of the files that MkDocs printed: its pages."""
    ours = {path for entry in engine.units.values() for path in entry.paths}
    for path in site.rglob("*"):
        inner = path.relative_to(site).as_posix()
        if is_kept(inner) and inner not in ours:
            yield inner
