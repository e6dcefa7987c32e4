"""Comparing a site, or a copy of it, with a manifest."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from doithoai import routes
from doithoai.exports import Manifest, read_manifest, read_sums
from doithoai.site.engine.seal import SEALED, sum_of_file

Fetch = Callable[[str], bytes | None]
"""The bytes of a file by its path below the site, None where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """A manifest with its list of checksums, which was found to be the one it names."""

    manifest: Manifest
    sums: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How a copy compares: files that are gone, that differ, that the manifest does not know."""

    checked: int
    missing: tuple[str, ...]
    changed: tuple[str, ...]
    extra: tuple[str, ...] = ()

    @property
    def is_true(self) -> bool:
        """Whether every file of the manifest stands there, byte for byte."""
        return not self.missing and not self.changed


def open_seal(fetch: Fetch) -> Seal | str:
    """The seal of a site, or a sentence that says why there is none to trust."""
    head, listed = fetch(routes.MANIFEST_FILE), fetch(routes.SUMS_FILE)
    if head is None or listed is None:
        return f"không có {routes.MANIFEST_FILE} hoặc {routes.SUMS_FILE}"
    manifest, sums = read_manifest(head), read_sums(listed)
    if manifest is None or sums is None:
        return "bản kê không đọc được"
    if hashlib.sha256(listed).hexdigest() != manifest.sums_sum:
        return f"{routes.SUMS_FILE} không phải danh sách mà {routes.MANIFEST_FILE} nêu"
    whole = dict(sums)
    for path in manifest.lists:
        found = _listed(path, fetch, expected=sums.get(path))
        if isinstance(found, str):
            return found
        whole |= found
    return Seal(manifest=manifest, sums=whole)


def _listed(path: str, fetch: Fetch, *, expected: str | None) -> dict[str, str] | str:
    """A further list, which the first one must name with its checksum."""
    data = fetch(path)
    if data is None:
        return f"không có {path}"
    sums = read_sums(data)
    if sums is None or hashlib.sha256(data).hexdigest() != expected:
        return f"{path} không phải danh sách mà {routes.SUMS_FILE} nêu"
    return sums


def verify_folder(folder: Path, seal: Seal) -> Verdict:
    """Compare the files of a folder with the seal."""
    missing, changed = [], []
    for path, expected in seal.sums.items():
        file = folder / path
        if not file.is_file():
            missing.append(path)
        elif sum_of_file(file) != expected:
            changed.append(path)
    return Verdict(
        checked=len(seal.sums),
        missing=tuple(missing),
        changed=tuple(changed),
        extra=tuple(_extra(folder, seal)),
    )


def verify_site(fetch: Fetch, seal: Seal) -> Verdict:
    """Compare the files that a site answers with; what it has besides cannot be known."""
    missing, changed = [], []
    for path, expected in seal.sums.items():
        data = fetch(path)
        if data is None:
            missing.append(path)
        elif hashlib.sha256(data).hexdigest() != expected:
            changed.append(path)
    return Verdict(checked=len(seal.sums), missing=tuple(missing), changed=tuple(changed))


def names_of(file: Path, seal: Seal) -> tuple[str, ...]:
    """Under which paths the site has exactly this file; none when it never was one of its files."""
    found = sum_of_file(file)
    return tuple(path for path, digits in seal.sums.items() if digits == found)


def _extra(folder: Path, seal: Seal) -> Iterator[str]:
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        if file.is_file() and path not in seal.sums and path not in SEALED:
            yield path
