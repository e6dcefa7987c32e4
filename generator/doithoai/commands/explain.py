"""`doithoai explain`: the long story behind a code."""

import click

from doithoai import checks, records, rules, schema, settings, site, source
from doithoai.commands.terminal import WrongUse
from doithoai.problems import Code
from doithoai.values import closest

CODES: dict[str, Code] = {
    code.id: code
    for room in (source, schema, checks, rules, settings, records, site)
    for code in room.CODES
}


@click.command("explain", help="Giải thích một mã lỗi; không ghi mã thì liệt kê tất cả.")
@click.argument("code", required=False, metavar="[MÃ]")
def explain(code: str | None) -> None:
    """Print what a code means and how to mend it."""
    if code is None:
        for known in sorted(CODES):
            click.echo(f"{known}  {CODES[known].title}")
        return
    # Codes hold digits only after `DT`; letters there are digits misread on paper.
    wanted = code.strip().upper().replace("O", "0").replace("I", "1")
    found = CODES.get(wanted)
    if found is None:
        near = closest(wanted, tuple(CODES))
        raise WrongUse(
            f"không có mã `{code}`",
            f"Có phải {near}?" if near else "Chạy `doithoai explain` để xem mọi mã.",
        )
    click.echo(f"{found.id}: {found.title}\n\n{found.story}")
