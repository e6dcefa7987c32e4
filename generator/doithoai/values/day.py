"""Calendar days as Vietnamese papers write them: the day before the month, always."""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

from doithoai.values.text import one_line
from doithoai.values.unreadable import Impossible, Unreadable

VIETNAM_TIME = timezone(timedelta(hours=7))
FIRST_YEAR, LAST_YEAR = 1945, 2100

DAY_PATTERN = (
    r"(?:(?:ngày\s*)?(?:"
    r"(?P<iso_year>\d{4})-(?P<iso_month>\d{2})-(?P<iso_day>\d{2})"
    r"|(?P<day>\d{1,2})\s*(?:[/.-]|\btháng\b)\s*(?P<month>\d{1,2})"
    r"(?:\s*[/.-]\s*|\s*,?\s*\bnăm\b\s*|\s+)(?P<year>\d+)))"
)
"""A day anywhere in a text; the names of its groups may stand once in a pattern."""

_DAY = re.compile(DAY_PATTERN, re.IGNORECASE)
_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
_HOW = "Viết ngày/tháng/năm, năm đủ bốn chữ số, ví dụ 25/10/2025."
_LOOK = "Xem lại ngày trên văn bản gốc rồi sửa."


def vietnam_day(moment: datetime) -> date:
    """The day it is in Vietnam at a moment (with a time zone)."""
    return moment.astimezone(VIETNAM_TIME).date()


@lru_cache(maxsize=65536)
def read_day(text: str) -> date:
    """Read one exact day. Raises Unreadable, or Impossible for a day no calendar has."""
    line = one_line(text)
    match = _DAY.fullmatch(line)
    if match is None:
        raise Unreadable(f"không đọc được ngày `{line}`", _HOW)
    return day_of(match)


def day_of(match: re.Match[str]) -> date:
    """The day that a match of DAY_PATTERN names."""
    if match["iso_year"]:
        return make_day(match["iso_day"], match["iso_month"], match["iso_year"])
    return make_day(match["day"], match["month"], match["year"])


def make_day(day: str, month: str, year: str) -> date:
    """A day from its digits; what cannot be is refused with the reason."""
    number, moon, whole = int(day), int(month), make_year(year)
    if not 1 <= moon <= 12:
        raise Impossible(f"không có tháng {moon} trong `{day}/{month}/{year}`", _LOOK)
    days = monthrange(whole, moon)[1]
    if not 1 <= number <= days:
        raise Impossible(
            f"không có ngày {number:02}/{moon:02}/{whole} (tháng {moon}/{whole} có {days} ngày)",
            _LOOK,
        )
    return date(whole, moon, number)


def make_year(year: str) -> int:
    """A year of four digits that a record can bear."""
    if len(year) < 4:
        raise Unreadable(f"năm `{year}` chưa đủ bốn chữ số", _HOW)
    if len(year) > 4 or not FIRST_YEAR <= int(year) <= LAST_YEAR:
        raise Impossible(f"năm {year} không hợp lý", _LOOK)
    return int(year)


def short_day(day: date) -> str:
    """As in tables: 25/10/2025."""
    return f"{day:%d/%m}/{day.year}"


def weekday_name(day: date) -> str:
    """Thứ Hai … Chủ Nhật, with a no-break space inside."""
    return _WEEKDAYS[day.weekday()].replace(" ", "\u00a0")


def long_day(day: date) -> str:
    """As in sentences: Thứ Bảy, ngày 25/10/2025."""
    return f"{weekday_name(day)}, ngày\u00a0{short_day(day)}"
