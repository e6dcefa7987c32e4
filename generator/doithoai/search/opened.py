"""An index that was written, opened for searching."""

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Any

from doithoai import routes
from doithoai.search.coding import bucket_of, read_postings
from doithoai.search.commune_files import OLDER, RECENT
from doithoai.search.finding import (
    BY_LETTER,
    COUNTRY_VERSION,
    PROVINCE_VERSION,
    VERSION,
    Finding,
    Kind,
    read_records,
    read_shown,
    records_of,
)
from doithoai.search.index import Memory, forms_by_word
from doithoai.search.lists import count_of, parts_of
from doithoai.search.posted import stem_of
from doithoai.search.province_files import MANIFEST, OWN_RECORDS
from doithoai.search.segments import CHUNK, Read, display_file, numbered, shard_file

Shard = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Range:
    """Records of one kind and year in one province, from a number on."""

    province: str
    start: int
    year: int
    kind: Kind


class _Displayed:
    """Records by number, each in a display file of its province."""

    def __init__(self, read: Read, ranges: Sequence[_Range]) -> None:
        self._ranges = ranges
        self._starts = [each.start for each in ranges]
        self._chunk = cache(lambda path: json.loads(read(path)))

    def kind(self, number: int) -> Kind:
        """What a record is."""
        return self._range(number).kind

    def record(self, number: int) -> Finding:
        """The record as lists show it."""
        found = self._range(number)
        chunk, place = divmod(number - found.start, CHUNK)
        name = display_file(found.year, found.kind, chunk)
        path = routes.search_file(found.province, name)
        return read_shown(self._chunk(path)[place])

    def _range(self, number: int) -> _Range:
        return self._ranges[bisect_right(self._starts, number) - 1]


class Province(_Displayed):
    """The index of a province, its segments numbered through."""

    def __init__(self, read: Read, manifest: dict[str, Any]) -> None:
        self.size: int = manifest["size"]
        self._segments = manifest["segments"]
        sizes = [segment["size"] for segment in self._segments]
        self._offsets = [0, *accumulate(sizes)]
        slug = manifest["scope"]
        super().__init__(read, list(_ranges_of(slug, self._segments)))
        self._shard = cache(lambda name: _Shard(read(shard_file(slug, name))))
        self._words = cache(lambda name: _words_in(slug, name, read))

    def numbers(self, key: str) -> Sequence[int]:
        """The records under a key."""
        return [
            offset + number
            for offset, shard in self._shards(stem_of(key))
            for number in shard.numbers(key)
        ]

    def count(self, key: str) -> int:
        """How many these are."""
        return len(self.numbers(key))

    def forms(self, bare: str) -> Sequence[str]:
        """The keys of a word in all its forms."""
        found = (key for _, shard in self._shards(bare) for key in shard.forms.get(bare, ()))
        return list(dict.fromkeys(found))

    def words(self) -> Sequence[str]:
        """All words without a digit, those of the newest segment first."""
        parts = (self._words(segment.get("words", "")) for segment in reversed(self._segments))
        return list(dict.fromkeys(word for part in parts for word in part))

    def _shards(self, stem: str) -> "list[tuple[int, _Shard]]":
        found = []
        for offset, segment in zip(self._offsets, self._segments, strict=False):
            place = bisect_right(segment["first"], stem)
            if place:
                found.append((offset, self._shard(segment["shards"][place - 1])))
        return found


class Country(_Displayed):
    """The index of the whole country."""

    def __init__(self, read: Read, manifest: dict[str, Any]) -> None:
        self.size: int = manifest["size"]
        self._buckets: list[str] = manifest["buckets"]
        super().__init__(read, list(_ranges_of_blocks(manifest)))
        starts = [start for _, _, start, *_ in manifest["blocks"]]
        self._bucket_at = cache(lambda name: _Bucket(read(shard_file("", name)), starts))
        self._words = cache(lambda: _words_in("", manifest.get("words", ""), read))

    def numbers(self, key: str) -> Sequence[int]:
        """The records under a key; the newest of them where the list was cut."""
        bucket = self._bucket(key)
        return bucket.numbers(key) if bucket else ()

    def count(self, key: str) -> int:
        """How many records are under a key, also where the list was cut."""
        bucket = self._bucket(key)
        return bucket.count(key) if bucket else 0

    def forms(self, bare: str) -> Sequence[str]:
        """The keys of a word in all its forms."""
        bucket = self._bucket(bare)
        return bucket.forms.get(bare, ()) if bucket else ()

    def words(self) -> Sequence[str]:
        """All words without a digit, the commonest first."""
        return self._words()

    def _bucket(self, key: str) -> "_Bucket | None":
        name = self._buckets[bucket_of(stem_of(key), len(self._buckets))]
        return self._bucket_at(name) if name else None


