"""Does a change of schedule say what changed, and why?"""

from collections.abc import Iterator

from doithoai.checks.context import CheckContext
from doithoai.checks.keys import key
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Archive, Event, Happening

MOVE_WITHOUT_CHANGE = Code(
    id="DT463",
    severity=Severity.ERROR,
    title="Đổi lịch mà không nói đổi gì",
    story="""Mục `doi_lich` phải có thời gian mới hoặc địa điểm mới; nếu không, người dân chỉ biết
lịch cũ không còn đúng. Chưa biết ngày mới thì đó là hoãn.

  trước:  - {ngay: 20/10/2025, viec: doi_lich}
  sau:    - {ngay: 20/10/2025, viec: doi_lich, thoi_gian: 14 giờ 00 ngày 28/10/2025}
  hoặc:   - {ngay: 20/10/2025, viec: hoan, ly_do: mưa bão}""",
)
NO_REASON = Code(
    id="DT464",
    severity=Severity.ERROR,
    title="Hoãn hoặc hủy mà không có lý do",
    story="""Buổi đối thoại đã báo cho dân mà hoãn hoặc hủy thì trang phải nói vì sao.

  trước:  - {ngay: 20/10/2025, viec: hoan}
  sau:    - {ngay: 20/10/2025, viec: hoan, ly_do: tránh bão số 10}

Nếu thông báo không nêu lý do thì viết đúng như vậy: “thông báo không nêu lý do”.""",
)

_NEED_A_REASON = frozenset({Happening.POSTPONED, Happening.CANCELLED})


def check(archive: Archive, _context: CheckContext) -> Iterator[Problem]:
    """A move has a new time or place; a postponement or cancellation has a reason."""
    for folder in archive.dialogues:
        for index, event in enumerate(folder.entry.record.events):
            location = folder.entry.at("events", index, "what")
            if event.what is Happening.MOVED and not (event.period or event.place):
                yield MOVE_WITHOUT_CHANGE.at(
                    location,
                    f"mục `{event.what}` không có {key(Event, 'period')} mới, "
                    f"cũng không có {key(Event, 'place')} mới",
                    hint=f"Thêm thời gian hoặc địa điểm mới; chưa biết thì viết "
                    f"`{Happening.POSTPONED}` kèm lý do.",
                )
            if event.what in _NEED_A_REASON and not event.reason:
                yield NO_REASON.at(
                    location,
                    f"mục `{event.what}` ({event.what.label}) chưa có {key(Event, 'reason')}",
                    hint="Ghi lý do như trong thông báo gửi Nhân dân.",
                )
