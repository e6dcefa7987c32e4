"""What a build did, told to the one who called it."""

from pathlib import Path

import click

from doithoai.glance import Build
from doithoai.problems import REPORTS


def report_build(result: Build, target: Path, *, form: str) -> None:
    """Say what is wrong, and to people what was done."""
    click.echo(REPORTS[form](result.problems).rstrip("\n"))
    if form == "text":
        _summary(result, target)


def _summary(result: Build, target: Path) -> None:
    if result.written is None:
        click.echo("Chưa công bố gì; trang cũ giữ nguyên.")
        return
    written = result.written
    if result.past_told:
        click.echo(result.past_told)
    click.echo(
        f"Đã dựng {written.total} tệp trong {target.name}/ "
        f"({written.changed} tệp mới hoặc thay đổi, xoá {written.removed})."
    )
    for folder in result.held_back:
        click.echo(f"  {folder}: có lỗi, giữ trang cũ cho đến khi sửa xong.")
