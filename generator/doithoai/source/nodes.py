"""The tree that a file becomes: text, mappings, sequences, each knowing where it stands."""

from dataclasses import dataclass
from typing import TypeAlias

from doithoai.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """One value as text (NFC), untyped; `is_null` when nothing, `~` or `null` is written bare."""

    text: str
    line: int
    column: int
    quoted: bool = False
    is_null: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One `key: value` of a mapping."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence:
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
