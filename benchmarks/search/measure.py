"""The whole measurement of search, and its table for the docs."""

import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from random import Random

from playwright.sync_api import Browser, sync_playwright

from benchmarks.country import size_of, write_country
from benchmarks.search.costs import Cost, costs, middle, most
from benchmarks.search.engines import minisearch, ours, pagefind, records_of
from benchmarks.search.quality import Ask, Query, Score, by_kind, place_of, queries, score
from benchmarks.search.served import served
from doithoai.site import build

TODAY = date(2026, 11, 21)
KNOWN, COSTED = 300, 24
_PAGE = (
    "<!doctype html><meta charset=utf-8><title>Tìm</title>"
    '<script src="/assets/tim-phan-tich.js"></script><script src="/assets/tim-kiem.js"></script>'
)


def measure(project: Path, pages: int) -> str:
    """Build the real site and a made-up country, ask all engines, write the tables."""
    with tempfile.TemporaryDirectory() as given, sync_playwright() as driver:
        folder = Path(given)
        real, made_up = folder / "real", folder / "made-up"
        build(project, TODAY, site=real / "site")
        write_country(project, made_up, size_of(pages, 1))
        build(made_up, TODAY, site=made_up / "site")
        path = shutil.which("chromium") or shutil.which("google-chrome")
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        parts = (*_quality(browser, real / "site"), *_made_up(browser, made_up / "site"))
        browser.close()
    return "\n\n".join(parts) + "\n"


def _quality(browser: Browser, site: Path) -> Iterator[str]:
    (site / "hoi.html").write_text(_PAGE, encoding="utf-8")
    asked = queries()
    with served(site) as address:
        page = browser.new_page()
        page.goto(f"{address}/hoi.html")
        records = records_of(site)
        engines: dict[str, Ask | None] = {
            "ours": ours(page),
            "Pagefind": pagefind(page, site, records),
            "MiniSearch + our analyser": minisearch(page, site, records),
        }
        found = {
            name: [(query, place_of(query, ask(query))) for query in asked]
            for name, ask in engines.items()
            if ask
        }
        page.close()
    for part, title in (("measure", "only measured"), ("tune", "looked at while tuning")):
        yield f"### Queries {title}"
        yield _table(
            {
                name: by_kind((query, place) for query, place in pairs if query.part == part)
                for name, pairs in found.items()
            }
        )
    missed = [query for query, place in found["ours"] if place != 1]
    yield "Not first with ours: " + "; ".join(f"`{query.text}` ({query.kind})" for query in missed)


def _table(found: Mapping[str, Mapping[str, Score]]) -> str:
    lines = ["| class (n) | " + " | ".join(f"{n}: s@1 / s@5 / MRR" for n in found) + " |"]
    lines.append("|---|" + "---|" * len(found))
    for kind, own in found["ours"].items():
        cells = (scores[kind] for scores in found.values())
        told = " | ".join(f"{c.first:.2f} / {c.few:.2f} / {c.mrr:.2f}" for c in cells)
        lines.append(f"| {kind} ({own.count}) | {told} |")
    return "\n".join(lines)


def _made_up(browser: Browser, site: Path) -> Iterator[str]:
    (site / "hoi.html").write_text(_PAGE, encoding="utf-8")
    known = _known(site)
    with served(site) as address:
        page = browser.new_page()
        page.goto(f"{address}/hoi.html")
        ask = ours(page)
        yield "### Known items: six syllables of a proposal and the name of its commune"
        lines = ["| scope | among ten | first |", "|---|---|---|"]
        for title, part in known.items():
            places = [place_of(query, ask(query)) for query in part]
            ten = sum(map(bool, places)) / len(places)
            lines.append(f"| {title} ({len(part)}) | {ten:.3f} | {score(places).first:.3f} |")
        yield "\n".join(lines)
        page.close()
        yield "### What an answer costs: 150 ms, 1.6 Mbit/s, processor slowed down 6 times"
        lines = ["| scope | kB p50 / p90 | requests p50 | seconds p50 / p90 |", "|---|---|---|---|"]
        for title, part in known.items():
            lines.append(_cost_line(title, costs(browser, address, part[:COSTED])))
        yield "\n".join(lines)


def _cost_line(title: str, found: Sequence[Cost]) -> str:
    sizes = [cost.size / 1000 for cost in found]
    seconds = [cost.seconds for cost in found]
    requests = middle([cost.requests for cost in found])
    return (
        f"| {title} | {middle(sizes):.0f} / {most(sizes):.0f} | {requests:.0f} "
        f"| {middle(seconds):.2f} / {most(seconds):.2f} |"
    )


def _known(site: Path) -> dict[str, list[Query]]:
    """Proposals by chance: in their commune, in their province, in the whole country."""
    chance = Random(20261121)
    files = sorted(site.glob("*/*/tim.json"))
    found: dict[str, list[Query]] = {"commune": [], "province": [], "country": []}
    for _ in range(KNOWN):
        file = chance.choice(files)
        content = json.loads(file.read_text(encoding="utf-8"))
        record = chance.choice([each for each in content["records"] if each["kind"] == "k"])
        words = " ".join(record["text"].split()[:6])
        scopes = {"commune": content["scope"], "province": file.parent.parent.name, "country": ""}
        for title, scope in scopes.items():
            text = words if title == "commune" else f"{words} {content['name']}"
            wanted = frozenset((record["path"],))
            query = Query(part="known", kind=title, scope=scope, text=text, wanted=wanted)
            found[title].append(query)
    return found
