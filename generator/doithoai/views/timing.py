"""Whether something that has a last day is in time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from doithoai.values import Choice, grouped, short_day

SILENCE_DAYS = 56
"""Eight weeks without a new fact: from then on a page says so."""

_ONE_DAY = timedelta(days=1)


class Timing(Choice):
    """Where a deadline stands. Lateness is counted in calendar days after the last day."""

    UNCLEAR = "chua_ro_thoi_han", "chưa rõ thời hạn"
    RUNNING = "trong_han", "còn trong hạn"
    OVERDUE = "qua_han", "quá hạn"
    IN_TIME = "dung_han", "đúng hạn"
    LATE = "tre_han", "trễ hạn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A deadline on a day; `days` after the last day, 0 when none has passed."""

    timing: Timing
    days: int = 0


def measured(last_day: date | None, *, done: date | None, today: date) -> Measured:
    """Compare by day: the last day itself is never late; without a last day nothing is."""
    if last_day is None:
        return Measured(timing=Timing.UNCLEAR)
    after = ((done or today) - last_day).days
    if after <= 0:
        return Measured(timing=Timing.RUNNING if done is None else Timing.IN_TIME)
    return Measured(timing=Timing.OVERDUE if done is None else Timing.LATE, days=after)


def counted_words(days: int, today: date) -> str:
    """A count that grows says on which day it was counted, so that it stays true."""
    return f"{grouped(days)} ngày, tính đến {short_day(today)}"


def is_silent(latest: date | None, today: date) -> bool:
    """Whether eight weeks have passed since the latest dated fact."""
    return latest is not None and (today - latest).days >= SILENCE_DAYS


def last_day_before_silence(latest: date) -> date:
    """The last day on which the latest fact still counts as new."""
    return latest + timedelta(days=SILENCE_DAYS - 1)


def valid_until(
    today: date, *, last_days: Iterable[date | None] = (), facts: Iterable[date | None] = ()
) -> str:
    """The last day (ISO) before the next change; empty when no date changes anything.

    Words change on the day after a last day, and on the day of a fact dated ahead.
    """
    edges = [day for day in last_days if day] + [day - _ONE_DAY for day in facts if day]
    ahead = [edge for edge in edges if edge >= today]
    return min(ahead).isoformat() if ahead else ""


def earliest(edges: Iterable[str]) -> str:
    """The first of several such days; the empty ones do not limit."""
    return min((edge for edge in edges if edge), default="")
