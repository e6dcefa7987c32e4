"""One publication at a time: two would write into the same tree."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if os.name == "posix":
    import fcntl


class BusyError(OSError):
    """Another build is publishing to the same place."""


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Hold `lock`. The system lets go of it when this process ends, however it ends."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("ab") as file:
        if os.name == "posix":
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise BusyError from None
        yield
