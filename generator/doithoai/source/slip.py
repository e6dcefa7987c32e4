"""Where the YAML parser gave up, in its own words."""

from collections.abc import Callable
from dataclasses import dataclass

from doithoai.problems import Problem
from doithoai.source.sheet import Sheet
from doithoai.source.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """Places from 0; `since` is where the unfinished part began, `last` the last scalar read."""

    said: str
    during: str
    line: int
    column: int
    since: tuple[int, int] | None
    last: Span | None

    @property
    def start(self) -> tuple[int, int]:
        """Give the place where the unfinished part began, else where parsing broke off."""
        return self.since or (self.line, self.column)


Telling = Callable[[Sheet, Slip], Problem]


def char_at(sheet: Sheet, line: int, column: int) -> str:
    """Read the character at a place; empty at the end of a line or of the file."""
    return line_at(sheet, line)[column : column + 1]


def line_at(sheet: Sheet, line: int) -> str:
    """Read a line; empty behind the end of the file."""
    return sheet.lines[line] if line < len(sheet.lines) else ""
