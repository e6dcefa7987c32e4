"""Hands for the work: processes where the system can fork, one thread elsewhere."""

import ctypes
import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Generic, TypeVar

B = TypeVar("B")
A = TypeVar("A")
R = TypeVar("R")

_bench: object = None


@dataclass(slots=True, kw_only=True)
class Crew(Generic[B]):
    """Runs jobs on a bench that every hand has before it: nothing of it is sent over.

    With one hand, and where there is no fork, the same jobs run here, one after the other.
    """

    bench: B
    hands: int
    _executor: Executor | None = field(default=None, init=False)
    _pipe: tuple[int, ...] = field(default=(), init=False)

    def submit(
        self, job: Callable[[B, str, A], R], name: str, given: A | None = None
    ) -> "Future[R]":
        """Hand out a job; what goes wrong in it stands in its future and harms no other job."""
        if self._executor is None:
            self._executor = self._hire()
        return self._executor.submit(_do, job, name, given)

    def close(self) -> None:
        """Send the hands home."""
        if self._executor:
            self._executor.shutdown(cancel_futures=True)
            self._executor = None
            for end in self._pipe:
                os.close(end)
            self._pipe = ()

    def _hire(self) -> Executor:
        if self.hands == 1 or not can_fork():
            return ThreadPoolExecutor(1, initializer=_equip, initargs=(self.bench,))
        # What stands in memory now is shared with the hands until someone writes to it; looking
        # through it for what could be freed would take longer than the hands have to wait.
        gc.freeze()
        self._pipe = os.pipe()
        return ProcessPoolExecutor(
            self.hands,
            mp_context=multiprocessing.get_context("fork"),
            initializer=_enlist,
            initargs=(self.bench, *self._pipe),
        )


def can_fork() -> bool:
    """Whether processes can be had that begin with all that is in memory.

    A process with several threads must not: their locks would be copied in whatever state.
    """
    return hasattr(os, "fork") and threading.active_count() == 1


def hands_of(wanted: int | None) -> int:
    """How many to hire: as many as wanted, or one a core that this process may use."""
    if wanted:
        return wanted
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def _equip(bench: object) -> None:
    global _bench  # noqa: PLW0603 - a job gets its name alone; the bench came with the fork
    _bench = bench


def _enlist(bench: object, alive: int, master: int) -> None:
    """Begin as a hand that stops working when its master dies, however that happens."""
    os.close(master)
    threading.Thread(target=_follow, args=(alive,), daemon=True).start()
    _equip(bench)


def _follow(alive: int) -> None:
    os.read(alive, 1)  # nothing is ever written: the end comes when the master is gone
    os.kill(os.getpid(), signal.SIGKILL)


def _do(job: Callable[[Any, str, Any], R], name: str, given: object) -> R:
    """A job makes a hundred thousand small things and few circles: clean up once, at its end.

    Then the system gets back what the job needed: a hand lives for thousands of jobs.
    """
    gc.disable()
    try:
        return job(_bench, name, given)
    finally:
        gc.collect(0)
        gc.enable()
        _trim()(0)


@cache
def _trim() -> Callable[[int], int]:
    """The GNU C library keeps memory between things in use until it is asked to give it back."""
    library = ctypes.CDLL(None) if hasattr(os, "fork") else None
    return getattr(library, "malloc_trim", lambda _kept: 0)
