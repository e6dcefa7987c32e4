"""The edits of a document beside its numbered items, and of whole records."""

from collections.abc import Iterator

from doithoai.records import Commune, Conclusion, Dialogue, Plan, Withdrawal
from doithoai.schema import Entry
from doithoai.values import one_line
from doithoai.views.past.edits import (
    Edit,
    Telling,
    added_corrections,
    correction_edits,
    edits,
    withdrawal_edits,
)
from doithoai.views.past.item_edits import Names


def document_edits(
    older: Entry[Plan] | Entry[Conclusion],
    newer: Entry[Plan] | Entry[Conclusion],
    kind: str,
    *,
    names: Names,
) -> Iterator[Edit]:
    """The edits of a document beside its items."""
    old, new = older.record, newer.record
    yield from withdrawal_edits(old.withdrawal, new.withdrawal, kind)
    corrections = added_corrections(old.corrections, new.corrections)
    reason = corrections[-1].reason if corrections else None
    for text in edits(old, new, Telling(names=names, skip=frozenset({"items"}))):
        yield Edit(text=text, reason=reason)
    if one_line(older.reading.body) != one_line(newer.reading.body):
        yield Edit(text=f"toàn văn {kind} được sửa", reason=reason)
    yield from correction_edits(corrections, "")


def moves(older: Commune | Dialogue, newer: Commune | Dialogue) -> Iterator[Edit]:
    """The former addresses of a page that were named since."""
    for path in newer.former_paths:
        if path not in older.former_paths:
            yield Edit(text=f"địa chỉ cũ {path} chuyển đến đây")


def lost(subject: str, tombstone: Withdrawal | None) -> str:
    """What is no longer in the files: only a tombstone may follow what was published."""
    if tombstone:
        return f"{subject}, đã gỡ bỏ từ trước, biến mất khỏi tệp"
    return f"{subject} biến mất khỏi tệp mà không có go_bo"
