"""Is a conclusion notice dated before the dialogue it concludes?"""

from collections.abc import Iterator
from datetime import date

from doithoai.checks.context import CheckContext
from doithoai.checks.keys import key
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Archive, Conclusion, DialogueFolder, Happening
from doithoai.schema import Entry
from doithoai.values import short_day

CONCLUSION_BEFORE_DIALOGUE = Code(
    id="DT426",
    severity=Severity.WARNING,
    title="Kết luận có ngày trước buổi đối thoại",
    story="""Thông báo kết luận ban hành, công bố và gửi lên sau khi đối thoại xong; các hạn mười
ngày đều đếm từ ngày tổ chức. Ngày sớm hơn ngày tổ chức thường do gõ nhầm tháng, hoặc ngày tổ chức
ghi sai.

  Buổi đối thoại tổ chức ngày 25/10/2025:
  trước:  ngay_ban_hanh: 28/01/2025
  sau:    ngay_ban_hanh: 28/10/2025""",
)


def check(archive: Archive, _context: CheckContext) -> Iterator[Problem]:
    """Issued, published, sent up: none of it before the day on which the dialogue was held."""
    for folder in archive.dialogues:
        held = _held_on(folder)
        if held and folder.conclusion:
            yield from _of(folder.conclusion, held)


def _held_on(folder: DialogueFolder) -> date | None:
    days = [event.day for event in folder.entry.record.events if event.what is Happening.HELD]
    return max(days, default=None)


def _of(entry: Entry[Conclusion], held: date) -> Iterator[Problem]:
    notice = entry.record
    days = {
        "issued_on": notice.issued_on,
        "published_on": notice.published_on,
        "sent_up_on": notice.sent_up_on,
    }
    for attribute, day in days.items():
        if day and day < held:
            yield CONCLUSION_BEFORE_DIALOGUE.at(
                entry.at(attribute),
                f"{key(Conclusion, attribute)} là {short_day(day)}, "
                f"sớm hơn ngày tổ chức đối thoại {short_day(held)}",
                hint="Đối chiếu với văn bản gốc; xem lại cả ngày tổ chức trong doi-thoai.yml.",
            )
