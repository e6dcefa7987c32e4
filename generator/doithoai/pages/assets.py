"""Style sheet, script, icon: the files that every page loads."""

from collections.abc import Iterator
from pathlib import Path

from doithoai import routes
from doithoai.pages.artifact import Artifact
from doithoai.pages.english import English
from doithoai.search import script_with_table

FOLDER = "assets"


def assets(theme: Path, english: English | None = None) -> Iterator[Artifact]:
    """All files of the theme's own `assets/`; scripts without what only their authors read."""
    for path in sorted((theme / FOLDER).iterdir()):
        if path.is_file():
            data = path.read_bytes()
            sent = lean(script_with_table(data)) if path.suffix == ".js" else data
            yield Artifact(path=f"{FOLDER}/{path.name}", data=sent)
            if english and path.suffix == ".js":
                told = english.script(sent.decode())
                address = routes.english(f"/{FOLDER}/{path.name}")
                yield Artifact(path=routes.file_of(address), data=told.encode())


def lean(script: bytes) -> bytes:
    """A script without indentation and lines of comment; no text in it spans several lines."""
    lines = (line.strip() for line in script.splitlines())
    return b"\n".join(line for line in lines if line and not line.startswith(b"//")) + b"\n"
