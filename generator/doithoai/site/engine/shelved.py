"""The long lists of a digest, left on disk until someone reads them."""

import errno
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, overload
from zlib import crc32

from doithoai.site.engine.pickled import packed, unpacked
from doithoai.views import HEAVY, Digest

LISTS = tuple(field.name for field in fields(Digest) if HEAVY in field.metadata)
"""A line for each proposal, each promise: of the whole country they would fill the memory."""


@dataclass(frozen=True, slots=True)
class Split:
    """A digest in two pickled parts: what is always at hand, and its long lists in a row."""

    light: bytes
    heavy: bytes


def split(digest: Digest) -> Split:
    """Take the long lists out of a digest; each can be read without the others."""
    heavy, places = bytearray(), {}
    for name in LISTS:
        found = tuple(getattr(digest, name))
        data = packed(found) if found else b""
        places[name] = (len(found), len(heavy), len(data), crc32(data))
        heavy += data
    empty: dict[str, Any] = dict.fromkeys(LISTS, ())
    bare = replace(digest, **empty)
    return Split(light=packed((bare, places)), heavy=bytes(heavy))


def whole(parts: Split) -> Digest:
    """The digest with all its lists in memory."""
    bare, places = unpacked(parts.light)
    lists = {
        name: unpacked(parts.heavy[start : start + size])
        for name, (length, start, size, _) in places.items()
        if length
    }
    found: Digest = replace(bare, **lists)
    return found


def shelved(light: bytes, file: Path, *, start: int) -> Digest:
    """The digest whose lists lie in `file` and are read each time that they are asked for."""
    bare, places = unpacked(light)
    lists: dict[str, Any] = {
        name: Shelved(file, start + inner, size, length=length, check=check)
        for name, (length, inner, size, check) in places.items()
        if length
    }
    found: Digest = replace(bare, **lists)
    return found


class Shelved(Sequence[Any]):
    """A list on disk. Its length is known; reading it does not keep it."""

    __slots__ = ("_check", "_file", "_length", "_size", "_start")

    def __init__(self, file: Path, start: int, size: int, *, length: int, check: int) -> None:
        self._file, self._start, self._size = file, start, size
        self._length, self._check = length, check

    def __len__(self) -> int:
        return self._length

    def __repr__(self) -> str:
        return repr(self._read())

    def __iter__(self) -> Iterator[Any]:
        return iter(self._read())

    @overload
    def __getitem__(self, index: int) -> Any: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Any]: ...
    def __getitem__(self, index: int | slice) -> Any:
        return self._read()[index]

    def _read(self) -> tuple[Any, ...]:
        with self._file.open("rb") as stream:
            stream.seek(self._start)
            data = stream.read(self._size)
        if crc32(data) != self._check:
            raise OSError(errno.EIO, "the memory beside the site is damaged", str(self._file))
        found: tuple[Any, ...] = unpacked(data)
        return found
