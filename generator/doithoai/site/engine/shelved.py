"""The long lists of a digest, left on disk until someone reads them."""

import pickle
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, overload

from doithoai.views import HEAVY, Digest

LISTS = tuple(field.name for field in fields(Digest) if HEAVY in field.metadata)
"""A line for each proposal, each promise: of the whole country they would fill the memory."""


@dataclass(frozen=True, slots=True)
class Split:
    """A digest in two pickled parts: what is always at hand, and its long lists."""

    light: bytes
    heavy: bytes


def split(digest: Digest) -> Split:
    """Take the long lists out of a digest."""
    lists = {name: tuple(getattr(digest, name)) for name in LISTS}
    lengths = {name: len(found) for name, found in lists.items()}
    empty: dict[str, Any] = dict.fromkeys(LISTS, ())
    bare = replace(digest, **empty)
    return Split(light=pickle.dumps((bare, lengths)), heavy=pickle.dumps(lists))


def whole(parts: Split) -> Digest:
    """The digest with all its lists in memory."""
    bare, _ = pickle.loads(parts.light)
    found: Digest = replace(bare, **pickle.loads(parts.heavy))
    return found


def shelved(light: bytes, file: Path, *, start: int, size: int) -> Digest:
    """The digest whose lists lie in `file` and are read each time that they are asked for."""
    bare, lengths = pickle.loads(light)
    lists = {
        name: Shelved(file, start, size, name=name, length=length) if length else ()
        for name, length in lengths.items()
    }
    found: Digest = replace(bare, **lists)
    return found


class Shelved(Sequence[Any]):
    """A list on disk. Its length is known; reading it does not keep it."""

    __slots__ = ("_file", "_length", "_name", "_size", "_start")

    def __init__(self, file: Path, start: int, size: int, *, name: str, length: int) -> None:
        self._file, self._start, self._size = file, start, size
        self._name, self._length = name, length

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Any]:
        return iter(self._read())

    @overload
    def __getitem__(self, index: int) -> Any: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Any]: ...
    def __getitem__(self, index: int | slice) -> Any:
        return self._read()[index]

    def _read(self) -> tuple[Any, ...]:
        return _lists(self._file, self._start, self._size)[self._name]


@lru_cache(maxsize=1)
def _lists(file: Path, start: int, size: int) -> dict[str, tuple[Any, ...]]:
    """The lists of the digest that was asked last: they are asked for one after the other."""
    with file.open("rb") as stream:
        stream.seek(start)
        found: dict[str, tuple[Any, ...]] = pickle.loads(stream.read(size))
    return found
