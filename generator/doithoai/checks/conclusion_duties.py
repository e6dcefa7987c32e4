"""Is every unsettled conclusion somebody's duty with a deadline?"""

from collections.abc import Iterator

from doithoai.checks.context import CheckContext
from doithoai.checks.keys import key
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Archive, Conclusion, ConclusionClass, ConclusionItem
from doithoai.schema import Entry

CONCLUSION_UNASSIGNED = Code(
    id="DT462",
    severity=Severity.WARNING,
    title="Nội dung chưa giải quyết mà chưa giao việc",
    story="""Kết luận về việc chưa giải quyết phải giao cho một đơn vị với một hạn: đó là điều
người dân theo dõi sau hội nghị. Thiếu đơn vị hoặc hạn, trang ghi “chưa giao đơn vị”, “chưa rõ
thời hạn”.

  trước:  - {ma: kl-01, loai: chua_giai_quyet, noi_dung: …}
  sau:    - {ma: kl-01, loai: chua_giai_quyet, noi_dung: …,
             giao: {don_vi: Phòng Kinh tế, han: 30/11/2025}}

Nếu văn bản không nêu thì giữ nguyên: không đặt thêm hạn mà văn bản không có.""",
)


def check(archive: Archive, _context: CheckContext) -> Iterator[Problem]:
    """An item of the class "not settled" names a unit and a deadline."""
    for folder in archive.dialogues:
        if folder.conclusion:
            yield from _of(folder.conclusion)


def _of(entry: Entry[Conclusion]) -> Iterator[Problem]:
    for index, item in enumerate(entry.record.items):
        if item.kind is not ConclusionClass.UNSETTLED or item.withdrawal:
            continue
        assigned = item.assignment
        if assigned and assigned.due:
            continue
        what = "chưa có hạn" if assigned else "chưa giao cho đơn vị nào"
        yield CONCLUSION_UNASSIGNED.at(
            entry.at("items", index, "assignment"),
            f"nội dung {item.code} thuộc nhóm “{item.kind.label}” mà {what}",
            hint=f"Nếu văn bản có nêu, ghi vào {key(ConclusionItem, 'assignment')}; "
            "nếu không thì giữ nguyên.",
        )
