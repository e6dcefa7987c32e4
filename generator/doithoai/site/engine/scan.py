"""What lies in a folder: a look at it, taken once, and a sum of all that is in it."""

import stat
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

from doithoai.glance import SUM, Look, entries_of, look


def look_at(root: Path, folder: str, taken: Mapping[str, Look]) -> Look:
    """A look at a folder of a project: the one already taken, or a new one."""
    return taken.get(folder) or look(root / folder)


def content_sum(*places: Path) -> bytes:
    """A sum of every name and every byte below some places; hidden files are none of ours."""
    found = blake2b(digest_size=SUM)
    for place in places:
        for name, entry in entries_of(place):
            if entry is None:  # a folder counts by what is in it
                continue
            found.update(repr((name, stat.S_IFMT(entry.st_mode))).encode())
            path = place / name if name else place
            if stat.S_ISREG(entry.st_mode):
                found.update(blake2b(path.read_bytes(), digest_size=SUM).digest())
            elif stat.S_ISLNK(entry.st_mode):
                found.update(repr((str(path.readlink()), path.is_file())).encode())
        found.update(b"/")
    return found.digest()
