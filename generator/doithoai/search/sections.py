"""A text in Markdown as parts that can be found, each with its anchor."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from doithoai.values import one_line, slug

_HEADING = re.compile(r"(?m)^#{1,6}[ \t]+(.+?)[ \t#]*$")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*\)")
_TAG = re.compile(r"</?[a-zA-Z][^>]*>|<!--.*?-->", re.DOTALL)
_RULE = re.compile(r"(?m)^[\s|:*_-]+$")
_MARKS = re.compile(r"(?m)^[ \t]*(?:>+|[-*+]|#+)[ \t]+|[*`|\\]|(?<!\w)_+|_+(?!\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What stands under a heading; the part before the first one has neither title nor anchor."""

    title: str
    anchor: str
    text: str


def sections(body: str, *, again: str = "-", first: int = 2) -> Iterator[Section]:
    """The parts of a text. The second heading of a name has `again` and `first` at its anchor."""
    used: set[str] = set()
    title, anchor, place = "", "", 0
    for match in _HEADING.finditer(body):
        yield Section(title=title, anchor=anchor, text=plain(body[place : match.start()]))
        title, place = plain(match[1]), match.end()
        base = slug(title) or "muc"
        anchor, number = base, first
        while anchor in used:
            anchor, number = f"{base}{again}{number}", number + 1
        used.add(anchor)
    yield Section(title=title, anchor=anchor, text=plain(body[place:]))


def plain(markdown: str) -> str:
    """The words of a text, in one line."""
    text = _RULE.sub(" ", _TAG.sub(" ", _LINK.sub(r"\1", markdown)))
    return one_line(_MARKS.sub(" ", text))
