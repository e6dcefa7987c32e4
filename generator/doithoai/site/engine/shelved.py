"""The long lists of a digest, left on disk until someone reads them."""

import errno
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, overload
from zlib import crc32

from doithoai.pages import value_sum
from doithoai.site.engine.keys import sum_of
from doithoai.site.engine.pickled import packed, unpacked
from doithoai.views import HEAVY, Digest, ProvinceDigest

_Digest = Digest | ProvinceDigest
_Lists = dict[str, Any]

LISTS = tuple(field.name for field in fields(Digest) if HEAVY in field.metadata)
"""A line for each proposal, each promise: of the whole country they would fill the memory."""
_COUNTED = ("log", "occasions", "news")


@dataclass(frozen=True, slots=True)
class Split:
    """A digest in two pickled parts: what is always at hand, and its long lists in a row."""

    light: bytes
    heavy: bytes


def split(digest: _Digest) -> Split:
    """Take the long lists out of a digest; each can be read without the others."""
    heavy, places = bytearray(), {}
    lists, kind = _lists_of(digest), _kind_of(digest)
    for name, found in lists.items():
        data = packed(tuple(found)) if found else b""
        places[name] = (len(found), len(heavy), len(data), kind.check(data))
        heavy += data
    bare = _with(digest, dict.fromkeys(lists, ()))
    return Split(light=packed((bare, places)), heavy=bytes(heavy))


def whole(parts: Split) -> _Digest:
    """The digest with all its lists in memory."""
    bare, places = unpacked(parts.light)
    lists: _Lists = {
        name: unpacked(parts.heavy[start : start + size]) if length else ()
        for name, (length, start, size, _) in places.items()
    }
    return _with(bare, lists)


def shelved(light: bytes, file: Path, *, start: int) -> _Digest:
    """The digest whose lists lie in `file` and are read when they are asked for."""
    bare, places = unpacked(light)
    kind = _kind_of(bare)
    lists: _Lists = {
        name: kind(file, start + inner, size, length=length, own=own) if length else ()
        for name, (length, inner, size, own) in places.items()
    }
    return _with(bare, lists)


def source_of(*values: object) -> bytes:
    """A sum of values, for which a list on disk need not be read."""
    return value_sum(*(one.own if isinstance(one, Held) else one for one in values))


def _lists_of(digest: _Digest) -> _Lists:
    if isinstance(digest, Digest):
        return {name: getattr(digest, name) for name in LISTS}
    found: _Lists = {"communes": digest.communes}
    if digest.sums:
        found["overdue"] = digest.sums.promises.overdue
        found |= {name: getattr(digest.sums, name) for name in _COUNTED}
    return found


def _with(digest: _Digest, lists: _Lists) -> _Digest:
    if isinstance(digest, Digest):
        return replace(digest, **lists)
    sums = digest.sums
    if sums:
        promises = replace(sums.promises, overdue=lists["overdue"])
        told: _Lists = {name: lists[name] for name in _COUNTED}
        sums = replace(sums, promises=promises, **told)
    return replace(digest, communes=lists["communes"], sums=sums)


class Shelved(Sequence[Any]):
    """A list on disk. Its length is known; reading it does not keep it."""

    __slots__ = ("_file", "_length", "_size", "_start", "own")

    check: Callable[[bytes], int | bytes] = staticmethod(crc32)
    """By what its bytes are known again."""

    def __init__(self, file: Path, start: int, size: int, *, length: int, own: int | bytes) -> None:
        self._file, self._start, self._size = file, start, size
        self._length, self.own = length, own

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
        if self.check(data) != self.own:
            raise OSError(errno.EIO, "the memory beside the site is damaged", str(self._file))
        found: tuple[Any, ...] = unpacked(data)
        return found


class Held(Shelved):
    """A list on disk that is kept once it was read; what is in it is told by a sum of its own."""

    __slots__ = ("_found",)

    check = staticmethod(sum_of)

    def _read(self) -> tuple[Any, ...]:
        if not hasattr(self, "_found"):
            self._found = super()._read()
        return self._found


def _kind_of(digest: _Digest) -> type[Shelved]:
    """A province has a hundred communes, the country few provinces: their lists may be kept."""
    return Shelved if isinstance(digest, Digest) else Held
