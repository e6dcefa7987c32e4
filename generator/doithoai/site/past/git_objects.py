"""Former versions of the records, read through one process of git."""

import fnmatch
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen
from typing import IO

from doithoai.records import KINDS, Shelf
from doithoai.site.past.git import conversation
from doithoai.site.project import CONTENT

_PATTERNS = tuple(kind.pattern.split("/") for kind in KINDS)
_FOLDER, _FILE = b"40000", b"100"
"""Modes; a symbolic link (120000) and another repository (160000) are none of ours."""
_DEEPEST = max(map(len, _PATTERNS)) - 2
"""How far below a commune its records lie; the signed originals lie deeper."""


@dataclass(frozen=True, slots=True)
class Objects:
    """A running `git cat-file --batch`; it answers one question at a time."""

    ask: IO[bytes]
    tell: IO[bytes]
    process: Popen[bytes]

    @property
    def answers(self) -> bool:
        """Whether the process lives; a broken repository ends it."""
        return self.process.poll() is None

    def read(self, name: str) -> tuple[str, str, bytes] | None:
        """The id, the kind and the bytes of an object; None when there is none."""
        if "\n" in name:
            return None
        try:
            self.ask.write(name.encode("utf-8", "surrogateescape") + b"\n")
            self.ask.flush()
        except OSError:
            return None  # the process has died of a broken repository
        words = self.tell.readline().split()
        if len(words) != 3 or not words[2].isdigit():
            return None
        data = self.tell.read(int(words[2]))
        self.tell.readline()
        return words[0].decode(), words[1].decode(), data

    def records(self, commit: str, folder: str) -> dict[str, str] | None:
        """The ids of a commune's records by their path inside it; None when there was no commune.

        `folder` is `<province>/<commune>`.
        """
        found = self.read(f"{commit}:./{CONTENT}/{folder}")
        if found is None or found[1] != "tree":
            return None
        files = self._files(found[2], len(found[0]) // 2, ())
        above = tuple(folder.split("/"))
        return {"/".join(parts): blob for parts, blob in files if is_record_path((*above, *parts))}

    def _files(
        self, tree: bytes, id_size: int, above: tuple[str, ...]
    ) -> Iterator[tuple[tuple[str, ...], str]]:
        for mode, name, inner in _entries(tree, id_size):
            parts = (*above, name)
            if mode.startswith(_FILE):
                yield parts, inner
            elif mode == _FOLDER and len(parts) < _DEEPEST:
                found = self.read(inner)
                if found:
                    yield from self._files(found[2], id_size, parts)

    def shelf(self, folder: str, files: Mapping[str, str]) -> Shelf:
        """Records by their ids, as if they lay in `content/<folder>`."""
        return Shelf(
            folder=f"{CONTENT}/{folder}",
            texts={
                f"{CONTENT}/{folder}/{inner}": self._bytes(blob)
                for inner, blob in sorted(files.items())
            },
        )

    def _bytes(self, blob: str) -> bytes:
        """A file; one that git has lost is empty, which no record is."""
        found = self.read(blob)
        return found[2] if found else b""


@contextmanager
def open_objects(root: Path) -> Iterator[Objects]:
    """The objects of the repository around `root`, which git must know."""
    with conversation(root, "cat-file", "--batch") as (process, ask, tell):
        yield Objects(ask, tell, process)


def is_record_path(parts: tuple[str, ...]) -> bool:
    """Whether a file at this place below `content/` is a record."""
    return any(
        len(parts) == len(pattern)
        and all(map(fnmatch.fnmatchcase, parts, pattern))
        and not any(part.startswith(".") for part in parts)
        for pattern in _PATTERNS
    )


def _entries(tree: bytes, id_size: int) -> Iterator[tuple[bytes, str, str]]:
    """Mode, name and id of what lies in a folder (git: mode, space, name, zero, id)."""
    start = 0
    while start < len(tree):
        space = tree.index(b" ", start)
        end = tree.index(b"\0", space)
        name = tree[space + 1 : end].decode("utf-8", "surrogateescape")
        yield tree[start:space], name, tree[end + 1 : end + 1 + id_size].hex()
        start = end + 1 + id_size
