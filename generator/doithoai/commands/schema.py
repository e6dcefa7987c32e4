"""`doithoai schema`: write what editors, starters and the guide take from the declarations."""

import sys
from pathlib import Path

import click

from doithoai.commands.generated import generated_files
from doithoai.commands.options import find_root, root_option


@click.command("schema", help="Tạo lại JSON Schema, tệp mẫu và bảng khoá từ khai báo.")
@root_option
@click.option("--check", "only_check", is_flag=True, help="Chỉ xem tệp nào đã cũ, không ghi.")
def schema(root: Path | None, *, only_check: bool) -> None:
    """With `--check`, exit 1 when a file is stale."""
    project = find_root(root)
    stale = [
        (path, text)
        for path, text in generated_files().items()
        if not (project / path).is_file() or (project / path).read_text(encoding="utf-8") != text
    ]
    for path, text in stale:
        if only_check:
            click.echo(f"{path}: đã cũ, chạy `doithoai schema`")
            continue
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text, encoding="utf-8", newline="\n")
        click.echo(f"Đã ghi {path}")
    if not stale:
        click.echo("Mọi tệp đều mới.")
    sys.exit(1 if stale and only_check else 0)