class Commune(Memory):
    """The records of a commune, recent and older."""

    def record(self, number: int) -> Finding:
        """The record in full."""
        return self.findings[number]


class _Shard:
    def __init__(self, data: bytes) -> None:
        self._content: Shard = json.loads(data)
        self.forms = forms_by_word(self._content)
        self.numbers = cache(self._numbers)

    def _numbers(self, key: str) -> tuple[int, ...]:
        return tuple(read_postings(self._content.get(key, "")))


class _Bucket(_Shard):
    def __init__(self, data: bytes, starts: Sequence[int]) -> None:
        super().__init__(data)
        self._starts = starts

    def _numbers(self, key: str) -> tuple[int, ...]:
        said = self._content.get(key, "")
        parts = parts_of(said if isinstance(said, str) else said["p"])
        return tuple(
            n for block, text in parts.items() for n in read_postings(text, self._starts[block])
        )

    def count(self, key: str) -> int:
        """How many records there are, also those that were cut."""
        return count_of(self._content.get(key, ""))


def _words_in(scope: str, name: str, read: Read) -> list[str]:
    """A list of words; nothing where the index is older than such lists."""
    if not name:
        return []
    text: str = json.loads(read(routes.search_file(scope, f"w/{name}.json")))
    return text.split()


def _ranges_of(slug: str, segments: Iterable[dict[str, Any]]) -> Iterable[_Range]:
    start = 0
    for segment in segments:
        for year, kind, count in segment["ranges"]:
            yield _Range(province=slug, start=start, year=year, kind=BY_LETTER[kind])
            start += count


def _ranges_of_blocks(manifest: dict[str, Any]) -> Iterable[_Range]:
    start = 0
    for block, year, kind, count in manifest["ranges"]:
        slug = manifest["blocks"][block][0]
        yield _Range(province=slug, start=start, year=year, kind=BY_LETTER[kind])
        start += count


def open_province(slug: str, read: Read) -> Province | None:
    """A province's index; None when it is of another version than ours."""
    manifest = json.loads(read(routes.search_file(slug, MANIFEST)))
    return Province(read, manifest) if manifest["version"] == PROVINCE_VERSION else None


def open_country(read: Read) -> Country | None:
    """The country's index; None when it is of another version than ours."""
    manifest = json.loads(read(routes.search_file("", MANIFEST)))
    return Country(read, manifest) if manifest["version"] == COUNTRY_VERSION else None


def open_commune(folder: str, read: Read) -> Commune | None:
    """A commune's records; None when they are of a newer version than ours."""
    recent = read(routes.commune_records(folder, RECENT))
    if json.loads(recent)["version"] > VERSION:
        return None
    return Commune(numbered(_of_commune(folder, read)))


def open_written(read: Read) -> Commune:
    """The written pages."""
    return Commune(tuple(read_records(read(routes.WRITTEN_RECORDS))))


def findings_in(slug: str, folders: Iterable[str], read: Read) -> Iterator[Finding]:
    """The records of a province: of its own documents and of its communes, where there are any."""
    if own := _perhaps(routes.search_file(slug, OWN_RECORDS), read):
        yield from read_records(own)
    for folder in folders:
        yield from _of_commune(folder, read)


def _of_commune(folder: str, read: Read) -> Iterator[Finding]:
    """All records of a commune; nothing where it was never published."""
    if recent := _perhaps(routes.commune_records(folder, RECENT), read):
        content = json.loads(recent)
        yield from records_of(content)
        if content["more"]:
            yield from read_records(read(routes.commune_records(folder, OLDER)))


def _perhaps(path: str, read: Read) -> bytes | None:
    with suppress(FileNotFoundError):
        return read(path)
    return None
