"""A part on disk: pages, kept versions, units, a list of checksums and a description."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from doithoai import __version__
from doithoai.exports import read_sums, sums_text
from doithoai.site.engine.entry import Entry
from doithoai.site.engine.index import packed_units, unpacked_units
from doithoai.site.engine.kept import Memory, file_for
from doithoai.site.engine.laid import Log
from doithoai.site.engine.seal import sum_of_file
from doithoai.site.parts.description import Description, read_description
from doithoai.site.publish import sweep

DESCRIPTION: Final = "phan.json"
SUMS: Final = "sha256sums.txt"
UNITS: Final = "muc-luc"
PAGES: Final = "trang"
KEPT: Final = "nho"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part that was found whole: its description and its units."""

    folder: Path
    description: Description
    units: Mapping[str, Entry]

    @property
    def memory(self) -> Memory:
        """Where it keeps the versions of its communes."""
        return memory_in(self.folder)


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """For which day, which provinces and from what a part is made."""

    day: date
    provinces: tuple[str, ...]
    common: Mapping[str, bytes]

    @property
    def made_from(self) -> dict[str, str]:
        """The sums of what every unit is made from, as text."""
        return {kind: found.hex() for kind, found in self.common.items()}


def memory_in(folder: Path) -> Memory:
    """The memory of a part."""
    return Memory(site=folder / PAGES, store=folder / KEPT)


def is_part(folder: Path) -> bool:
    """Whether a new part may take this folder's place: it is new, empty, or a part already."""
    if not folder.exists():
        return True
    return folder.is_dir() and ((folder / DESCRIPTION).is_file() or not any(folder.iterdir()))


def describe(folder: Path, units: Mapping[str, Entry], *, log: Log, making: Making) -> int:
    """Make a part of a folder in which its pages stand; how many files it has."""
    # How a folder looks to this file system says nothing on another machine.
    portable = {unit: replace(entry, look=None) for unit, entry in units.items()}
    (folder / UNITS).write_bytes(packed_units(portable, log))
    others = (UNITS, log.file.relative_to(folder).as_posix(), *_kept(folder, units))
    sums = {path: sum_of_file(folder / path) for path in others}
    sums |= ((f"{PAGES}/{path}", own.hex()) for path, own in _pages(units))
    sweep(folder, sums)
    text = sums_text(sums)
    (folder / SUMS).write_bytes(text)
    description = Description(
        program=__version__,
        day=making.day,
        provinces=making.provinces,
        made_from=making.made_from,
        files=len(sums),
        sums_sum=hashlib.sha256(text).hexdigest(),
    )
    (folder / DESCRIPTION).write_bytes(description.written())
    return len(sums)


def described(folder: Path) -> Description | None:
    """What a folder says of itself; None where it is no part."""
    file = folder / DESCRIPTION
    return read_description(file.read_bytes()) if file.is_file() else None


def damage(folder: Path, description: Description) -> Iterator[str]:
    """The files of a part that are missing or not as they were written."""
    file = folder / SUMS
    listed = file.read_bytes() if file.is_file() else b""
    sums = read_sums(listed) or {}
    if hashlib.sha256(listed).hexdigest() != description.sums_sum or UNITS not in sums:
        yield SUMS
        return
    for path, expected in sums.items():
        own = folder / path
        if not own.is_file() or own.is_symlink() or sum_of_file(own) != expected:
            yield path


def opened(folder: Path, description: Description) -> Part:
    """The part in a folder without damage, written by this very version of the program."""
    index = unpacked_units((folder / UNITS).read_bytes(), memory_in(folder).store)
    return Part(folder=folder, description=description, units=index.units)


def _kept(folder: Path, units: Iterable[str]) -> Iterator[str]:
    for unit in units:
        path = f"{KEPT}/{file_for(unit)}"
        if (folder / path).is_file():
            yield path


def _pages(units: Mapping[str, Entry]) -> Iterator[tuple[str, bytes]]:
    for entry in units.values():
        yield from entry.long().files.items()
