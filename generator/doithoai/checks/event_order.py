"""Did the facts of a dialogue happen in the order in which they are written?"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from doithoai.checks.context import CheckContext
from doithoai.checks.early_deadlines import planned_on
from doithoai.checks.keys import key
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Archive, Dialogue, DialogueFolder
from doithoai.values import short_day

EVENTS_OUT_OF_ORDER = Code(
    id="DT423",
    severity=Severity.WARNING,
    title="Diễn biến không theo thứ tự ngày",
    story="""`dien_bien` là nhật ký: việc mới ghi xuống dưới, không sửa mục cũ. Một mục có ngày
sớm hơn mục đứng trước nó thường do gõ nhầm tháng.

  trước:  - {ngay: 20/10/2025, viec: thong_bao}
          - {ngay: 25/01/2025, viec: da_to_chuc}
  sau:    - {ngay: 20/10/2025, viec: thong_bao}
          - {ngay: 25/10/2025, viec: da_to_chuc}""",
)
EVENT_BEFORE_PLAN = Code(
    id="DT424",
    severity=Severity.WARNING,
    title="Diễn biến trước ngày ban hành kế hoạch",
    story="""Buổi đối thoại được thông báo, đổi lịch, tổ chức sau khi có kế hoạch. Một việc ghi
ngày sớm hơn ngày của mọi kế hoạch mà buổi đối thoại nhắc đến thường do gõ nhầm, hoặc do
`ke_hoach` trỏ nhầm tệp.

  Kế hoạch ngày 17/9/2025:
  trước:  - {ngay: 10/01/2025, viec: thong_bao}
  sau:    - {ngay: 10/10/2025, viec: thong_bao}""",
)


def check(archive: Archive, _context: CheckContext) -> Iterator[Problem]:
    """Facts follow each other, the plan comes first."""
    for folder in archive.dialogues:
        yield from _out_of_order(folder)
        if planned := planned_on(archive, folder):
            yield from _before_plan(folder, planned)


def _out_of_order(folder: DialogueFolder) -> Iterator[Problem]:
    events = folder.entry.record.events
    for index, (former, event) in enumerate(pairwise(events), start=1):
        if event.day < former.day:
            yield EVENTS_OUT_OF_ORDER.at(
                folder.entry.at("events", index, "day"),
                f"“{event.what.label}” ghi ngày {short_day(event.day)}, "
                f"sớm hơn mục đứng trước nó (ngày {short_day(former.day)})",
                hint=f"Sửa ngày, hoặc xếp các mục của {key(Dialogue, 'events')} theo thứ tự ngày.",
            )


def _before_plan(folder: DialogueFolder, planned: date) -> Iterator[Problem]:
    for index, event in enumerate(folder.entry.record.events):
        if event.day < planned:
            yield EVENT_BEFORE_PLAN.at(
                folder.entry.at("events", index, "day"),
                f"“{event.what.label}” ghi ngày {short_day(event.day)}, "
                f"sớm hơn ngày {short_day(planned)} của kế hoạch",
                hint="Đối chiếu ngày này với văn bản; "
                f"xem {key(Dialogue, 'plans')} có trỏ đúng tệp không.",
            )
