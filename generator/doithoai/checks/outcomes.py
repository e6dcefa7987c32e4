"""Does an answer say what its outcome needs?"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from doithoai.checks.context import CheckContext
from doithoai.checks.keys import key
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Answer, Archive, Outcome, Proposal

OUTCOME_INCOMPLETE = Code(
    id="DT461",
    severity=Severity.ERROR,
    title="Kết quả thiếu điều phải kèm theo",
    story="""Một số kết quả là lời hứa hoặc lời từ chối, nên phải nói đủ để người dân theo dõi
được:

  dang_giai_quyet    cần đơn vị (don_vi) và hạn (han)
  chua_giai_quyet    cần lý do (ly_do)
  tam_gac            cần hạn xem lại (han)
  chuyen_cap_tren    cần nơi chuyển đến (chuyen_den) và văn bản (van_ban)
  khong_xem_xet      cần lý do (ly_do)

  trước:  ket_qua: dang_giai_quyet
  sau:    ket_qua: dang_giai_quyet
          don_vi: Phòng Kinh tế, Hạ tầng và Đô thị
          han: 30/11/2025

Văn bản trả lời không nêu đơn vị, hạn hay lý do thì kết quả đúng là `ghi_nhan`.""",
)

_NEEDS: Final[Mapping[Outcome, tuple[str, ...]]] = MappingProxyType(
    {
        Outcome.IN_PROGRESS: ("unit", "due"),
        Outcome.NOT_DONE: ("reason",),
        Outcome.PUT_OFF: ("due",),
        Outcome.PASSED_UP: ("passed_to", "document"),
        Outcome.NOT_CONSIDERED: ("reason",),
    }
)


def check(archive: Archive, _context: CheckContext) -> Iterator[Problem]:
    """A promise has a unit and a day, a refusal a reason, a referral an address and a document."""
    for folder in archive.dialogues:
        entry = folder.proposals
        if entry is None:
            continue
        for index, proposal in enumerate(entry.record.proposals):
            for step, answer in enumerate(proposal.answers):
                missing = missing_in(answer, proposal)
                if missing:
                    yield OUTCOME_INCOMPLETE.at(
                        entry.at("proposals", index, "answers", step, "outcome"),
                        _message(proposal, answer, missing),
                        hint=f"Thêm {_keys(missing)} vào câu trả lời, hoặc chọn kết quả khác.",
                    )


def missing_in(answer: Answer, proposal: Proposal) -> tuple[str, ...]:
    """The fields that the outcome needs and nobody said.

    A unit given with the assignment of the proposal holds for its answers too; a deadline does not:
    that one is for answering, this one for getting the work done.
    """
    assigned = proposal.assignment
    said: dict[str, object] = {
        "unit": answer.unit or (assigned and assigned.unit),
        "due": answer.due,
        "reason": answer.reason,
        "passed_to": answer.passed_to,
        "document": answer.document,
    }
    return tuple(name for name in _NEEDS.get(answer.outcome, ()) if not said[name])


def _message(proposal: Proposal, answer: Answer, missing: tuple[str, ...]) -> str:
    outcome = answer.outcome
    return (
        f"câu trả lời {proposal.code} có {key(Answer, 'outcome')} `{outcome}` "
        f"({outcome.label}) mà chưa có {_keys(missing)}"
    )


def _keys(missing: tuple[str, ...]) -> str:
    return " và ".join(key(Answer, name) for name in missing)
