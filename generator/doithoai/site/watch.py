"""Watching the sources of a site."""

import queue
from collections.abc import Iterator
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

SOURCES = ("content", "theme", "site-config")
QUIET_SECONDS = 0.1
"""Editors save in several steps; a change is told once it has been quiet for this long."""

_EVENTS = ("created", "modified", "deleted", "moved")


class _Inbox(FileSystemEventHandler):
    def __init__(self, root: Path, changed: "queue.Queue[str]") -> None:
        self.root = root
        self.changed = changed

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.is_directory or event.event_type not in _EVENTS:
            return
        for path in filter(None, (str(event.src_path), str(event.dest_path))):
            inner = Path(path)
            if inner.is_relative_to(self.root) and not inner.name.startswith((".", "~")):
                self.changed.put(inner.relative_to(self.root).as_posix())


def changes(root: Path) -> Iterator[frozenset[str]]:
    """Sets of changed paths relative to `root`, for ever."""
    changed: queue.Queue[str] = queue.Queue()
    observer = Observer()
    inbox = _Inbox(root, changed)
    for source in SOURCES:
        if (root / source).is_dir():
            observer.schedule(inbox, str(root / source), recursive=True)
    observer.start()
    try:
        while True:
            yield frozenset(_burst(changed))
    finally:
        observer.stop()
        observer.join()


def _burst(changed: "queue.Queue[str]") -> Iterator[str]:
    # Waiting in slices lets Ctrl+C through on every system.
    while True:
        try:
            yield changed.get(timeout=1)
            break
        except queue.Empty:
            continue
    while True:
        try:
            yield changed.get(timeout=QUIET_SECONDS)
        except queue.Empty:
            return
