"""The part of a text that answers a query, with the words that were found."""

from collections.abc import Collection, Sequence

from doithoai.search.analyse import Bounds, spots

LENGTH = 160
_LEAD = 30
Piece = tuple[str, bool]
"""Text, and whether it was found."""


def snippet(text: str, words: Collection[str], length: int = LENGTH) -> tuple[Piece, ...]:
    """About so many characters where most of the words stand, the beginning if none does."""
    found = [(bounds, token.bare) for token, bounds in spots(text) if token.bare in words]
    start = _start(text, found, length)
    end = _end(text, start + length)
    pieces: list[Piece] = [("…", False)] if start else []
    place = start
    for begin, stop in sorted({bounds for bounds, _ in found}, key=_longest_first):
        if begin >= place and stop <= end:
            pieces += [(text[place:begin], False), (text[begin:stop], True)]
            place = stop
    pieces += [(text[place:end], False), ("…" if end < len(text) else "", False)]
    return tuple(piece for piece in pieces if piece[0])


def _start(text: str, found: Sequence[tuple[Bounds, str]], length: int) -> int:
    """A little before the first word of the window with most different words, between words."""
    best, start = 0, 0
    for (begin, _), _ in found:
        held = {bare for (other, end), bare in found if begin <= other and end <= begin + length}
        if len(held) > best:
            best, start = len(held), begin
    if start <= _LEAD:
        return 0
    return text.find(" ", start - _LEAD, start) + 1 or start


def _longest_first(bounds: Bounds) -> Bounds:
    return bounds[0], -bounds[1]


def _end(text: str, wanted: int) -> int:
    if wanted >= len(text):
        return len(text)
    cut = text.rfind(" ", wanted - _LEAD, wanted + 1)
    return cut if cut > 0 else wanted
