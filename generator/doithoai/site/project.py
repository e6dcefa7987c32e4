"""A project on disk: its settings, its rules, its provinces and communes."""

import os
from dataclasses import dataclass
from pathlib import Path

from doithoai.problems import Problem
from doithoai.records import (
    GUIDANCE_FOLDER,
    WRITTEN_FOLDERS,
    Archive,
    ProvinceArchive,
    Readings,
    Shelf,
    read_archive,
    read_province,
    shelve,
)
from doithoai.rules import Rulebook, read_rules
from doithoai.settings import FOLDER, Settings, read_settings

CONTENT = "content"
THEME = "theme"


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """An opened project; `settings` is None when the site cannot be built at all."""

    root: Path
    settings: Settings | None
    rulebook: Rulebook
    problems: tuple[Problem, ...]


def open_project(root: Path) -> Project:
    """Read settings and rules; problems in them are returned, not raised."""
    settings, settings_problems = read_settings(root)
    rulebook, rule_problems = read_rules(shelve(root, f"{FOLDER}/rules"))
    return Project(
        root=root,
        settings=settings,
        rulebook=rulebook,
        problems=(*settings_problems, *rule_problems),
    )


def province_slugs(root: Path) -> tuple[str, ...]:
    """The province folders: every folder of `content/` that does not hold written pages."""
    return tuple(
        path.name
        for path in sorted((root / CONTENT).iterdir())
        if path.is_dir() and path.name not in WRITTEN_FOLDERS and not path.name.startswith(".")
    )


def commune_folders(root: Path, province: str) -> tuple[str, ...]:
    """The commune folders of a province, as `<province>/<commune>`."""
    with os.scandir(root / CONTENT / province) as inside:
        names = sorted(entry.name for entry in inside if entry.is_dir())
    return tuple(
        f"{province}/{name}"
        for name in names
        if name != GUIDANCE_FOLDER and not name.startswith(".")
    )


def load_province(root: Path, province: str) -> ProvinceArchive:
    """Read a province's own files, and none of its communes'."""
    folder = f"{CONTENT}/{province}"
    guidance = shelve(root, f"{folder}/{GUIDANCE_FOLDER}")
    with os.scandir(root / folder) as inside:
        names = sorted(entry.name for entry in inside if entry.is_file())
    own = {
        f"{folder}/{name}": (root / folder / name).read_bytes()
        for name in names
        if not name.startswith(".")
    }
    return read_province(
        Shelf(
            folder=folder,
            texts={**own, **guidance.texts},
            others=guidance.others,
            links=guidance.links,
        )
    )


def load_commune(root: Path, folder: str, readings: Readings | None = None) -> Archive:
    """Read one commune; `readings` takes in what its files gave."""
    return read_archive(shelve(root, f"{CONTENT}/{folder}"), readings)


def is_record(inner: str) -> bool:
    """Whether a path below `content/` belongs to the records, not to the written pages."""
    first = inner.split("/", maxsplit=1)[0]
    return "/" in inner and first not in WRITTEN_FOLDERS
