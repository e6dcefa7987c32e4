"""Publishing: a site is complete or untouched."""

import ctypes
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from doithoai.pages import Artifact

_RENAME_EXCHANGE = 2
_AT_FDCWD = -100


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """How many files of the site there are, and how many differ from the tree written over."""

    total: int
    changed: int
    removed: int


def publish(artifacts: Iterable[Artifact], site: Path, stage: Path) -> Written:
    """Bring the second tree `stage` to the wanted state, then let the two trees change places.

    Creating a file costs many times rewriting it, so the former site stays as the next stage.
    Both folders must lie on one file system.
    """
    recover(site, stage)
    stage.mkdir(parents=True, exist_ok=True)
    wanted: set[str] = set()
    changed = 0
    for artifact in artifacts:
        wanted.add(artifact.path)
        changed += write(stage / artifact.path, artifact.data)
    removed = _sweep(stage, wanted)
    exchange(stage, site)
    return Written(total=len(wanted), changed=changed, removed=removed)


def recover(site: Path, stage: Path) -> None:
    """Put the former site back where an exchange in two steps was killed between them."""
    aside = _aside(site)
    if not aside.exists():
        return
    if site.exists():
        shutil.rmtree(aside)
        return
    aside.rename(site)


def write(path: Path, data: bytes) -> bool:
    """Write a file unless it already holds these bytes."""
    try:
        if path.stat().st_size == len(data) and path.read_bytes() == data:
            return False
    except (FileNotFoundError, NotADirectoryError):
        _make_room(path)
    except IsADirectoryError:
        shutil.rmtree(path)
    if path.is_dir():
        shutil.rmtree(path)
    path.write_bytes(data)
    return True


def _make_room(path: Path) -> None:
    for parent in reversed(path.parents):
        if parent.is_file():
            parent.unlink()
    path.parent.mkdir(parents=True, exist_ok=True)


def _sweep(stage: Path, wanted: set[str]) -> int:
    """Delete what the site no longer holds, and the folders that this empties."""
    removed = 0
    for path in sorted(stage.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.relative_to(stage).as_posix() not in wanted:
            path.unlink()
            removed += 1
    return removed


def exchange(stage: Path, site: Path) -> None:
    """Swap two folders in one step where the system can, in two that `recover` heals elsewhere."""
    if not site.exists():
        site.parent.mkdir(parents=True, exist_ok=True)
        stage.rename(site)
        return
    if _exchange_at_once(stage, site):
        return
    aside = _aside(site)
    site.rename(aside)
    stage.rename(site)
    aside.rename(stage)


def _exchange_at_once(stage: Path, site: Path) -> bool:
    renameat2 = getattr(ctypes.CDLL(None), "renameat2", None) if os.name == "posix" else None
    if renameat2 is None:
        return False
    done = renameat2(
        _AT_FDCWD, os.fsencode(stage), _AT_FDCWD, os.fsencode(site), _RENAME_EXCHANGE
    )
    return bool(done == 0)


def _aside(site: Path) -> Path:
    return site.with_name(f".{site.name}.cu")
