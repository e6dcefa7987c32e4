"""What a build costs when nothing, one file or the day has changed, and how much it writes."""

import filecmp
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from benchmarks.country import Size, write_country
from benchmarks.output import WrongOutputError, checked
from benchmarks.peers import bare_mkdocs, ours
from benchmarks.report import number, seconds
from benchmarks.runner import Run, measure, timed

_FIRST: Final = date(2026, 11, 21)
_BEFORE, _AFTER = "đơn vị đã", "đơn vị trực tiếp đã"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One kind of change: its builds by turns, and the most files that one of them wrote."""

    name: str
    runs: tuple[Run, ...]
    written: int
    files: int


def measure_edits(project: Path, size: Size, turns: int, *, mkdocs: Path | None) -> list[Step]:
    """Build fresh once, then by turns: nothing changed, an answer edited, the next day.

    The last tree must be, byte for byte, that of a fresh build: else its speed says nothing.
    """
    with tempfile.TemporaryDirectory(prefix="doithoai-bench-") as folder:
        root = Path(folder)
        _warm_up(project, root / "small")
        write_country(project, root / "ours", size)
        steps = _by_turns(_Trial(root / "ours", size), turns)
        return [*steps, _start(mkdocs, root / "bare", turns)] if mkdocs else steps


def _warm_up(project: Path, root: Path) -> None:
    """Build one commune, which is not counted: Python compiles then what it keeps."""
    size = Size(communes=1)
    write_country(project, root, size)
    print("warming up, not counted:", file=sys.stderr)
    measure([ours(root)], size, 1)


def _start(mkdocs: Path, folder: Path, turns: int) -> Step:
    """One page with MkDocs; its first build is not counted."""
    peer = bare_mkdocs(mkdocs, folder)
    said = ("warming up", *(f"turn {turn} of {turns}" for turn in range(1, turns + 1)))
    _, *runs = (timed(f"{each}: {peer.name}", peer.command, peer.folder) for each in said)
    return Step(name=peer.name, runs=tuple(runs), written=0, files=0)


class _Trial:
    """A project, the site built from it, and the day of the last build."""

    def __init__(self, root: Path, size: Size) -> None:
        self.root, self.size, self.day = root, size, _FIRST
        self.answers = sorted(root.glob("content/thu-nghiem-*/*/2026/dinh-ky-1/kien-nghi.yml"))
        self.inodes: set[int] = set()

    def build(self, what: str, out: str = "site", *more: str) -> Run:
        """Build as of the day."""
        command = (sys.executable, "-m", "doithoai", "build", "--out", out, *more)
        today = ("--today", self.day.isoformat())
        return timed(f"{self.size.pages} pages, {what}", (*command, *today), self.root)

    def written(self) -> tuple[int, int]:
        """How many files of the site are new since the last look, and how many there are."""
        now = {entry.stat().st_ino for entry in (self.root / "site").rglob("*") if entry.is_file()}
        new, self.inodes = len(now - self.inodes), now
        return new, len(now)

    def edit(self, turn: int) -> None:
        """Change a word in the first answer of a commune."""
        path = self.answers[turn % len(self.answers)]
        text = path.read_text("utf-8")
        assert _BEFORE in text
        path.write_text(text.replace(_BEFORE, _AFTER, 1), encoding="utf-8")

    def check(self) -> None:
        """Compare the site with a fresh build, byte for byte."""
        self.build("afresh, to compare with", "again", "--fresh")
        unequal = differing(self.root / "site", self.root / "again")
        shutil.rmtree(self.root / "again")
        if unequal:
            raise WrongOutputError(f"unlike a fresh build: {unequal[:3]}")


def _by_turns(trial: _Trial, turns: int) -> list[Step]:
    found: dict[str, list[tuple[Run, int, int]]] = {}

    def build(name: str, when: str = "") -> None:
        run = trial.build(f"{when}{name}")
        found.setdefault(name, []).append((run, *trial.written()))

    build("dựng từ đầu")
    checked(ours(trial.root), trial.size)
    # The second tree is linked at the second build; that is paid once, not at every edit.
    trial.build("warming up")
    trial.written()
    for turn in range(turns):
        when = f"turn {turn + 1} of {turns}: "
        build("không có gì đổi", when)
        trial.edit(turn)
        build("sửa một câu trả lời", when)
        trial.day += timedelta(days=1)
        build("sang ngày sau", when)
    trial.check()
    return [_step(name, seen) for name, seen in found.items()]


def _step(name: str, seen: Sequence[tuple[Run, int, int]]) -> Step:
    return Step(
        name=name,
        runs=tuple(run for run, _, _ in seen),
        written=max(new for _, new, _ in seen),
        files=max(files for _, _, files in seen),
    )


def differing(one: Path, other: Path) -> list[str]:
    """Names of the files that only one of two trees has, or that are not equal in both."""
    names = {
        os.path.relpath(path, tree)
        for tree in (one, other)
        for path in tree.rglob("*")
        if path.is_file()
    }
    _, unequal, missing = filecmp.cmpfiles(one, other, sorted(names), shallow=False)
    return [*unequal, *missing]


def edits_table(steps: Sequence[Step], pages: int) -> str:
    """One line a kind of change."""
    head = (
        f"| {number(pages)} trang, thay đổi | giây, trung vị (nhanh nhất – chậm nhất) "
        "| MB mỗi tiến trình, nhiều nhất | tệp ghi ra | trong số tệp |\n|---|---|---|---|---|\n"
    )
    return head + "".join(map(_row, steps))


def _row(step: Step) -> str:
    written = f"{number(step.written)} | {number(step.files)}" if step.files else "– | –"
    return (
        f"| {step.name} | {seconds([run.seconds for run in step.runs])} "
        f"| {number(max(run.megabytes for run in step.runs))} | {written} |\n"
    )
