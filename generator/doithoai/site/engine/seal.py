"""Sealing a site: the checksum of every file, written when all files stand."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from doithoai import routes
from doithoai.exports import About, manifest, read_manifest, sums_text
from doithoai.site.engine.entry import Sums
from doithoai.site.open_data import version_of
from doithoai.site.publish import write
from doithoai.site.workshop import Workshop

SEALED = (routes.MANIFEST_FILE, routes.SUMS_FILE)
"""The files of the seal; they do not seal themselves."""
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The files of one list, asked for when it is written. One that `stands` needs no look."""

    files: Callable[[], Sums]
    stands: bool = False


@dataclass(slots=True)
class Sealed:
    """The files of a seal, and those of them that were written."""

    files: dict[str, bytes] = field(default_factory=dict)
    changed: list[str] = field(default_factory=list)

    def write(self, tree: Path, path: str, data: bytes) -> None:
        """One file of the seal."""
        self.files[path] = hashlib.sha256(data).digest()
        if write(tree / path, data):
            self.changed.append(path)


def seal(
    tree: Path, sheets: Mapping[str, Sheet], about: About, *, former: Sums | None = None
) -> Sealed:
    """Write the lists of a site and its manifest, where the files of the `former` seal stand.

    `sheets` are those of provinces by their slugs; that of all other files has no name.
    """
    known = former or {}
    told = read_manifest(_bytes(tree / routes.MANIFEST_FILE))
    done, lists = Sealed(), dict[str, int]()
    for slug, sheet in sorted(sheets.items()):
        path = routes.sums_file(slug)
        if not slug:
            continue
        if sheet.stands and told and path in told.lists and path in known:
            lists[path], done.files[path] = told.lists[path], known[path]
        else:
            sums = _sums(sheet.files())
            lists[path] = len(sums)
            done.write(tree, path, sums_text(sums))
    sums = _sums({**sheets[""].files(), **done.files})
    done.write(tree, routes.SUMS_FILE, sums_text(sums))
    done.write(tree, routes.MANIFEST_FILE, manifest(sums, lists, about))
    return done


def _sums(files: Sums) -> dict[str, str]:
    return {path: own.hex() for path, own in files.items() if path not in SEALED}


def _bytes(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""


def sealed_by(shop: Workshop) -> About:
    """What the seal says of the site: its day, and the newest commit of its content."""
    version = version_of(shop.past.log.all())
    return About(site=shop.settings.site, today=shop.today, version=version)


def sum_of_file(file: Path) -> str:
    """The SHA-256 of a file, read in pieces."""
    found = hashlib.sha256()
    with file.open("rb") as stream:
        while block := stream.read(_BLOCK):
            found.update(block)
    return found.hexdigest()
