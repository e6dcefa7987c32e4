"""`doithoai build`: the whole public website."""

import sys
from datetime import date
from pathlib import Path

import click

from doithoai.commands.loading import part
from doithoai.commands.options import (
    Means,
    find_root,
    format_option,
    means_options,
    out_option,
    root_option,
    site_folder,
    today_option,
)
from doithoai.commands.told import report_build
from doithoai.glance import Asked, Build, Glance, glance


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
@means_options
@click.option("--explain-rebuild", "explain", is_flag=True, help="Nói vì sao phải dựng lại trang.")
def build(
    *,
    root: Path | None,
    today: date,
    form: str,
    out: Path | None,
    provinces: tuple[str, ...],
    strict: bool,
    means: Means,
    explain: bool,
) -> None:
    """Exit 0 when all is well, 1 when content has errors, 2 when nothing could be built."""
    project = find_root(root)
    site = site_folder(project, out)
    asked = Asked(root=project, site=site, today=today, strict=strict)
    seen = Glance() if provinces or means.fresh else glance(asked)
    result: Build
    if seen.build and not (explain and seen.build.held_back):
        result = seen.build
    elif provinces:
        result = part("building").build_provinces(asked, provinces, means, named=bool(out))
    else:
        result = part("building").build_whole(asked, seen.sight(), means)
    report_build(result, site, form=form)
    if form == "text" and explain:
        _explain(result)
    if result.written is None:
        sys.exit(1 if strict else 2)
    sys.exit(1 if any(problem.is_error for problem in result.problems) else 0)


def _explain(result: Build) -> None:
    if result.reasons:
        part("building").explain(result.reasons)
    else:
        click.echo("Không trang nào phải dựng lại.")
