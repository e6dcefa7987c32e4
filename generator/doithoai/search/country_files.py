"""The index of the country, merged from those of the provinces."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Any

from doithoai import routes
from doithoai.search.blocks import Block, Place, blocks_of, by_number
from doithoai.search.coding import name_of
from doithoai.search.cut import ranked
from doithoai.search.finding import COUNTRY_VERSION, as_json
from doithoai.search.lists import CUT, CUT_PAIRS
from doithoai.search.merged import Tally, how_many_buckets, merged
from doithoai.search.province_files import MANIFEST
from doithoai.search.remade import Merged, fits, remade, sources_of
from doithoai.search.segments import File, Read

MOST_WORDS = 8_000


@dataclass(slots=True)
class CountryPast:
    """What is known of the index that stands; after a merge, of the new one."""

    merged: Merged | None = None


def country_files(
    provinces: Iterable[Place], read: Read, past: CountryPast | None = None
) -> Iterator[File]:
    """Buckets, then the manifest. `read` gives the files of the provinces' indexes.

    What is known of the past and still stands is not made again; the bytes are the same.
    """
    known = past or CountryPast()
    told = {place: json.loads(read(routes.search_file(place[0], MANIFEST))) for place in provinces}
    blocks = blocks_of(told)
    names: list[str] = []
    tally = Tally()
    for data in _buckets(blocks, read, known.merged, tally=tally):
        names.append(name_of(data) if data else "")
        if data:
            yield f"t/{names[-1]}.json", data
    words = as_json(" ".join(_commonest(tally.words)))
    yield f"w/{name_of(words)}.json", words
    yield MANIFEST, as_json({**_manifest(told, blocks, names), "words": name_of(words)})
    known.merged = Merged(sources=sources_of(blocks), names=tuple(names), tally=tally)


def _buckets(
    blocks: Sequence[Block], read: Read, former: Merged | None, *, tally: Tally
) -> Iterator[bytes]:
    """The content of each bucket: what changed in the former ones, or everything merged."""
    number = how_many_buckets(blocks)
    ranks = ranked(each for block in by_number(blocks) for each in block.classes)
    done = 0
    if former and fits(former, blocks, number):
        tally.words, tally.cut = {**former.tally.words}, {**former.tally.cut}
        with suppress(FileNotFoundError):
            for data in remade(former, blocks, read, ranks=ranks, tally=tally):
                yield data
                done += 1
            return
        # What stands is not whole. The buckets that were given are those of a merge.
        tally.words, tally.cut = {}, {}
    yield from islice(merged(blocks, read, number, ranks=ranks, tally=tally), done, None)


def _commonest(words: Mapping[str, int]) -> list[str]:
    known = [word for word, count in words.items() if count]
    return sorted(known, key=lambda word: (-words[word], word))[:MOST_WORDS]


def _manifest(
    told: Mapping[Place, Mapping[str, Any]], blocks: Sequence[Block], names: Sequence[str]
) -> dict[str, object]:
    return {
        "version": COUNTRY_VERSION,
        "scope": "",
        "size": sum(block.size for block in blocks),
        "cut": CUT,
        "cut_pairs": CUT_PAIRS,
        "buckets": names,
        "blocks": [[b.slug, b.name, b.start, b.size, b.last_year] for b in blocks],
        "provinces": [[slug, name, content["size"]] for (slug, name), content in told.items()],
        "ranges": [[b.number, *each] for b in by_number(blocks) for each in b.segment["ranges"]],
    }
