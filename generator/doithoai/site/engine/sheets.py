"""Which list of checksums names the files of which units, and which lists stand as they are."""

from collections.abc import Iterable, Iterator, Mapping, Set
from functools import partial

from doithoai.site.engine.entry import SEAL, Entry, Sums
from doithoai.site.engine.seal import Sheet

Units = Mapping[str, Entry]


def sheets_of(units: Units, old: Units, provinces: Set[str]) -> dict[str, Sheet]:
    """The lists of a site whose former units were `old`; without any, none stands as it is."""
    groups: dict[str, list[Entry]] = {"": [], **{slug: [] for slug in sorted(provinces)}}
    for unit in units.keys() - {SEAL}:
        groups[_list_of(unit, provinces)].append(units[unit])
    touched = {_list_of(unit, provinces) for unit in _differing(units, old)}
    return {
        slug: Sheet(files=partial(_files, own), stands=bool(old) and slug not in touched)
        for slug, own in groups.items()
    }


def _files(units: Iterable[Entry]) -> Sums:
    """The files of some units, read when their list is written and not before."""
    return {path: own for entry in units for path, own in entry.long().files.items()}


def _list_of(unit: str, provinces: Set[str]) -> str:
    slug = unit.partition("/")[0]
    return slug if slug in provinces else ""


def _differing(units: Units, old: Units) -> Iterator[str]:
    """The units that have other files than before, or the same ones with other bytes."""
    for unit in units.keys() | old.keys():
        new, former = units.get(unit), old.get(unit)
        if not new or not former or new.laid.sum != former.laid.sum:
            yield unit
