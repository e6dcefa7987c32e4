"""Which of very many names there are, at eight bytes a name."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from typing import Final

_SHELVES: Final = 64


class Names:
    """Names that are only asked for and counted. By chance one in 10^13 others is taken for one."""

    def __init__(self, names: Iterable[str]) -> None:
        found = [array("q") for _ in range(_SHELVES)]
        for name in names:
            own = hash(name)
            found[own % _SHELVES].append(own)
        # Sorting makes a number an object: a shelf at a time.
        self._shelves = [array("q", sorted(shelf)) for shelf in found]

    def __len__(self) -> int:
        return sum(map(len, self._shelves))

    def __contains__(self, name: object) -> bool:
        own = hash(name)
        shelf = self._shelves[own % _SHELVES]
        place = bisect_left(shelf, own)
        return place < len(shelf) and shelf[place] == own
