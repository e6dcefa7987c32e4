"""The place in a file of the project that a problem points to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Location:
    """A POSIX path from the project root, a line, a column; both from 1, columns in characters."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Write the place as editors and terminals understand it."""
        return f"{self.path}:{self.line}:{self.column}"
