"""The English twins of the real content and of the fictional commune, as a whole."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from doithoai import routes
from doithoai.pages.teller import is_vietnamese
from doithoai.site import build

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 11, 21)
VOID = frozenset("area base br col hr img input link meta rect source wbr".split())
ONE_LANGUAGE = frozenset(("meta", "title", "link", "option"))
"""Elements in whose words or attributes no other language can be marked."""
EDITS = ("past", "why")
"""The trail of edits is told as it was recorded."""
JOINTS = re.compile(r", gửi | \(biểu |[,;:.] | \(|\),? ?| số | ngày | của | · ")


class Reading(HTMLParser):
    """The words of a page by the language they are marked with."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str, str]] = []
        self.unmarked: list[str] = []
        self.vietnamese: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        lang = found.get("lang") or (self.open[-1][1] if self.open else "")
        if lang != "vi" and tag not in ONE_LANGUAGE:
            self.unmarked += [value for value in found.values() if is_vietnamese(value)]
        if tag not in VOID:
            self.open.append((tag, lang, found.get("class", "")))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not is_vietnamese(data) or not self.open:
            return
        tag, lang, _ = self.open[-1]
        if lang != "vi" and tag not in ONE_LANGUAGE:
            self.unmarked.append(data)
        elif lang == "vi" and not any(name in EDITS for _, _, name in self.open):
            self.vietnamese.append(data)


@pytest.fixture(scope="module")
def pages(real_site: Path) -> Mapping[str, str]:
    """English pages; what leads to a Vietnamese page is none."""
    found = {
        f"/{path.parent.relative_to(real_site / 'en').as_posix()}/".replace("/./", "/"): text
        for path in sorted((real_site / "en").rglob("index.html"))
        if 'http-equiv="refresh"' not in (text := path.read_text(encoding="utf-8"))
    }
    assert len(found) > 100
    return found


@pytest.fixture(scope="module")
def written() -> str:
    """All that people wrote, on one line in small letters."""

    def texts() -> Iterator[str]:
        for folder in ("content", "site-config"):
            for path in sorted((ROOT / folder).rglob("*")):
                if path.suffix in {".yml", ".md", ".csv"}:
                    yield path.read_text(encoding="utf-8")

    return one_line("\n".join(texts()))


def one_line(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split())).lower()


def readings(pages: Mapping[str, str]) -> Iterator[tuple[str, Reading]]:
    for path, text in pages.items():
        reading = Reading()
        reading.feed(text)
        yield path, reading


def test_no_vietnamese_word_stands_unmarked_on_an_english_page(pages: Mapping[str, str]) -> None:
    assert [(path, each.unmarked) for path, each in readings(pages) if each.unmarked] == []


def test_what_stays_vietnamese_was_written_by_people(
    pages: Mapping[str, str], written: str
) -> None:
    ours = [
        (path, text)
        for path, each in readings(pages)
        if not path.startswith("/tim/")
        for text in map(one_line, each.vietnamese)
        if text != "tiếng việt"
        and not all(
            part.strip(" .,:…") in written for part in JOINTS.split(text) if is_vietnamese(part)
        )
    ]
    assert ours == []


def test_every_page_with_a_twin_names_it_and_is_named_by_it(
    real_site: Path, pages: Mapping[str, str]
) -> None:
    for path, text in pages.items():
        assert '<html lang="en">' in text
        both = (real_site / routes.file_of(path)).read_text(encoding="utf-8")
        for code, address in (("vi", path), ("en", routes.english(path))):
            line = f'hreflang="{code}" href="https://doithoai.example{address}">'
            assert line in text, path
            assert line in both, path


def test_data_and_reports_have_twins_and_what_is_printed_for_vietnamese_readers_has_none(
    pages: Mapping[str, str],
) -> None:
    twins = ("/du-lieu/", "/du-lieu/tu-dien/", "/du-lieu/hai-phong/", "/hai-phong/bao-cao/bc01/")
    assert set(twins) <= set(pages)
    assert not [path for path in pages if "/thong-bao/" in path or "/nhung/" in path]


