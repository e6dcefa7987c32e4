"""What pages say of a deadline beside its state: until when, how late, why it may not count."""

from datetime import date

from doithoai.values import grouped, short_day
from doithoai.views.clocks.due import Due
from doithoai.views.moment import deadline


def until_when(due: Due, *, what: str) -> str:
    """The deadline in the paper's words, its last full day, who set it: "Hạn: …, tức … (…)."."""
    limit = deadline(due.period)
    last_day = limit.last_day_text.removeprefix("Đến ")
    return f"{what}: {limit.text}, tức {last_day} ({due.basis})."


def how_late(done: date, last_day: date | None) -> str:
    """The tail of a sentence about what was done after the last day; empty when it was in time."""
    if last_day is None or done <= last_day:
        return ""
    return f", muộn hơn ngày cuối {grouped((done - last_day).days)} ngày"


def early_note(due: Due | None, *, before: str, event: str) -> str:
    """Why a deadline that ended before it was set counts nothing; empty for any other.

    `before` begins the sentence, `event` names what happened on the day on which it was set.
    """
    if due is None or not due.is_early or due.period.last is None or due.set_on is None:
        return ""
    return (
        f"{before}: “{due.period.words}” hết vào ngày\u00a0{short_day(due.period.last)}, "
        f"{event} ngày\u00a0{short_day(due.set_on)}; vì vậy không tính quá hạn."
    )
