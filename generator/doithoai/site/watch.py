"""Watching the sources of a site."""

import queue
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

SOURCES = ("content", "theme", "site-config")
OWN_FILES = ("mkdocs.yml",)
QUIET_SECONDS = 0.1
"""Editors save in several steps; a change is told once it has been quiet for this long."""

_EVENTS = ("created", "modified", "deleted", "moved")


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """The changes that have been seen but not yet told."""

    changed: "queue.Queue[str]"

    @property
    def has_more(self) -> bool:
        """Whether something was saved that has not been told yet."""
        return not self.changed.empty()

    def wait(self, seconds: float) -> frozenset[str]:
        """The paths saved next, relative to the root; none when it stays quiet for so long."""
        paths: set[str] = set()
        while True:
            try:
                paths.add(self.changed.get(timeout=QUIET_SECONDS if paths else seconds))
            except queue.Empty:
                return frozenset(paths)


class _Inbox(FileSystemEventHandler):
    def __init__(self, root: Path, changed: "queue.Queue[str]") -> None:
        self.root = root
        self.changed = changed

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in _EVENTS:
            return
        # A folder counts when it comes or goes, not when something in it does.
        if event.is_directory and event.event_type == "modified":
            return
        for path in filter(None, (str(event.src_path), str(event.dest_path))):
            inner = Path(path)
            if inner.is_relative_to(self.root) and _is_source(inner.relative_to(self.root)):
                self.changed.put(inner.relative_to(self.root).as_posix())


def _is_source(inner: Path) -> bool:
    if any(part.startswith((".", "~")) for part in inner.parts) or inner.name.endswith("~"):
        return False
    return inner.parts[:1] != () and (inner.parts[0] in SOURCES or inner.as_posix() in OWN_FILES)


@contextmanager
def watching(root: Path) -> Iterator[Watch]:
    """Watch the sources below `root` until the end of the block."""
    changed: queue.Queue[str] = queue.Queue()
    observer = Observer()
    inbox = _Inbox(root, changed)
    observer.schedule(inbox, str(root), recursive=False)
    for source in SOURCES:
        if (root / source).is_dir():
            observer.schedule(inbox, str(root / source), recursive=True)
    observer.start()
    try:
        yield Watch(changed=changed)
    finally:
        observer.stop()
        observer.join()
