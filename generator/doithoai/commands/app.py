"""The command line: one group, every command in one tuple."""

import sys

import click

from doithoai import __version__
from doithoai.commands.build import build
from doithoai.commands.check import check
from doithoai.commands.explain import explain
from doithoai.commands.join import join
from doithoai.commands.new import new
from doithoai.commands.refusals import REFUSALS, refusal
from doithoai.commands.registry import registry
from doithoai.commands.report import report
from doithoai.commands.schema import schema
from doithoai.commands.search import search
from doithoai.commands.serve import serve
from doithoai.commands.terminal import utf8
from doithoai.commands.verify import verify
from doithoai.commands.vietnamese import in_vietnamese

COMMANDS = (check, build, join, serve, new, explain, schema, search, report, verify, registry)


@click.group(
    help="Đối thoại với dân: kiểm tra nội dung và dựng trang công khai.",
    options_metavar="[TUỲ_CHỌN]",
    subcommand_metavar="LỆNH …",
)
@click.version_option(__version__, message="doithoai %(version)s", help="In phiên bản.")
def app() -> None:
    """The group holds no state."""


for _command in COMMANDS:
    _command.options_metavar = "[TUỲ_CHỌN]"
    app.add_command(_command)


def main() -> None:
    """Run the command line; no one sees a traceback for what the machine refuses."""
    utf8()
    in_vietnamese()
    try:
        app(prog_name="doithoai")
    except REFUSALS as error:
        sentence = refusal(error)
        sentence.show()
        sys.exit(sentence.exit_code)
