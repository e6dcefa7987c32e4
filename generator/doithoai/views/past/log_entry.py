"""What one version of a commune changed, in a few sentences."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from doithoai import routes
from doithoai.values import short_day
from doithoai.views.card import Place
from doithoai.views.past.change import NEW_UNIT, Change
from doithoai.views.past.history import SHORT, HistoryLine, versions

KEPT = 20
"""Versions of a commune that enter the logs of its province and of the country."""
SHOWN = 100
"""Versions on a log; what is older stands on the communes' own pages."""
TOLD = 5
"""Sentences of a version that are told; more are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """What one version changed in one commune; `more` counts the sentences left out."""

    day: str
    day_text: str
    commit: str
    place: Place
    path: str
    lines: tuple[HistoryLine, ...]
    more: int


def log_entries(changes: Iterable[Change], place: Place) -> tuple[LogEntry, ...]:
    """The newest versions of a commune, each in a few sentences."""
    return tuple(_entry(version, place) for version in versions(changes)[:KEPT])


def newest_entries(entries: Iterable[LogEntry]) -> tuple[LogEntry, ...]:
    """The newest of all entries; those of one day by the name of the commune."""
    by_place = sorted(entries, key=lambda entry: entry.place.folder)
    return tuple(sorted(by_place, key=lambda entry: entry.day, reverse=True)[:SHOWN])


def _entry(version: tuple[Change, ...], place: Place) -> LogEntry:
    first = version[0]
    lines = _first_time(version) or _lines(version)
    return LogEntry(
        day=first.day.isoformat(),
        day_text=short_day(first.day),
        commit=first.commit[:SHORT],
        place=place,
        path=routes.history(place.folder),
        lines=lines[:TOLD],
        more=len(lines[TOLD:]),
    )


def _first_time(version: tuple[Change, ...]) -> tuple[HistoryLine, ...]:
    """A commune that came with all it had is one sentence."""
    if not any(change.added == NEW_UNIT for change in version):
        return ()
    came = Counter(change.added for change in version if change.added not in ("", NEW_UNIT))
    counted = ", ".join(f"{count} {kind}" for kind, count in came.items())
    text = f"đăng lần đầu: {counted}" if counted else "đăng lần đầu"
    return (HistoryLine(text=text),)


def _lines(version: tuple[Change, ...]) -> tuple[HistoryLine, ...]:
    """What is told of each page; many new things of one kind on a page are counted."""
    groups: dict[tuple[str, str, str], list[Change]] = {}
    for change in version:
        own = "" if change.added else change.sentence
        groups.setdefault((change.page, change.added, own), []).append(change)
    return tuple(_line(changes) for changes in groups.values())


def _line(changes: list[Change]) -> HistoryLine:
    first = changes[0]
    if len(changes) > 1:
        text = f"thêm {len(changes)} {first.added}"
        return HistoryLine(text=text, subject=first.what, path=first.page)
    text = "mới có trên trang này" if first.added and not first.anchor else first.sentence
    return HistoryLine(text=text, subject=first.what, path=first.path)
