"""The lists of the country after an edit: only those of keys that a province has otherwise now."""

import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from doithoai.search.blocks import Block, by_number
from doithoai.search.coding import how_many
from doithoai.search.cut import Ranks
from doithoai.search.finding import as_json
from doithoai.search.lists import Listed, Said, listed, listed_again, parts_of
from doithoai.search.merged import Tally, bucket_for, order_of
from doithoai.search.posted import stem_of
from doithoai.search.segments import Read, shard_file, standing

Changes = dict[str, dict[int, tuple[str, str]]]
"""For each key the posting lists of blocks that are others now, and what they were before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A block when it was merged: its province, how its records are numbered, its shards."""

    slug: str
    ranges: tuple[tuple[Any, ...], ...]
    order: int
    shards: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What the index of the country was made from, and its buckets by name."""

    sources: tuple[Source, ...]
    names: tuple[str, ...]
    tally: Tally


def sources_of(blocks: Sequence[Block]) -> tuple[Source, ...]:
    """What must be known of blocks to tell later what changed."""
    order = {block.number: place for place, block in enumerate(by_number(blocks))}
    return tuple(
        Source(
            slug=block.slug,
            ranges=tuple(map(tuple, block.segment["ranges"])),
            order=order[block.number],
            shards=tuple(block.segment["shards"]),
        )
        for block in blocks
    )


def fits(former: Merged, blocks: Sequence[Block], buckets: int) -> bool:
    """Whether blocks and buckets have the numbers that they had."""
    slugs = tuple(source.slug for source in former.sources)
    return slugs == tuple(block.slug for block in blocks) and len(former.names) == buckets


def remade(
    former: Merged, blocks: Sequence[Block], read: Read, *, ranks: Ranks, tally: Tally
) -> Iterator[bytes]:
    """The content of each bucket. `tally` holds what was counted formerly.

    Raises FileNotFoundError where a former shard or bucket is gone.
    """
    sources = sources_of(blocks)
    changes = _changes(former.sources, sources, read)
    shards = [_Shards(block, read) for block in blocks]
    cut = dict(_cut_again(former, sources, changes, shards=shards, ranks=ranks))
    keys: dict[int, list[str]] = {}
    for key in {*changes, *cut}:
        keys.setdefault(bucket_for(key, len(former.names)), []).append(key)
    for number, name in enumerate(former.names):
        bucket = _Bucket(standing(read, "", name) if name else b"", tally, ranks)
        for key in keys.get(number, ()):
            bucket.put(key, cut[key] if key in cut else bucket.patched(key, changes[key]))
        yield bucket.data


class _Bucket:
    """A bucket of the country under change."""

    def __init__(self, data: bytes, tally: Tally, ranks: Ranks) -> None:
        self._data, self._tally, self._ranks = data, tally, ranks
        self._content: dict[str, Said] | None = None

    @property
    def content(self) -> dict[str, Said]:
        """Its lists by their keys, read when one is changed."""
        if self._content is None:
            self._content = json.loads(self._data or b"{}")
        return self._content

    def patched(self, key: str, changed: Mapping[int, tuple[str, str]]) -> Listed:
        """A list that was not cut, with other posting lists of some blocks."""
        parts = parts_of(str(self.content.get(key, "")))
        parts |= {block: now for block, (now, _) in changed.items()}
        return listed(
            key, {block: text for block, text in parts.items() if text}, ranks=self._ranks
        )

    def put(self, key: str, made: Listed) -> None:
        """Give a key its list; a key of no record is none."""
        if old := self.content.pop(key, ""):
            self._tally.remove(key, old)
        if made.said:
            self._tally.add(key, made)
            self.content[key] = made.said

    @property
    def data(self) -> bytes:
        """Its bytes, as they are from a merge of everything; none where it is empty."""
        if self._content is None:
            return self._data
        content = {key: self._content[key] for key in sorted(self._content, key=order_of)}
        return as_json(content) if content else b""


def _changes(before: Sequence[Source], now: Sequence[Source], read: Read) -> Changes:
    found: Changes = {}
    for number, (old, new) in enumerate(zip(before, now, strict=True)):
        gone, fresh = _lists(old, new, read), _lists(new, old, read)
        for key in {**gone, **fresh}:
            if gone.get(key) != fresh.get(key):
                found.setdefault(key, {})[number] = fresh.get(key, ""), gone.get(key, "")
    return found


def _lists(source: Source, other: Source, read: Read) -> dict[str, str]:
    """The posting lists in shards that the other one does not have."""
    found: dict[str, str] = {}
    for name in sorted({*source.shards} - {*other.shards}):
        found |= json.loads(standing(read, source.slug, name))
    return found


def _cut_again(
    former: Merged,
    sources: Sequence[Source],
    changes: Changes,
    *,
    shards: "Sequence[_Shards]",
    ranks: Ranks,
) -> Iterator[tuple[str, Listed]]:
    """Lists that were cut: those that changed, or all when other records may be the newest now."""
    pairs = list(zip(former.sources, sources, strict=True))
    moved = {number for number, (old, new) in enumerate(pairs) if old.ranges != new.ranges}
    all_again = moved or any(old.order != new.order for old, new in pairs)
    cut = former.tally.cut
    for key in sorted(cut if all_again else cut.keys() & changes.keys(), key=order_of):
        changed = changes.get(key, {})
        count = cut[key].size + sum(
            how_many(now) - how_many(before) for now, before in changed.values()
        )
        fresh = {number: shards[number].list(key) for number in {*moved, *changed}}
        made = listed_again(key, cut[key], count, fresh=fresh, ranks=ranks)
        if made is None:
            parts = {number: text for number, each in enumerate(shards) if (text := each.list(key))}
            made = listed(key, parts, ranks=ranks)
        yield key, made


class _Shards:
    """The shards of a block, asked for keys in their order."""

    def __init__(self, block: Block, read: Read) -> None:
        self._segment, self._slug, self._read = block.segment, block.slug, read
        self._place, self._content = -1, dict[str, str]()

    def list(self, key: str) -> str:
        """The posting list of a key; empty where it has none."""
        place = bisect_right(self._segment["first"], stem_of(key)) - 1
        if place not in {-1, self._place}:
            name = self._segment["shards"][place]
            self._place = place
            self._content = json.loads(self._read(shard_file(self._slug, name)))
        return self._content.get(key, "")
