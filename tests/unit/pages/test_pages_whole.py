"""All pages of the real content together: every link leads somewhere, nothing is inline."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import urlsplit

import pytest
from html_reading import Page

SITE = "doithoai.example"


@pytest.fixture(scope="module")
def files(real_site: Path) -> Mapping[str, bytes]:
    return {
        path.relative_to(real_site).as_posix(): path.read_bytes()
        for path in real_site.rglob("*")
        if path.is_file()
    }


def target(path: str, link: str) -> str:
    """The file that a link on the page at `path` opens."""
    inner = urlsplit(link).path
    base = PurePosixPath("/" + path).parent
    joined = normpath(str(base / inner))
    return joined.lstrip("/") + "/index.html" if inner.endswith("/") else joined.lstrip("/")


def test_every_link_inside_the_site_leads_to_a_file(
    files: Mapping[str, bytes], pages: Mapping[str, Page]
) -> None:
    lost = [
        (path, link)
        for path, page in pages.items()
        for link in page.links
        if not urlsplit(link).scheme and urlsplit(link).path
        if target(path, link).replace("//", "/").removeprefix("/") not in files
        and target(path, link) != "/index.html"
    ]
    assert lost == []


def test_every_anchor_that_a_link_names_exists(pages: Mapping[str, Page]) -> None:
    lost = []
    for path, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or not parts.fragment:
                continue
            there = target(path, link) if parts.path else path
            if there in pages and parts.fragment not in pages[there].anchors:
                lost.append((path, link))
    assert lost == []


def test_a_page_has_one_title_and_each_anchor_once(pages: Mapping[str, Page]) -> None:
    for path, page in pages.items():
        assert len(page.all("h1")) == 1, path
        assert len(page.anchors) == len(set(page.anchors)), path


def test_no_heading_repeats_the_name_of_the_site(pages: Mapping[str, Page]) -> None:
    headings = {path: page.inside.get("h1", "") for path, page in pages.items()}
    assert headings["lich/index.html"] == "Lịch đối thoại"
    assert [path for path, words in headings.items() if "Đối thoại với dân" in words] == []


def test_nothing_is_inline(pages: Mapping[str, Page]) -> None:
    for path, page in pages.items():
        assert page.all("style") == [], path
        assert page.inside.get("script", "") == "", path
        loud = [name for _, a in page.tags for name in a if name == "style" or name[:2] == "on"]
        assert loud == [], path


def test_nothing_is_loaded_from_elsewhere(pages: Mapping[str, Page]) -> None:
    for path, page in pages.items():
        loaded = [a["src"] for _, a in page.tags if "src" in a]
        loaded += [
            a["href"]
            for a in page.all("link")
            if a.get("rel") != "canonical" and "hreflang" not in a
        ]
        assert [link for link in loaded if urlsplit(link).netloc] == [], path


def test_every_fictional_page_is_flagged_and_no_other(pages: Mapping[str, Page]) -> None:
    for path, page in pages.items():
        own = path.removeprefix("en/")
        fictional = own.startswith(("minh-hoa/", "tim/minh-hoa/"))
        mark = "Illustration:" if path.startswith("en/") else "Minh họa:"
        assert (mark in page.text) is fictional, path
        # Frames for portals and kits for staff repeat what the page of the dialogue says.
        aside = path == "404.html" or "/nhung/" in path or "/thong-bao/" in path
        assert (page.meta("robots") == "noindex") is (fictional or aside), path


def test_titles_and_descriptions_are_all_there(pages: Mapping[str, Page]) -> None:
    for path, page in pages.items():
        assert page.inside["title"].strip(), path
        assert page.meta("description"), path


def test_the_budget_of_the_sheet_and_the_script_is_kept(files: Mapping[str, bytes]) -> None:
    assert len(files["assets/trang.css"]) <= 16_000
    assert len(files["assets/trang.js"]) <= 12_000
