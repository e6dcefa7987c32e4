"""Checking a whole project without pressing a page."""

from pathlib import Path

from doithoai.checks import check_province, check_rules
from doithoai.problems import Problem, sort_problems
from doithoai.site.progress import Progress, silent
from doithoai.site.project import (
    commune_folders,
    load_commune,
    load_province,
    open_project,
    province_slugs,
)
from doithoai.site.unit import check_unit


def check(root: Path, *, on_progress: Progress = silent) -> tuple[Problem, ...]:
    """All problems of a project. Never depends on today: time passing turns nothing red."""
    project = open_project(root)
    problems = list(project.problems)
    if project.settings is None:
        return sort_problems(problems)
    regimes: set[str] = set()
    work_list = [(slug, commune_folders(root, slug)) for slug in province_slugs(root)]
    total = sum(len(folders) for _, folders in work_list)
    done = 0
    for slug, folders in work_list:
        province = load_province(root, slug)
        problems.extend(province.problems)
        problems.extend(check_province(province, project.settings))
        for folder in folders:
            archive = load_commune(root, folder)
            problems.extend(
                check_unit(
                    archive,
                    province.province,
                    settings=project.settings,
                    rulebook=project.rulebook,
                )
            )
            for dialogue in archive.dialogues:
                regimes.update(dialogue.entry.record.regimes)
            done += 1
            on_progress(done, total, folder)
    problems.extend(check_rules(project.rulebook, frozenset(regimes)))
    return sort_problems(problems)
