"""`doithoai check`: read everything, say everything that is wrong."""

import sys
from pathlib import Path

import click

from doithoai.commands.options import find_root, format_option, root_option
from doithoai.commands.terminal import progress
from doithoai.problems import REPORTS
from doithoai.site import check as check_project


@click.command("check", help="Kiểm tra mọi tệp nội dung và nói rõ chỗ nào sai, sửa thế nào.")
@root_option
@format_option
def check(root: Path | None, form: str) -> None:
    """Exit 1 when there is an error; warnings leave it green."""
    with progress("Đang kiểm tra") as show:
        problems = check_project(find_root(root), on_progress=show)
    report = REPORTS[form](problems)
    if report:
        click.echo(report.rstrip("\n"))
    if any(problem.is_error for problem in problems):
        sys.exit(1)
