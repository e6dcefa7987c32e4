"""Markdown that staff wrote, as HTML that can do no harm."""

import re
from functools import cache
from threading import get_ident
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from doithoai.values import slug

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_HIGHEST = 2
_TAGS = {
    *_HEADINGS[1:],
    *("p", "br", "hr", "blockquote", "em", "strong", "code", "pre", "sup", "sub"),
    *("ul", "ol", "li", "dl", "dt", "dd", "a"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "ol": {"start"},
    "td": {"data-l"},
    **{heading: {"id"} for heading in _HEADINGS[1:]},
}
# Without their content: what stands in them was never meant to be read.
_EMPTIED = {"script", "style", "template", "noscript", "iframe", "object", "svg", "math"}
_HELD_BACK = re.compile("\x02[^\x03]*\x03")
_SCHEMES = {"http", "https", "mailto", "tel"}


def to_html(text: str) -> str:
    """Render, then keep only what is on the list; headings begin at `h2` below the page's title."""
    if not text.strip():
        return ""
    return nh3.clean(
        _reader(get_ident()).reset().convert(text),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        clean_content_tags=_EMPTIED,
        url_schemes=_SCHEMES,
        link_rel="noopener",
    )


@cache
def _reader(_thread: int) -> markdown.Markdown:
    """Setting one up takes as long as reading a short text, so a thread has one for all in turn."""
    extensions: list[str | Extension] = ["tables", "sane_lists", _Headings(), Labels()]
    return markdown.Markdown(extensions=extensions, output_format="html")


class _Headings(Extension):
    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - the library's name
        """Put our step after those that make the tree."""
        md.treeprocessors.register(_HeadingSteps(md), "headings", 1)


class _HeadingSteps(Treeprocessor):
    def run(self, root: Element) -> None:
        """Shift the headings as a whole, so that the highest is `h2`; give each an anchor."""
        headings = [element for element in root.iter() if element.tag in _HEADINGS]
        if not headings:
            return
        levels = [int(heading.tag[1]) for heading in headings]
        shift = _HIGHEST - min(levels)
        used: set[str] = set()
        for heading, level in zip(headings, levels, strict=True):
            heading.tag = f"h{min(level + shift, 6)}"
            heading.set("id", _anchor("".join(heading.itertext()), used))


class Labels(Extension):
    """Cells of a table carry the name of their column, which phones show instead of a head."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - the library's name
        """Put our step after those that make the tree."""
        md.treeprocessors.register(_Labelling(md), "labels", 1)


class _Labelling(Treeprocessor):
    def run(self, root: Element) -> None:
        """The words of a head, as an attribute of each cell below it."""
        for table in root.iter("table"):
            heads = [_words(head) for head in table.iter("th")]
            for row in table.iter("tr"):
                for head, cell in zip(heads, row.findall("td"), strict=False):
                    cell.set("data-l", head)


def _words(element: Element) -> str:
    """What is read of it; raw HTML is held back elsewhere until the end."""
    return " ".join(_HELD_BACK.sub("", "".join(element.itertext())).split())


def _anchor(text: str, used: set[str]) -> str:
    """An anchor in our own spelling; a heading that comes again gets a number."""
    base = slug(re.sub(r"&#?\w+;", " ", text)) or "muc"
    anchor, number = base, 1
    while anchor in used:
        number += 1
        anchor = f"{base}-{number}"
    used.add(anchor)
    return anchor
