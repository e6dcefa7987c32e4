"""One publication at a time: two would write into the same tree."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

if os.name == "posix":
    import fcntl

_TRIES: Final = 20
_PAUSE: Final = 0.05


class BusyError(OSError):
    """Another build is publishing to the same place."""


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Hold `lock`. The system lets go of it when this process ends, however it ends."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("ab") as file:
        if os.name == "posix":
            _take(file)
        yield


def _take(file: IO[bytes]) -> None:
    """The hands of a build that was killed need a moment to let go, too."""
    for _ in range(_TRIES):
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(_PAUSE)
        else:
            return
    raise BusyError
