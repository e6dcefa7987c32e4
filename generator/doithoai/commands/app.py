"""The command line: one group, every command in one tuple."""

import sys
from typing import Final

import click

from doithoai import __version__
from doithoai.commands.loading import load, part
from doithoai.commands.terminal import WrongUse, utf8
from doithoai.commands.vietnamese import in_vietnamese

COMMANDS: Final = (
    *("check", "build", "join", "serve", "new", "explain"),
    *("schema", "search", "report", "verify", "registry"),
)
"""Every command by its name, which is that of its file."""


class Commands(click.Group):
    """A group that loads only what is called."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command; all of them where the name is to be compared with theirs."""
        for name in (cmd_name,) if cmd_name in COMMANDS else COMMANDS:
            if name not in self.commands:
                self.add_command(load(name))
        return super().get_command(ctx, cmd_name)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, as the help shows them."""
        return sorted(COMMANDS)


@click.group(
    cls=Commands,
    help="Đối thoại với dân: kiểm tra nội dung và dựng trang công khai.",
    options_metavar="[TUỲ_CHỌN]",
    subcommand_metavar="LỆNH …",
)
@click.version_option(__version__, message="doithoai %(version)s", help="In phiên bản.")
def app() -> None:
    """The group holds no state."""


def main() -> None:
    """Run the command line; no one sees a traceback for what the machine refuses."""
    utf8()
    in_vietnamese()
    try:
        app(prog_name="doithoai")
    except SystemExit:  # the usual end; only after another it is asked what can be refused
        raise
    except part("refusals").REFUSALS as error:
        sentence: WrongUse = part("refusals").refusal(error)
        sentence.show()
        sys.exit(sentence.exit_code)
