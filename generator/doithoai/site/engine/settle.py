"""The end of a build: redirects where no page stands, and nothing left of what is gone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from doithoai.site.engine.entry import (
    ASSETS,
    COUNTRY_PARTS,
    OVER,
    REDIRECTS,
    WRITTEN,
    Entry,
    Long,
    Paths,
    Pressed,
    entered,
    over,
)
from doithoai.site.engine.laid import Log
from doithoai.site.engine.names import Names
from doithoai.site.engine.stamp import restamp
from doithoai.site.engine.trees import take_away
from doithoai.site.publish import sweep, write

_COMMON = (*COUNTRY_PARTS, WRITTEN, ASSETS)


Units = Mapping[str, Entry]


@dataclass(slots=True, kw_only=True)
class Settled:
    """The files that the end of a build wrote, and those it took away."""

    changed: list[str] = field(default_factory=list)
    removed: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Owners:
    """Which unit has a page at a path: it can only be one of those along the path."""

    units: Units
    near: dict[str, frozenset[str]] = field(default_factory=dict)
    common: dict[str, frozenset[str]] = field(default_factory=dict)

    def have(self, path: str) -> bool:
        along = tuple(_along(path))
        self.near = {unit: self.near[unit] for unit in along if unit in self.near}
        return any(path in self._paths(unit, self.near) for unit in along) or any(
            path in self._paths(unit, self.common) for unit in _COMMON
        )

    def _paths(self, unit: str, known: dict[str, frozenset[str]]) -> frozenset[str]:
        if unit not in known:
            entry = self.units.get(unit)
            known[unit] = frozenset(entry.long().files) if entry else frozenset()
        return known[unit]


def _along(path: str) -> Iterator[str]:
    """The units that a path may belong to: what it begins with may be a language."""
    names = path.split("/")[:3]
    for first, second in pairwise((*names, "")):
        yield first
        yield from (over(first, part) for part in OVER)
        if second:
            yield f"{first}/{second}"


def settle(units: dict[str, Entry], old: Units, tree: Path, *, today: date, log: Log) -> Settled:
    """Write the redirects that yield to no page, and delete what no unit has any longer."""
    done = Settled()
    owners = _Owners(units)
    redirects: dict[str, bytes] = {}
    for path, data in _redirects(units, owners, today):
        redirects[path] = sha256(data).digest()
        if write(tree / path, data):
            done.changed.append(path)
    pressed = Pressed(long=Long(files=redirects))
    units[REDIRECTS] = entered(pressed, log, old.get(REDIRECTS), day=today)
    for path in _stale(units, old):
        if path not in redirects and not owners.have(path) and take_away(tree, path):
            done.removed.add(path)
    return done


def sweep_all(units: Units, tree: Path) -> int:
    """Delete whatever no unit has, in a tree of which nothing was known; how many files."""
    return sweep(tree, Names(Paths(units)))


def _redirects(units: Units, owners: _Owners, today: date) -> Iterator[tuple[str, bytes]]:
    """Of two redirects from one address the first stands: communes before their province."""
    taken: set[str] = set()
    for unit in sorted((u for u, entry in units.items() if entry.pressed.moved), key=_order):
        entry = units[unit]
        for artifact in entry.long().loose:
            if artifact.path not in taken and not owners.have(artifact.path):
                taken.add(artifact.path)
                yield artifact.path, restamp(artifact.data, old=entry.since, new=today)


def _order(unit: str) -> tuple[str, bool, str]:
    slug, _, folder = unit.partition("/")
    return slug, not folder, folder


def _stale(units: Units, old: Units) -> Iterator[str]:
    for unit, entry in old.items():
        new = units.get(unit)
        if new is None or new.laid.sum != entry.laid.sum:
            yield from entry.long().files.keys() - (new.long().files if new else {}).keys()
