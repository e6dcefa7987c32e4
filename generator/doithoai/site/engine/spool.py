"""Very many paths in the order in which they came, at a few bytes a path."""

import zlib
from collections.abc import Iterable, Iterator
from typing import Final

_END: Final = b"\0"


class Spool:
    """Files that were written, say: paths that follow each other differ little."""

    def __init__(self, paths: Iterable[str] = ()) -> None:
        self._count = 0
        self._packing = zlib.compressobj(1)
        self._packed = bytearray()
        self.add(paths)

    def add(self, paths: Iterable[str]) -> None:
        """Some more."""
        for path in paths:
            self._packed += self._packing.compress(path.encode() + _END)
            self._count += 1

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[str]:
        self._packed += self._packing.flush(zlib.Z_SYNC_FLUSH)
        unpacking, rest = zlib.decompressobj(), b""
        for start in range(0, len(self._packed), zlib.DEF_BUF_SIZE):
            block = unpacking.decompress(self._packed[start : start + zlib.DEF_BUF_SIZE])
            *whole, rest = (rest + block).split(_END)
            yield from (path.decode() for path in whole)
