"""`doithoai serve`: see what you write while you write it."""

import tempfile
import threading
from datetime import date
from pathlib import Path

import click

from doithoai.commands.options import find_root, root_option, today_option
from doithoai.commands.terminal import WrongUse
from doithoai.problems import REPORTS
from doithoai.site import Live, Reloads, changes, serve_folder


@click.command("serve", help="Xem thử trên máy này; lưu tệp nào, trang đó tự cập nhật.")
@root_option
@today_option
@click.option("--port", type=int, default=8000, show_default=True, help="Cổng của máy chủ.")
def serve(root: Path | None, today: date, port: int) -> None:
    """Serve until Ctrl+C."""
    project = find_root(root)
    with tempfile.TemporaryDirectory(prefix="doithoai-") as folder:
        live = Live(project, today, Path(folder))
        live.build()
        _show(live)
        reloads = Reloads()
        try:
            server = serve_folder(Path(folder), port, reloads)
        except OSError:
            raise WrongUse(
                f"cổng {port} đang có chương trình khác dùng", f"Thử: doithoai serve --port {port + 1}"
            ) from None
        threading.Thread(target=server.serve_forever, daemon=True).start()
        click.echo(f"Mở trình duyệt tại http://127.0.0.1:{server.server_address[1]}/ (Ctrl+C để dừng)")
        try:
            for paths in changes(project):
                live.touch(paths)
                click.echo(f"Đã cập nhật sau khi lưu {', '.join(sorted(paths)[:3])}")
                _show(live)
                reloads.announce()
        except KeyboardInterrupt:
            click.echo("Đã dừng.")
        finally:
            server.shutdown()


def _show(live: Live) -> None:
    report = REPORTS["text"](live.problems)
    if report:
        click.echo(report.rstrip("\n"))
