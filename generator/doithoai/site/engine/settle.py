"""The end of a build: redirects where no page stands, and nothing left of what is gone."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from doithoai.site.engine.entry import (
    ASSETS,
    COUNTRY_PARTS,
    OVER,
    REDIRECTS,
    WRITTEN,
    Entry,
    Pressed,
    over,
)
from doithoai.site.engine.stamp import restamp
from doithoai.site.engine.trees import take_away
from doithoai.site.publish import checksum, sweep, write

_COMMON = (*COUNTRY_PARTS, WRITTEN, ASSETS)


@dataclass(slots=True, kw_only=True)
class Settled:
    """The files that the end of a build wrote, with their sums, and those it took away."""

    changed: dict[str, str] = field(default_factory=dict)
    removed: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Owners:
    """Which unit has a page at a path: it can only be one of those along the path."""

    units: Mapping[str, Entry]
    known: dict[str, frozenset[str]] = field(default_factory=dict)

    def have(self, path: str) -> bool:
        first, *rest = path.split("/")
        along = [first, *(over(first, part) for part in OVER)]
        if rest:
            along.append(f"{first}/{rest[0]}")
        return any(path in self._paths(unit) for unit in (*along, *_COMMON))

    def _paths(self, unit: str) -> frozenset[str]:
        if unit not in self.known:
            entry = self.units.get(unit)
            self.known[unit] = frozenset(entry.paths) if entry else frozenset()
        return self.known[unit]


def settle(
    units: dict[str, Entry], old: Mapping[str, Entry], tree: Path, *, today: date
) -> Settled:
    """Write the redirects that yield to no page, and delete what no unit has any longer."""
    done = Settled()
    owners = _Owners(units)
    redirects = dict(_redirects(units, owners, today))
    for path, data in redirects.items():
        if write(tree / path, data):
            done.changed[path] = checksum(data)
    pressed = Pressed(paths=tuple(redirects))
    units[REDIRECTS] = Entry(keys={}, since=today, stamp=today, pressed=pressed)
    for path in _stale(units, old):
        if path not in redirects and not owners.have(path) and take_away(tree, path):
            done.removed.add(path)
    return done


def sweep_all(units: Mapping[str, Entry], tree: Path) -> int:
    """Delete whatever no unit has, in a tree of which nothing was known; how many files."""
    return sweep(tree, {path for entry in units.values() for path in entry.paths})


def _redirects(
    units: Mapping[str, Entry], owners: _Owners, today: date
) -> Iterator[tuple[str, bytes]]:
    """Of two redirects from one address the first stands: communes before their province."""
    taken: set[str] = set()
    for unit in sorted(units, key=_order):
        entry = units[unit]
        for artifact in entry.pressed.loose:
            if artifact.path not in taken and not owners.have(artifact.path):
                taken.add(artifact.path)
                yield artifact.path, restamp(artifact.data, old=entry.since, new=today)


def _order(unit: str) -> tuple[str, bool, str]:
    slug, _, folder = unit.partition("/")
    return slug, not folder, folder


def _stale(units: Mapping[str, Entry], old: Mapping[str, Entry]) -> Iterable[str]:
    for unit, entry in old.items():
        new = units.get(unit)
        if new is None or new.pressed is not entry.pressed:
            yield from set(entry.paths).difference(new.paths if new else ())
