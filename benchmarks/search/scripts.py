"""Which scripts of search a reader fetches before the first results are shown, and which after."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser

_ASKED = (
    ("in a commune", {"q": "hạn gửi ý kiến", "xa": "hai-phong/phuong-nhi-chieu"}),
    ("in a province", {"q": "hạn gửi ý kiến", "tinh": "hai-phong"}),
    ("in the whole country", {"q": "hạn gửi ý kiến", "tinh": "ca-nuoc"}),
    ("where the query says: names of places too", {"q": "hạn gửi ý kiến nhị chiểu"}),
    ("a question, in a province", {"q": "bao giờ hết hạn gửi ý kiến", "tinh": "hai-phong"}),
    ("a slip, in a province", {"q": "hạn gửi ý kiếnn", "tinh": "hai-phong"}),
    ("a filter, in a province", {"q": "hạn gửi ý kiến", "tinh": "hai-phong", "nam": "2025"}),
)
_WATCH = """new MutationObserver(() => {
  if (document.querySelector("[data-hits] li")) window.shownAt ??= performance.now();
}).observe(document, { childList: true, subtree: true });"""
_FETCHED = """() => performance.getEntriesByType("resource")
  .map(({ name, startTime }) => [new URL(name).pathname, startTime < window.shownAt])
  .filter(([path]) => /\\/tim-[a-z-]+\\.js$/.test(path))"""


def script_rows(browser: Browser, address: str, site: Path) -> Iterator[str]:
    """A table: for each way to ask the scripts before the first results, and those after."""
    yield "| asked | scripts before the first results | kB gzip | kB gzip after them |"
    yield "|---|---|---|---|"
    for title, said in _ASKED:
        context = browser.new_context()
        page = context.new_page()
        page.add_init_script(_WATCH)
        page.goto(f"{address}/tim/?{urlencode(said)}")
        page.wait_for_selector("[data-hits] li")
        page.wait_for_load_state("networkidle")
        before, after = [], []
        for path, early in page.evaluate(_FETCHED):
            (before if early else after).append(site / path.lstrip("/"))
        context.close()
        names = ", ".join(sorted(file.stem for file in before))
        yield f"| {title} | {names} | {_sent(before):.1f} | {_sent(after):.1f} |"


def _sent(files: list[Path]) -> float:
    return sum(len(gzip.compress(file.read_bytes(), 6)) for file in files) / 1000
