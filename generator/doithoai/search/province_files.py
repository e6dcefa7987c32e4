"""The index of a province."""

from collections.abc import Iterable, Iterator

from doithoai.search.finding import VERSION, Finding, as_json
from doithoai.search.posted import Analysis, keys_of
from doithoai.search.segments import File, segment_files, segments_of

MANIFEST = "m.json"
OWN_RECORDS = "van-ban.json"


def province_files(
    slug: str, name: str, findings: Iterable[Finding], *, analysis: Analysis = keys_of
) -> Iterator[File]:
    """Shards, facets and display records, then the manifest that names them."""
    told, size = [], 0
    for segment in segments_of(findings):
        said, files = segment_files(segment, analysis)
        told.append(said)
        size += segment.size
        yield from files
    content = {"version": VERSION, "scope": slug, "name": name, "size": size, "segments": told}
    yield MANIFEST, as_json(content)
