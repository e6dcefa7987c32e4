"""The edits of one dialogue: its own file, its proposals, its conclusion notice."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from doithoai import routes
from doithoai.records import Conclusion, ConclusionItem, Dialogue, DialogueFolder, Event, Proposal
from doithoai.schema import Entry
from doithoai.values import short_day, short_period
from doithoai.views.card import title_of
from doithoai.views.document import number_text
from doithoai.views.past.change import Found, Page
from doithoai.views.past.document_edits import document_edits, lost, moves
from doithoai.views.past.edits import (
    Edit,
    Telling,
    added_corrections,
    correction_edits,
    edits,
    match,
    withdrawal_edits,
)
from doithoai.views.past.item_edits import Names, conclusion_edits, proposal_edits

Item = TypeVar("Item", Proposal, ConclusionItem)


def dialogue_edits(
    old: DialogueFolder | None, new: DialogueFolder, folder: str, *, names: Names
) -> Found:
    """What changed in a dialogue of the commune `folder`; `old` is None when it is new."""
    home = routes.commune(folder)
    path = routes.dialogue(folder, new.year, new.slug)
    page = Page(path=path, title=title_of(new), above=home)
    if old is None:
        yield page, Edit(text="thêm buổi đối thoại", added="buổi đối thoại")
    else:
        for edit in _record_edits(old.entry.record, new.entry.record, names):
            yield page, edit
    before = old.proposals.record.proposals if old and old.proposals else ()
    after = new.proposals.record.proposals if new.proposals else ()
    yield from _item_edits(before, after, page, tell=proposal_edits, kind="kiến nghị", names=names)
    notice = Page(
        path=routes.conclusion(folder, new.year, new.slug),
        title=f"Thông báo kết luận: {page.title}",
        above=path,
    )
    yield from _notice_edits(old.conclusion if old else None, new.conclusion, notice, names=names)


def _record_edits(old: Dialogue, new: Dialogue, names: Names) -> Iterator[Edit]:
    yield from moves(old, new)
    yield from withdrawal_edits(old.withdrawal, new.withdrawal, "buổi đối thoại")
    corrections = added_corrections(old.corrections, new.corrections)
    reason = corrections[-1].reason if corrections else None
    for text in edits(old, new, Telling(names=names, skip=frozenset({"events"}))):
        yield Edit(text=text, reason=reason)
    matched = match(old.events, new.events)
    for event in matched.added:
        yield Edit(text=f"thêm diễn biến {_event_words(event)}", reason=event.reason)
    for event in matched.removed:
        yield Edit(text=f"bỏ diễn biến {_event_words(event)}", reason=reason)
    for before, after in matched.edited:
        outer = f"diễn biến ngày {short_day(before.day)}"
        for text in edits(before, after, Telling(outer=outer, names=names)):
            yield Edit(text=text, reason=reason)
    yield from correction_edits(corrections, "")


def _event_words(event: Event) -> str:
    moved = (
        f"thời gian mới {short_period(event.period)}" if event.period else "",
        f"địa điểm mới {event.place}" if event.place else "",
    )
    parts = (f"ngày {short_day(event.day)}: {event.what.label}", *moved)
    return ", ".join(part for part in parts if part)


def _notice_edits(
    old: Entry[Conclusion] | None, new: Entry[Conclusion] | None, page: Page, *, names: Names
) -> Found:
    if new is None:
        if old:
            words = lost("thông báo kết luận", old.record.withdrawal)
            yield page.gone, Edit(text=words)
        return
    if old is None:
        named = f"thêm thông báo kết luận {number_text(new.record)}"
        yield page, Edit(text=named, added="thông báo kết luận")
    else:
        for edit in document_edits(old, new, "thông báo kết luận", names=names):
            yield page, edit
    before = old.record.items if old else ()
    yield from _item_edits(
        before, new.record.items, page, tell=conclusion_edits, kind="kết luận", names=names
    )


def _item_edits(
    before: tuple[Item, ...],
    after: tuple[Item, ...],
    page: Page,
    *,
    tell: Callable[[Item, Item, Names], Iterator[Edit]],
    kind: str,
    names: Names,
) -> Found:
    old = _by_code(before)
    new = _by_code(after)
    for code in sorted(old.keys() | new.keys()):
        if code not in new:
            yield page, Edit(text=lost(code, old[code].withdrawal))
        elif code not in old:
            yield page.at(code), Edit(text=f"thêm {kind} {code}", added=kind)
        else:
            for edit in tell(old[code], new[code], names):
                yield page.at(code), edit


def _by_code(items: tuple[Item, ...]) -> Mapping[str, Item]:
    return {item.code: item for item in items}
