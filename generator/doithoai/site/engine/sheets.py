"""Which list of checksums names the files of which units, and which lists stand as they are."""

from collections.abc import Iterable, Mapping, Set

from doithoai.site.engine.entry import SEAL, Entry
from doithoai.site.engine.seal import Sheet

Units = Mapping[str, Entry]


def sheets_of(
    units: Units, old: Units, provinces: Set[str], *, changed: Mapping[str, str]
) -> dict[str, Sheet]:
    """The lists of a site whose former units were `old`; without any, every file is read."""
    groups: dict[str, list[str]] = {"": [], **{slug: [] for slug in sorted(provinces)}}
    for unit in units.keys() - {SEAL}:
        groups[_list_of(unit, provinces)].append(unit)
    touched = {_list_of(unit, provinces) for unit in _differing(units, old)}
    return {
        slug: Sheet(
            paths=(path for unit in own for path in units[unit].paths),
            fresh=changed,
            lasts=bool(old),
            stands=bool(old) and slug not in touched,
        )
        for slug, own in groups.items()
    }


def _list_of(unit: str, provinces: Set[str]) -> str:
    slug = unit.partition("/")[0]
    return slug if slug in provinces else ""


def _differing(units: Units, old: Units) -> Iterable[str]:
    """The units that were pressed again, got a new stamp, came or went."""
    for unit in units.keys() | old.keys():
        new, former = units.get(unit), old.get(unit)
        if new and former and new.pressed is former.pressed and new.stamp == former.stamp:
            continue
        yield unit
