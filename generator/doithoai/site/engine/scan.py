"""What lies in a folder: a quick look that notices changes, and a sum of all that is in it."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Final

SUM: Final = 16
"""Bytes of a sum: enough that no two contents will ever share one by chance."""
_UNSURE_NS: Final = 50_000_000
"""A clock of a file system ticks slowly: what changed so shortly before a look may change again."""


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
    """Look at files and folders without reading them."""
    found = blake2b(digest_size=SUM)
    newest = 0
    for place in places:
        for name, entry in _entries(place):
            newest = max(newest, entry.st_mtime_ns, entry.st_ctime_ns)
            what = (name, entry.st_mode, entry.st_size, entry.st_mtime_ns, entry.st_ino)
            found.update(repr((*what, entry.st_ctime_ns)).encode())
    return Look(sum=found.digest(), newest=newest)


def content_sum(*places: Path) -> bytes:
    """A sum of every name and every byte below some places; hidden files are none of ours."""
    found = blake2b(digest_size=SUM)
    for place in places:
        for name, entry in _entries(place):
            found.update(repr((name, stat.S_IFMT(entry.st_mode))).encode())
            path = place / name if name else place
            if stat.S_ISREG(entry.st_mode):
                found.update(blake2b(path.read_bytes(), digest_size=SUM).digest())
            elif stat.S_ISLNK(entry.st_mode):
                found.update(repr((str(path.readlink()), path.is_file())).encode())
        found.update(b"/")
    return found.digest()


def _entries(place: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Files and links by their path below `place`, in a fixed order; folders count by content."""
    try:
        own = place.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return
    if not stat.S_ISDIR(own.st_mode):
        yield "", own
        return
    yield from _below(str(place), "")


def _below(folder: str, above: str) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as found:
        entries = sorted((e for e in found if not e.name.startswith(".")), key=lambda e: e.name)
    for entry in entries:
        name = f"{above}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path, f"{name}/")
        else:
            yield name, entry.stat(follow_symlinks=False)
