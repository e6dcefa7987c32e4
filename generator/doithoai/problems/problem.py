"""One thing wrong in the content, as data: which rule, where, what was read, what to do next."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from doithoai.problems.location import Location


class Severity(StrEnum):
    """An error stops the build; a warning is shown, the build goes on."""

    ERROR = "loi"
    WARNING = "canh_bao"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A kind of problem: a stable id, a short title, the long story that `explain` tells."""

    id: str
    severity: Severity
    title: str
    story: str

    def at(self, location: Location, message: str, *, hint: str) -> "Problem":
        """Report this code at a place: `message` says what was read, `hint` the next act."""
        return Problem(code=self, location=location, message=message, hint=hint)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One finding, ready to be sorted, counted, shown."""

    code: Code
    location: Location
    message: str
    hint: str

    @property
    def is_error(self) -> bool:
        """Tell whether this finding stops the build."""
        return self.code.severity is Severity.ERROR

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order by place first, so that a file is mended from top to bottom."""
        place = self.location
        return place.path, place.line, place.column, self.code.id, self.message


def sort_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Put problems in the one order in which every report shows them."""
    return tuple(sorted(problems, key=lambda problem: problem.sort_key))
