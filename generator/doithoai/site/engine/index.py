"""The index of a site: every unit with what it was made from, kept beside the tree it describes."""

import hashlib
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from doithoai.site.engine.entry import Entry
from doithoai.site.engine.keys import code_sum
from doithoai.site.engine.laid import Log, new_log
from doithoai.site.engine.pickled import packed, unpacked

_NAME: Final = "muc-luc"
_SUM: Final = 32
_SPARE: Final = 1 << 20
"""So many bytes that no unit needs any longer may always lie in a log, and as many as it needs."""


@dataclass(slots=True, kw_only=True)
class Index:
    """The units of one tree, and the log in which their long parts lie.

    `outdated`: another version of the program wrote the last one.
    """

    units: dict[str, Entry] = field(default_factory=dict)
    log: Log | None = None
    outdated: bool = False


def read_index(store: Path, tree: Path) -> Index:
    """The index of a tree; empty when none describes the tree as it stands."""
    name = _identity(tree)
    file = store / f"{_NAME}-{name[0]}" if name else None
    data = file.read_bytes() if file and file.is_file() else b""
    seal, payload = data[: 2 * _SUM], data[2 * _SUM :]
    if len(data) > 2 * _SUM and seal[:_SUM] != _padded(code_sum()):
        return Index(outdated=True)
    if not payload or seal[_SUM:] != _sum(payload):
        return Index()
    return unpacked_units(payload, store, name)


def write_index(store: Path, tree: Path, units: dict[str, Entry], *, log: Log) -> Log:
    """Remember what stands in a tree; it is found again for as long as the tree is the same.

    The parts that no unit needs any longer stay behind when they are most of the log.
    """
    name = _identity(tree)
    if name is None:
        return log
    log = _spared(store, units, log)
    payload = packed_units(units, log, name)
    store.mkdir(parents=True, exist_ok=True)
    fresh = store / f"{_NAME}.moi"
    fresh.write_bytes(_padded(code_sum()) + _sum(payload) + payload)
    fresh.replace(store / f"{_NAME}-{name[0]}")
    return log


def drop_index(store: Path, tree: Path) -> None:
    """Forget a tree before anything in it is changed."""
    if name := _identity(tree):
        (store / f"{_NAME}-{name[0]}").unlink(missing_ok=True)


def packed_units(units: dict[str, Entry], log: Log, name: object = None) -> bytes:
    """Units and the log of their long parts as bytes, for what is called `name`."""
    return packed((name, log, log.size, units))


def unpacked_units(payload: bytes, store: Path, name: object = None) -> Index:
    """The same again beside their log; empty where it is not that of `name` or lacks a part."""
    found: tuple[Any, Log, int, dict[str, Entry]] = unpacked(payload)
    identity, log, size, units = found
    log.file = store / log.file.name
    return Index(units=units, log=log) if identity == name and log.size >= size else Index()


def _spared(store: Path, units: dict[str, Entry], log: Log) -> Log:
    needed = sum(entry.laid.size for entry in units.values())
    if log.size <= 2 * needed + _SPARE:
        return log
    with closing(new_log(store)) as spared:
        for unit, entry in units.items():
            units[unit] = replace(entry, laid=spared.take(entry.laid))
    return spared


def _identity(tree: Path) -> tuple[int, int] | None:
    """A folder keeps its number when it changes places; its time tells it from a later one."""
    try:
        found = tree.stat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_mtime_ns


def _sum(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_SUM).digest()


def _padded(short: bytes) -> bytes:
    return short.ljust(_SUM, b"\0")
