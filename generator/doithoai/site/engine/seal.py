"""Sealing a site: the checksum of every file, written when all files stand."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from doithoai import routes
from doithoai.exports import About, manifest, read_manifest, read_sums, sums_text
from doithoai.site.open_data import version_of
from doithoai.site.publish import write
from doithoai.site.workshop import Workshop

SEALED = (routes.MANIFEST_FILE, routes.SUMS_FILE)
"""The files of the seal; they do not seal themselves."""
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The files of one list; the sums of those that were written now are `fresh`.

    Of the others the list `lasts` as it is, else they are read. One that `stands` needs no look.
    """

    paths: Iterable[str]
    fresh: Mapping[str, str]
    lasts: bool
    stands: bool = False


def seal(tree: Path, sheets: Mapping[str, Sheet], about: About) -> dict[str, bool]:
    """Write the lists of a site and its manifest; each file of the seal, and whether it changed.

    `sheets` are those of provinces by their slugs; that of all other files has no name.
    """
    told = read_manifest(_bytes(tree / routes.MANIFEST_FILE))
    done: dict[str, bool] = {}
    lists: dict[str, int] = {}
    tops: dict[str, str] = {}
    for slug, sheet in sorted(sheets.items()):
        path = routes.sums_file(slug)
        if not slug:
            continue
        if sheet.stands and told and path in told.lists and (tree / path).is_file():
            lists[path], done[path] = told.lists[path], False
        else:
            sums = _sums(tree, path, sheet)
            lists[path], done[path] = len(sums), write(tree / path, sums_text(sums))
        tops[path] = sum_of_file(tree / path)
    sums = _sums(tree, routes.SUMS_FILE, sheets[""]) | tops
    files = {routes.SUMS_FILE: sums_text(sums), routes.MANIFEST_FILE: manifest(sums, lists, about)}
    return done | {path: write(tree / path, data) for path, data in files.items()}


def _sums(tree: Path, own: str, sheet: Sheet) -> dict[str, str]:
    known = (read_sums(_bytes(tree / own)) or {}) if sheet.lasts else {}
    return {
        path: sheet.fresh.get(path) or known.get(path) or sum_of_file(tree / path)
        for path in sorted(set(sheet.paths).difference(SEALED))
    }


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
