"""Completing a folder in which another press has printed the written pages."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from doithoai.problems import Problem, sort_problems
from doithoai.settings import Settings
from doithoai.site.kept import STATE, Memory, memory_of
from doithoai.site.project import Project
from doithoai.site.publish import write
from doithoai.site.run import start
from doithoai.site.written_check import check_written


def complete(
    project: Project, settings: Settings, *, today: date, site: Path, written: Iterable[str]
) -> tuple[Problem, ...]:
    """Add everything that is made from records to `site`; return all problems of the project.

    `written` are the addresses of the pages that stand there already.
    """
    own = Memory(site=site, store=project.root / STATE / "mkdocs.nho")
    published = memory_of(project.root / "site")
    run = start(project, settings, today=today, memories=(own, published))
    run.other_pages = tuple(written)
    for _, artifacts in run.record_parts():
        for artifact in artifacts:
            write(site / artifact.path, artifact.data)
    for artifact in run.machine_files():
        write(site / artifact.path, artifact.data)
    return sort_problems((*run.problems, *check_written(project.root)))
