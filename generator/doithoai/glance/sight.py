"""All that a build is made from, seen at once and without reading it."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import Final

from doithoai.glance.git import state_of_git
from doithoai.glance.look import SUM, Look, look, moment_of
from doithoai.glance.shared import Shared

STATE: Final = ".doithoai"
"""Beside a site: what is remembered of it."""
_PACKAGE: Final = Path(__file__).resolve().parents[1]
_INSTALLED: Final = (".dist-info", ".egg-info")
_HEARD: Final = ("GIT_", "LC_", "PYTHON")
_HEARD_WHOLE: Final = frozenset({"HOME", "LANG", "LANGUAGE", "PATH", "XDG_CONFIG_HOME"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a build is asked: of which project, into which folder, as of which day, how strictly."""

    root: Path
    site: Path
    today: date
    strict: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What was seen from `since` on: folders by their paths; `sums` tell larger parts of it.

    `places` are the files and folders of the project that it took in.
    """

    since: int
    looks: Mapping[str, Look]
    places: tuple[str, ...]
    sums: Mapping[str, str]

    @property
    def lasts(self) -> bool:
        """Whether a later sight would show every change."""
        return all(each.lasts(self.since) for each in self.looks.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a sight: looks at folders by their paths, and a sum of it all."""

    looks: tuple[tuple[str, Look], ...]
    sum: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Looking:
    """A sight that is being taken. `known` are the sums of a former one."""

    since: int
    places: tuple[str, ...]
    parts: Shared[Part]
    known: Mapping[str, str]

    def is_known(self) -> bool:
        """Whether all is as it was; looking stops here, not elsewhere, at what is not."""
        with suppress(OSError):
            return self.known.keys() == {*self.parts.questions} and self.parts.is_as_expected()
        return False

    def sight(self) -> Sight | None:
        """All of it; None where something cannot be looked at."""
        try:
            parts = self.parts.all()
        except OSError:
            return None
        looks = {path: look for part in parts.values() for path, look in part.looks}
        sums = {name: part.sum for name, part in parts.items()}
        return Sight(since=self.since, looks=looks, places=self.places, sums=sums)


def sight_of(asked: Asked, places: Iterable[str]) -> Sight | None:
    """Look at all that answers to `asked`; None where something cannot be looked at."""
    looking = begin(asked, places, {})
    return looking.sight() if looking else None


def begin(asked: Asked, places: Iterable[str], known: Mapping[str, str]) -> Looking | None:
    """Begin to look at all that answers to `asked`, of which something may be `known`.

    `places` are what the build reads of the project. Besides there are the program, the libraries,
    git, and what the environment tells all of these.
    """
    named = tuple(places)
    try:
        since = moment_of(beside(asked.site, "luc"))
        names = tuple(_parts(asked.root, named))
    except OSError:
        return None
    parts = Shared(
        questions=names,
        answer=lambda name: _inside(asked.root, name) if name else _around(asked),
        as_expected=lambda name, part: part.sum == known.get(name),
    )
    parts.begin()
    return Looking(since=since, places=named, parts=parts, known=known)


def beside(site: Path, what: str) -> Path:
    """Where something is remembered of a site."""
    return site.parent / STATE / f"{site.name}.{what}"


def _parts(root: Path, places: Iterable[str]) -> Iterator[str]:
    """What to look at: places of the project, or what is in them; an empty name for all else."""
    yield ""
    for name in places:
        if _is_folder(root / name):
            yield from (f"{name}/{inner}" for inner in _names(root / name))
        else:
            yield name


def _inside(root: Path, name: str) -> Part:
    """A part of the project; where it is a folder, what is in it is looked at each by itself."""
    place = root / name
    if not _is_folder(place):
        return _part((name, look(place)))
    return _part(
        (f"{name}/", look()),
        *((f"{name}/{inner}", look(place / inner)) for inner in _names(place)),
    )


def _around(asked: Asked) -> Part:
    """What is asked, and all that answers besides the project."""
    git, others = state_of_git(asked.root)
    told = repr((asked, git, sys.version, _libraries(), _environment()))
    return _part(("", look(*_program())), (".git", look(*others)), told=told)


def _part(*looks: tuple[str, Look], told: str = "") -> Part:
    seen = repr((told, [(path, each.sum) for path, each in looks])).encode()
    return Part(looks=looks, sum=blake2b(seen, digest_size=SUM).hexdigest())


def _is_folder(place: Path) -> bool:
    return place.is_dir() and not place.is_symlink()


def _names(folder: Path) -> list[str]:
    """Hidden files are none of ours."""
    return sorted(each.name for each in folder.iterdir() if not each.name.startswith("."))


def _program() -> Iterator[Path]:
    """The files of this program, without what Python compiles of them."""
    for folder, inner, names in os.walk(_PACKAGE):
        inner[:] = sorted(name for name in inner if name != "__pycache__")
        yield from (Path(folder, name) for name in sorted(names))


def _libraries() -> list[tuple[str, list[str]]]:
    """What is installed where Python looks for it: there the name of a folder tells the version."""
    found = []
    for place in sys.path:
        inside = Path(place).iterdir() if Path(place).is_dir() else ()
        if installed := sorted(each.name for each in inside if each.name.endswith(_INSTALLED)):
            found.append((place, installed))
    return found


def _environment() -> list[tuple[str, str]]:
    """What git, Python and the names of files listen to."""
    heard = (
        pair for pair in os.environ.items() if pair[0].startswith(_HEARD) or pair[0] in _HEARD_WHOLE
    )
    return sorted(heard)
