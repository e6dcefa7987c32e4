"""`python -m benchmarks`: write a made-up country, or measure on it."""

import argparse
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.country import size_of, write_country
from benchmarks.edits import edits_table, measure_edits
from benchmarks.peers import Peer, hugo, mkdocs, ours
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
    elif given.command == "compare":
        _compare(given.pages, given.turns, peers=given.peers, into=given.into)
    else:
        _edits(given.pages, given.turns, peers=given.peers, into=given.into)


def _compare(sizes: list[int], turns: int, *, peers: Path | None, into: Path | None) -> None:
    results = [one for pages in sizes for one in _at(pages, turns, peers=peers)]
    print(table(results))
    if into:
        put(into / "benchmark.md", "compare", table(results))
        (into / "benchmark.svg").write_text(chart(results), encoding="utf-8")


def _edits(pages: int, turns: int, *, peers: Path | None, into: Path | None) -> None:
    size = size_of(pages)
    steps = measure_edits(_PROJECT, size, turns, mkdocs=_program("mkdocs", peers))
    print(edits_table(steps, size.pages))
    if into:
        put(into / "benchmark.md", "edits", edits_table(steps, size.pages))


def _program(name: str, peers: Path | None) -> Path | None:
    """Where a program is: in the environment given, else on the path."""
    found = shutil.which(name, path=str(peers / "bin") if peers else None)
    return Path(found).absolute() if found else None


def _at(pages: int, turns: int, *, peers: Path | None) -> list[Result]:
    size = size_of(pages)
    with tempfile.TemporaryDirectory(prefix="doithoai-bench-") as folder:
        root = Path(folder)
        write_country(_PROJECT, root / "ours", size)
        shown = [ours(root / "ours"), *_peers(root, peers)]
        return measure(shown, pages=size.pages, proposals=size.proposals, turns=turns)


def _peers(root: Path, programs: Path | None) -> Iterator[Peer]:
    """Those that are installed."""
    material, bare = _program("mkdocs", programs), _program("hugo", programs)
    if material:
        yield mkdocs(material, root / "ours", root / "mkdocs-search", search=True)
        yield mkdocs(material, root / "ours", root / "mkdocs", search=False)
    if bare:
        yield hugo(bare, root / "ours", root / "hugo")


if __name__ == "__main__":
    main()
