"""The lines of a file as they are parsed, with the way back to places in the raw file."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from doithoai.problems import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Cleaned lines; `removed` gives, for a line from 0, the raw columns from 0 taken out of it."""

    path: str
    lines: tuple[str, ...]
    removed: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    def at(self, line: int, column: int) -> Location:
        """Locate a place given from 0 in the cleaned lines; beyond the end is the end."""
        last = len(self.lines) - 1
        if last > 0 and not self.lines[last]:
            last -= 1
        if line > last:
            line, column = last, len(self.lines[last])
        return Location(path=self.path, line=line + 1, column=self.column(line, column))

    def column(self, line: int, column: int) -> int:
        """Count a column of the raw line from 1."""
        for gap in self.removed.get(line, ()):
            if gap > column:
                break
            column += 1
        return column + 1

    def gap_in(self, line: int, *, start: int, end: int) -> int | None:
        """Find the first raw column (from 1) removed inside a span given from 0."""
        first, last = self.column(line, start), self.column(line, end)
        gaps = (gap + 1 for gap in self.removed.get(line, ()))
        return next((gap for gap in gaps if first <= gap < last), None)

    def indent(self, line: int) -> int:
        """Count the blanks that a line begins with."""
        text = self.lines[line]
        return len(text) - len(text.lstrip())

    def line_above(self, line: int) -> int | None:
        """Find the nearest line above that is neither blank nor a comment."""
        for above in range(line - 1, -1, -1):
            text = self.lines[above].lstrip()
            if text and not text.startswith("#"):
                return above
        return None
