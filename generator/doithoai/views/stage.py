"""Where a dialogue stands, derived from dated facts and never typed."""

from datetime import date

from doithoai.records import DialogueFolder, Happening
from doithoai.values import Choice, Firmness, Shape
from doithoai.views.schedule import Schedule, known_events, schedule_on


class Stage(Choice):
    """The stage of a dialogue, in the words that citizens read."""

    UNDATED = "chua_co_ngay", "Chưa có ngày"
    EXPECTED = "du_kien", "Dự kiến"
    SCHEDULED = "an_dinh", "Đã ấn định ngày"
    PASSED = "qua_thoi_gian", "Đã qua thời gian dự kiến, chưa có thông tin tổ chức"
    POSTPONED = "hoan", "Hoãn"
    CANCELLED = "huy", "Hủy"
    HELD = "da_to_chuc", "Đã đối thoại, chờ kết luận"
    CONCLUDED = "da_ket_luan", "Đã có kết luận"
    WITHDRAWN = "da_go", "Đã gỡ"


AHEAD = frozenset({Stage.UNDATED, Stage.EXPECTED, Stage.SCHEDULED, Stage.POSTPONED})
"""Stages in which citizens can still expect the dialogue."""


def stage_on(folder: DialogueFolder, today: date) -> Stage:
    """The stage on `today`, from facts dated up to that day."""
    dialogue = folder.entry.record
    if dialogue.withdrawal and dialogue.withdrawal.day <= today:
        return Stage.WITHDRAWN
    if concluded(folder, today):
        return Stage.CONCLUDED
    happened = [event.what for event in known_events(dialogue, today)]
    if Happening.HELD in happened:
        return Stage.HELD
    turns = [what for what in happened if what is not Happening.ANNOUNCED]
    if turns and turns[-1] is Happening.CANCELLED:
        return Stage.CANCELLED
    schedule = schedule_on(dialogue, today)
    if turns and turns[-1] is Happening.POSTPONED and schedule.period is None:
        return Stage.POSTPONED
    return _by_time(schedule, today)


def concluded(folder: DialogueFolder, today: date) -> bool:
    """Whether a conclusion notice was known by `today`."""
    if folder.conclusion is None:
        return False
    conclusion = folder.conclusion.record
    known_since = conclusion.published_on or conclusion.issued_on
    return known_since is None or known_since <= today


def _by_time(schedule: Schedule, today: date) -> Stage:
    period = schedule.period
    if period is None or period.shape is Shape.UNKNOWN or period.last is None:
        return Stage.UNDATED
    if period.last < today:
        return Stage.PASSED
    # A day that a paper names without "dự kiến" is set.
    if schedule.firmness in {None, Firmness.FIXED} and period.shape is Shape.DAY:
        return Stage.SCHEDULED
    return Stage.EXPECTED
