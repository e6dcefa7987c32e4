"""Building and publishing the whole site."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from doithoai.problems import Problem, sort_problems
from doithoai.site.check import check
from doithoai.site.kept import STATE, memory_of
from doithoai.site.progress import Progress, silent
from doithoai.site.project import open_project
from doithoai.site.publish import Written, publish
from doithoai.site.run import start


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """What a build did; `written` is None when nothing was published."""

    problems: tuple[Problem, ...]
    written: Written | None = None
    past_told: str = ""
    """Why no page tells what was edited, where none does."""
    held_back: tuple[str, ...] = ()


def build(
    root: Path,
    today: date,
    *,
    site: Path | None = None,
    strict: bool = False,
    on_progress: Progress = silent,
) -> Build:
    """Build the site of `root` as it reads on `today` and publish it into `site`.

    A folder with errors keeps its former pages. `strict` publishes nothing when there is an error.
    """
    project = open_project(root)
    if project.settings is None:
        return Build(problems=sort_problems(project.problems))
    if strict:
        problems = check(root, on_progress=on_progress)
        if any(problem.is_error for problem in problems):
            return Build(problems=problems)
    target = site or root / "site"
    run = start(
        project,
        project.settings,
        today=today,
        memories=(memory_of(target),),
        on_progress=on_progress,
    )
    written = publish(run.everything, target, target.parent / STATE / f"{target.name}.ke")
    return Build(
        problems=run.problems,
        written=written,
        past_told=run.shop.past.told,
        held_back=tuple(sorted(run.held_back)),
    )
