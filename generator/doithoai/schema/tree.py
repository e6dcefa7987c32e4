"""Finding one's way in a located tree."""

from dataclasses import dataclass

from doithoai.problems import Location
from doithoai.schema.fields import Steps
from doithoai.source import Mapping, Node, Scalar, Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """What the author wrote at the end of some steps.

    `node` is the value and `key` its key, both None when not written; `above` is the nearest
    node on the way that is.
    """

    above: Node | None
    node: Node | None
    key: Scalar | None

    @property
    def nearest(self) -> Node | None:
        """The value, or else the nearest thing above it that is written; a void is its key."""
        written = None if self.node and is_blank(self.node) else self.node
        return written or self.key or self.node or self.above


def find(tree: Node | None, steps: Steps) -> Spot:
    """Walk down the tree as far as the author wrote it."""
    spot = Spot(above=tree, node=tree, key=None)
    for step in steps:
        above = spot.node or spot.above
        key, node = _down(spot.node, step)
        spot = Spot(above=above, node=node, key=key)
    return spot


def place(path: str, node: Node | None) -> Location:
    """Where a node stands; the start of the file when there is none."""
    if node is None:
        return Location(path=path)
    return Location(path=path, line=node.line, column=node.column)


def is_blank(node: Node) -> bool:
    """Whether nothing stands there: a key without a value, `~`, or empty quotes."""
    return isinstance(node, Scalar) and (node.is_null or not node.text.strip())


def keys_of(node: Node | None) -> frozenset[str]:
    """The keys written in a mapping."""
    if not isinstance(node, Mapping):
        return frozenset()
    return frozenset(entry.key.text for entry in node.entries)


def _down(node: Node | None, step: int | str) -> tuple[Scalar | None, Node | None]:
    if isinstance(node, Mapping):
        found = next((entry for entry in node.entries if entry.key.text == step), None)
        return (found.key, found.value) if found else (None, None)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return None, node.items[step]
    return None, None
