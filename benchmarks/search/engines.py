"""The engines that are compared, each asked in the same browser over the same records."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from playwright.sync_api import Page

from benchmarks.search.quality import Ask, Query
from doithoai.search import WRITTEN_SCOPE

MOST = 10
_OURS = """async ([scope, text, most]) => {
  const source = await (scope === "" ? TimKiem.country() : /\\/|^huong-dan$/.test(scope)
    ? TimKiem.commune(scope, true) : TimKiem.province(scope));
  const { hits } = await TimKiem.search(text, source);
  const shown = hits.slice(0, most).map(async ({ n }) => (await source.load(n))?.path);
  return (await Promise.all(shown)).filter(Boolean);
}"""
_PAGEFIND = """async ([province, text, most]) => {
  const engine = await import(`/pf/${province}/pagefind/pagefind.js`);
  const { results } = await engine.search(text);
  const found = await Promise.all(results.slice(0, most).map((one) => one.data()));
  return found.map(({ meta }) => meta.path);
}"""
_MINISEARCH_LOAD = """async ([province, records]) => {
  const words = (text) => PhanTich.analyse(text).map(([bare]) => bare);
  const own = { tokenize: words, processTerm: (term) => term };
  const engine = new MiniSearch({
    fields: ["title", "names", "place", "text", "words"], storeFields: ["path"], ...own,
    searchOptions: { ...own, boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
  });
  const bare = { title: "", names: "", place: "", text: "", words: "" };
  engine.addAll(records.map((record, id) => ({ ...bare, ...record, id })));
  (window.engines ||= {})[province] = engine;
}"""
_MINISEARCH = """([province, text, most]) =>
  engines[province].search(text).slice(0, most).map(({ path }) => path)"""

Records = dict[str, list[dict[str, str]]]
"""The records of each province and of the written pages, as they are published."""
_OUTSIDE = ("minh-hoa", WRITTEN_SCOPE)
"""What stands in no index but its own."""


def records_of(site: Path) -> Records:
    """All records of a built site, by province."""
    found: Records = {}
    for pattern in ("*/*/tim.json", "*/tim/van-ban.json", f"{WRITTEN_SCOPE}/tim.json"):
        for file in sorted(site.glob(pattern)):
            records = json.loads(file.read_text(encoding="utf-8"))["records"]
            found.setdefault(file.relative_to(site).parts[0], []).extend(records)
    return found


def ours(page: Page) -> Ask:
    """Our own engine in the scope of the query."""

    def ask(query: Query) -> Sequence[str]:
        found: list[str] = page.evaluate(_OURS, [query.scope, query.text, MOST])
        return found

    return ask


def pagefind(page: Page, site: Path, records: Records) -> Ask | None:
    """Pagefind with one index a province; None where its package is not installed."""
    for province, listed in records.items():
        folder = site / "pf" / province
        for number, record in enumerate(listed):
            (folder / str(number)).mkdir(parents=True, exist_ok=True)
            text = _page_of(record)
            (folder / str(number) / "index.html").write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "pagefind", "--site", str(folder), "--silent"]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            return None

    def ask(query: Query) -> Sequence[str]:
        found: list[str] = []
        for province in _provinces(query, records):
            found += page.evaluate(_PAGEFIND, [province, query.text, MOST])
        return found

    return ask


def minisearch(page: Page, site: Path, records: Records) -> Ask | None:
    """MiniSearch with our analyser, one index a province; None where npm is not there."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    folder = site / "mini"
    folder.mkdir(exist_ok=True)
    packed = [npm, "install", "--silent", "--no-save", "--prefix", str(folder), "minisearch@7.2.0"]
    if subprocess.run(packed, capture_output=True, check=False).returncode:
        return None
    page.add_script_tag(url="/mini/node_modules/minisearch/dist/umd/index.js")
    for province, listed in records.items():
        page.evaluate(_MINISEARCH_LOAD, [province, listed])

    def ask(query: Query) -> Sequence[str]:
        found: list[str] = []
        for province in _provinces(query, records):
            found += page.evaluate(_MINISEARCH, [province, query.text, MOST])
        return found

    return ask


def _provinces(query: Query, records: Records) -> Iterator[str]:
    """The province of the query; without one all of them, one after the other."""
    if query.scope:
        return iter((query.scope.split("/")[0],))
    return (province for province in records if province not in _OUTSIDE)


def _page_of(record: dict[str, str]) -> str:
    body = "".join(
        f"<p>{escape(record.get(key, ''))}</p>" for key in ("names", "place", "text", "words")
    )
    path = escape(record["path"], quote=True)
    return (
        f"<!doctype html><html lang=vi><title>{escape(record.get('title', ''))}</title>"
        f'<body data-pagefind-body><span data-pagefind-meta="path:{path}"></span>'
        f"<h1>{escape(record.get('title', ''))}</h1>{body}"
    )
