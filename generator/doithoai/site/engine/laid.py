"""The long part of each unit, laid one after the other into a file that only grows."""

import errno
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, BinaryIO, Final

from doithoai.glance import SUM
from doithoai.site.engine.pickled import packed, unpacked

_NAME: Final = "muc-luc.tep-"


class DamagedError(OSError):
    """A part is gone, or is not what was laid there: nothing may be built on it."""


class Log:
    """A file of parts. What an index names stays in its place, whatever is added later."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._out: BinaryIO | None = None

    def add(self, value: object, former: "Laid | None" = None) -> "Laid":
        """Lay a part at the end, unless it is the same as a former one."""
        data = packed(value)
        own = blake2b(data, digest_size=SUM).digest()
        if former and former.sum == own:
            return former
        return Laid(self, self._write(data), len(data), own)

    def take(self, part: "Laid", former: "Laid | None" = None) -> "Laid":
        """The same with a part of another file, which is not looked into."""
        if former and former.sum == part.sum:
            return former
        return Laid(self, self._write(part.data()), part.size, part.sum)

    @property
    def size(self) -> int:
        """How much has been laid here; nothing where there is no such file."""
        return self.file.stat().st_size if self.file.is_file() else 0

    def close(self) -> None:
        """Add nothing more for now."""
        if self._out:
            self._out.close()
            self._out = None

    def _write(self, data: bytes) -> int:
        if self._out is None:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            self._out = self.file.open("ab")
        start = self._out.tell()
        self._out.write(data)
        self._out.flush()  # a process that begins as a copy of this one has nothing left to write
        return start

    def __reduce__(self) -> tuple[type["Log"], tuple[Path]]:
        return Log, (self.file,)


@dataclass(frozen=True, slots=True)
class Laid:
    """Where a part lies. It is read each time that it is asked for, and kept by no one."""

    log: Log
    start: int
    size: int
    sum: bytes

    def read(self) -> Any:
        """The part; raises `DamagedError` where it is not what was laid there."""
        return unpacked(self.data())

    def data(self) -> bytes:
        """The same as bytes."""
        data = b""
        if self.log.file.is_file():
            with self.log.file.open("rb") as stream:
                stream.seek(self.start)
                data = stream.read(self.size)
        if blake2b(data, digest_size=SUM).digest() != self.sum:
            raise DamagedError(errno.EIO, "the memory beside the site is damaged", self.log.file)
        return data


def new_log(store: Path) -> Log:
    """A file that no index names yet."""
    numbers = (file.name.removeprefix(_NAME) for file in _logs(store))
    last = max((int(number) for number in numbers if number.isdecimal()), default=0)
    return Log(store / f"{_NAME}{last + 1}")


def forget_logs(store: Path, *, but: Iterable[Log] = ()) -> None:
    """Delete the files that are named no longer."""
    kept = {log.file.name for log in but}
    for file in _logs(store):
        if file.name not in kept:
            file.unlink()


def _logs(store: Path) -> list[Path]:
    return list(store.glob(f"{_NAME}*"))
