"""The lists of a part of a province after an edit: only new texts are analysed."""

import json
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import blake2b
from sys import maxsize

from doithoai.search.coding import holds, postings, read_postings
from doithoai.search.finding import Finding
from doithoai.search.posted import Lists, lists_of, posted, posted_at

_SUM = 16
_MOST = 400
"""New texts, more than which are analysed with all others."""
_FEW = 4
"""Records, more than which are not looked for one by one in each list."""
Hunk = tuple[int, int, int, int]
"""Records that are others now: from one number up to another formerly, and today."""
Piece = tuple[int, int, int]
"""Former numbers, from one up to another, and by how much they are others now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """A part as it was indexed: sums of the texts of its records, by number; its shards."""

    texts: tuple[bytes, ...]
    shards: tuple[str, ...]


def texts_of(findings: Sequence[Finding]) -> tuple[bytes, ...]:
    """Sums of what is searched in each record."""
    return tuple(
        blake2b("\0".join(finding.zones).encode(), digest_size=_SUM).digest()
        for finding in findings
    )


def relisted(
    findings: Sequence[Finding],
    texts: tuple[bytes, ...],
    former: Indexed | None,
    *,
    shard: Callable[[str], bytes],
) -> Lists:
    """The list of each key. Where the former shards stand and most texts too, theirs are mended."""
    hunks = _hunks(former.texts, texts) if former else None
    if former and hunks is not None:
        with suppress(FileNotFoundError):
            lists: Lists = {}
            for name in former.shards:
                lists |= json.loads(shard(name))
            return _mended(lists, hunks, findings) if hunks else lists
    return lists_of(posted(findings))


def _hunks(before: Sequence[bytes], now: Sequence[bytes]) -> list[Hunk] | None:
    """Where two orders of texts differ; None when that is in too many places."""
    if len(before) == len(now):
        changed = [n for n, (old, new) in enumerate(zip(before, now, strict=True)) if old != new]
        if len(changed) <= _MOST:
            return [(n, n + 1, n, n + 1) for n in changed]
    if max(len({*now}.difference(before)), len({*before}.difference(now))) > _MOST:
        return None
    codes = SequenceMatcher(None, before, now, autojunk=False).get_opcodes()
    return [(a, b, c, d) for kind, a, b, c, d in codes if kind != "equal"]


def _mended(lists: Lists, hunks: Sequence[Hunk], findings: Sequence[Finding]) -> Lists:
    """Lists without the records that are gone and with those that came, by their new numbers."""
    gone = {number for start, end, _, _ in hunks for number in range(start, end)}
    come = posted_at((number, findings[number]) for *_, a, b in hunks for number in range(a, b))
    pieces = tuple(_pieces(hunks))
    moved = any(shift for _, _, shift in pieces)
    found: Lists = {}
    for key in {**lists, **come}:
        text, fresh = lists.get(key, ""), come.get(key, [])
        if not moved and _held(text, gone) == {*fresh}:
            found[key] = text
        elif mended := sorted([*_renumbered(read_postings(text), pieces), *fresh]):
            found[key] = postings(mended)
    return found


def _held(text: str, gone: set[int]) -> set[int]:
    """Which of the records that are gone are in a list."""
    if len(gone) <= _FEW:
        return {number for number in gone if holds(text, number)}
    return gone.intersection(read_postings(text))


def _pieces(hunks: Iterable[Hunk]) -> Iterator[Piece]:
    """What lies between the hunks."""
    old = new = 0
    for start, end, _, new_end in hunks:
        yield old, start, new - old
        old, new = end, new_end
    yield old, maxsize, new - old


def _renumbered(numbers: Sequence[int], pieces: Iterable[Piece]) -> Iterator[int]:
    for start, end, shift in pieces:
        part = numbers[bisect_left(numbers, start) : bisect_left(numbers, end)]
        yield from [number + shift for number in part] if shift else part
