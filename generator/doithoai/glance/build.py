"""What a build did, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from doithoai.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """How many files of the site there are, and how many differ from the tree written over."""

    total: int
    changed: int
    removed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """What a build did; `written` is None when nothing was published.

    `reasons` says of each unit that was pressed why it was.
    """

    problems: tuple[Problem, ...]
    written: Written | None = None
    past_told: str = ""
    """Why no page tells what was edited, where none does."""
    held_back: tuple[str, ...] = ()
    reasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
