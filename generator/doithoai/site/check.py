"""Checking a whole project without pressing a page."""

from collections.abc import Iterator
from pathlib import Path

from doithoai.checks import CheckContext, check_archive, check_province, check_rules, used_codes
from doithoai.problems import Problem, sort_problems
from doithoai.settings import Settings
from doithoai.site.moved import taken_addresses
from doithoai.site.progress import Progress, silent
from doithoai.site.project import (
    Project,
    commune_folders,
    load_commune,
    load_province,
    open_project,
    province_slugs,
)
from doithoai.site.written_check import check_written


def check(root: Path, *, on_progress: Progress = silent) -> tuple[Problem, ...]:
    """All problems of a project. Never depends on today: time passing turns nothing red."""
    project = open_project(root)
    if project.settings is None:
        return sort_problems(project.problems)
    records = _record_problems(project, project.settings, on_progress)
    return sort_problems((*project.problems, *records, *check_written(root)))


def _record_problems(
    project: Project, settings: Settings, on_progress: Progress
) -> Iterator[Problem]:
    folders = {slug: commune_folders(project.root, slug) for slug in province_slugs(project.root)}
    total, done = sum(map(len, folders.values())), 0
    used: set[str] = set()
    unread = False
    for slug, communes in folders.items():
        province = load_province(project.root, slug)
        context = CheckContext(
            rulebook=project.rulebook, settings=settings, province=province.province
        )
        yield from province.problems
        yield from check_province(province, settings)
        for folder in communes:
            archive = load_commune(project.root, folder)
            yield from archive.problems
            yield from check_archive(archive, context)
            yield from taken_addresses(archive, project.root)
            used |= used_codes(archive)
            unread = unread or any(problem.is_error for problem in archive.problems)
            done += 1
            on_progress(done, total, folder)
    # A dialogue that could not be read may name any rule.
    yield from check_rules(project.rulebook, None if unread else used)
