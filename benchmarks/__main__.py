"""`python -m benchmarks`: write a made-up country, or measure on it."""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.country import Size, size_of, write_country
from benchmarks.edits import edits_table, measure_edits
from benchmarks.output import WrongOutputError
from benchmarks.peers import Peer, eleventy, hugo, mkdocs, ours
from benchmarks.programs import Programs, program_of, programs
from benchmarks.report import chart, put, table
from benchmarks.runner import PAIRS, Result, measure

_PROJECT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    country = commands.add_parser("country", help="write a made-up country as a project")
    country.add_argument("out", type=Path)
    country.add_argument("--pages", type=int, default=1_000)
    country.add_argument("--years", type=int, default=1)
    country.add_argument("--upcoming", action="store_true", help="with dialogues still to come")
    compare = commands.add_parser("compare", help="measure against other generators by turns")
    compare.add_argument("--pages", type=int, nargs="+", default=[100, 1_000])
    edits = commands.add_parser("edits", help="measure builds after nothing, an edit, a day")
    edits.add_argument("--pages", type=int, default=1_000)
    for command in (compare, edits):
        command.add_argument("--turns", type=int, default=PAIRS)
        command.add_argument("--peers", type=Path, help="a virtual environment with their programs")
        command.add_argument(
            "--into", type=Path, help="a folder whose benchmark.md takes the table"
        )
    given = parser.parse_args()
    if given.command == "country":
        size = size_of(given.pages, given.years, upcoming=given.upcoming)
        write_country(_PROJECT, given.out, size)
        return
    measured = _compare if given.command == "compare" else _edits
    try:
        measured(given.pages, given.turns, peers=given.peers, into=given.into)
    except WrongOutputError as wrong:
        sys.exit(f"\n{wrong}")


def _compare(sizes: list[int], turns: int, *, peers: Path | None, into: Path | None) -> None:
    with tempfile.TemporaryDirectory(prefix="doithoai-bench-") as folder:
        there = programs(peers, Path(folder) / "npm")
        # Not counted: it compiles what each program is made of, and shows early what cannot run.
        print("warming up, not counted:", file=sys.stderr)
        _at(Size(communes=1), 1, there)
        results = [one for pages in sizes for one in _at(size_of(pages), turns, there)]
    words = table(results, there.absent)
    print(words)
    if into:
        put(into / "benchmark.md", "compare", words)
        (into / "benchmark.svg").write_text(chart(results), encoding="utf-8")


def _edits(pages: int, turns: int, *, peers: Path | None, into: Path | None) -> None:
    size = size_of(pages)
    steps = measure_edits(_PROJECT, size, turns, mkdocs=program_of("mkdocs", peers))
    print(edits_table(steps, size.pages))
    if into:
        put(into / "benchmark.md", "edits", edits_table(steps, size.pages))


def _at(size: Size, turns: int, there: Programs) -> list[Result]:
    with tempfile.TemporaryDirectory(prefix="doithoai-bench-") as folder:
        root = Path(folder)
        write_country(_PROJECT, root / "ours", size)
        return measure([ours(root / "ours"), *_peers(root, there.found)], size, turns)


def _peers(root: Path, found: Mapping[str, Path]) -> Iterator[Peer]:
    """Those that are there."""
    if material := found.get("mkdocs"):
        yield mkdocs(material, root / "ours", root / "mkdocs-search", search=True)
        yield mkdocs(material, root / "ours", root / "mkdocs", search=False)
    if node := found.get("eleventy"):
        yield eleventy(node, root / "ours", root / "eleventy")
    if bare := found.get("hugo"):
        yield hugo(bare, root / "ours", root / "hugo")


if __name__ == "__main__":
    main()
