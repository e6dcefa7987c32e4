"""`doithoai build`: the whole public website."""

import sys
from datetime import date
from pathlib import Path

import click

from doithoai.commands.options import find_root, format_option, root_option, today_option
from doithoai.commands.terminal import WrongUse, progress
from doithoai.problems import REPORTS
from doithoai.site import Build, Way, is_ours, unit_name
from doithoai.site import build as build_site

_NAMED = 5


@click.command("build", help="Dựng toàn bộ trang web vào thư mục site/.")
@root_option
@today_option
@format_option
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="THƯ_MỤC",
    help="Nơi đặt trang (mặc định: site/).",
)
@click.option("--strict", is_flag=True, help="Có lỗi thì không công bố gì, trang cũ giữ nguyên.")
@click.option(
    "--jobs",
    type=click.IntRange(1),
    metavar="SỐ",
    help="Số tiến trình cùng làm (mặc định: số lõi của máy).",
)
@click.option("--fresh", is_flag=True, help="Dựng lại từ đầu, không dùng kết quả lần trước.")
@click.option("--explain-rebuild", "explain", is_flag=True, help="Nói vì sao phải dựng lại trang.")
def build(
    *,
    root: Path | None,
    today: date,
    form: str,
    out: Path | None,
    strict: bool,
    jobs: int | None,
    fresh: bool,
    explain: bool,
) -> None:
    """Exit 0 when all is well, 1 when content has errors, 2 when nothing could be built."""
    project = find_root(root)
    target = _target(project, out)
    with progress("Đang dựng trang") as show:
        way = Way(jobs=jobs, fresh=fresh, on_progress=show)
        result = build_site(project, today, site=target, strict=strict, way=way)
    click.echo(REPORTS[form](result.problems).rstrip("\n"))
    if form == "text":
        _summary(result, target)
        if explain:
            _explain(result)
    if result.written is None:
        sys.exit(1 if strict else 2)
    sys.exit(1 if any(problem.is_error for problem in result.problems) else 0)


def _target(project: Path, out: Path | None) -> Path:
    """The folder to publish into; never one that holds anything but a site."""
    target = (out or project / "site").resolve()
    if project.is_relative_to(target) or not is_ours(target):
        raise WrongUse(
            f"{target} đã có, và không phải trang do lệnh này dựng",
            "Chọn một thư mục mới hoặc trống, ví dụ --out site.",
        )
    return target


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


def _explain(result: Build) -> None:
    """Why pages were pressed; many communes for one reason are counted."""
    if not result.reasons:
        click.echo("Không trang nào phải dựng lại.")
    groups: dict[tuple[str, ...], list[str]] = {}
    for unit, reasons in sorted(result.reasons.items()):
        groups.setdefault(reasons, []).append(unit_name(unit))
    for reasons, names in groups.items():
        more = f" và {len(names) - _NAMED} nơi khác" if len(names) > _NAMED else ""
        click.echo(f"  {', '.join(names[:_NAMED])}{more}: {'; '.join(reasons)}.")
