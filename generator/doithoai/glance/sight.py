"""All that a build is made from, seen at once and without reading it."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import Final

from doithoai.glance.git import state_of_git
from doithoai.glance.look import SUM, Look, look, moment_of

STATE: Final = ".doithoai"
"""Beside a site: what is remembered of it."""
_PACKAGE: Final = Path(__file__).resolve().parents[1]
_INSTALLED: Final = (".dist-info", ".egg-info")
_HEARD: Final = ("GIT_", "LC_", "PYTHON")
_HEARD_WHOLE: Final = frozenset({"HOME", "LANG", "LANGUAGE", "PATH", "XDG_CONFIG_HOME"})
_APART: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a build is asked: of which project, into which folder, as of which day, how strictly."""

    root: Path
    site: Path
    today: date
    strict: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What was seen from `since` on: folders by their paths, and the whole as one sum.

    `places` are the files and folders of the project that it took in.
    """

    since: int
    looks: Mapping[str, Look]
    places: tuple[str, ...]
    sum: bytes

    @property
    def lasts(self) -> bool:
        """Whether a later sight would show every change."""
        return all(each.lasts(self.since) for each in self.looks.values())


def sight_of(asked: Asked, places: Iterable[str]) -> Sight | None:
    """Look at all that answers to `asked`; None where something cannot be looked at.

    `places` are what the build reads of the project. Besides there are the program, the libraries,
    git, and what the environment tells all of these.
    """
    named = tuple(places)
    try:
        since = moment_of(beside(asked.site, "luc"))
        git, others = state_of_git(asked.root)
        looks = {"": look(*_program()), ".git": look(*others)}
        for place in named:
            looks.update(_looks(asked.root / place, place))
        installed = _libraries()
    except OSError:
        return None
    seen = [(name, each.sum) for name, each in looks.items()]
    whole = repr((asked, git, sys.version, installed, _environment(), seen)).encode()
    found = blake2b(whole, digest_size=SUM).digest()
    return Sight(since=since, looks=looks, places=named, sum=found)


def beside(site: Path, what: str) -> Path:
    """Where something is remembered of a site."""
    return site.parent / STATE / f"{site.name}.{what}"


def _looks(place: Path, name: str) -> Iterator[tuple[str, Look]]:
    """Looks at a place of the project, those at folders some steps below it each by itself."""
    if place.is_dir() and not place.is_symlink():
        yield from _looks_below(str(place), name, _APART)
    else:
        yield name, look(place)


def _looks_below(folder: str, name: str, depth: int) -> Iterator[tuple[str, Look]]:
    yield f"{name}/", look()
    with os.scandir(folder) as inside:
        entries = [entry for entry in inside if not entry.name.startswith(".")]
    for entry in sorted(entries, key=lambda entry: entry.name):
        inner = f"{name}/{entry.name}"
        if depth > 1 and entry.is_dir(follow_symlinks=False):
            yield from _looks_below(entry.path, inner, depth - 1)
        else:
            yield inner, look(Path(entry.path))


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
