"""Running builds by turns, so that a machine that drifts drifts for all of them."""

import os
import statistics
import subprocess
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path

from benchmarks.peers import Output, Peer, clean, output_of

PAIRS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One build: seconds by the wall, and the most memory one of its processes took, in MB."""

    seconds: float
    megabytes: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """All builds of one generator at one size."""

    name: str
    pages: int
    runs: tuple[Run, ...]
    output: Output

    @property
    def median(self) -> float:
        """The middle of its times."""
        return statistics.median(run.seconds for run in self.runs)

    @property
    def span(self) -> tuple[float, float]:
        """The fastest and the slowest."""
        times = [run.seconds for run in self.runs]
        return min(times), max(times)

    @property
    def memory(self) -> float:
        """The most memory a process took in any run."""
        return max(run.megabytes for run in self.runs)


class WrongOutputError(Exception):
    """A build gave other pages or proposals than its content holds: its speed says nothing."""


def measure(
    peers: Sequence[Peer], *, pages: int, proposals: int, turns: int = PAIRS
) -> list[Result]:
    """Build with every peer in turn, `turns` times; the output of each is checked."""
    runs: dict[str, list[Run]] = {peer.name: [] for peer in peers}
    outputs: dict[str, Output] = {}
    for _ in range(turns):
        for peer in peers:
            clean(peer)
            runs[peer.name].append(timed(peer.command, peer.folder))
            outputs[peer.name] = _checked(peer, pages=pages, proposals=proposals)
    return [
        Result(name=peer.name, pages=pages, runs=tuple(runs[peer.name]), output=outputs[peer.name])
        for peer in peers
    ]


def exponent(points: Iterable[tuple[int, float]]) -> float | None:
    """How a figure grows with the size, from the smallest to the largest: 1 is in proportion."""
    ordered = sorted(points)
    if len(ordered) < 2 or ordered[0][0] == ordered[-1][0]:
        return None
    (small, first), (large, last) = ordered[0], ordered[-1]
    return log(last / first) / log(large / small)


def timed(command: Sequence[str], folder: Path) -> Run:
    """Run a command to its end; it must do well."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise WrongOutputError(f"failed: {command}")
    return Run(seconds=seconds, megabytes=used.ru_maxrss / 1024)


def _checked(peer: Peer, *, pages: int, proposals: int) -> Output:
    found = output_of(peer)
    if found.pages < pages or found.anchors != proposals:
        raise WrongOutputError(
            f"{peer.name}: {found.pages} pages of {pages}, {found.anchors} proposals of {proposals}"
        )
    return found
