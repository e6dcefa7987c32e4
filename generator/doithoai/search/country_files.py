"""The index of the country, merged from those of the provinces."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Any

from doithoai import routes
from doithoai.search.coding import bucket_of, name_of, postings, read_postings
from doithoai.search.cut import Class, Ranks, newest, ranked
from doithoai.search.finding import BY_LETTER, TIMELESS, VERSION, as_json
from doithoai.search.opened import Read
from doithoai.search.posted import group_of
from doithoai.search.province_files import MANIFEST
from doithoai.search.segments import SHARD, File
from doithoai.search.spill import Spill

CUT, CUT_PAIRS, MOST_WORDS = 2_000, 10_000, 8_000
_BUCKET, _MOST_BUCKETS = 16_000, 2048
_FULL = 0.6
"""How much of a province's shards is left of them when they are merged, more or less."""
Place = tuple[str, str]
"""Slug and name of a province."""
Counts = dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A segment of a province; its record 0 has the number `start`."""

    slug: str
    name: str
    start: int
    segment: dict[str, Any]

    @property
    def size(self) -> int:
        """How many records it has."""
        return int(self.segment["size"])


def country_files(provinces: Iterable[Place], read: Read) -> Iterator[File]:
    """Buckets, then the manifest. `read` gives the files of the provinces' indexes."""
    told = {place: json.loads(read(routes.search_file(place[0], MANIFEST))) for place in provinces}
    blocks = _blocks(told)
    names: list[str] = []
    counts: Counts = {}
    for data in _buckets(blocks, read, counts):
        names.append(name_of(data) if data else "")
        if data:
            yield f"t/{names[-1]}.json", data
    words = as_json(" ".join(sorted(counts, key=lambda word: (-counts[word], word))[:MOST_WORDS]))
    yield f"w/{name_of(words)}.json", words
    yield MANIFEST, as_json({**_manifest(told, blocks, names), "words": name_of(words)})


def _blocks(told: dict[Place, dict[str, Any]]) -> tuple[Block, ...]:
    """The segments of all provinces, those with the newest years last."""
    found = sorted(
        (_last_year(segment), slug, name, place, segment)
        for (slug, name), manifest in told.items()
        for place, segment in enumerate(manifest["segments"])
    )
    blocks, start = [], 0
    for _, slug, name, _, segment in found:
        blocks.append(Block(slug=slug, name=name, start=start, segment=segment))
        start += segment["size"]
    return tuple(blocks)


def _last_year(segment: dict[str, Any]) -> int:
    return max(int(year) for year, *_ in segment["ranges"])


def _manifest(
    told: dict[Place, dict[str, Any]], blocks: Sequence[Block], names: list[str]
) -> dict[str, object]:
    return {
        "version": VERSION,
        "scope": "",
        "size": sum(block.size for block in blocks),
        "cut": CUT,
        "cut_pairs": CUT_PAIRS,
        "buckets": names,
        "blocks": [[b.slug, b.name, b.start, b.size, _last_year(b.segment)] for b in blocks],
        "provinces": [[slug, name, content["size"]] for (slug, name), content in told.items()],
        "ranges": [
            [place, *each] for place, block in enumerate(blocks) for each in block.segment["ranges"]
        ],
    }


def _buckets(blocks: Sequence[Block], read: Read, counts: Counts) -> Iterator[bytes]:
    """The content of each bucket; on the way they lie on the disk, so memory does not grow.

    `counts` takes in how long the lists of each word without a digit are.
    """
    number = _how_many(blocks)
    ranks = ranked(_classes(blocks))
    with Spill(number) as spill:
        streams = [_keys_of(block, read) for block in blocks]
        for (_, key), parts in groupby(merge(*streams), key=itemgetter(0, 1)):
            said = _joined([(blocks, text) for _, _, blocks, text in parts], key, ranks=ranks)
            _count(key, said, counts)
            hashed = key.rstrip("=") if "_" in key else group_of(key)
            spill.add(bucket_of(hashed, number), b"%s:%s" % (as_json(key), as_json(said)))
        yield from spill.buckets()


def _count(key: str, said: str | dict[str, object], counts: Counts) -> None:
    word = group_of(key)
    if word.isalpha() and "=" not in key and "_" not in key:
        counts[word] = counts.get(word, 0) + len(said if isinstance(said, str) else str(said["p"]))


def _how_many(blocks: Sequence[Block]) -> int:
    expected = sum(len(block.segment["shards"]) for block in blocks) * SHARD * _FULL
    number = 1
    while number < _MOST_BUCKETS and number * _BUCKET < expected:
        number *= 2
    return number


def _keys_of(block: Block, read: Read) -> Iterator[tuple[str, str, int, str]]:
    """The keys of a block in their order, one shard in memory at a time."""
    for name in block.segment["shards"]:
        shard = json.loads(read(routes.search_file(block.slug, f"t/{name}.json")))
        for key, text in shard.items():
            yield group_of(key), key, block.start, text


def _classes(blocks: Sequence[Block]) -> Iterator[Class]:
    for block in blocks:
        start = block.start
        for year, kind, count in block.segment["ranges"]:
            age = 0 if year == TIMELESS else -year
            yield Class(
                start=start, end=start + count, rank=(year != TIMELESS, age, BY_LETTER[kind])
            )
            start += count


def _joined(parts: list[tuple[int, str]], key: str, *, ranks: Ranks) -> str | dict[str, object]:
    """One list of all, in the numbers of the country; a long one cut to the newest."""
    numbers = [number for start, text in parts for number in read_postings(text, start)]
    most = CUT_PAIRS if "_" in key else CUT
    if len(numbers) <= most:
        return postings(numbers)
    return {"n": len(numbers), "p": postings(newest(numbers, most, ranks=ranks))}
