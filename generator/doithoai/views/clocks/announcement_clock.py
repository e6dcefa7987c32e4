"""How many days before the conference the people were told: the clock that runs backwards."""

from dataclasses import replace
from datetime import date, timedelta

from doithoai.records import Dialogue
from doithoai.rules import Cited
from doithoai.values import DayCount, Holidays, day_number, short_day
from doithoai.views.clocks.announcing import announcing_on
from doithoai.views.clocks.clock import (
    Clock,
    ClockState,
    counting_of,
    day_word,
    finished,
    overdue,
    unstarted,
    waiting,
)
from doithoai.views.timing import Timing, measured


def announcement_clock(
    dialogue: Dialogue, cited: Cited, *, holidays: Holidays, today: date
) -> Clock:
    """Counted back from the day of the conference, which itself is not counted."""
    told = announcing_on(dialogue, today)
    clock = unstarted(
        cited,
        "Thông báo trước cho Nhân dân",
        start_text="Tính ngược từ ngày tổ chức",
        done=told.told_on,
    )
    clock = replace(clock, note=told.note)
    days, event = cited.provision.days, told.event_day
    if days is None:
        return clock
    if event is None:
        return waiting(clock, "chưa có ngày tổ chức cụ thể để tính")
    unit = counting_of(cited)
    last = _nth_day_before(event, days, unit=unit, holidays=holidays)
    clock = replace(
        clock,
        start_text=f"Tính ngược từ ngày tổ chức {short_day(event)}",
        start=event.isoformat(),
        last_day=last.isoformat(),
    )
    if told.told_on is None:
        return _untold(clock, event, last=last, today=today)
    ahead = day_number(told.told_on, event, unit=unit, holidays=holidays)
    words = f"thông báo trước {ahead} {day_word(cited)}" if ahead >= 0 else "thông báo sau hội nghị"
    result = measured(last, done=told.told_on, today=today)
    return finished(clock, words, measured=result, praise="đúng quy định")


def _untold(clock: Clock, event: date, *, last: date, today: date) -> Clock:
    """No announcement is recorded; after the conference nobody can be told ahead any more."""
    result = measured(last, done=None, today=today)
    if result.timing is Timing.RUNNING:
        words = f"cần thông báo chậm nhất ngày\u00a0{short_day(last)}"
        return replace(clock, state=ClockState.RUNNING, result=words)
    if today > event:
        words = "chưa có thông tin đã thông báo trước hội nghị"
        return replace(clock, state=ClockState.OVERDUE, result=words, over=(event - last).days)
    return overdue(clock, result.days, today=today)


def _nth_day_before(event: date, count: int, *, unit: DayCount, holidays: Holidays) -> date:
    """The last day from which `count` counted days lead to the event's own day."""
    day = event - timedelta(days=count)
    while day_number(day, event, unit=unit, holidays=holidays) < count:
        day -= timedelta(days=1)
    return day
