"""Was an answer given before its proposal was received?"""

from collections.abc import Iterator

from doithoai.checks.context import CheckContext
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Archive
from doithoai.values import short_day

ANSWER_BEFORE_RECEIPT = Code(
    id="DT425",
    severity=Severity.WARNING,
    title="Trả lời trước khi tiếp nhận",
    story="""Số ngày trả lời được tính từ ngày tiếp nhận đến ngày trả lời. Trả lời ghi ngày sớm
hơn ngày tiếp nhận thì không tính được và làm sai số liệu thời gian trả lời.

  trước:  tiep_nhan: 07/10/2025      tra_loi: [{ngay: 12/01/2025, …}]
  sau:    tiep_nhan: 07/10/2025      tra_loi: [{ngay: 12/10/2025, …}]""",
)


def check(archive: Archive, _context: CheckContext) -> Iterator[Problem]:
    """No answer is dated before the day of receipt."""
    for folder in archive.dialogues:
        entry = folder.proposals
        if entry is None:
            continue
        for index, proposal in enumerate(entry.record.proposals):
            received = proposal.received_on
            for step, answer in enumerate(proposal.answers):
                if received and answer.day < received:
                    yield ANSWER_BEFORE_RECEIPT.at(
                        entry.at("proposals", index, "answers", step, "day"),
                        f"câu trả lời {proposal.code} ghi ngày {short_day(answer.day)}, "
                        f"sớm hơn ngày tiếp nhận {short_day(received)}",
                        hint="Xem lại ngày tiếp nhận và ngày trả lời, sửa ngày gõ nhầm.",
                    )
