"""The records of one commune, searched in memory."""

from collections.abc import Iterable

from doithoai.search.finding import TIMELESS, Finding, records_file
from doithoai.search.segments import File, numbered

RECENT, OLDER = "tim.json", "tim-cu.json"
ROOM = 80_000
"""Bytes, about 25 kB on the way: more would keep a reader on a slow line waiting."""


def commune_files(scope: str, name: str, findings: Iterable[Finding]) -> tuple[File, ...]:
    """One file, or two where there is too much for one: then the older records stand apart."""
    everything = numbered(findings)
    whole = records_file(scope, name, everything, more=False)
    if len(whole) <= ROOM:
        return ((RECENT, whole),)
    older = _too_old(everything, len(whole))
    parts = [tuple(f for f in everything if (f in older) is old) for old in (False, True)]
    return (
        (RECENT, records_file(scope, name, parts[0], more=True)),
        (OLDER, records_file(scope, name, parts[1], more=False)),
    )


def _too_old(findings: tuple[Finding, ...], size: int) -> frozenset[Finding]:
    """The oldest records, as many as it takes; what has no year never is too old."""
    gone = []
    for finding in sorted(findings, key=lambda f: (f.year, f.age)):
        if size <= ROOM:
            break
        if finding.year != TIMELESS:
            gone.append(finding)
            size -= len(records_file("", "", [finding], more=False)) - _FRAME
    return frozenset(gone)


_FRAME = len(records_file("", "", [], more=False)) - 1
