"""What was edited since, in the words of pages: the newest version first."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from doithoai import routes
from doithoai.values import short_day
from doithoai.views.card import Place
from doithoai.views.past.change import Change

ENOUGH = 3
"""So many things of one kind that came together are named; more are counted."""
SHORT = 7
"""Characters of a commit's id that tell it apart."""
ON_A_SHEET = 50
"""Versions on one page of a commune's history."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One sentence. `subject` names what stands at `path`; both are empty on its own page."""

    text: str
    subject: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """What one version changed on one page. `day` is ISO, `commit` the beginning of its id."""

    day: str
    day_text: str
    commit: str
    what: str
    path: str
    lines: tuple[HistoryLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryVersion:
    """What one version changed in a commune, page by page."""

    day: str
    day_text: str
    commit: str
    pages: tuple[HistoryEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHistory:
    """The history of one page; `items` are the edits of what has a code on it, newest first."""

    entries: tuple[HistoryEntry, ...] = ()
    items: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class HistorySheet:
    """One page of a commune's history. `told` says why there is none, where there is none."""

    place: Place
    path: str
    number: int
    versions: tuple[HistoryVersion, ...]
    newer: str
    older: str
    told: str


def page_history(changes: Iterable[Change], path: str) -> PageHistory:
    """The changes that one page shows, those of its items included."""
    own = tuple(change for change in changes if change.page == path)
    entries = tuple(entry for version in versions(own) for entry in _entries(version))
    return PageHistory(entries=entries, items=_item_edits(own))


def history_sheets(
    changes: Iterable[Change], place: Place, why_none: str
) -> tuple[HistorySheet, ...]:
    """All that changed in a commune, fifty versions a page; at least one page."""
    told = tuple(_told(version) for version in versions(changes))
    home = routes.history(place.folder)
    total = max(1, -(-len(told) // ON_A_SHEET))
    return tuple(
        HistorySheet(
            place=place,
            path=routes.sheet(home, number),
            number=number,
            versions=told[(number - 1) * ON_A_SHEET : number * ON_A_SHEET],
            newer=routes.sheet(home, number - 1) if number > 1 else "",
            older=routes.sheet(home, number + 1) if number < total else "",
            told=why_none,
        )
        for number in range(1, total + 1)
    )


def versions(changes: Iterable[Change]) -> tuple[tuple[Change, ...], ...]:
    """The changes of each version, the newest version first."""
    grouped = groupby(changes, key=lambda change: (change.day, change.commit))
    return tuple(tuple(version) for _, version in grouped)[::-1]


def _told(version: tuple[Change, ...]) -> HistoryVersion:
    pages = tuple(_entries(version))
    first = pages[0]
    return HistoryVersion(day=first.day, day_text=first.day_text, commit=first.commit, pages=pages)


def _lines(changes: Iterable[Change]) -> Iterator[HistoryLine]:
    """The sentences; the proposals of a first import are one line, not thirty."""
    for kind, together in groupby(changes, key=lambda change: change.added):
        told = tuple(together)
        if kind and len(told) > ENOUGH:
            yield HistoryLine(text=f"thêm {len(told)} {kind}")
        else:
            yield from (_line(change) for change in told)


def _line(change: Change) -> HistoryLine:
    if not change.anchor:
        return HistoryLine(text=change.sentence)
    return HistoryLine(text=change.sentence, subject=change.anchor, path=change.path)


def _item_edits(changes: tuple[Change, ...]) -> dict[str, tuple[str, ...]]:
    """That an item was added says nothing beside it; what was edited since does."""
    found: dict[str, tuple[str, ...]] = {}
    for change in changes:
        if change.anchor and not change.added:
            told = f"{short_day(change.day)}: {change.sentence}"
            found[change.anchor] = (told, *found.get(change.anchor, ()))
    return found


def _entries(version: tuple[Change, ...]) -> Iterator[HistoryEntry]:
    pages: dict[tuple[str, str], list[Change]] = {}
    for change in version:
        pages.setdefault((change.page, change.what), []).append(change)
    for (path, what), changes in pages.items():
        first = changes[0]
        yield HistoryEntry(
            day=first.day.isoformat(),
            day_text=short_day(first.day),
            commit=first.commit[:SHORT],
            what=what,
            path=path,
            lines=tuple(_lines(changes)),
        )
