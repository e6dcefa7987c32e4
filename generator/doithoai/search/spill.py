"""Buckets that fill up in any order, kept on the disk until all is in."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

_HELD = 16_384
"""Bytes of a bucket that wait in memory."""


class Spill:
    """So many buckets of `key: value` pairs; within a bucket they keep the order of arrival."""

    def __init__(self, number: int) -> None:
        self._held: list[list[bytes]] = [[] for _ in range(number)]
        self._sizes = [0] * number
        self._on_disk = set[int]()

    def __enter__(self) -> "Spill":
        self._folder = TemporaryDirectory(prefix="doithoai-")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._folder.cleanup()

    def add(self, bucket: int, member: bytes) -> None:
        """Put one pair, ready as JSON, into a bucket."""
        self._held[bucket].append(member)
        self._sizes[bucket] += len(member)
        if self._sizes[bucket] > _HELD:
            self._write(bucket)

    def buckets(self) -> Iterator[bytes]:
        """Each bucket as a JSON object; nothing for an empty one."""
        for bucket, held in enumerate(self._held):
            begun = [self._file(bucket).read_bytes()] if bucket in self._on_disk else []
            self._held[bucket] = []
            members = b",".join([*begun, *held])
            yield b"{%s}" % members if members else b""

    def _write(self, bucket: int) -> None:
        begun = [b""] if bucket in self._on_disk else []
        with self._file(bucket).open("ab") as file:
            file.write(b",".join([*begun, *self._held[bucket]]))
        self._on_disk.add(bucket)
        self._held[bucket], self._sizes[bucket] = [], 0

    def _file(self, bucket: int) -> Path:
        return Path(self._folder.name) / str(bucket)
