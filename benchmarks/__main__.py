"""`python -m benchmarks`: write a made-up country, or measure on it."""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.country import size_of, write_country
from benchmarks.peers import Peer, hugo, mkdocs, ours
from benchmarks.report import chart, table
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
    country.add_argument("--upcoming", action="store_true")
    compare = commands.add_parser("compare", help="measure against other generators by turns")
    compare.add_argument("--pages", type=int, nargs="+", default=[100, 1_000])
    compare.add_argument("--turns", type=int, default=PAIRS)
    compare.add_argument("--peers", type=Path, help="a virtual environment with hugo, mkdocs")
    compare.add_argument("--into", type=Path, default=_PROJECT / "docs")
    given = parser.parse_args()
    if given.command == "country":
        size = size_of(given.pages, given.years, upcoming=given.upcoming)
        write_country(_PROJECT, given.out, size)
    else:
        _compare(given.pages, given.turns, peers=given.peers, into=given.into)


def _compare(sizes: list[int], turns: int, *, peers: Path | None, into: Path) -> None:
    results = [one for pages in sizes for one in _at(pages, turns, peers=peers)]
    into.mkdir(parents=True, exist_ok=True)
    (into / "benchmark-table.md").write_text(table(results), encoding="utf-8")
    (into / "benchmark.svg").write_text(chart(results), encoding="utf-8")
    sys.stdout.write(table(results))


def _at(pages: int, turns: int, *, peers: Path | None) -> list[Result]:
    size = size_of(pages)
    with tempfile.TemporaryDirectory(prefix="doithoai-bench-") as folder:
        root = Path(folder)
        write_country(_PROJECT, root / "ours", size)
        shown = [ours(root / "ours"), *_peers(root, peers)]
        return measure(shown, pages=size.pages, proposals=size.proposals, turns=turns)


def _peers(root: Path, programs: Path | None) -> Iterator[Peer]:
    """Those that are installed: in the environment given, else on the path."""
    path = str(programs / "bin") if programs else None
    material, bare = shutil.which("mkdocs", path=path), shutil.which("hugo", path=path)
    if material:
        yield mkdocs(Path(material), root / "ours", root / "mkdocs-search", search=True)
        yield mkdocs(Path(material), root / "ours", root / "mkdocs", search=False)
    if bare:
        yield hugo(Path(bare), root / "ours", root / "hugo")


if __name__ == "__main__":
    main()
