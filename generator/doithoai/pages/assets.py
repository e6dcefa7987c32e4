"""Style sheet, script, icon: the files that every page loads."""

from collections.abc import Iterator
from pathlib import Path

from doithoai.pages.artifact import Artifact

FOLDER = "assets"


def assets(theme: Path) -> Iterator[Artifact]:
    """All files of the theme's own `assets/`, as they are."""
    for path in sorted((theme / FOLDER).iterdir()):
        if path.is_file():
            yield Artifact(path=f"{FOLDER}/{path.name}", data=path.read_bytes())
