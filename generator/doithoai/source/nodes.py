"""The tree that a file becomes: text, mappings, sequences, each knowing where it stands.

Nodes are tuples with names, as a commune has thousands: making one takes a third of the time.
"""

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from doithoai.problems import Problem


class Scalar(NamedTuple):
    """One value as text (NFC), untyped; `is_null` when nothing, `~` or `null` is written bare."""

    text: str
    line: int
    column: int
    quoted: bool = False
    is_null: bool = False


class Entry(NamedTuple):
    """One `key: value` of a mapping."""

    key: Scalar
    value: "Node"


class Mapping(NamedTuple):
    """Entries in the order of the file; no key stands twice."""

    entries: tuple[Entry, ...]
    line: int
    column: int

    def get(self, key: str) -> "Node | None":
        """Find the value of a key; None when the key is not written."""
        for entry in self.entries:
            if entry.key.text == key:
                return entry.value
        return None


class Sequence(NamedTuple):
    """Items in the order of the file."""

    items: tuple["Node", ...]
    line: int
    column: int


Node: TypeAlias = Scalar | Mapping | Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of reading one file: a tree unless it cannot be trusted, and what was wrong."""

    path: str
    tree: Node | None
    problems: tuple[Problem, ...] = ()
    body: str = ""
    body_line: int = 0
