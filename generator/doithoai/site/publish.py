"""Publishing: a site is complete or untouched."""

import ctypes
import hashlib
import os
import shutil
import stat
from collections.abc import Callable, Container, Iterable
from contextlib import suppress
from pathlib import Path

from doithoai import routes
from doithoai.glance import Written
from doithoai.pages import Artifact
from doithoai.site.alone import alone

_RENAME_EXCHANGE = 2
_AT_FDCWD = -100


def is_ours(site: Path) -> bool:
    """Whether a build may take this folder's place: it is new, empty, or such a site already."""
    if not site.exists():
        return True
    return site.is_dir() and ((site / routes.PLACES_FILE).is_file() or not any(site.iterdir()))


def publish(press: Callable[[], Iterable[Artifact]], site: Path, stage: Path) -> Written:
    """Bring the second tree `stage` to the wanted state, then let the two trees change places.

    Creating a file costs many times rewriting it, so the former site stays as the next stage.
    Both folders must lie on one file system. Raises `BusyError` while another build is publishing.
    """
    with alone(stage.with_suffix(".khoa")):
        recover(site, stage)
        stage.mkdir(parents=True, exist_ok=True)
        wanted: set[str] = set()
        changed = 0
        for artifact in press():
            if artifact.yields and artifact.path in wanted:
                continue
            wanted.add(artifact.path)
            changed += write(stage / artifact.path, artifact.data)
        removed = sweep(stage, wanted)
        exchange(stage, site)
    return Written(total=len(wanted), changed=changed, removed=removed)


def recover(site: Path, stage: Path) -> None:
    """Put things back where an exchange in two steps was killed between them."""
    aside = _aside(stage)
    if not aside.exists():
        return
    if not site.exists():
        aside.rename(site)
    elif not stage.exists():
        aside.rename(stage)
    else:
        shutil.rmtree(aside)


def checksum(data: bytes) -> str:
    """The SHA-256 of a file, as lists of checksums write it."""
    return hashlib.sha256(data).hexdigest()


def write(path: Path, data: bytes) -> bool:
    """Write a file unless it already holds these bytes."""
    try:
        found = path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        make_room(path)
    else:
        if stat.S_ISDIR(found.st_mode):
            shutil.rmtree(path)
        elif not stat.S_ISREG(found.st_mode):
            path.unlink()
        elif found.st_size == len(data) and path.read_bytes() == data:
            return False
        elif found.st_nlink > 1:
            path.unlink()  # the same file stands in the tree that is read
    path.write_bytes(data)
    return True


def write_through(path: Path, pieces: Iterable[bytes]) -> bool:
    """Write a file piece by piece unless it already holds these bytes.

    It grows beside the one that stands, of which it may be made.
    """
    make_room(path)
    beside = path.with_name(f"{path.name}.moi")
    there = path.is_file() and not path.is_symlink()
    with beside.open("wb") as new, (path if there else Path(os.devnull)).open("rb") as old:
        same = there
        for piece in pieces:
            new.write(piece)
            same = same and old.read(len(piece)) == piece
        same = same and not old.read(1)
    if same:
        beside.unlink()
        return False
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    beside.replace(path)
    return True


def make_room(path: Path) -> None:
    """Make the folders above a file, also where a file has the name of one."""
    for parent in path.parents:
        if parent.is_dir():
            break
        if parent.is_file():
            parent.unlink()
    path.parent.mkdir(parents=True, exist_ok=True)


def sweep(folder: Path, wanted: Container[str]) -> int:
    """Delete what the site no longer holds, and the folders that this empties."""
    return _swept(str(folder), "", wanted)


def _swept(folder: str, above: str, wanted: Container[str]) -> int:
    removed = 0
    with os.scandir(folder) as found:
        entries = list(found)
    for entry in entries:
        name = f"{above}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            removed += _swept(entry.path, f"{name}/", wanted)
            with suppress(OSError):  # it holds something still
                Path(entry).rmdir()
        elif name not in wanted:
            Path(entry).unlink()
            removed += 1
    return removed


def exchange(stage: Path, site: Path) -> None:
    """Swap two folders in one step where the system can, in three that `recover` heals elsewhere.

    In three steps there is a moment in which no site stands; no other system call avoids it.
    """
    if not site.exists():
        site.parent.mkdir(parents=True, exist_ok=True)
        stage.rename(site)
        return
    if _exchange_at_once(stage, site):
        return
    aside = _aside(stage)
    site.rename(aside)
    stage.rename(site)
    aside.rename(stage)


def _exchange_at_once(stage: Path, site: Path) -> bool:
    renameat2 = getattr(ctypes.CDLL(None), "renameat2", None) if os.name == "posix" else None
    if renameat2 is None:
        return False
    done = renameat2(_AT_FDCWD, os.fsencode(stage), _AT_FDCWD, os.fsencode(site), _RENAME_EXCHANGE)
    return bool(done == 0)


def _aside(stage: Path) -> Path:
    return stage.with_suffix(".cu")
