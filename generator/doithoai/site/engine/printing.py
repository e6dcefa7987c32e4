"""The written pages as a unit of work."""

from dataclasses import replace

from doithoai.site.engine.entry import Pressed
from doithoai.site.engine.jobs import Bench
from doithoai.site.engine.putting import put
from doithoai.site.searching import written_search
from doithoai.site.written import print_written


def press_written(bench: Bench) -> Pressed:
    """Let MkDocs print them; a broken one keeps what a former site shows."""
    sites = tuple(memory.site for memory in bench.memories)
    printed = print_written(bench.shop.root, bench.shop.today, sites=sites)
    found = written_search(bench.shop.root)
    pressed = put(bench.tree, (*printed.artifacts, found), bench.shop.today)
    return replace(pressed, problems=printed.problems)
