"""Small git repositories, each commit on a day of its own."""

import os
import subprocess
from pathlib import Path

COMMUNE = "content/hai-phong/phuong-mau"
FOLDER = "hai-phong/phuong-mau"
DIALOGUE = f"{COMMUNE}/2025/dinh-ky-1"


def git(root: Path, *words: str, at: str = "2025-10-01T08:00:00+07:00") -> str:
    """Call git as a clerk whose own settings play no part."""
    own = {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_AUTHOR_DATE": "2025-09-01T00:00:00Z",
        "GIT_COMMITTER_DATE": at,
    }
    done = subprocess.run(
        ["git", "-C", str(root), *words],
        env={**os.environ, **own},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.strip()


def repository(root: Path) -> Path:
    """An empty repository whose branch is `main`."""
    root.mkdir(parents=True, exist_ok=True)
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "config", "user.name", "Cán bộ")
    git(root, "config", "user.email", "can-bo@phuong.example")
    return root


def save(root: Path, files: dict[str, str | None], *, subject: str = "Ghi", at: str) -> str:
    """Write some files, take away those that are None, commit; the id of the commit."""
    write(root, files)
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", subject, at=at)
    return git(root, "rev-parse", "HEAD")


def write(root: Path, files: dict[str, str | None]) -> None:
    """Write some files, take away those that are None."""
    for name, text in files.items():
        path = root / name
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
