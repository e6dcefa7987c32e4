"""Where the programs of the other generators are, and why one of them is not measured."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

NPM: Final = Path(__file__).with_name("npm")
"""Holds which Eleventy is measured, pinned with all that it needs, and its project."""
_ON_THE_PATH: Final = {"mkdocs": "MkDocs + Material", "hugo": "Hugo"}
_QUIET: Final = ("--loglevel=error", "--no-audit", "--no-fund", "--no-update-notifier")


@dataclass(frozen=True, slots=True, kw_only=True)
class Programs:
    """Those that are there by their commands; why each of the others is not, by their names."""

    found: Mapping[str, Path]
    absent: Mapping[str, str]


def programs(environment: Path | None, folder: Path) -> Programs:
    """Look in a virtual environment, else on the path; let npm put Eleventy into `folder`."""
    found, absent = {}, {}
    for command, name in _ON_THE_PATH.items():
        if program := program_of(command, environment):
            found[command] = program
        else:
            absent[name] = f"không thấy lệnh {command}"
    npm = shutil.which("npm")
    if npm is None:
        absent["Eleventy"] = "máy này không có npm"
    elif program := _installed(npm, folder):
        found["eleventy"] = program
    else:
        absent["Eleventy"] = "npm không cài được"
    return Programs(found=found, absent=absent)


def program_of(command: str, environment: Path | None) -> Path | None:
    """Where a command is: in the environment given, else on the path."""
    found = shutil.which(command, path=str(environment / "bin") if environment else None)
    return Path(found).absolute() if found else None


def _installed(npm: str, folder: Path) -> Path | None:
    """Eleventy as its lock says, with nothing run while it is installed."""
    folder.mkdir()
    for name in ("package.json", "package-lock.json"):
        shutil.copy(NPM / name, folder)
    print("npm ci: Eleventy …", file=sys.stderr, flush=True)
    command = (npm, "ci", "--ignore-scripts", "--engine-strict", "--prefer-offline", *_QUIET)
    done = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=False)
    return None if done.returncode else folder / "node_modules/.bin/eleventy"
