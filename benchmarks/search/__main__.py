"""`python -m benchmarks.search`: right answers, bytes and seconds of search, as tables."""

import argparse
from pathlib import Path

from benchmarks.search.measure import measure

_ABOUT = Path(__file__).with_name("about.md")
_PROJECT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__)
    parser.add_argument("--pages", type=int, default=8_000, help="size of the made-up country")
    parser.add_argument("--kept", type=Path, help="where the made-up country stays for next time")
    parser.add_argument("--out", type=Path, help="write the tables into this file too")
    given = parser.parse_args()
    tables = measure(_PROJECT, given.pages, given.kept)
    print(tables)
    if given.out:
        given.out.write_text(f"{_ABOUT.read_text('utf-8')}\n{tables}", encoding="utf-8")


if __name__ == "__main__":
    main()
