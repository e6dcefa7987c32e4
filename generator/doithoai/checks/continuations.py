"""Does the earlier proposal exist that a proposal continues?"""

from collections.abc import Iterator

from doithoai.checks.context import CheckContext
from doithoai.checks.keys import key
from doithoai.checks.nearest import nearest
from doithoai.checks.unread import is_unread
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Archive, Proposal

UNKNOWN_FORERUNNER = Code(
    id="DT405",
    severity=Severity.ERROR,
    title="Kiến nghị cũ được nối tiếp không có",
    story="""Khi một việc được kiến nghị lại ở buổi sau, `tiep_theo_cua` dẫn về kiến nghị cũ của
cùng đơn vị: năm, gạch chéo, thư mục buổi đối thoại, dấu #, mã kiến nghị.

  trước:  tiep_theo_cua: kn-03 năm 2024
  sau:    tiep_theo_cua: 2024/dinh-ky-1#kn-03

Kiến nghị không thể nối tiếp chính nó. Buổi cũ chưa đưa lên trang thì để trống khoá này.""",
)


def check(archive: Archive, _context: CheckContext) -> Iterator[Problem]:
    """Every `tiep_theo_cua` names another proposal of the same commune."""
    addresses = tuple(_addresses(archive))
    for folder in archive.dialogues:
        if folder.proposals is None:
            continue
        for index, proposal in enumerate(folder.proposals.record.proposals):
            target = proposal.continues
            here = f"{folder.year}/{folder.slug}#{proposal.code}"
            if target is None:
                continue
            others = tuple(address for address in addresses if address != here)
            if target in others or _is_unread(archive, target):
                continue
            yield UNKNOWN_FORERUNNER.at(
                folder.proposals.at("proposals", index, "continues"),
                _message(target, here),
                hint=nearest(
                    target,
                    others,
                    otherwise="Để trống khoá này nếu kiến nghị cũ chưa có trên trang.",
                ),
            )


def _addresses(archive: Archive) -> Iterator[str]:
    for folder in archive.dialogues:
        if folder.proposals:
            for proposal in folder.proposals.record.proposals:
                yield f"{folder.year}/{folder.slug}#{proposal.code}"


def _is_unread(archive: Archive, target: str) -> bool:
    return is_unread(archive, f"{archive.folder}/{target.partition('#')[0]}/kien-nghi.yml")


def _message(target: str, here: str) -> str:
    name = key(Proposal, "continues")
    if target == here:
        return f"{name} là `{target}`, chính là kiến nghị này"
    return f"{name} là `{target}`, nhưng đơn vị này không có kiến nghị nào ở địa chỉ ấy"
