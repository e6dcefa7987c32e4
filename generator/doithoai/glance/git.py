"""Asking git about a project, and what its answers about the past depend on."""

import os
import subprocess
from pathlib import Path
from typing import Final

_OF_ANOTHER_REPOSITORY: Final = frozenset(
    {
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_COMMON_DIR",
        "GIT_DIR",
        "GIT_INDEX_FILE",
        "GIT_INTERNAL_SUPER_PREFIX",
        "GIT_LITERAL_PATHSPECS",
        "GIT_NAMESPACE",
        "GIT_OBJECT_DIRECTORY",
        "GIT_PREFIX",
        "GIT_WORK_TREE",
    }
)
"""Set while a hook of git runs; the folder we are given says better which repository is meant."""

_HEAD: Final = ("rev-parse", "--is-shallow-repository", "--git-common-dir", "HEAD^{commit}")
_SETTINGS: Final = ("config", "--list", "--null")
_OTHERWISE: Final = (
    *("shallow", "packed-refs", "refs/replace"),
    *("info/grafts", "objects/info/alternates"),
)
"""What makes git tell another past of the same commit."""


def command(root: Path, *words: str) -> list[str]:
    """A call of git in a folder, whatever the user has set for the screen."""
    return ["git", "-C", str(root), "--literal-pathspecs", "--no-pager", *words]


def surroundings() -> dict[str, str]:
    """The environment of a call: English messages, no lock taken, no other repository."""
    kept = {key: text for key, text in os.environ.items() if key not in _OF_ANOTHER_REPOSITORY}
    return {**kept, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}


def state_of_git(root: Path) -> tuple[object, tuple[Path, ...]]:
    """What git says of the version at hand and of its settings, and which files to look at besides.

    As long as all of it is the same, so is the log.
    """
    head = _answer(root, _HEAD)
    if head is None:
        return None, ()
    told = head[1].split(b"\n")
    own = root / os.fsdecode(told[1]) if len(told) > 1 else None
    return (head, _answer(root, _SETTINGS)), tuple(own / name for name in _OTHERWISE) if own else ()


def _answer(root: Path, words: tuple[str, ...]) -> tuple[int, bytes, bytes] | None:
    """How a call ends and what it prints; None where there is no git."""
    try:
        asked = subprocess.run(
            command(root, *words), env=surroundings(), capture_output=True, check=False
        )
    except OSError:
        return None
    return asked.returncode, asked.stdout, asked.stderr
