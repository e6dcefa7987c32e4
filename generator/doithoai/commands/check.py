"""`doithoai check`: read everything, say everything that is wrong."""

import sys
from pathlib import Path

import click

from doithoai.commands.options import find_root, format_option, root_option
from doithoai.commands.terminal import WrongUse, progress
from doithoai.problems import REPORTS, sort_problems
from doithoai.site import check as check_project
from doithoai.site import find_vanished


@click.command("check", help="Kiểm tra mọi tệp nội dung và nói rõ chỗ nào sai, sửa thế nào.")
@root_option
@format_option
@click.option(
    "--published",
    metavar="NHÁNH",
    help="So với bản đã công bố này xem có gì biến mất (mặc định: origin/main, nếu có).",
)
def check(root: Path | None, form: str, *, published: str | None) -> None:
    """Exit 1 when there is an error; warnings leave it green."""
    project = find_root(root)
    with progress("Đang kiểm tra") as show:
        found = check_project(project, on_progress=show)
    # Without a history there is nothing to compare with, and nothing is claimed.
    vanished = find_vanished(project, published)
    if published and vanished.base is None:
        raise WrongUse(
            f"--published {published}: {vanished.condition.label}",
            "Xem lại tên nhánh (`git branch -a`), hoặc bỏ tuỳ chọn này.",
        )
    problems = sort_problems((*found, *vanished.problems))
    report = REPORTS[form](problems)
    if report:
        click.echo(report.rstrip("\n"))
    if any(problem.is_error for problem in problems):
        sys.exit(1)
