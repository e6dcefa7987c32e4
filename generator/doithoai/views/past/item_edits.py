"""The edits of one proposal or one conclusion, each named by its code."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from doithoai.records import ConclusionItem, Proposal
from doithoai.values import Period, one_line, short_day
from doithoai.views.past.edits import (
    Edit,
    Telling,
    added_corrections,
    correction_edits,
    edits,
    match,
    withdrawal_edits,
)
from doithoai.views.past.meaning import meaning, turned

Names = Mapping[str, str]
NO_NAMES: Names = MappingProxyType({})


def proposal_edits(older: Proposal, newer: Proposal, names: Names) -> Iterator[Edit]:
    """What became of a proposal between two versions."""
    code = newer.code
    of = f" của {code}"
    yield from withdrawal_edits(older.withdrawal, newer.withdrawal, code)
    corrections = added_corrections(older.corrections, newer.corrections)
    reason = corrections[-1].reason if corrections else None
    if one_line(older.text) != one_line(newer.text):
        yield Edit(text=f"nội dung kiến nghị {code} được sửa", reason=reason)
    apart = frozenset({"text", "assignment", "extensions", "answers"})
    for text in edits(older, newer, Telling(of=of, names=names, skip=apart)):
        yield Edit(text=text, reason=reason)
    for text in _unit_edits(older, newer, of, names=names):
        yield Edit(text=text, reason=reason)
    yield from _due_edits(older, newer, reason, names=names)
    yield from _answer_edits(older, newer, reason, names=names)
    yield from correction_edits(corrections, of)


def conclusion_edits(older: ConclusionItem, newer: ConclusionItem, names: Names) -> Iterator[Edit]:
    """What became of a conclusion between two versions."""
    code = newer.code
    of = f" của {code}"
    yield from withdrawal_edits(older.withdrawal, newer.withdrawal, code)
    if one_line(older.text) != one_line(newer.text):
        yield Edit(text=f"nội dung kết luận {code} được sửa")
    apart = frozenset({"text", "assignment", "progress"})
    for text in edits(older, newer, Telling(of=of, names=names, skip=apart)):
        yield Edit(text=text)
    for text in _unit_edits(older, newer, of, names=names):
        yield Edit(text=text)
    before, after = _first_due(older), _first_due(newer)
    if meaning(before) != meaning(after):
        yield Edit(text=f"hạn thực hiện{of}: {turned(before, after, names)}")
    yield from _progress_edits(older, newer)


def _unit_edits(
    older: Proposal | ConclusionItem,
    newer: Proposal | ConclusionItem,
    of: str,
    *,
    names: Names,
) -> Iterator[str]:
    telling = Telling(of=of, names=names, skip=frozenset({"due"}))
    return edits(older.assignment, newer.assignment, telling)


def _first_due(item: Proposal | ConclusionItem) -> Period | None:
    return item.assignment.due if item.assignment else None


def _due(proposal: Proposal) -> Period | None:
    """The deadline that holds after all extensions."""
    moved = sorted(proposal.extensions, key=lambda extension: extension.day)
    return moved[-1].until if moved else _first_due(proposal)


def _due_edits(
    older: Proposal, newer: Proposal, reason: str | None, *, names: Names
) -> Iterator[Edit]:
    of = f" của {newer.code}"
    before, after = _due(older), _due(newer)
    matched = match(older.extensions, newer.extensions)
    moved = meaning(before) != meaning(after)
    if moved:
        given = [each.reason for each in matched.added]
        yield Edit(
            text=f"hạn trả lời{of}: {turned(before, after, names)}",
            reason=given[-1] if given else reason,
        )
    first, now = _first_due(older), _first_due(newer)
    if newer.extensions and older.extensions and meaning(first) != meaning(now):
        yield Edit(text=f"hạn trả lời ban đầu{of}: {turned(first, now, names)}", reason=reason)
    skip = frozenset({"until"}) if moved else frozenset[str]()
    for old, new in matched.edited:
        telling = Telling(of=f" của lần gia hạn cho {newer.code}", names=names, skip=skip)
        for text in edits(old, new, telling):
            yield Edit(text=text, reason=reason)


def _answer_edits(
    older: Proposal, newer: Proposal, reason: str | None, *, names: Names
) -> Iterator[Edit]:
    code = newer.code
    matched = match(older.answers, newer.answers)
    for answer in matched.added:
        day, outcome = short_day(answer.day), answer.outcome.label
        yield Edit(text=f"thêm câu trả lời ngày {day} cho {code}: {outcome}", reason=answer.reason)
    for answer in matched.removed:
        day = short_day(answer.day)
        yield Edit(text=f"câu trả lời ngày {day} cho {code} bị xoá", reason=reason)
    for old, new in matched.edited:
        day = short_day(old.day)
        if one_line(old.text) != one_line(new.text):
            yield Edit(text=f"nội dung trả lời ngày {day} của {code} được sửa", reason=reason)
        of = f" của câu trả lời ngày {day} cho {code}"
        telling = Telling(of=of, names=names, skip=frozenset({"text"}))
        for text in edits(old, new, telling):
            yield Edit(text=text, reason=reason)


def _progress_edits(older: ConclusionItem, newer: ConclusionItem) -> Iterator[Edit]:
    matched = match(older.progress, newer.progress)
    about = f"kết luận {newer.code}"
    for step in matched.added:
        outcome = f": {step.outcome.label}" if step.outcome else ""
        yield Edit(text=f"{about}: thêm kết quả thực hiện ngày {short_day(step.day)}{outcome}")
    for step in matched.removed:
        yield Edit(text=f"{about}: kết quả thực hiện ngày {short_day(step.day)} bị xoá")
    for step, _ in matched.edited:
        yield Edit(text=f"{about}: kết quả thực hiện ngày {short_day(step.day)} được sửa")
