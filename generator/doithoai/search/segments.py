"""A part of a province's records, numbered and searched by itself."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from doithoai import routes
from doithoai.search.coding import DIGITS, how_many, name_of, pair
from doithoai.search.finding import TIMELESS, Finding, Kind, as_json, shown
from doithoai.search.index import commonest
from doithoai.search.posted import Lists, stem_of

CLOSED_AT = 20_000
"""Records: each segment more is asked for every word of a query."""
SHARD = 10_000
"""Bytes: a query pays for the whole shard of a stem, and for the names of all shards."""
CHUNK = 16
_IN_YEAR = (Kind.PLACE, Kind.DOCUMENT, Kind.WRITTEN, Kind.DIALOGUE, Kind.CONCLUSION, Kind.PROPOSAL)
_NOTHING = ("", "")
_MOST_VALUES = len(DIGITS) ** 2
File = tuple[str, bytes]
Range = tuple[int, Kind, tuple[Finding, ...]]
Read = Callable[[str], bytes]
"""Gives a file of the site by its path; raises OSError where there is none."""


def nowhere(path: str) -> bytes:
    """Reads from a site that has no files."""
    raise FileNotFoundError(path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Records of one kind and year stand together, the oldest first."""

    ranges: tuple[Range, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All records, by number."""
        return tuple(finding for _, _, part in self.ranges for finding in part)

    @property
    def size(self) -> int:
        """How many records there are."""
        return sum(len(part) for _, _, part in self.ranges)


def segments_of(findings: Iterable[Finding]) -> tuple[Segment, ...]:
    """Whole years, oldest first, until a part is large enough; what has no year at the end."""
    by_year: dict[int, list[Finding]] = {}
    for finding in findings:
        by_year.setdefault(finding.year, []).append(finding)
    timeless = by_year.pop(TIMELESS, [])
    parts: list[list[Range]] = [[]]
    for year in sorted(by_year):
        if sum(len(part) for _, _, part in parts[-1]) >= CLOSED_AT:
            parts.append([])
        parts[-1] += _ranges(year, by_year[year])
    parts[-1] += _ranges(TIMELESS, timeless)
    return tuple(Segment(ranges=tuple(ranges)) for ranges in parts if ranges)


def numbered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The records of one part in the order of their numbers, what has no year at the end."""
    by_year: dict[int, list[Finding]] = {}
    for finding in findings:
        by_year.setdefault(finding.year, []).append(finding)
    years = sorted(by_year, key=lambda year: (year == TIMELESS, year))
    return tuple(f for year in years for *_, part in _ranges(year, by_year[year]) for f in part)


def _ranges(year: int, findings: list[Finding]) -> Iterator[Range]:
    for kind in _IN_YEAR:
        part = sorted((f for f in findings if f.kind is kind), key=lambda finding: finding.age)
        if part:
            yield year, kind, tuple(part)


def segment_files(segment: Segment, lists: Lists) -> tuple[dict[str, Any], list[File]]:
    """What the manifest says of a segment, and its files. `lists` are those of its keys."""
    shards = list(shards_of(lists))
    sizes = {key: how_many(text) for key, text in lists.items()}
    words, facets = as_json(" ".join(commonest(sizes))), as_json(_facets(segment.findings))
    told = {
        "ranges": [[year, kind, len(part)] for year, kind, part in segment.ranges],
        "size": segment.size,
        "first": [first for first, _ in shards],
        "shards": [name_of(data) for _, data in shards],
        "words": name_of(words),
        "facets": name_of(facets),
    }
    files = [(f"t/{name_of(data)}.json", data) for _, data in shards]
    files += [(f"w/{name_of(words)}.json", words), (f"x/{name_of(facets)}.json", facets)]
    return told, [*files, *_display(segment)]


def shards_of(lists: Lists) -> Iterator[tuple[str, bytes]]:
    """The keys by their stems in files of about one size, each with its first stem.

    Apart from the word, its neighbours are fetched only where the query holds both: they are most
    of what stands under a common word.
    """
    content: dict[str, str] = {}
    first, size = "", 0
    keys = sorted((stem_of(key), key) for key in lists)
    for stem, group in groupby(keys, key=lambda pair: pair[0]):
        part = {key: lists[key] for _, key in group}
        weight = sum(len(key) + len(text) + 6 for key, text in part.items())
        if content and size + weight > SHARD:
            yield first, as_json(content)
            content, size = {}, 0
        first = first if content else stem
        content |= part
        size += weight
    if content:
        yield first, as_json(content)


def shard_file(scope: str, name: str) -> str:
    """Where a shard of a province, or a bucket of the country, is."""
    return routes.search_file(scope, f"t/{name}.json")


def standing(read: Read, scope: str, name: str) -> bytes:
    """A shard or bucket that was made formerly. Raises FileNotFoundError where it is gone."""
    path = shard_file(scope, name)
    data = read(path)
    if name_of(data) != name:
        raise FileNotFoundError(path)
    return data


def _display(segment: Segment) -> Iterator[File]:
    for year, kind, part in segment.ranges:
        for place in range(0, len(part), CHUNK):
            name = display_file(year, kind, place // CHUNK)
            yield name, as_json([shown(finding) for finding in part[place : place + CHUNK]])


def display_file(year: int, kind: Kind, chunk: int) -> str:
    """Where sixteen records of one kind and year are."""
    return f"d/{year}-{kind}-{chunk}.json"


def _facets(findings: tuple[Finding, ...]) -> dict[str, object]:
    return {
        "xa": _column([(f.scope, f.place) if "/" in f.scope else _NOTHING for f in findings]),
        "linh_vuc": _column([(f.field, f.field) for f in findings]),
        "trang_thai": _column([(f.status, f.status) for f in findings]),
    }


def _column(rows: list[tuple[str, str]]) -> dict[str, object]:
    """The values in alphabetical order, nothing first, and two characters a record."""
    values = [_NOTHING, *sorted({row for row in rows if row != _NOTHING})][:_MOST_VALUES]
    places = {value: place for place, value in enumerate(values)}
    return {"values": values, "rows": "".join(pair(places.get(row, 0)) for row in rows)}
