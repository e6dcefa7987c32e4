"""Do two plan files carry the number of one document?"""

from collections.abc import Iterator

from doithoai.checks.context import CheckContext
from doithoai.checks.keys import key
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Archive, Plan, PlanFile
from doithoai.values import fold

TWIN_PLAN = Code(
    id="DT412",
    severity=Severity.WARNING,
    title="Hai kế hoạch cùng số, cùng cơ quan, cùng năm",
    story="""Số văn bản chạy theo cơ quan, ký hiệu và năm, nên hai kế hoạch trùng cả ba thường là
một văn bản nhập hai lần. Cách gõ khác nhau không làm thành hai văn bản: "01 -KH/ĐU" và "1-KH/ĐU"
là một.

Sửa: xoá tệp thừa và để `ke_hoach` của buổi đối thoại trỏ về tệp còn lại. Nếu cơ quan đã cấp trùng
số thật thì giữ nguyên cả hai.""",
)


def check(archive: Archive, _context: CheckContext) -> Iterator[Problem]:
    """One number of one issuer in one year is one plan."""
    first: dict[tuple[int, str, str, int], PlanFile] = {}
    for plan in archive.plans:
        identity = _identity(plan)
        if identity is None:
            continue
        former = first.setdefault(identity, plan)
        if former is not plan:
            yield TWIN_PLAN.at(
                plan.entry.at("number"),
                f"{key(Plan, 'number')} {_text(plan)} của {plan.entry.record.issuer} "
                f"năm {identity[3]} đã có ở {former.entry.path}",
                hint="Nếu là một văn bản nhập hai lần, xoá một tệp; nếu không, xem lại số.",
            )


def _identity(plan: PlanFile) -> tuple[int, str, str, int] | None:
    record = plan.entry.record
    if record.number is None or record.number.number is None:
        return None
    year = record.issued_on.year if record.issued_on else plan.year
    return record.number.number, fold(record.number.symbol), fold(record.issuer), year


def _text(plan: PlanFile) -> str:
    number = plan.entry.record.number
    return number.text if number else ""
