"""Is every proposal sorted into a field of life that the site knows?"""

from collections.abc import Iterator

from doithoai.checks.context import CheckContext
from doithoai.checks.keys import key
from doithoai.checks.nearest import nearest
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Archive, Proposal

UNKNOWN_FIELD = Code(
    id="DT403",
    severity=Severity.ERROR,
    title="Lĩnh vực không có trong danh sách",
    story="""Kiến nghị được xếp theo các lĩnh vực trong site-config/fields.yml, để lọc và thống kê
được trên cả trang. Viết mã lĩnh vực, không viết tên.

  trước:  linh_vuc: Giao thông
  sau:    linh_vuc: giao_thong

Không lĩnh vực nào hợp thì viết `khac`, hoặc để trống.""",
)


def check(archive: Archive, context: CheckContext) -> Iterator[Problem]:
    """Every `linh_vuc` stands in the list of fields."""
    codes = tuple(code for code, _ in context.settings.fields)
    for folder in archive.dialogues:
        if folder.proposals is None:
            continue
        for index, proposal in enumerate(folder.proposals.record.proposals):
            if proposal.field is None or proposal.field in codes:
                continue
            yield UNKNOWN_FIELD.at(
                folder.proposals.at("proposals", index, "field"),
                f"{key(Proposal, 'field')} là `{proposal.field}`, "
                "không có trong danh sách lĩnh vực của trang",
                hint=nearest(proposal.field, codes, otherwise="Để trống khoá này."),
            )
