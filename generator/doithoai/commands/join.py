"""`doithoai join`: one site of parts that were built apart."""

import sys
from dataclasses import replace
from pathlib import Path

import click

from doithoai.commands.build import report_build, site_folder
from doithoai.commands.options import find_root, format_option, out_option, root_option, way_options
from doithoai.commands.terminal import progress
from doithoai.site import Way
from doithoai.site import join as join_parts


@click.command(
    "join", help="Ghép các phần đã dựng riêng (build --province) thành một trang, không dựng lại."
)
@click.argument("parts", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PHẦN…")
@root_option
@format_option
@out_option
@way_options
def join(
    *, parts: tuple[Path, ...], root: Path | None, form: str, out: Path | None, way: Way
) -> None:
    """Exit 0 when all is well, 1 when content has errors, 2 when the parts do not fit."""
    project = find_root(root)
    target = site_folder(project, out)
    with progress("Đang ghép trang") as show:
        way = replace(way, on_progress=show)
        result = join_parts(project, parts, site=target, way=way)
    report_build(result, target, form=form)
    if result.written is None:
        sys.exit(2)
    sys.exit(1 if any(problem.is_error for problem in result.problems) else 0)
