"""A deadline that a rule sets, counted so that a reader can count again."""

from dataclasses import dataclass, replace
from datetime import date

from doithoai.rules import Cited
from doithoai.values import Choice, DayCount, grouped, short_day
from doithoai.views.citation import provision_name
from doithoai.views.timing import Measured, Timing, counted_words


class ClockState(Choice):
    """Where a clock stands."""

    UNCLEAR = "chua_ro_thoi_han", "chưa rõ thời hạn"
    NOT_STARTED = "chua_bat_dau", "chưa bắt đầu tính"
    RUNNING = "dang_chay", "đang chạy"
    IN_TIME = "dung_han", "đúng hạn"
    LATE = "tre_han", "trễ hạn"
    OVERDUE = "qua_han", "quá hạn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """One deadline of one provision. `start`, `last_day`, `done_on`, `counted_on` are ISO days.

    `result` carries the count, with the day on which it was counted where it grows;
    `over` is how many days late, or overdue on `counted_on`.
    """

    title: str
    citation: str
    rule_text: str
    start_text: str
    start: str = ""
    counting: str = ""
    days: int | None = None
    last_day: str = ""
    done_on: str = ""
    result: str = ClockState.UNCLEAR.label
    state: ClockState = ClockState.UNCLEAR
    over: int = 0
    counted_on: str = ""
    note: str = ""
    valid_until: str = ""


def unstarted(cited: Cited, title: str, *, start_text: str, done: date | None) -> Clock:
    """The rule before anything is counted: its length may not even be known."""
    days = cited.provision.days
    return Clock(
        title=title,
        citation=provision_name(cited),
        rule_text=cited.provision.text,
        start_text=start_text,
        counting=counting_of(cited).label if days is not None else "",
        days=days,
        done_on=done.isoformat() if done else "",
    )


def waiting(clock: Clock, words: str) -> Clock:
    """A clock that cannot start yet, and why."""
    return replace(clock, state=ClockState.NOT_STARTED, result=words)


def finished(clock: Clock, words: str, *, measured: Measured, praise: str) -> Clock:
    """A clock that was stopped by a fact: in time, or so many days late."""
    if measured.timing is Timing.IN_TIME:
        return replace(clock, state=ClockState.IN_TIME, result=f"{words}, {praise}")
    late = f"{words}, trễ {grouped(measured.days)} ngày"
    return replace(clock, state=ClockState.LATE, result=late, over=measured.days)


def running(clock: Clock, words: str, *, today: date) -> Clock:
    """A clock that runs; `words` say how far it is."""
    return replace(
        clock,
        state=ClockState.RUNNING,
        result=f"{words}, tính đến {short_day(today)}",
        counted_on=today.isoformat(),
    )


def overdue(clock: Clock, days: int, *, today: date) -> Clock:
    """A clock whose last day has passed without the fact."""
    return replace(
        clock,
        state=ClockState.OVERDUE,
        result=f"quá hạn {counted_words(days, today)}",
        over=days,
        counted_on=today.isoformat(),
    )


def counting_of(cited: Cited) -> DayCount:
    """Calendar days unless the rule says otherwise."""
    return cited.provision.counting or DayCount.CALENDAR


def day_word(cited: Cited) -> str:
    """What is counted, inside a sentence: a day is a calendar day unless it is said otherwise."""
    return "ngày" if counting_of(cited) is DayCount.CALENDAR else DayCount.WORKING.label
