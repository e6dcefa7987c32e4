"""The last good version of each folder, for the days when its files are broken."""

import hashlib
import os
import pickle
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Generic, TypeVar

from doithoai.pages import Artifact
from doithoai.views import Digest, ProvinceDigest

D = TypeVar("D", Digest, ProvinceDigest)

STATE = ".doithoai"
_PACKAGE = Path(__file__).resolve().parent.parent
_SHAPES = ("values", "records", "views")
"""The rooms whose classes a kept digest is made of."""
_SUM = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """Where the versions of a published site are remembered."""

    site: Path
    store: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Former(Generic[D]):
    """What a commune, or a province by itself, had published: its digest and its files."""

    digest: D
    artifacts: tuple[Artifact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Version:
    digest: Digest | ProvinceDigest
    files: tuple[tuple[str, bytes], ...]
    """Paths and checksums: the bytes themselves stand in the site."""


def memory_of(site: Path) -> Memory:
    """The memory that lies beside a site."""
    return Memory(site=site, store=site.parent / STATE / f"{site.name}.nho")


def keep(memory: Memory, folder: str, former: Former[D]) -> None:
    """Remember a good version of a folder below `content/`.

    It is published later, or never when this process is killed. So the version that stands in the
    site is remembered beside it.
    """
    files = tuple((artifact.path, _sum(artifact.data)) for artifact in former.artifacts)
    new = _Version(digest=former.digest, files=files)
    file = _file(memory, folder)
    known = _read(file)
    if known and known[0] == new:
        return
    published = next((old for old in known if _standing(old, memory.site) is not None), None)
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".moi")
    fresh.write_bytes(_sealed((new, published) if published else (new,)))
    fresh.replace(file)


def recall(memories: Iterable[Memory], folder: str, kind: type[D]) -> Former[D] | None:
    """The version of a folder that stands in a site byte for byte, if one is remembered."""
    for memory in memories:
        for version in _read(_file(memory, folder)):
            artifacts = _standing(version, memory.site)
            if artifacts is not None and isinstance(version.digest, kind):
                return Former(digest=version.digest, artifacts=artifacts)
    return None


def _standing(version: _Version, site: Path) -> tuple[Artifact, ...] | None:
    artifacts = []
    for path, checksum in version.files:
        file = site / path
        data = file.read_bytes() if file.is_file() else b""
        if _sum(data) != checksum:
            return None
        artifacts.append(Artifact(path=path, data=data))
    return tuple(artifacts)


def _file(memory: Memory, folder: str) -> Path:
    return memory.store / f"{folder}.nho"


def _sealed(versions: tuple[_Version, ...]) -> bytes:
    payload = pickle.dumps(versions)
    return _fingerprint() + _sum(payload) + payload


def _read(file: Path) -> tuple[_Version, ...]:
    """Only what this very code wrote, whole, is unpickled."""
    data = file.read_bytes() if file.is_file() else b""
    code, checksum, payload = data[:_SUM], data[_SUM : 2 * _SUM], data[2 * _SUM :]
    if code != _fingerprint() or checksum != _sum(payload):
        return ()
    versions: tuple[_Version, ...] = pickle.loads(payload)
    return versions


def _sum(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_SUM).digest()


@cache
def _fingerprint() -> bytes:
    """A hash of the code that shapes digests: an older shape is not read."""
    code = hashlib.blake2b(digest_size=_SUM)
    files = (path for room in _SHAPES for path in sorted((_PACKAGE / room).rglob("*.py")))
    for path in (*files, Path(__file__)):
        code.update(os.fsencode(path.name))
        code.update(path.read_bytes())
    return code.digest()
