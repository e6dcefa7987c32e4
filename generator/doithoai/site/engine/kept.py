"""The last good version of each folder: its digest, and what it had published."""

import hashlib
import os
import pickle
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Generic, TypeVar

from doithoai.pages import Artifact
from doithoai.site.engine.shelved import Split, shelved, split, whole
from doithoai.views import Digest, ProvinceDigest

D = TypeVar("D", Digest, ProvinceDigest)

STATE: Final = ".doithoai"
_PACKAGE: Final = Path(__file__).resolve().parents[2]
_SHAPES: Final = ("values", "records", "views")
"""The rooms whose classes a kept digest is made of."""
_SUM: Final = 32
_SHORT: Final = 16


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


@dataclass(frozen=True, slots=True)
class _Version:
    """Paths and checksums of the files, whose bytes stand in the site; where the digest lies."""

    sum: bytes
    light: bytes
    start: int
    size: int
    files: tuple[tuple[str, bytes], ...]


def memory_of(site: Path) -> Memory:
    """The memory that lies beside a site."""
    return Memory(site=site, store=site.parent / STATE / f"{site.name}.nho")


def keep(memory: Memory, folder: str, former: Former[D]) -> bytes:
    """Remember a good version of a folder below `content/`; return the sum of its digest.

    It is published later, or never when this process is killed. So the version that stands in the
    site is remembered beside it.
    """
    parts = _split(former.digest)
    own = hashlib.blake2b(parts.light + parts.heavy, digest_size=_SHORT).digest()
    files = tuple((artifact.path, _sum(artifact.data)) for artifact in former.artifacts)
    file = _file(memory, folder)
    known = _read(file)
    if known and known[0].sum == own and known[0].files == files:
        return own
    published = next((old for old in known if _stands(old, memory.site)), None)
    kept = [(own, parts, files)]
    if published:
        old = Split(light=published.light, heavy=_heavy(file, published))
        kept.append((published.sum, old, published.files))
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".moi")
    fresh.write_bytes(_sealed(kept))
    fresh.replace(file)
    return own


def recall(memories: Iterable[Memory], folder: str, kind: type[D]) -> Former[D] | None:
    """The version of a folder that stands in a site byte for byte, if one is remembered."""
    for memory in memories:
        file = _file(memory, folder)
        for version in _read(file):
            artifacts = _standing(version, memory.site)
            if artifacts is None:
                continue
            digest = _joined(Split(light=version.light, heavy=_heavy(file, version)))
            if isinstance(digest, kind):
                return Former(digest=digest, artifacts=artifacts)
    return None


def digest_at(memory: Memory, folder: str, own: bytes) -> Digest | None:
    """The digest of a commune by its sum; its long lists stay on disk until they are read."""
    file = _file(memory, folder)
    for version in _read(file):
        if version.sum == own:
            return shelved(version.light, file, start=version.start, size=version.size)
    return None


def _split(digest: Digest | ProvinceDigest) -> Split:
    return split(digest) if isinstance(digest, Digest) else Split(pickle.dumps(digest), b"")


def _joined(parts: Split) -> Digest | ProvinceDigest:
    if parts.heavy:
        return whole(parts)
    digest: ProvinceDigest = pickle.loads(parts.light)
    return digest


def _standing(version: _Version, site: Path) -> tuple[Artifact, ...] | None:
    artifacts = []
    for path, checksum in version.files:
        file = site / path
        data = file.read_bytes() if file.is_file() else b""
        if _sum(data) != checksum:
            return None
        artifacts.append(Artifact(path=path, data=data))
    return tuple(artifacts)


def _stands(version: _Version, site: Path) -> bool:
    return _standing(version, site) is not None


def _file(memory: Memory, folder: str) -> Path:
    return memory.store / f"{folder}.nho"


def _sealed(kept: Sequence[tuple[bytes, Split, tuple[tuple[str, bytes], ...]]]) -> bytes:
    """A head that is read at once, then the long lists, each found by where it begins."""
    start, versions = 0, []
    for own, parts, files in kept:
        size = len(parts.heavy)
        versions.append(_Version(own, parts.light, start, size, files))
        start += size
    head = pickle.dumps(tuple(versions))
    body = b"".join(parts.heavy for _, parts, _ in kept)
    sums = _sum(head) + _sum(body)
    return _fingerprint() + sums + len(head).to_bytes(8, "big") + head + body


def _read(file: Path) -> tuple[_Version, ...]:
    """Only what this very code wrote, whole, is unpickled."""
    data = file.read_bytes() if file.is_file() else b""
    start = 3 * _SUM + 8
    size = int.from_bytes(data[3 * _SUM : start], "big")
    head, body = data[start : start + size], data[start + size :]
    if data[:_SUM] != _fingerprint() or data[_SUM : 3 * _SUM] != _sum(head) + _sum(body):
        return ()
    versions: tuple[_Version, ...] = pickle.loads(head)
    return tuple(
        _Version(each.sum, each.light, start + size + each.start, each.size, each.files)
        for each in versions
    )


def _heavy(file: Path, version: _Version) -> bytes:
    with file.open("rb") as stream:
        stream.seek(version.start)
        return stream.read(version.size)


def _sum(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_SUM).digest()


@cache
def _fingerprint() -> bytes:
    """A hash of the code that shapes digests: an older shape is not read."""
    code = hashlib.blake2b(digest_size=_SUM)
    files = (path for room in _SHAPES for path in sorted((_PACKAGE / room).rglob("*.py")))
    for path in (*files, Path(__file__), Path(__file__).with_name("shelved.py")):
        code.update(os.fsencode(path.name))
        code.update(path.read_bytes())
    return code.digest()
