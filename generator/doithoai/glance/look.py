"""A quick look at folders: names, sizes and times, without reading a file."""

import os
import stat
import sys
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Final

SUM: Final = 16
"""Bytes of a sum: enough that no two contents will ever share one by chance."""
_UNSURE_NS: Final = 50_000_000
"""A clock of a file system ticks slowly: what changed so shortly before a look may change again."""
_ALWAYS: Final = sys.maxsize

Entry = tuple[str, os.stat_result | None]
"""A path below a place and what the system knows of it; of a folder nothing but its name counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Names, sizes and times of a folder as one sum; `newest` is its latest change."""

    sum: bytes
    newest: int

    def lasts(self, since: int) -> bool:
        """Whether a look that began at `since` would notice every later change."""
        return self.newest < since - _UNSURE_NS


def moment_of(mark: Path) -> int:
    """The time of the file system itself, by touching `mark`."""
    mark.parent.mkdir(parents=True, exist_ok=True)
    mark.touch()
    os.utime(mark)
    return mark.stat().st_mtime_ns


def look(*places: Path) -> Look:
    """Look at files and folders without reading them.

    Where a link leads to may change unseen at any time, so a look at one does not last.
    """
    rows: list[object] = []
    newest = 0
    for place in places:
        for name, entry in entries_of(place):
            if entry is None:
                rows.append(name)
                continue
            changed = entry.st_mtime_ns, entry.st_ctime_ns
            newest = max(newest, *changed, _ALWAYS if stat.S_ISLNK(entry.st_mode) else 0)
            rows.append((name, entry.st_mode, entry.st_size, entry.st_ino, *changed))
    return Look(sum=blake2b(repr(rows).encode(), digest_size=SUM).digest(), newest=newest)


def entries_of(place: Path) -> list[Entry]:
    """What lies below `place`, in a fixed order; hidden files are none of ours."""
    try:
        own = place.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return []
    if not stat.S_ISDIR(own.st_mode):
        return [("", own)]
    found: list[Entry] = []
    _collect(str(place), "", found)
    return found


def _collect(folder: str, above: str, found: list[Entry]) -> None:
    with os.scandir(folder) as inside:
        entries = {entry.name: entry for entry in inside if not entry.name.startswith(".")}
    for own in sorted(entries):
        entry, name = entries[own], f"{above}{own}"
        if entry.is_dir(follow_symlinks=False):
            found.append((f"{name}/", None))
            _collect(entry.path, f"{name}/", found)
        else:
            found.append((name, entry.stat(follow_symlinks=False)))
