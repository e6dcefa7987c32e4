"""The whole measurement of search, and its table for the docs."""

import gzip
import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from unicodedata import normalize

from playwright.sync_api import Browser, sync_playwright

from benchmarks.country import size_of
from benchmarks.search.costs import UNLIMITED, Cost, costs, middle, most
from benchmarks.search.engines import minisearch, ours, pagefind, records_of
from benchmarks.search.known import known_items, known_row
from benchmarks.search.made_up import write_search
from benchmarks.search.quality import Ask, Query, Score, by_kind, place_of, queries
from benchmarks.search.scripts import script_rows
from benchmarks.search.served import served
from benchmarks.search.slips import slipped, slips
from doithoai.pages import assets
from doithoai.site import THEME, build

TODAY = date(2026, 11, 21)
COSTED = 12
_FILES = (
    ("provinces: tokens and words", "*/tim/[tw]/*.json"),
    ("provinces: display records", "*/tim/d/*.json"),
    ("provinces: facets", "*/tim/x/*.json"),
    ("country", "tim/**/*.json"),
)
_PAGE = (
    "<!doctype html><meta charset=utf-8><title>Tìm</title>"
    '<script src="/assets/tim-phan-tich.js"></script><script src="/assets/tim-kiem.js"></script>'
)


def measure(project: Path, pages: int, kept: Path | None = None) -> str:
    """Build the real site and the index of a made-up country, ask all engines, write the tables.

    In `kept` the made-up country stays for the next time.
    """
    with tempfile.TemporaryDirectory() as given, sync_playwright() as driver:
        real, made_up = Path(given) / "real", kept or Path(given) / "made-up"
        build(project, TODAY, site=real)
        if not (made_up / "site/tim/m.json").exists():
            size = size_of(pages)
            write_search(project, made_up / "root", made_up / "site", size=size, today=TODAY)
        for asset in assets(project / THEME):
            _write(made_up / "site" / asset.path, asset.data)
        path = shutil.which("chromium") or shutil.which("google-chrome")
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        parts = (*_quality(browser, real), *_made_up(browser, made_up / "site"))
        browser.close()
    return "\n\n".join(parts) + "\n"


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _quality(browser: Browser, site: Path) -> Iterator[str]:
    _write(site / "hoi.html", _PAGE.encode())
    asked = [query for query in queries() if query.over == "real"]
    with served(site) as address:
        page = browser.new_page()
        page.goto(f"{address}/hoi.html")
        records = records_of(site)
        engines: dict[str, Ask | None] = {
            "ours": ours(page),
            "Pagefind": pagefind(page, site, records),
            "MiniSearch + our analyser": minisearch(page, site, records),
        }
        found = {name: _asked(asked, ask) for name, ask in engines.items() if ask}
        yield from _tables(found, "the real documents and the fictional commune")
        yield "### Slips made by chance in the queries of all classes that are answered first"
        tuned = [query for query in asked if query.part == "tune"]
        yield _table({"ours": dict(slips(tuned, ours(page)))})
        page.close()
        yield "### Scripts of the search page"
        yield "\n".join(script_rows(browser, address, site))


def _asked(asked: Sequence[Query], ask: Ask) -> list[tuple[Query, int]]:
    return [(query, place_of(query, ask(query))) for query in asked]


def _tables(found: Mapping[str, Sequence[tuple[Query, int]]], where: str) -> Iterator[str]:
    for part, title in (("measure", "only measured"), ("tune", "looked at while tuning")):
        yield f"### Queries {title}: {where}"
        own = {name: [pair for pair in p if pair[0].part == part] for name, p in found.items()}
        yield _table({name: by_kind(pairs) for name, pairs in own.items()})
    missed = [query for query, place in found["ours"] if place != 1 and query.part == "tune"]
    yield "Looked at, and not first with ours: " + "; ".join(
        f"`{normalize('NFC', query.text)}` ({query.kind})" for query in missed
    )


def _table(found: Mapping[str, Mapping[str, Score]]) -> str:
    lines = ["| class (n) | " + " | ".join(f"{n}: s@1 / s@5 / MRR" for n in found) + " |"]
    lines.append("|---|" + "---|" * len(found))
    for kind, own in found["ours"].items():
        cells = (scores[kind] for scores in found.values())
        told = " | ".join(f"{c.first:.2f} / {c.few:.2f} / {c.mrr:.2f}" for c in cells)
        lines.append(f"| {kind} ({own.count}) | {told} |")
    return "\n".join(lines)


def _made_up(browser: Browser, site: Path) -> Iterator[str]:
    _write(site / "hoi.html", _PAGE.encode())
    asked = [query for query in queries() if query.over == "made_up"]
    known = known_items(site)
    with served(site) as address:
        page = browser.new_page()
        page.goto(f"{address}/hoi.html")
        ask = ours(page)
        yield from _tables({"ours": _asked(asked, ask)}, "the made-up country")
        yield _sizes(site)
        yield "### Known items: six syllables of a proposal and the name of its commune"
        lines = [
            "| scope | among ten | where at most ten hold them | where more do | first |",
            "|---|---|---|---|---|",
        ]
        lines += [known_row(title, part, ask) for title, part in known.items()]
        yield "\n".join(lines)
        page.close()
        yield "### What an answer costs: 150 ms to each answer, processor slowed down 6 times"
        lines = [
            "| scope | kB p50 / p90 | requests p50 | seconds p50 / p90 | at 1.6 Mbit/s |",
            "|---|---|---|---|---|",
        ]
        for title, part in known.items():
            some = [item.query for item in part[:COSTED]]
            for name, given in ((title, some), (f"{title}, a slip", _slipped(some))):
                fast = costs(browser, address, given, speed=UNLIMITED)
                lines.append(_cost_line(name, fast, costs(browser, address, given)))
        yield "\n".join(lines)


def _cost_line(title: str, found: Sequence[Cost], slow: Sequence[Cost]) -> str:
    sizes = [cost.size / 1000 for cost in found]
    requests = middle([cost.requests for cost in found])
    return (
        f"| {title} | {middle(sizes):.0f} / {most(sizes):.0f} | {requests:.0f} "
        f"| {_seconds(found)} | {_seconds(slow)} |"
    )


def _seconds(found: Sequence[Cost]) -> str:
    seconds = [cost.seconds for cost in found]
    return f"{middle(seconds):.2f} / {most(seconds):.2f}"


def _slipped(asked: Sequence[Query]) -> list[Query]:
    """Each with a slip in one of its words."""
    return [replace(one, text=slipped(one.text, 1, Random(one.text)) or one.text) for one in asked]


def _sizes(site: Path) -> str:
    """What the index of all provinces and of the country weighs on the wire."""
    size = json.loads((site / "tim/m.json").read_bytes())["size"]
    lines = [
        f"### Size of the index, {size} records",
        "| files | kB gzip | files | bytes a record |",
        "|---|---|---|---|",
    ]
    for title, pattern in _FILES:
        sizes = [len(gzip.compress(file.read_bytes(), 6)) for file in site.glob(pattern)]
        total = sum(sizes)
        lines.append(f"| {title} | {total / 1000:.0f} | {len(sizes)} | {total / size:.1f} |")
    return "\n".join([lines[0], "", *lines[1:]])
