"""One change of what was published, in plain words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from doithoai.views.past.edits import Edit

NEW_UNIT = "đơn vị"
"""What was added when a commune came here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version of the records: the day on which it was kept, its commit."""

    day: date
    commit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What changed on a day, in which commit; `path` is a page, with its anchor, that shows it.

    What was removed is told on the page above it. `what` is the title of the record. `added` is
    the kind of thing that came, where a whole record or item did.
    """

    day: date
    commit: str
    path: str
    what: str
    text: str
    reason: str | None = None
    added: str = ""

    @property
    def page(self) -> str:
        """The page without the anchor."""
        return self.path.partition("#")[0]

    @property
    def anchor(self) -> str:
        """The item of the page; empty for the page as a whole."""
        return self.path.partition("#")[2]

    @property
    def sentence(self) -> str:
        """The change with the reason that the author gave."""
        return f"{self.text}, lý do: {self.reason}" if self.reason else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Where an edit is shown, the title of what was edited, the page above."""

    path: str
    title: str
    above: str

    def at(self, anchor: str) -> "Page":
        """An item of the page."""
        return Page(path=f"{self.path}#{anchor}", title=self.title, above=self.path)

    @property
    def gone(self) -> "Page":
        """The page above, which tells that this one is no more."""
        return Page(path=self.above, title=self.title, above=self.above)


Found = Iterator[tuple[Page, Edit]]
"""Edits, each with its place."""
