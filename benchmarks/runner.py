"""Running builds by turns, so that a machine that drifts drifts for all of them."""

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path

from benchmarks.country import Size
from benchmarks.output import Output, WrongOutputError, checked
from benchmarks.peers import Peer, clean

PAIRS = 5
_LAUNCHER = Path(__file__).with_name("launcher.py")


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
    def memory(self) -> float:
        """The most memory a process took in any run."""
        return max(run.megabytes for run in self.runs)


def measure(peers: Sequence[Peer], size: Size, turns: int = PAIRS) -> list[Result]:
    """Build with every peer in turn, `turns` times; the output of each is checked."""
    runs: dict[str, list[Run]] = {peer.name: [] for peer in peers}
    outputs: dict[str, Output] = {}
    for turn in range(1, turns + 1):
        for peer in peers:
            clean(peer)
            what = f"{size.pages} pages, turn {turn} of {turns}: {peer.name}"
            runs[peer.name].append(timed(what, peer.command, peer.folder))
            outputs[peer.name] = checked(peer, size)
    return [
        Result(name=name, pages=size.pages, runs=tuple(own), output=outputs[name])
        for name, own in runs.items()
    ]


def exponent(points: Iterable[tuple[int, float]]) -> float | None:
    """How a figure grows with the size, from the smallest to the largest: 1 is in proportion."""
    ordered = sorted(points)
    if len(ordered) < 2 or ordered[0][0] == ordered[-1][0]:
        return None
    (small, first), (large, last) = ordered[0], ordered[-1]
    return log(last / first) / log(large / small)


def timed(what: str, command: Sequence[str], folder: Path) -> Run:
    """Run a command to its end and tell so on stderr; it must do well."""
    print(f"{what} …", end=" ", file=sys.stderr, flush=True)
    with tempfile.TemporaryDirectory() as beside:
        result = Path(beside) / "result"
        launched = (sys.executable, "-I", "-S", str(_LAUNCHER), str(result), *command)
        done = subprocess.run(
            launched,
            check=False,
            cwd=folder,
            env=_as_at_home(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        if done.returncode:
            raise WrongOutputError(f"failed: {command}\n{done.stdout.decode(errors='replace')}")
        seconds, kilobytes = map(float, result.read_text(encoding="utf-8").split())
    print(f"{seconds:.1f} s", file=sys.stderr)
    return Run(seconds=seconds, megabytes=kilobytes / 1024)


def _as_at_home() -> dict[str, str]:
    """The environment, in which Python keeps what it compiled, as it does for those who use it."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
