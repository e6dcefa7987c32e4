"""Times in the words of the site, each with the dates that scripts and calendars need."""

from dataclasses import dataclass
from datetime import date

from doithoai.values import (
    Firmness,
    Period,
    Shape,
    deadline_words,
    last_day_words,
    long_period,
    short_period,
)
from doithoai.views.once import once

_BEGINNING = {
    Firmness.FIXED: "",
    Firmness.EXPECTED: "Dự kiến ",
    Firmness.AIM: "Phấn đấu trong ",
}
_UNKNOWN = "Chưa có ngày"
_DATED = frozenset({Shape.DAY, Shape.BEFORE, Shape.BY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When something is to happen. `first`, `last` are ISO dates, empty when unknown."""

    text: str
    brief: str
    short: str
    words: str
    first: str = ""
    last: str = ""
    start: str = ""
    exact: bool = False
    known: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """Until when something can be done: the paper's words and the last full day (ISO)."""

    text: str
    words: str
    last_day: str = ""
    last_day_text: str = ""


def moment(period: Period | None, firmness: Firmness | None) -> Moment:
    """A time of a dialogue; what is unknown is said to be unknown."""
    if period is None:
        return Moment(text=_UNKNOWN, brief=_UNKNOWN, short=_UNKNOWN, words="")
    if period.shape is Shape.UNKNOWN:
        return Moment(
            text=f"{_UNKNOWN}, sẽ thông báo sau",
            brief=_UNKNOWN,
            short="Sẽ thông báo sau",
            words=period.words,
        )
    brief = _with_firmness(long_period(period), firmness)
    open_day = "" if period.shape in _DATED else " (chưa có ngày cụ thể)"
    return Moment(
        text=f"{brief}{open_day}",
        brief=brief,
        short=short_period(period),
        words=period.words,
        first=_iso(period.first),
        last=_iso(period.last),
        start=_start(period),
        exact=period.shape is Shape.DAY,
        known=True,
    )


@once(1 << 11)
def deadline(period: Period, *, receiving: bool = False) -> Deadline:
    """A deadline in the paper's sense, with its last day spelled out.

    `receiving` where something is sent in until then, such as opinions.
    """
    if period.last is None:
        return Deadline(text=period.words, words=period.words)
    return Deadline(
        text=deadline_words(period),
        words=period.words,
        last_day=_iso(period.last),
        last_day_text=f"{'Nhận đến' if receiving else 'Đến'} {last_day_words(period)}",
    )


def _with_firmness(text: str, firmness: Firmness | None) -> str:
    beginning = _BEGINNING[firmness] if firmness else ""
    if firmness is Firmness.AIM and text.startswith(("trước", "chậm")):
        beginning = "Phấn đấu "
    return f"{beginning}{text}" if beginning else text[0].upper() + text[1:]


def _start(period: Period) -> str:
    if period.shape is not Shape.DAY or period.first is None:
        return ""
    if period.time is None:
        return period.first.isoformat()
    return f"{period.first.isoformat()}T{period.time:%H:%M}:00+07:00"


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
