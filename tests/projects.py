"""Projects on disk: what a test writes, with the theme of this one."""

import shutil
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]


def write_files(root: Path, files: Mapping[str, str]) -> None:
    """Texts by their paths below `root`."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def write_project(root: Path, files: Mapping[str, str]) -> Path:
    """A project that can be built."""
    write_files(root, files)
    shutil.copytree(ROOT / "theme", root / "theme", dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    return root
