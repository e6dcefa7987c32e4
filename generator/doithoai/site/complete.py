"""Completing a folder in which another press has printed the written pages."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from doithoai.glance import STATE
from doithoai.problems import Problem, sort_problems
from doithoai.settings import Settings
from doithoai.site.engine.crew import hands_of
from doithoai.site.engine.engine import Engine
from doithoai.site.engine.entry import Paths, Sums
from doithoai.site.engine.index import Index
from doithoai.site.engine.kept import Memory, memory_of
from doithoai.site.engine.laid import forget_logs, new_log
from doithoai.site.engine.names import Names
from doithoai.site.engine.opening import Place, open_engine, problems_of
from doithoai.site.engine.seal import Sheet, seal, sealed_by
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
    log = new_log(own.store)
    place = Place(
        tree=site, memories=(own, published), index=Index(), log=log, hands=hands_of(None)
    )
    engine = open_engine(project, settings, today, place=place)
    engine = replace(engine, with_written=False, other_pages=tuple(written))
    try:
        engine.run()
    finally:
        engine.close()
    with closing(log):
        settle(engine.units, {}, site, today=today, log=log)
    found = written_search(project.root)
    write(site / found.path, found.data)
    sheets = sheets_of(engine.units, {}, engine.listed)
    common = {**sheets[""].files(), **_sums(site, (*_printed(engine, site), found.path))}
    seal(site, {**sheets, "": Sheet(files=lambda: common)}, sealed_by(engine.bench.shop))
    forget_logs(own.store)
    return sort_problems((*problems_of(project, engine), *check_written(project.root)))


def _sums(site: Path, paths: Iterable[str]) -> Sums:
    return {path: sha256((site / path).read_bytes()).digest() for path in paths}


def _printed(engine: Engine, site: Path) -> Iterator[str]:
    """What belongs to the site of the files that MkDocs printed: its pages."""
    ours = Names(Paths(engine.units))
    for path in site.rglob("*"):
        inner = path.relative_to(site).as_posix()
        if is_kept(inner) and inner not in ours:
            yield inner