def test_counts_are_grouped_as_each_language_groups_them(
    real_site: Path, pages: Mapping[str, str]
) -> None:
    own = (real_site / "thuc-hien" / "index.html").read_text(encoding="utf-8")
    assert '<td data-l="Tất cả (N)">3.321</td>' in own
    assert "0 trên 3.321 xã, phường có dữ liệu" in own
    assert ">3,321</td>" in pages["/thuc-hien/"]
    assert "0 of 3,321 communes and wards have data" in pages["/thuc-hien/"]
    texts = (own, pages["/thuc-hien/"])
    assert [text for text in texts if "3321" in text] == []


def test_links_to_vietnamese_pages_say_so(pages: Mapping[str, str]) -> None:
    link = re.compile(r'<a [^>]*href="([^":]*/)(?:#[^"]*)?"([^>]*)>')
    seen = set()
    for path, text in pages.items():
        here = f"https://doithoai.example{routes.english(path)}"
        for address, rest in link.findall(text):
            leaves = not urlsplit(urljoin(here, address)).path.startswith("/en/")
            assert leaves == ('hreflang="vi"' in rest), (path, address, rest)
            seen.add(leaves)
    assert seen == {True, False}


def test_written_pages_lead_to_themselves(real_site: Path) -> None:
    door = (real_site / "en" / "gioi-thieu" / "index.html").read_text(encoding="utf-8")
    assert 'content="0; url=../../gioi-thieu/"' in door


def test_both_sitemaps_name_both_languages(real_site: Path) -> None:
    indexes = (routes.SITEMAP_FILE, routes.ENGLISH_SITEMAP_FILE)
    for name, prefix in zip(indexes, ("", routes.ENGLISH), strict=True):
        index = (real_site / name).read_text(encoding="utf-8")
        common = f"{prefix}{routes.COMMON_SITEMAP}".removeprefix("/")
        assert f"<loc>https://doithoai.example/{common}</loc>" in index
        text = (real_site / common).read_text(encoding="utf-8")
        assert 'hreflang="en" href="https://doithoai.example/en/lich/"' in text
    assert routes.ENGLISH_SITEMAP_FILE in (real_site / "robots.txt").read_text(encoding="utf-8")


def test_a_site_without_english_has_no_trace_of_it(small: Path) -> None:
    settings = small / "site-config" / "site.yml"
    settings.write_text(settings.read_text("utf-8") + "tieng_anh: false\n", encoding="utf-8")
    out = small / "site"
    assert build(small, TODAY, site=out).written
    assert not (out / "en").exists()
    assert not [path for path in out.rglob("*.html") if "hreflang" in path.read_text("utf-8")]


def test_vietnamese_pages_read_the_same_with_and_without_english(
    small: Path, tmp_path: Path
) -> None:
    settings = small / "site-config" / "site.yml"
    build(small, TODAY, site=tmp_path / "hai")
    settings.write_text(settings.read_text("utf-8") + "tieng_anh: false\n", encoding="utf-8")
    build(small, TODAY, site=tmp_path / "mot")
    switch = re.compile(rb'<(?:link rel="alternate"|li><a) [^>]*hreflang="[a-z]+"[^\n]*\n')
    alone = list((tmp_path / "mot").rglob("*.html"))

    assert alone
    for path in alone:
        both = (tmp_path / "hai" / path.relative_to(tmp_path / "mot")).read_bytes()
        assert switch.sub(b"", both) == path.read_bytes()


def test_english_pages_are_stamped_with_a_new_day_like_the_others(
    small: Path, tmp_path: Path
) -> None:
    later = date(2026, 11, 23)
    build(small, TODAY, site=tmp_path / "dan")
    build(small, later, site=tmp_path / "dan")
    build(small, later, site=tmp_path / "moi")
    grown, fresh = (
        {path.relative_to(folder): path.read_bytes() for path in (folder / "en").rglob("*.html")}
        for folder in (tmp_path / "dan", tmp_path / "moi")
    )
    assert grown == fresh
    assert b"Updated <b>Monday, 23 November 2026</b>." in fresh[Path("en/index.html")]
