"""The index of a site: every unit with what it was made from, kept beside the tree it describes."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from doithoai.site.engine.entry import Entry
from doithoai.site.engine.keys import code_sum
from doithoai.site.engine.pickled import packed, unpacked

_NAME: Final = "muc-luc"
_SUM: Final = 32


@dataclass(slots=True, kw_only=True)
class Index:
    """The units of one tree. `outdated`: another version of the program wrote the last one."""

    units: dict[str, Entry] = field(default_factory=dict)
    outdated: bool = False


def read_index(store: Path, tree: Path) -> Index:
    """The index of a tree; empty when none describes the tree as it stands."""
    name = _identity(tree)
    file = store / f"{_NAME}-{name[0]}" if name else None
    data = file.read_bytes() if file and file.is_file() else b""
    seal, payload = data[: 2 * _SUM], data[2 * _SUM :]
    if len(data) > 2 * _SUM and seal[:_SUM] != _padded(code_sum()):
        return Index(outdated=True)
    if not payload or seal[_SUM:] != hashlib.blake2b(payload, digest_size=_SUM).digest():
        return Index()
    identity, units = unpacked(payload)
    return Index(units=units) if identity == name else Index()


def write_index(store: Path, tree: Path, units: dict[str, Entry]) -> None:
    """Remember what stands in a tree; it is found again for as long as the tree is the same."""
    name = _identity(tree)
    if name is None:
        return
    payload = packed((name, units))
    store.mkdir(parents=True, exist_ok=True)
    fresh = store / f"{_NAME}.moi"
    seal = _padded(code_sum()) + hashlib.blake2b(payload, digest_size=_SUM).digest()
    fresh.write_bytes(seal + payload)
    fresh.replace(store / f"{_NAME}-{name[0]}")


def drop_index(store: Path, tree: Path) -> None:
    """Forget a tree before anything in it is changed."""
    if name := _identity(tree):
        (store / f"{_NAME}-{name[0]}").unlink(missing_ok=True)


def _identity(tree: Path) -> tuple[int, int] | None:
    """A folder keeps its number when it changes places; its time tells it from a later one."""
    try:
        found = tree.stat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_mtime_ns


def _padded(short: bytes) -> bytes:
    return short.ljust(_SUM, b"\0")
