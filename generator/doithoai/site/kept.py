"""The last good version of each commune, for the days when its files are broken."""

import hashlib
import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from doithoai.pages import Artifact
from doithoai.views import Digest

_PACKAGE = Path(__file__).resolve().parent.parent
_SHAPES = ("values", "records", "views")
"""The rooms whose classes a kept digest is made of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What a commune last gave: its digest and the files of its pages."""

    digest: Digest
    paths: tuple[str, ...]


def keep(store: Path, folder: str, kept: Kept) -> None:
    """Remember a good version; an equal one is not written again."""
    path = _file(store, folder)
    data = pickle.dumps((_fingerprint(), kept))
    if path.is_file() and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def recall(store: Path, folder: str) -> Kept | None:
    """The last good version, unless there is none or other code wrote it."""
    path = _file(store, folder)
    if not path.is_file():
        return None
    try:
        fingerprint, kept = pickle.loads(path.read_bytes())
    except (pickle.UnpicklingError, AttributeError, ImportError, EOFError, TypeError, ValueError):
        return None
    return kept if fingerprint == _fingerprint() else None


def former_pages(kept: Kept, site: Path) -> Iterator[Artifact]:
    """The pages as they stand in the published site."""
    for path in kept.paths:
        file = site / path
        if file.is_file():
            yield Artifact(path=path, data=file.read_bytes())


def _file(store: Path, folder: str) -> Path:
    return store / f"{folder}.kept"


@cache
def _fingerprint() -> str:
    """A hash of the code that shapes digests: an older shape is not read."""
    code = hashlib.sha256()
    for room in _SHAPES:
        for path in sorted((_PACKAGE / room).rglob("*.py")):
            code.update(path.read_bytes())
    return code.hexdigest()
