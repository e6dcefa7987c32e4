"""Style sheet, script, icon: the files that every page loads."""

import re
from collections.abc import Iterator
from pathlib import Path

from doithoai import routes
from doithoai.pages.artifact import Artifact
from doithoai.pages.english import English
from doithoai.search import script_with_table

FOLDER = "assets"
_REMARKS = re.compile(rb"/\*.*?\*/", re.DOTALL)


def assets(theme: Path, english: English | None = None) -> Iterator[Artifact]:
    """All files of the theme's own `assets/`, without what only their authors read."""
    for path in sorted((theme / FOLDER).iterdir()):
        if path.is_file():
            sent = _sent(path)
            yield Artifact(path=f"{FOLDER}/{path.name}", data=sent)
            if english and path.suffix == ".js":
                told = english.script(sent.decode())
                address = routes.english(f"/{FOLDER}/{path.name}")
                yield Artifact(path=routes.file_of(address), data=told.encode())


def _sent(path: Path) -> bytes:
    data = path.read_bytes()
    match path.suffix:
        case ".js":
            return lean(script_with_table(data))
        case ".css":
            return lean(_REMARKS.sub(b"", data))
    return data


def lean(script: bytes) -> bytes:
    """A script or sheet without indentation and lines of comment; no text spans several lines."""
    lines = (line.strip() for line in script.splitlines())
    return b"\n".join(line for line in lines if line and not line.startswith(b"//")) + b"\n"
