"""`doithoai build`: the whole public website."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from doithoai.commands.options import (
    find_root,
    format_option,
    out_option,
    root_option,
    today_option,
    way_options,
)
from doithoai.commands.terminal import WrongUse, progress
from doithoai.problems import REPORTS
from doithoai.site import Build, Way, build_part, is_ours, is_part, province_slugs, unit_name
from doithoai.site import build as build_site

_NAMED = 5


@click.command("build", help="Dựng toàn bộ trang web vào thư mục site/.")
@root_option
@today_option
@format_option
@out_option
@click.option(
    "--province",
    "provinces",
    multiple=True,
    metavar="THƯ_MỤC_TỈNH",
    help="Chỉ dựng tỉnh này (nêu được nhiều lần) thành một phần để doithoai join ghép.",
)
@click.option("--strict", is_flag=True, help="Có lỗi thì không công bố gì, trang cũ giữ nguyên.")
@way_options
@click.option("--explain-rebuild", "explain", is_flag=True, help="Nói vì sao phải dựng lại trang.")
def build(
    *,
    root: Path | None,
    today: date,
    form: str,
    out: Path | None,
    provinces: tuple[str, ...],
    strict: bool,
    way: Way,
    explain: bool,
) -> None:
    """Exit 0 when all is well, 1 when content has errors, 2 when nothing could be built."""
    project = find_root(root)
    target = _part_folder(project, provinces, out) if provinces else site_folder(project, out)
    with progress("Đang dựng trang") as show:
        way = replace(way, on_progress=show)
        if provinces:
            result = build_part(project, today, provinces, out=target, strict=strict, way=way)
        else:
            result = build_site(project, today, site=target, strict=strict, way=way)
    report_build(result, target, form=form)
    if form == "text" and explain:
        _explain(result)
    if result.written is None:
        sys.exit(1 if strict else 2)
    sys.exit(1 if any(problem.is_error for problem in result.problems) else 0)


def site_folder(project: Path, out: Path | None) -> Path:
    """The folder to publish into; never one that holds anything but a site."""
    target = (out or project / "site").resolve()
    if project.is_relative_to(target) or not is_ours(target):
        raise WrongUse(
            f"{target} đã có, và không phải trang do lệnh này dựng",
            "Chọn một thư mục mới hoặc trống, ví dụ --out site.",
        )
    return target


def _part_folder(project: Path, provinces: tuple[str, ...], out: Path | None) -> Path:
    """The folder of a part; it must be named, and hold nothing but such a part."""
    there = province_slugs(project)
    unknown = [slug for slug in provinces if slug not in there]
    if unknown:
        raise WrongUse(
            f"--province {unknown[0]}: không có thư mục content/{unknown[0]}",
            f"Nêu tên thư mục của tỉnh, thành phố: {', '.join(there)}.",
        )
    if out is None:
        raise WrongUse(
            "dựng riêng một phần thì phải nêu nơi đặt phần đó",
            f"Thêm --out, ví dụ --out phan/{provinces[0]}.",
        )
    target = out.resolve()
    if project.is_relative_to(target) or not is_part(target):
        raise WrongUse(
            f"{target} đã có, và không phải một phần do lệnh này dựng",
            f"Chọn một thư mục mới hoặc trống, ví dụ --out phan/{provinces[0]}.",
        )
    return target


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
