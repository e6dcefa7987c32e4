"""`doithoai serve`: see what you write while you write it."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path

import click
from click.core import ParameterSource

from doithoai.commands.clock import today_in_vietnam
from doithoai.commands.options import find_root, root_option, today_option
from doithoai.commands.refusals import REFUSALS, refusal
from doithoai.commands.terminal import WrongUse, progress
from doithoai.problems import REPORTS
from doithoai.site import Live, Reloads, Watch, serve_folder, trial_folder, watching

CLOCK_SECONDS = 30
"""How often the loop looks at the clock while nothing is saved."""
_NAMED = 3


@click.command(
    "serve",
    help="Xem thử trên máy này; lưu tệp nào, trang đó tự cập nhật. "
    "Sang ngày mới trang tự dựng lại, trừ khi đã chọn ngày bằng --today.",
)
@root_option
@today_option
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    metavar="SỐ",
    default=8000,
    show_default=True,
    help="Cổng của máy chủ; 0 là cổng trống bất kỳ.",
)
@click.pass_context
def serve(ctx: click.Context, *, root: Path | None, today: date, port: int) -> None:
    """Serve until Ctrl+C."""
    fixed = ctx.get_parameter_source("today") is not ParameterSource.DEFAULT
    project = find_root(root)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with trial_folder(project) as folder:
        live = Live(root=project, folder=folder / "site", today=today)
        reloads = Reloads()
        try:
            with watching(project) as watch, _server(live.folder, port, reloads) as address:
                with progress("Đang dựng trang") as show:
                    _press(live, partial(live.build, show))
                click.echo(f"Mở trình duyệt tại {address} (Ctrl+C để dừng)")
                follow(live, watch, reloads=reloads, clock=None if fixed else today_in_vietnam)
        except KeyboardInterrupt:
            click.echo("Đã dừng.")


def follow(live: Live, watch: Watch, *, reloads: Reloads, clock: Callable[[], date] | None) -> None:
    """Press what is saved, and everything when the day changes; for ever."""
    while True:
        paths = watch.wait(CLOCK_SECONDS)
        today = clock() if clock else live.today
        if today != live.today:
            live.today = today
            _press(live, live.build)
            click.echo(f"Sang ngày {today:%d/%m/%Y}: đã dựng lại.")
        elif paths:
            _press(live, partial(live.touch, paths, reloads.announce, lambda: watch.has_more))
            click.echo(f"Đã cập nhật sau khi lưu {_names(paths)}.")
        else:
            continue
        reloads.announce()


def _press(live: Live, work: Callable[[], int]) -> None:
    """What the machine refuses is told; the last good pages stand until the next save."""
    try:
        work()
    except REFUSALS as error:
        live.engine = None
        refusal(error).show()
        return
    if live.problems:
        click.echo(REPORTS["text"](live.problems).rstrip("\n"))


@contextmanager
def _server(folder: Path, port: int, reloads: Reloads) -> Iterator[str]:
    try:
        server = serve_folder(folder, port, reloads)
    except PermissionError:
        raise WrongUse(f"máy không cho dùng cổng {port}", "Thử: doithoai serve") from None
    except OSError:
        raise WrongUse(
            f"cổng {port} đang có chương trình khác dùng",
            f"Thử: doithoai serve --port {port + 1 if port < 65535 else 0}",
        ) from None
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


def _names(paths: frozenset[str]) -> str:
    names = sorted(paths)
    more = f" và {len(names) - _NAMED} tệp khác" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
