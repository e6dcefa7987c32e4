"""The lists of the country, merged from the shards of all provinces."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from heapq import merge
from itertools import groupby
from operator import itemgetter

from doithoai.search.blocks import Block
from doithoai.search.coding import bucket_of
from doithoai.search.cut import Ranks
from doithoai.search.finding import as_json
from doithoai.search.lists import Listed, Reserve, Said, count_of, listed
from doithoai.search.posted import stem_of
from doithoai.search.segments import SHARD, Read, shard_file
from doithoai.search.spill import Spill

_BUCKET, _MOST_BUCKETS = 16_000, 2048
_FULL = 0.8
"""How full a province's shards are, more or less."""


@dataclass(slots=True)
class Tally:
    """How many records hold each word without a digit; the reserves of lists that were cut."""

    words: dict[str, int] = field(default_factory=dict)
    cut: dict[str, Reserve] = field(default_factory=dict)

    def add(self, key: str, made: Listed) -> None:
        """Take in the list of a key."""
        if made.reserve:
            self.cut[key] = made.reserve
        self._count(key, made.said, 1)

    def remove(self, key: str, said: Said) -> None:
        """Give back what was taken in."""
        self.cut.pop(key, None)
        self._count(key, said, -1)

    def _count(self, key: str, said: Said, sign: int) -> None:
        word = stem_of(key)
        if said and word.isalpha() and "=" not in key:
            self.words[word] = self.words.get(word, 0) + sign * count_of(said)


def merged(
    blocks: Sequence[Block], read: Read, number: int, *, ranks: Ranks, tally: Tally
) -> Iterator[bytes]:
    """The content of each bucket; on the way they lie on the disk, so memory does not grow."""
    with Spill(number) as spill:
        streams = [_keys_of(block, read) for block in blocks]
        for (_, key), found in groupby(merge(*streams), key=itemgetter(0, 1)):
            made = listed(key, {block: text for _, _, block, text in found}, ranks=ranks)
            tally.add(key, made)
            spill.add(bucket_for(key, number), b"%s:%s" % (as_json(key), as_json(made.said)))
        yield from spill.buckets()


def _keys_of(block: Block, read: Read) -> Iterator[tuple[str, str, int, str]]:
    """The keys of a block in their order, one shard in memory at a time."""
    for name in block.segment["shards"]:
        for key, text in json.loads(read(shard_file(block.slug, name))).items():
            yield stem_of(key), key, block.number, text


def bucket_for(key: str, number: int) -> int:
    """The bucket in which a key is looked for."""
    return bucket_of(stem_of(key), number)


def order_of(key: str) -> tuple[str, str]:
    """Sort key: in a bucket as in a shard, what has one stem together."""
    return stem_of(key), key


def how_many_buckets(blocks: Sequence[Block]) -> int:
    """As many as the provinces' shards ask for: a power of two."""
    expected = sum(len(block.segment["shards"]) for block in blocks) * SHARD * _FULL
    number = 1
    while number < _MOST_BUCKETS and number * _BUCKET < expected:
        number *= 2
    return number
