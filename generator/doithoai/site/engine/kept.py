"""The last good version of each folder: its digest, and what it had published."""

import hashlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final, Generic, TypeVar

from doithoai.glance import STATE
from doithoai.pages import Artifact
from doithoai.site.engine.pickled import packed, unpacked
from doithoai.site.engine.shelved import Split, shelved, split, whole
from doithoai.site.engine.stamp import unstamped
from doithoai.views import Digest, ProvinceDigest

D = TypeVar("D", Digest, ProvinceDigest)

_PACKAGE: Final = Path(__file__).resolve().parents[2]
_SHAPES: Final = ("values", "records", "views")
"""The rooms whose classes a kept digest is made of."""
_COUNTED: Final = "#dem"
"""In the folder of a province: what the country counts of it."""
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
    """Paths of the files, sums of what they say under any stamp; where the digest lies."""

    sum: bytes
    light: bytes
    start: int
    size: int
    heavy_sum: bytes
    files: tuple[tuple[str, bytes], ...]


_Kept = tuple[bytes, Split, tuple[tuple[str, bytes], ...]]
"""A version to be written: the sum of its digest, the digest, paths and sums of its files."""


def memory_of(site: Path) -> Memory:
    """The memory that lies beside a site."""
    return Memory(site=site, store=site.parent / STATE / f"{site.name}.nho")


def keep(memory: Memory, folder: str, former: Former[D]) -> bytes:
    """Remember a good version of a folder below `content/`; return the sum of its digest.

    It is published later, or never when this process is killed. So the version that stands in the
    site is remembered beside it.
    """
    parts = split(former.digest)
    own = hashlib.blake2b(parts.light + parts.heavy, digest_size=_SHORT).digest()
    files = tuple((artifact.path, _sum(unstamped(artifact.data))) for artifact in former.artifacts)
    _remember(memory, folder, (own, parts, files))
    return own


def adopt(memory: Memory, other: Memory, folder: str) -> None:
    """Remember the newest version that another memory has of a folder, if it has one."""
    source = _file(other, folder)
    for newest in _read(source)[:1]:
        if parts := _parts(source, newest):
            _remember(memory, folder, (newest.sum, parts, newest.files))


def _remember(memory: Memory, folder: str, newest: _Kept) -> None:
    file = _file(memory, folder)
    known = _read(file)
    if known and (known[0].sum, known[0].files) == (newest[0], newest[2]):
        return
    published = next((old for old in known if _stands(old, memory.site)), None)
    kept = [newest]
    if published and (old := _parts(file, published)):
        kept.append((published.sum, old, published.files))
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".moi")
    fresh.write_bytes(_sealed(kept))
    fresh.replace(file)


def recall(memories: Iterable[Memory], folder: str, kind: type[D]) -> Former[D] | None:
    """The version of a folder that stands in a site, of whichever day, if one is remembered."""
    for memory in memories:
        file = _file(memory, folder)
        for version in _read(file):
            artifacts = _standing(version, memory.site)
            parts = None if artifacts is None else _parts(file, version)
            if artifacts is None or parts is None:
                continue
            digest = whole(parts)
            if isinstance(digest, kind):
                return Former(digest=digest, artifacts=artifacts)
    return None


def digest_at(memory: Memory, folder: str, own: bytes, *, kind: type[D]) -> D | None:
    """A digest by its sum; its long lists stay on disk until they are read."""
    file = _file(memory, folder)
    for version in _read(file):
        if version.sum == own:
            digest = shelved(version.light, file, start=version.start)
            return digest if isinstance(digest, kind) else None
    return None


def is_kept(memory: Memory, unit: str, own: bytes) -> bool:
    """Whether the digest with this sum is remembered of a unit."""
    return any(version.sum == own for version in _read(_file(memory, unit)))


def _standing(version: _Version, site: Path) -> tuple[Artifact, ...] | None:
    artifacts = []
    for path, checksum in version.files:
        file = site / path
        data = file.read_bytes() if file.is_file() else b""
        if _sum(unstamped(data)) != checksum:
            return None
        artifacts.append(Artifact(path=path, data=data))
    return tuple(artifacts)


def _stands(version: _Version, site: Path) -> bool:
    return _standing(version, site) is not None


def file_for(unit: str) -> str:
    """The name, in a memory, of the file in which versions of a unit are kept."""
    return f"{unit}{_COUNTED if unit.endswith('/') else ''}.nho"


def _file(memory: Memory, unit: str) -> Path:
    return memory.store / file_for(unit)


def _sealed(kept: Sequence[_Kept]) -> bytes:
    """A head that is read at once, then the long lists, each found by where it begins."""
    start, versions = 0, []
    for own, parts, files in kept:
        size = len(parts.heavy)
        versions.append(_Version(own, parts.light, start, size, _sum(parts.heavy), files))
        start += size
    head = packed(tuple(versions))
    body = b"".join(parts.heavy for _, parts, _ in kept)
    return _fingerprint() + _sum(head) + len(head).to_bytes(8, "big") + head + body


def _read(file: Path) -> tuple[_Version, ...]:
    """Only what this very code wrote, whole, is unpickled; the long lists are left on disk."""
    start = 2 * _SUM + 8
    try:
        with file.open("rb") as stream:
            begun = stream.read(start)
            size = int.from_bytes(begun[2 * _SUM :], "big")
            head = stream.read(size) if begun[:_SUM] == _fingerprint() else b""
    except FileNotFoundError:
        return ()
    if not head or begun[_SUM : 2 * _SUM] != _sum(head):
        return ()
    versions: tuple[_Version, ...] = unpacked(head)
    return tuple(replace(each, start=start + size + each.start) for each in versions)


def _parts(file: Path, version: _Version) -> Split | None:
    """A digest with its long lists; None where these are not what was written."""
    with file.open("rb") as stream:
        stream.seek(version.start)
        heavy = stream.read(version.size)
    return Split(version.light, heavy) if _sum(heavy) == version.heavy_sum else None


def _sum(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_SUM).digest()


@cache
def _fingerprint() -> bytes:
    """A hash of the code that shapes digests: an older shape is not read."""
    code = hashlib.blake2b(digest_size=_SUM)
    files = (path for room in _SHAPES for path in sorted((_PACKAGE / room).rglob("*.py")))
    own = (Path(__file__).with_name(name) for name in ("kept.py", "pickled.py", "shelved.py"))
    for path in (*files, *own):
        code.update(os.fsencode(path.name))
        code.update(path.read_bytes())
    return code.digest()
