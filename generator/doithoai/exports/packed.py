"""A file of an archive compressed block by block, so that a block can be taken over as it is."""

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_FLUSHED = b"\x00\x00\xff\xff"
"""With these a block ends; the next one needs nothing of it (RFC 1951, 3.2.4: no bytes stored)."""
_END = b"\x03\x00"
"""A last block that holds nothing."""
_LENGTHS = struct.Struct("<26xHH")
"""Of name and extra field in the head of a file in an archive."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A compressed file, with the length and the sum (CRC-32) of what it holds."""

    data: bytes
    size: int
    crc: int

    def blocks(self) -> list[bytes]:
        """The blocks it was packed in; more, where a block happens to hold what ends one."""
        return [piece + _FLUSHED for piece in self.data.split(_FLUSHED)[:-1]]


@dataclass(slots=True)
class Packer:
    """A file that grows by blocks."""

    _blocks: list[bytes] = field(default_factory=list, init=False)
    _size: int = field(default=0, init=False)
    _crc: int = field(default=0, init=False)

    def add(self, text: bytes) -> None:
        """One block more."""
        one = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        self._add(one.compress(text) + one.flush(zlib.Z_FULL_FLUSH), text)

    def take(self, block: bytes) -> None:
        """One block more, compressed already."""
        self._add(block, zlib.decompressobj(wbits=-zlib.MAX_WBITS).decompress(block))

    def _add(self, block: bytes, text: bytes) -> None:
        self._blocks.append(block)
        self._size += len(text)
        self._crc = zlib.crc32(text, self._crc)

    def packed(self) -> Packed:
        """The whole file."""
        return Packed(b"".join((*self._blocks, _END)), self._size, self._crc)


def put_packed(archive: ZipFile, part: ZipInfo, packed: Packed, *, file: BytesIO) -> None:
    """Set a compressed file into an archive that is being written to `file`.

    The library compresses what it is given. So it stores these bytes as they are, and is told
    afterwards what they are.
    """
    archive.writestr(part, packed.data, ZIP_STORED)
    part.compress_type, part.file_size, part.CRC = ZIP_DEFLATED, packed.size, packed.crc
    file.seek(part.header_offset)
    file.write(part.FileHeader())


def packed_in(archive: bytes, parts: Iterable[ZipInfo]) -> dict[str, Packed]:
    """The files of an archive as they lie in it, by their names."""
    found = {}
    for part in parts:
        name, extra = _LENGTHS.unpack_from(archive, part.header_offset)
        start = part.header_offset + _LENGTHS.size + name + extra
        data = archive[start : start + part.compress_size]
        found[part.filename] = Packed(data, part.file_size, part.CRC)
    return found
