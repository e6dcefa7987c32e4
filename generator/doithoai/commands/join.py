"""`doithoai join`: one site of parts that were built apart."""

import sys
from pathlib import Path

import click

from doithoai.commands.building import refuse_other_folders
from doithoai.commands.options import (
    Means,
    find_root,
    format_option,
    means_options,
    out_option,
    root_option,
    site_folder,
)
from doithoai.commands.terminal import progress
from doithoai.commands.told import report_build
from doithoai.site import Way
from doithoai.site import join as join_parts


@click.command(
    "join", help="Ghép các phần đã dựng riêng (build --province) thành một trang, không dựng lại."
)
@click.argument("parts", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PHẦN…")
@root_option
@format_option
@out_option
@means_options
def join(
    *,
    parts: tuple[Path, ...],
    root: Path | None,
    form: str,
    out: Path | None,
    means: Means,
) -> None:
    """Exit 0 when all is well, 1 when content has errors, 2 when the parts do not fit."""
    project = find_root(root)
    target = site_folder(project, out)
    refuse_other_folders(project, target)
    with progress("Đang ghép trang") as show:
        way = Way(jobs=means.jobs, fresh=means.fresh, on_progress=show)
        result = join_parts(project, parts, site=target, way=way)
    report_build(result, target, form=form)
    if result.written is None:
        sys.exit(2)
    sys.exit(1 if any(problem.is_error for problem in result.problems) else 0)
