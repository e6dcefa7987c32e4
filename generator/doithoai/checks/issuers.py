"""Does a document name another unit than the one whose folder it lies in?"""

import re
from collections.abc import Iterator

from doithoai.checks.context import CheckContext
from doithoai.checks.keys import key
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Archive, Conclusion, Plan
from doithoai.schema import Entry
from doithoai.values import fold, slug

OTHER_ISSUER = Code(
    id="DT434",
    severity=Severity.WARNING,
    title="Cơ quan ban hành thuộc đơn vị khác",
    story="""Văn bản trong thư mục của một xã, phường thường do chính nơi đó ban hành. Khi
`co_quan` nêu tên xã, phường khác, phần nhiều là chép nhầm từ văn bản của nơi khác hoặc để nhầm
thư mục; người dân sẽ đọc lịch của nơi khác như lịch của mình.

  trước:  co_quan: UBND phường Nhị Chiểu     (tệp nằm trong thư mục phuong-hai-an)
  sau:    co_quan: UBND phường Hải An

Tên cũ của đơn vị (ghi trong `truoc_day`) không bị nhắc.""",
)

_UNIT = re.compile(r"\b(?:xa|phuong|thi tran|dac khu)\s+\S.*")


def check(archive: Archive, _context: CheckContext) -> Iterator[Problem]:
    """The unit in the issuer's name is this one, or one that it was made of."""
    if archive.commune is None:
        return
    unit = archive.commune.record
    own = (archive.slug, slug(unit.name), *(slug(each.name) for each in unit.former_units))
    entries: list[Entry[Plan] | Entry[Conclusion]] = [plan.entry for plan in archive.plans]
    entries.extend(folder.conclusion for folder in archive.dialogues if folder.conclusion)
    for entry in entries:
        issuer = entry.record.issuer
        named = _UNIT.search(fold(issuer))
        if named and not slug(named[0]).startswith(own):
            yield OTHER_ISSUER.at(
                entry.at("issuer"),
                f"{key(type(entry.record), 'issuer')} là “{issuer}”, "
                f"nhưng tệp nằm trong thư mục của {unit.name}",
                hint="Sửa tên cơ quan, hoặc chuyển tệp về thư mục của đơn vị đó.",
            )
