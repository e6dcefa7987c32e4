"""The files of one folder as bytes, wherever they lie."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from doithoai.records.layout import ATTACHMENTS_FOLDER

_TEXTS = (".yml", ".md")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Files by path relative to the project root; only texts are read, the rest are names."""

    folder: str
    texts: Mapping[str, bytes]
    others: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    """Symbolic links: reported, never read."""


def shelve(root: Path, folder: str) -> Shelf:
    """Read the texts below `root/folder`, attachments aside; hidden files are none of ours.

    Symbolic links are only named: what they lead to may lie outside the project.
    """
    links: set[str] = set()
    texts: dict[str, bytes] = {}
    others: set[str] = set()
    for path in sorted((root / folder).rglob("*")):
        inner = path.relative_to(root)
        if not path.is_file() or any(part.startswith(".") for part in inner.parts):
            continue
        if path.is_symlink():
            links.add(inner.as_posix())
            continue
        if path.suffix in _TEXTS and ATTACHMENTS_FOLDER not in inner.parts:
            texts[inner.as_posix()] = path.read_bytes()
        else:
            others.add(inner.as_posix())
    return Shelf(folder=folder, texts=texts, others=frozenset(others), links=frozenset(links))
