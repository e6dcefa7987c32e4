"""Sealing a site: the checksum of every file, written when all files stand."""

import hashlib
from collections.abc import Iterable, Set
from pathlib import Path

from doithoai import routes
from doithoai.exports import About, manifest, read_sums, sums_text
from doithoai.site.open_data import version_of
from doithoai.site.publish import write
from doithoai.site.workshop import Workshop

SEALED = (routes.MANIFEST_FILE, routes.SUMS_FILE)
"""The files of the seal; they do not seal themselves."""
_BLOCK = 1 << 20


def seal(
    tree: Path, paths: Iterable[str], about: About, *, changed: Set[str] | None = None
) -> set[str]:
    """Write the manifest of the files `paths` of `tree`; which of its own files changed.

    The checksum of what is not in `changed` is taken from the manifest that stands there; without
    `changed` every file is read.
    """
    known = {} if changed is None else _known(tree)
    fresh = changed or frozenset()
    sums = {
        path: known[path] if path in known and path not in fresh else sum_of_file(tree / path)
        for path in sorted(set(paths).difference(SEALED))
    }
    files = {routes.SUMS_FILE: sums_text(sums), routes.MANIFEST_FILE: manifest(sums, about)}
    return {path for path, data in files.items() if write(tree / path, data)}


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


def _known(tree: Path) -> dict[str, str]:
    file = tree / routes.SUMS_FILE
    return (read_sums(file.read_bytes()) or {}) if file.is_file() else {}
