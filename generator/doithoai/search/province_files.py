"""The index of a province."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest

from doithoai.search.finding import PROVINCE_VERSION, Finding, as_json
from doithoai.search.relisted import Indexed, relisted, texts_of
from doithoai.search.segments import File, Read, nowhere, segment_files, segments_of, standing

MANIFEST = "m.json"
OWN_RECORDS = "van-ban.json"


@dataclass(slots=True)
class ProvincePast:
    """What is known of the index of a province that stands; at the end, of the new one."""

    segments: tuple[Indexed, ...] = ()


def province_files(
    slug: str,
    name: str,
    findings: Iterable[Finding],
    *,
    read: Read = nowhere,
    past: ProvincePast | None = None,
) -> Iterator[File]:
    """Shards, facets and display records, then the manifest that names them.

    Texts that are known of the past are not analysed again while its shards can be read; the bytes
    are the same.
    """
    known = past or ProvincePast()
    told: list[dict[str, object]] = []
    indexed: list[Indexed] = []
    size = 0
    segments = segments_of(findings)
    for segment, former in zip_longest(segments, known.segments[: len(segments)]):
        texts = texts_of(segment.findings)
        lists = relisted(segment.findings, texts, former, shard=partial(standing, read, slug))
        said, files = segment_files(segment, lists)
        told.append(said)
        indexed.append(Indexed(texts=texts, shards=tuple(said["shards"])))
        size += segment.size
        yield from files
    content = {
        "version": PROVINCE_VERSION,
        "scope": slug,
        "name": name,
        "size": size,
        "segments": told,
    }
    yield MANIFEST, as_json(content)
    known.segments = tuple(indexed)
