"""Do the deadlines of the ladder follow each other as the work does?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from doithoai.checks.context import CheckContext
from doithoai.problems import Code, Location, Problem, Severity
from doithoai.records import Archive, DialogueFolder, Step
from doithoai.values import Period, short_day

LADDER_ORDER = Code(
    id="DT422",
    severity=Severity.WARNING,
    title="Các mốc trái thứ tự công việc",
    story="""Người dân gửi ý kiến, rồi các đơn vị chuẩn bị trả lời, rồi tổng hợp, rồi đối thoại,
rồi kết luận. Một mốc kết thúc trước mốc mà nó phải chờ thì hoặc gõ nhầm ngày, hoặc ghi nhầm loại
việc.

  trước:  - {viec: gui_y_kien, han: trước ngày 18/10/2025}
          - {viec: tra_loi, han: trước ngày 13/10/2025}
  sau:    - {viec: gui_y_kien, han: trước ngày 08/10/2025}
          - {viec: tra_loi, han: trước ngày 13/10/2025}

Nếu văn bản gốc in như vậy thì giữ nguyên: đây chỉ là lời nhắc.""",
)

_BEFORE = (Step.SEND_OPINIONS, Step.ANSWER, Step.COMPILE)
_AFTER = (Step.CONCLUDE,)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    """One stage of the work with the last day it may take."""

    name: str
    last: date
    location: Location


def check(archive: Archive, _context: CheckContext) -> Iterator[Problem]:
    """Opinions, answers, summary, dialogue, conclusion: each ends no earlier than the former."""
    for folder in archive.dialogues:
        latest: _Mark | None = None
        for mark in _marks(folder):
            if latest and mark.last < latest.last:
                yield _problem(mark, latest)
            else:
                latest = mark


def _marks(folder: DialogueFolder) -> Iterator[_Mark]:
    for step in _BEFORE:
        yield from _rungs(folder, step)
    yield from _event(folder)
    for step in _AFTER:
        yield from _rungs(folder, step)


def _rungs(folder: DialogueFolder, step: Step) -> Iterator[_Mark]:
    """The rungs of one step, the earliest first: several units may do the same work."""
    marks = [
        _Mark(
            name=f"mốc “{step.label}”",
            last=rung.due.last,
            location=folder.entry.at("ladder", index, "due"),
        )
        for index, rung in enumerate(folder.entry.record.ladder)
        if rung.step is step and rung.due and rung.due.last
    ]
    yield from sorted(marks, key=lambda mark: mark.last)


def _event(folder: DialogueFolder) -> Iterator[_Mark]:
    """The dialogue itself at the time last told."""
    period: Period | None = folder.entry.record.period
    location = folder.entry.at("period")
    for index, event in enumerate(folder.entry.record.events):
        if event.period:
            period, location = event.period, folder.entry.at("events", index, "period")
    if period and period.last:
        yield _Mark(name="buổi đối thoại", last=period.last, location=location)


def _problem(mark: _Mark, latest: _Mark) -> Problem:
    return LADDER_ORDER.at(
        mark.location,
        f"{mark.name} hết vào ngày {short_day(mark.last)}, "
        f"trước {latest.name} (ngày {short_day(latest.last)}, dòng {latest.location.line})",
        hint="Đối chiếu hai mốc với văn bản gốc; nếu văn bản in đúng như vậy thì giữ nguyên.",
    )
