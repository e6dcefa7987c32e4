"""Is a deadline earlier than the document, the answer or the receipt that sets it?"""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from doithoai.checks.context import CheckContext
from doithoai.checks.plans_named import plan_named
from doithoai.problems import Code, Location, Problem, Severity
from doithoai.records import (
    Archive,
    Conclusion,
    DialogueFolder,
    Guidance,
    Plan,
    Proposal,
    ProposalList,
)
from doithoai.schema import Entry
from doithoai.values import Period, short_day

EARLY_DEADLINE = Code(
    id="DT421",
    severity=Severity.WARNING,
    title="Hạn sớm hơn văn bản đặt ra hạn",
    story="""Không ai làm được việc trước khi được giao. Hạn sớm hơn ngày của văn bản giao việc
thường do gõ nhầm ngày, tháng hoặc năm. Trang vẫn hiện hạn đúng như đã viết, nhưng không coi là
quá hạn.

  Kế hoạch ngày 17/9/2025, một mốc ghi:
  trước:  han: trước ngày 08/9/2025
  sau:    han: trước ngày 08/10/2025

Nếu chính văn bản gốc in như vậy thì giữ nguyên: đây chỉ là lời nhắc.""",
)


def check(archive: Archive, _context: CheckContext) -> Iterator[Problem]:
    """No deadline ends before the day on which it was set."""
    for plan in archive.plans:
        yield from _of_duties(plan.entry)
        yield from _of_targets(plan.entry)
    for folder in archive.dialogues:
        yield from _of_dialogue(folder, planned_on(archive, folder))
        if folder.proposals:
            yield from _of_proposals(folder.proposals)
        if folder.conclusion:
            yield from _of_conclusion(folder.conclusion)


def check_guidance(entry: Entry[Guidance]) -> Iterator[Problem]:
    """The same for a document above commune level."""
    yield from _of_duties(entry)
    for index, report in enumerate(entry.record.reports):
        yield from _early(
            report.due,
            entry.record.issued_on,
            at=partial(entry.at, "reports", index, "due"),
            of="văn bản này",
        )


def planned_on(archive: Archive, folder: DialogueFolder) -> date | None:
    """The day of the earliest dated plan that the dialogue names."""
    plans = (plan_named(archive, slug, year=folder.year) for slug in folder.entry.record.plans)
    days = [plan.entry.record.issued_on for plan in plans if plan]
    return min((day for day in days if day), default=None)


def _of_duties(entry: Entry[Plan] | Entry[Guidance]) -> Iterator[Problem]:
    for index, duty in enumerate(entry.record.duties):
        yield from _early(
            duty.due,
            entry.record.issued_on,
            at=partial(entry.at, "duties", index, "due"),
            of="văn bản này",
        )


def _of_targets(entry: Entry[Plan]) -> Iterator[Problem]:
    for index, target in enumerate(entry.record.targets):
        yield from _early(
            target.period,
            entry.record.issued_on,
            at=partial(entry.at, "targets", index, "period"),
            of="kế hoạch này",
        )


def _of_dialogue(folder: DialogueFolder, planned: date | None) -> Iterator[Problem]:
    entry = folder.entry
    period = entry.record.period
    yield from _early(period, planned, at=partial(entry.at, "period"), of="kế hoạch")
    for index, rung in enumerate(entry.record.ladder):
        where = partial(entry.at, "ladder", index, "due")
        yield from _early(rung.due, planned, at=where, of="kế hoạch")


def _of_proposals(entry: Entry[ProposalList]) -> Iterator[Problem]:
    for index, proposal in enumerate(entry.record.proposals):
        if proposal.assignment:
            yield from _early(
                proposal.assignment.due,
                proposal.received_on,
                at=partial(entry.at, "proposals", index, "assignment", "due"),
                of="việc tiếp nhận kiến nghị",
            )
        yield from _of_answers(entry, proposal, index)


def _of_answers(entry: Entry[ProposalList], proposal: Proposal, index: int) -> Iterator[Problem]:
    for step, answer in enumerate(proposal.answers):
        yield from _early(
            answer.due,
            answer.day,
            at=partial(entry.at, "proposals", index, "answers", step, "due"),
            of="câu trả lời",
        )


def _of_conclusion(entry: Entry[Conclusion]) -> Iterator[Problem]:
    for index, item in enumerate(entry.record.items):
        if item.assignment:
            yield from _early(
                item.assignment.due,
                entry.record.issued_on,
                at=partial(entry.at, "items", index, "assignment", "due"),
                of="thông báo kết luận",
            )


def _early(
    due: Period | None, day: date | None, *, at: Callable[[], Location], of: str
) -> Iterator[Problem]:
    """Most deadlines are in order: where one stands is asked of the file when it is not."""
    if due is None or due.last is None or day is None or due.last >= day:
        return
    yield EARLY_DEADLINE.at(
        at(),
        f"“{due.words}” hết vào ngày {short_day(due.last)}, sớm hơn ngày {short_day(day)} của {of}",
        hint="Đối chiếu cả hai ngày với văn bản gốc; nếu văn bản in đúng như vậy thì giữ nguyên.",
    )
