"""One change of what was published, in plain words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from doithoai.views.edits import Edit


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version of the records: the day on which it was kept, its commit."""

    day: date
    commit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What changed on a day, in which commit; `path` is a page, with its anchor, that shows it.

    What was removed is told on the page above it. `what` is the title of the record.
    """

    day: date
    commit: str
    path: str
    what: str
    text: str
    reason: str | None = None

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
