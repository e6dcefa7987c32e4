"""Does every proposal that a conclusion names exist?"""

from collections.abc import Iterator

from doithoai.checks.context import CheckContext
from doithoai.checks.keys import key
from doithoai.checks.nearest import nearest
from doithoai.checks.unread import is_unread
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Archive, ConclusionItem, DialogueFolder

UNKNOWN_PROPOSAL = Code(
    id="DT404",
    severity=Severity.ERROR,
    title="Kết luận nhắc đến kiến nghị không có",
    story="""Mỗi nội dung kết luận nối với kiến nghị của cùng buổi đối thoại bằng mã kn-01, kn-02…
trong tệp kien-nghi.yml cùng thư mục. Mã sai thì người nêu kiến nghị không tìm thấy kết luận.

  trước:  kien_nghi: [kn-13]     (kien-nghi.yml chỉ có kn-01 đến kn-03)
  sau:    kien_nghi: [kn-03]""",
)


def check(archive: Archive, _context: CheckContext) -> Iterator[Problem]:
    """Every code in `kien_nghi` of a conclusion item is a proposal of the same dialogue."""
    for folder in archive.dialogues:
        if is_unread(archive, f"{archive.folder}/{folder.year}/{folder.slug}/kien-nghi.yml"):
            continue
        yield from _of(folder)


def _of(folder: DialogueFolder) -> Iterator[Problem]:
    if folder.conclusion is None:
        return
    listed = folder.proposals.record.proposals if folder.proposals else ()
    codes = tuple(proposal.code for proposal in listed)
    for index, item in enumerate(folder.conclusion.record.items):
        for step, code in enumerate(item.proposals):
            if code in codes:
                continue
            yield UNKNOWN_PROPOSAL.at(
                folder.conclusion.at("items", index, "proposals", step),
                f"{key(ConclusionItem, 'proposals')} nhắc đến `{code}`, "
                "nhưng kien-nghi.yml của buổi này không có mã ấy",
                hint=nearest(code, codes, otherwise="Thêm kiến nghị vào kien-nghi.yml trước."),
            )
