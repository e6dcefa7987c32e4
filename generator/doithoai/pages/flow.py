"""A file that is made piece by piece while it is written: too long to be held in memory."""

from collections.abc import Iterable, Iterator
from hashlib import sha256


class Flow:
    """The pieces of the file at an address; it is measured while someone takes them.

    A piece ends where a line ends, so that no day is cut in two.
    """

    def __init__(self, address: str, pieces: Iterable[bytes]) -> None:
        self.path, self.size, self.sum = address.removeprefix("/"), 0, sha256()
        self._pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            self.size += len(piece)
            self.sum.update(piece)
            yield piece
