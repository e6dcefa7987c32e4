"""Damaging real content: what is struck, with what; what must hold afterwards.

`python tests/damage/sweep.py 20000 7` strikes more often than the test does, with the seed 7.
"""

import random
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from doithoai.checks import CheckContext, check_archive, check_province
from doithoai.problems import Problem
from doithoai.records import Shelf, read_archive, read_province, shelve
from doithoai.rules import Rulebook
from doithoai.settings import Settings
from doithoai.site import open_project
from doithoai.site.project import commune_folders, load_province, province_slugs

ROOT = Path(__file__).parents[2]
TORN_E = unicodedata.normalize("NFD", "é")
STRIKES = (
    *("", '"', "'", ":", ": ", "{", "}", "[", "]", "-", "#", " #", "\t", "\n", "\r", "\x00"),
    *(TORN_E, "\u200b", "\ufeff", "\u202e", "\u0085", "\u2028", "&a ", "*a", "!x ", "|", ">", "%"),
    *("\ud800", "99", "\n---\n", "\n...\n", "?", "@", "`", "<<: ", "null", "31/02/2025"),
)
"""What is put in the place of a letter; nothing at all deletes it."""


@dataclass(frozen=True, kw_only=True)
class Unit:
    """A commune or a province by itself, whole, with what reading it needs."""

    shelf: Shelf
    context: CheckContext

    def problems(self, texts: dict[str, bytes]) -> tuple[Problem, ...]:
        """Read and check the unit with these files."""
        shelf = Shelf(folder=self.shelf.folder, texts=texts, others=self.shelf.others)
        if shelf.folder.count("/") == 1:
            province = read_province(shelf)
            return (*province.problems, *check_province(province, self.context.settings))
        archive = read_archive(shelf)
        return (*archive.problems, *check_archive(archive, self.context))


@cache
def units(root: Path = ROOT) -> tuple[Unit, ...]:
    """Every unit of the real content."""
    project = open_project(root)
    assert project.settings
    return tuple(
        unit
        for slug in province_slugs(root)
        for unit in _province_units(root, slug, project.settings, rulebook=project.rulebook)
    )


def _province_units(
    root: Path, slug: str, settings: Settings, *, rulebook: Rulebook
) -> Iterator[Unit]:
    province = load_province(root, slug).province
    context = CheckContext(rulebook=rulebook, settings=settings, province=province)
    folder = f"content/{slug}"
    guidance = shelve(root, f"{folder}/van-ban")
    own = (root / folder / "tinh.yml").read_bytes()
    texts = {f"{folder}/tinh.yml": own, **guidance.texts}
    yield Unit(shelf=Shelf(folder=folder, texts=texts, others=guidance.others), context=context)
    for commune in commune_folders(root, slug):
        yield Unit(shelf=shelve(root, f"content/{commune}"), context=context)


def complaints(unit: Unit, path: str, damaged: bytes) -> Iterator[str]:
    """What does not hold for a unit one of whose files is damaged."""
    texts = {**unit.shelf.texts, path: damaged}
    for problem in unit.problems(texts):
        place = problem.location
        if place.path not in texts:
            yield f"{place.path} is no file of the unit: {problem.message}"
            continue
        lines = len(texts[place.path].decode("utf-8", "replace").splitlines()) + 1
        if not 1 <= place.line <= lines:
            yield f"{place}: the file has {lines} lines: {problem.message}"
        if place.column < 1:
            yield f"{place}: no such column: {problem.message}"


def strike(data: bytes, chance: random.Random) -> bytes:
    """The bytes with one letter struck, or in one case of ten with one byte struck."""
    if chance.random() < 0.1 and data:
        at = chance.randrange(len(data))
        return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
    text = data.decode("utf-8")
    at = chance.randrange(len(text) + 1)
    letter = chance.choice((*STRIKES, chr(chance.randrange(0xD7FF))))
    struck = text[:at] + letter + text[at + chance.randrange(2) :]
    return struck.encode("utf-8", "surrogatepass")


def sweep(strikes: int, *, seed: int = 20261121, root: Path = ROOT) -> Iterator[str]:
    """Strike real files so many times in all, each file its share; tell what does not hold."""
    chance = random.Random(seed)
    targets = [(unit, path) for unit in units(root) for path in sorted(unit.shelf.texts)]
    for number in range(strikes):
        unit, path = targets[number % len(targets)]
        damaged = strike(unit.shelf.texts[path], chance)
        for complaint in complaints(unit, path, damaged):
            yield f"strike {number} on {path}: {complaint}"


if __name__ == "__main__":
    found = list(sweep(int(sys.argv[1]), seed=int((sys.argv[2:] or ["1"])[0])))
    sys.exit("\n".join(found) or None)
