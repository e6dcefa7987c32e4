"""A small web server for editing: it serves a folder and reloads the browser."""

import threading
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

RELOAD_SCRIPT = "/__doithoai__/tai-lai.js"
EVENTS = "/__doithoai__/su-kien"
_TAG = f'<script src="{RELOAD_SCRIPT}" defer></script>'.encode()
_SCRIPT = (
    f'new EventSource("{EVENTS}").addEventListener("tai-lai", () => location.reload());\n'
).encode()
HEARTBEAT_SECONDS = 15


class Reloads:
    """Counts rebuilds and wakes the browsers that wait for the next one."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self.count = 0

    def announce(self) -> None:
        """Tell every waiting browser to load its page again."""
        with self._changed:
            self.count += 1
            self._changed.notify_all()

    def wait(self, seen: int) -> int:
        """The count once it differs from `seen`, or the same after a heartbeat."""
        with self._changed:
            self._changed.wait_for(lambda: self.count != seen, timeout=HEARTBEAT_SECONDS)
            return self.count


class Handler(SimpleHTTPRequestHandler):
    """Serves files, with the reload script added to pages."""

    reloads: Reloads

    def do_GET(self) -> None:
        """Answer one request."""
        if self.path == RELOAD_SCRIPT:
            self._send(_SCRIPT, "text/javascript; charset=utf-8")
        elif self.path == EVENTS:
            self._events()
        elif page := self._page():
            self._send(*page)
        else:
            super().do_GET()

    def _page(self) -> tuple[bytes, str, HTTPStatus] | None:
        """A page with the script; the site's own 404 page where there is nothing."""
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            if not self.path.split("?")[0].endswith("/"):
                return None
            path = path / "index.html"
        status = HTTPStatus.OK
        if not path.is_file():
            path, status = Path(self.directory) / "404.html", HTTPStatus.NOT_FOUND
        if path.suffix != ".html" or not path.is_file():
            return None
        html = path.read_bytes().replace(b"</body>", _TAG + b"</body>")
        return html, "text/html; charset=utf-8", status

    def _send(self, data: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def _events(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        seen = self.reloads.count
        try:
            while True:
                now = self.reloads.wait(seen)
                self.wfile.write(b"event: tai-lai\ndata: 1\n\n" if now != seen else b": song\n\n")
                self.wfile.flush()
                seen = now
        except (BrokenPipeError, ConnectionResetError):
            return

    def log_message(self, *_: object) -> None:
        """Keep the terminal for problems."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A browser that goes away is no news."""


def serve_folder(folder: Path, port: int, reloads: Reloads) -> ThreadingHTTPServer:
    """A server for `folder` on this machine only; the caller runs and closes it.

    Raises OSError when the port is taken.
    """
    handler = type("SiteHandler", (Handler,), {"reloads": reloads})
    return _Server(("127.0.0.1", port), partial(handler, directory=str(folder)))
