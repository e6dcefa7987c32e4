"""Does every plan that a dialogue names exist?"""

from collections.abc import Iterator

from doithoai.checks.context import CheckContext
from doithoai.checks.keys import key
from doithoai.checks.nearest import nearest
from doithoai.checks.unread import is_unread
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Archive, Dialogue, DialogueFolder, PlanFile

UNKNOWN_PLAN = Code(
    id="DT401",
    severity=Severity.ERROR,
    title="Kế hoạch được nhắc đến không có",
    story="""Buổi đối thoại nối với kế hoạch của nó bằng tên tệp trong thư mục ke-hoach/ của chính
xã, phường đó (bỏ đuôi .md), cùng năm hoặc năm khác. Nếu tên không khớp, trang không dẫn được
người đọc tới văn bản gốc.

Tệp 2025/ke-hoach/16-kh-du.md thì viết:

  trước:  ke_hoach: [16-kh-đu]
  sau:    ke_hoach: [16-kh-du]

Văn bản của cấp trên (tỉnh, thành phố) không phải kế hoạch của xã: để ở `can_cu` của kế
hoạch.""",
)


def plan_named(archive: Archive, slug: str, *, year: int) -> PlanFile | None:
    """The plan of that file name: the one of the same year first."""
    found = [plan for plan in archive.plans if plan.slug == slug]
    return min(found, key=lambda plan: (plan.year != year, -plan.year), default=None)


def check(archive: Archive, _context: CheckContext) -> Iterator[Problem]:
    """Every slug in `ke_hoach` is a file in some `ke-hoach/` of the commune."""
    for folder in archive.dialogues:
        for index, slug in enumerate(folder.entry.record.plans):
            if plan_named(archive, slug, year=folder.year) or is_unread(
                archive, f"ke-hoach/{slug}.md"
            ):
                continue
            yield UNKNOWN_PLAN.at(
                folder.entry.at("plans", index),
                f"{key(Dialogue, 'plans')} nhắc đến `{slug}`, nhưng không có tệp {slug}.md nào "
                "trong các thư mục ke-hoach/ của đơn vị này",
                hint=_hint(archive, folder, slug),
            )


def _hint(archive: Archive, folder: DialogueFolder, slug: str) -> str:
    slugs = sorted({plan.slug for plan in archive.plans})
    return nearest(
        slug,
        slugs,
        otherwise=f"Thêm tệp {folder.year}/ke-hoach/{slug}.md, hoặc xoá tên này.",
    )
