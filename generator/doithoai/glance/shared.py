"""Questions that this process and a copy of it answer side by side."""

import os
import pickle
import select
import signal
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

T = TypeVar("T")

FEW: Final = 32
"""So many questions are answered before a second process has begun."""
_MANY: Final = 10_000
"""More do not fit into a pipe that no one reads from."""
_NUMBER: Final = 2
_ODD, _EVEN = b"!", b"."


@dataclass(slots=True, kw_only=True)
class Shared(Generic[T]):
    """Each of the two takes the next question from a pipe until none is left.

    When one of them meets an answer that is not `as_expected`, this process may turn to something
    else: the copy goes on. What a copy that is gone did not answer is asked again.
    """

    questions: Sequence[str]
    answer: Callable[[str], T]
    as_expected: Callable[[str, T], bool]
    _found: dict[str, T] = field(default_factory=dict, init=False)
    _queue: int = field(default=-1, init=False)
    _told: int = field(default=-1, init=False)
    _copy: int = field(default=0, init=False)
    _letter: bytes = field(default=b"", init=False)

    def begin(self) -> None:
        """Let a copy begin, where there can be one and it is worth it."""
        if not FEW < len(self.questions) < _MANY or not _can_share():
            return
        self._queue, fill = os.pipe()
        os.write(fill, b"".join(n.to_bytes(_NUMBER, "big") for n in range(len(self.questions))))
        os.close(fill)
        self._told, tell = os.pipe()
        self._copy = os.fork()
        if not self._copy:
            try:
                self._help(tell)
            finally:
                os.kill(os.getpid(), signal.SIGKILL)  # nothing of the first process is ended twice
        os.close(tell)

    def is_as_expected(self) -> bool:
        """Whether all answers are; the first one that is not ends the search here."""
        for question in self._next():
            self._found[question] = own = self.answer(question)
            if self._is_odd() or not self.as_expected(question, own):
                return False
        return all(self.as_expected(*pair) for pair in self.all().items())

    def all(self) -> Mapping[str, T]:
        """All answers, in the order of the questions."""
        if self._copy:
            for question in self._next():
                with suppress(OSError):
                    self._found[question] = self.answer(question)
            self._found.update(self._others())
        for question in self._next():
            self._found[question] = self.answer(question)
        return {question: self._found[question] for question in self.questions}

    def _next(self) -> Iterator[str]:
        if not self._copy:
            yield from (each for each in self.questions if each not in self._found)
            return
        while number := os.read(self._queue, _NUMBER):
            yield self.questions[int.from_bytes(number, "big")]

    def _help(self, tell: int) -> None:
        """The copy's own work: a letter as soon as it is known what to say, then what it found."""
        os.close(self._told)
        self._copy = os.getpid()
        odd = False
        for question in self._next():
            with suppress(OSError):
                self._found[question] = own = self.answer(question)
                if not odd and not self.as_expected(question, own):
                    odd = bool(os.write(tell, _ODD))
        with os.fdopen(tell, "wb") as stream:
            stream.write((b"" if odd else _EVEN) + pickle.dumps(self._found))

    def _is_odd(self) -> bool:
        """Whether the copy met an answer that is not as expected."""
        if self._copy and not self._letter and select.select([self._told], [], [], 0)[0]:
            self._letter = os.read(self._told, 1)
        return self._letter == _ODD

    def _others(self) -> Mapping[str, T]:
        """What the copy found; then it is gone."""
        with os.fdopen(self._told, "rb") as stream:
            payload = stream.read()[0 if self._letter else 1 :]
        os.close(self._queue)
        os.waitpid(self._copy, 0)
        self._copy = 0
        try:
            found: Mapping[str, T] = pickle.loads(payload)
        except (EOFError, pickle.UnpicklingError):  # it was killed
            return {}
        return found


def _can_share() -> bool:
    """Whether there is a second core, and no second thread whose locks would be copied."""
    cores = getattr(os, "sched_getaffinity", None)
    alone = threading.active_count() == 1
    return hasattr(os, "fork") and alone and (len(cores(0)) if cores else os.cpu_count() or 1) > 1
