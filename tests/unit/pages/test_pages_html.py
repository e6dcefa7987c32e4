"""Every page is sound HTML: tags that close, elements where they may stand, names that exist."""

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"}
ONLY_IN = {
    "dd": {"dl", "div"},
    "dt": {"dl", "div"},
    "figcaption": {"figure"},
    "legend": {"fieldset"},
    "li": {"ul", "ol"},
    "option": {"select", "datalist", "optgroup"},
    "summary": {"details"},
    "tbody": {"table"},
    "td": {"tr"},
    "th": {"tr"},
    "thead": {"table"},
    "tfoot": {"table"},
    "tr": {"thead", "tbody", "tfoot"},
}
ONLY_HOLDS = {
    "dl": {"div", "dd", "dt"},
    "ol": {"li"},
    "table": {"caption", "thead", "tbody", "tfoot"},
    "tr": {"td", "th"},
    "ul": {"li"},
}
PHRASING = {"p", "h1", "h2", "h3", "h4", "dt", "summary", "label", "legend", "caption"}
"""What holds words only. In a summary a heading may stand."""
BLOCKS = {
    *("article", "blockquote", "details", "dl", "div", "fieldset", "figure", "footer", "form"),
    *("h1", "h2", "h3", "h4", "header", "main", "nav", "ol", "p", "pre", "section", "table", "ul"),
}
POINTERS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "list")
NAMELESS = {"a": "href", "img": "alt"}
"""Elements that are of no use without an attribute."""


class Judge(HTMLParser):
    """Reads a page and writes down what is wrong with it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.ids: list[str] = []
        self.asked: list[str] = []
        self.headings: list[int] = []
        self.landmarks: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        self.faults += [f"<{tag}> is never closed" for tag in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        said = {name: value or "" for name, value in attrs}
        self.faults += [f"<{tag}> says {name} twice" for name in {*names} if names.count(name) > 1]
        self.faults += self._misplaced(tag)
        asked = NAMELESS.get(tag)
        if asked and asked not in said:
            self.faults.append(f"<{tag}> without {asked}")
        self._note(tag, said)
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        if not self._in_drawing(tag):
            self.faults.append(f"<{tag}/> is no HTML")

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1] == tag:
            self._open.pop()
        else:
            self.faults.append(f"</{tag}> closes <{self._open[-1] if self._open else ''}>")

    def _in_drawing(self, tag: str) -> bool:
        return tag == "svg" or "svg" in self._open

    def _misplaced(self, tag: str) -> Iterator[str]:
        parent = self._open[-1] if self._open else ""
        if tag in ONLY_IN and parent not in ONLY_IN[tag]:
            yield f"<{tag}> in <{parent}>"
        if parent in ONLY_HOLDS and tag not in ONLY_HOLDS[parent]:
            yield f"<{tag}> in <{parent}>"
        words = PHRASING & {*self._open}
        if tag in BLOCKS and words and not (words == {"summary"} and tag in {"h2", "h3"}):
            yield f"<{tag}> among the words of <{words.pop()}>"
        if tag in {"a", "button", "label", "form"} and tag in self._open:
            yield f"<{tag}> in <{tag}>"

    def _note(self, tag: str, said: Mapping[str, str]) -> None:
        if "id" in said:
            self.ids.append(said["id"])
            if not said["id"] or " " in said["id"]:
                self.faults.append(f"id “{said['id']}”")
        for pointer in POINTERS:
            self.asked += said.get(pointer, "").split()
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.headings.append(int(tag[1]))
        if tag in {"nav", "main"}:
            self.landmarks.append((tag, said.get("aria-label", said.get("aria-labelledby", ""))))


def faults(html: str) -> list[str]:
    """Everything that is wrong with a page."""
    judge = Judge(html)
    found = list(judge.faults)
    found += [f"id {name} twice" for name in {*judge.ids} if judge.ids.count(name) > 1]
    found += [f"nothing is called {name}" for name in judge.asked if name not in judge.ids]
    steps = zip(judge.headings, judge.headings[1:], strict=False)
    found += [f"h{low} after h{high}" for high, low in steps if low > high + 1]
    found += [f"two {mark}" for mark in {*judge.landmarks} if judge.landmarks.count(mark) > 1]
    if not html.startswith("<!doctype html>\n<html lang="):
        found.append("no doctype, or no language")
    return found


@pytest.fixture(scope="module")
def pages(real_site: Path) -> Mapping[str, str]:
    """Our own pages by their files; the handbook's are Material's."""
    return {
        path.relative_to(real_site).as_posix(): path.read_text(encoding="utf-8")
        for path in real_site.rglob("*.html")
        if "huong-dan/can-bo/" not in path.as_posix()
    }


def test_every_page_is_sound(pages: Mapping[str, str]) -> None:
    assert len(pages) > 50
    assert {path: found for path, html in pages.items() if (found := faults(html))} == {}


def test_every_page_can_be_shared(pages: Mapping[str, str]) -> None:
    # Pages for staff, for frames and for wrong addresses have no canonical one to share.
    frames = {path: html for path, html in pages.items() if 'rel="canonical"' in html}
    assert len(frames) > 50
    for mark in ("title", "description", "type", "url", "image", "locale", "site_name"):
        lost = [path for path, html in frames.items() if f'<meta property="og:{mark}"' not in html]
        assert lost == [], mark


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<p><b>a</p></b>", "</p> closes <b>"),
        ("<p><ul></ul></p>", "<ul> among the words of <p>"),
        ("<ul><p>a</p></ul>", "<p> in <ul>"),
        ("<label for=x>a</label>", "nothing is called x"),
        ("<i id=a></i><i id=a></i>", "id a twice"),
        ("<h1>a</h1><h3>b</h3>", "h3 after h1"),
        ("<a>b</a>", "<a> without href"),
        ("<div>", "<div> is never closed"),
        ("<br/>", "<br/> is no HTML"),
        ("<nav></nav><nav></nav>", "two ('nav', '')"),
        ("<i id=a id=b></i>", "<i> says id twice"),
    ],
)
def test_a_fault_is_found(body: str, fault: str) -> None:
    assert fault in faults(f"<!doctype html>\n<html lang=vi>{body}</html>")
