"""The records of one commune, searched in memory."""

from collections.abc import Iterable

from doithoai.search.finding import TIMELESS, Finding, file_of, record_of
from doithoai.search.segments import File, numbered

RECENT, OLDER = "tim.json", "tim-cu.json"
ROOM = 80_000
"""Bytes, about 25 kB on the way: more would keep a reader on a slow line waiting."""
Records = tuple[tuple[Finding, bytes], ...]


def commune_files(scope: str, name: str, findings: Iterable[Finding]) -> tuple[File, ...]:
    """One file, or two where there is too much for one: then the older records stand apart."""
    everything = tuple((finding, record_of(finding)) for finding in numbered(findings))
    whole = file_of(scope, name, (record for _, record in everything))
    if len(whole) <= ROOM:
        return ((RECENT, whole),)
    older = _too_old(everything, len(whole))
    parts = [
        [record for finding, record in everything if (finding.path in older) is old]
        for old in (False, True)
    ]
    return (
        (RECENT, file_of(scope, name, parts[0], more=True)),
        (OLDER, file_of(scope, name, parts[1])),
    )


def _too_old(everything: Records, size: int) -> frozenset[str]:
    """The oldest records, as many as it takes; what has no year never is too old."""
    gone = []
    for finding, record in sorted(everything, key=lambda each: (each[0].year, each[0].age)):
        if size <= ROOM:
            break
        if finding.year != TIMELESS:
            gone.append(finding.path)
            size -= len(record) + len(b",")
    return frozenset(gone)
