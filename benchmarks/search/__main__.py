"""`python -m benchmarks.search`: right answers, bytes and seconds of search, as tables."""

import argparse
from pathlib import Path

from benchmarks.search.measure import measure

_PROJECT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__)
    parser.add_argument("--pages", type=int, default=1_000, help="size of the made-up country")
    parser.add_argument("--out", type=Path, help="write the tables into this file too")
    given = parser.parse_args()
    tables = measure(_PROJECT, given.pages)
    print(tables)
    if given.out:
        given.out.write_text(f"# Search, measured\n\n{tables}", encoding="utf-8")


if __name__ == "__main__":
    main()
