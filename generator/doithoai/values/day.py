"""A day in Vietnam: read as papers write it, day before month, or written as the site shows it."""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

from doithoai.values.text import fold, one_line
from doithoai.values.unreadable import Impossible, Unreadable, quoted

VIETNAM_TIME = timezone(timedelta(hours=7))
FIRST_YEAR, LAST_YEAR = 1945, 2100

# A year may stand anywhere that no further date part follows it: "1-15/10" is not the year 10.
YEAR = r"(?:[0-9]{4}(?![0-9])|[0-9]+(?![0-9]| ?[/.–-] ?[0-9]| nam\b| thang\b))"
# One separator throughout, or words: "10-12/2025" is as likely three months as one day.
WRITTEN_DAY = (
    r"(?:ngay ?)?(?P<day>[0-9]{1,2})"
    r"(?: ?(?P<mark>[/.–-]) ?|,? ?thang ?)(?P<month>[0-9]{1,2})(?![0-9])"
    rf"(?:(?(mark) ?(?P=mark) ?| ?[/.–-] ?)|,? ?nam ?| (?=[0-9]{{4}}))(?P<year>{YEAR})"
)
ISO_DAY = (
    r"(?:ngay ?)?(?P<iso_year>[0-9]{4})-(?P<iso_month>[0-9]{2})-(?P<iso_day>[0-9]{2})(?![0-9])"
)
WEEKDAY = r"(?:thu ?(?:hai|ba|tu|nam|sau|bay|[2-7](?![/.]))|chu nhat)\b"

_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
_WEEKDAY_KEYS = ("hai", "ba", "tu", "nam", "sau", "bay", "nhat")
_NO_BREAK = "\u00a0"
_FOUR_DIGITS = 4
_MONTHS = 12
_SHORT_CENTURY = 50
_LONGEST = 300
_SURE = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_WHOLE = re.compile(
    rf"\(?(?P<before>{WEEKDAY})?\)?[ ,:]*(?:{ISO_DAY}|{WRITTEN_DAY})"
    rf"[ ,(]*(?P<after>{WEEKDAY})?[ ).,;/]*"
)
_HAS_NO_YEAR = re.compile(
    r"(?:ngay ?)?[0-9]{1,2}(?: ?[/.–-] ?| ?thang ?)[0-9]{1,2}(?: ?nam)?[ /.…]*"
)
_HAS_NO_DAY = re.compile(r"(?:ngay[ .…]*)?(?:thang )?[0-9]{1,2}(?: ?[/.–-] ?| ?nam ?)[0-9]{4}")
_BLANK = re.compile(r"(?:ngay|thang|nam|[ .…,/_-])+(?:nam [0-9]{4})?")


def vietnam_day(moment: datetime) -> date:
    """The day it is in Vietnam at a moment that knows its time zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone has no day")
    return moment.astimezone(VIETNAM_TIME).date()


@lru_cache(maxsize=1 << 13)
def read_day(text: str) -> date:
    """Read one whole day; raise `Unreadable`, or `Impossible` for a day that does not exist."""
    sure = _SURE.fullmatch(text)
    if sure:
        return day_of(*sure.groups())
    words = one_line(text)
    flat = fold(words)
    match = _WHOLE.fullmatch(flat) if len(flat) <= _LONGEST else None
    if match is None:
        raise _refusal(words, flat)
    day = day_in(match)
    for weekday in match["before"], match["after"]:
        if weekday:
            agree(day, weekday)
    return day


def day_in(match: re.Match[str]) -> date:
    """The day in a match of a pattern that holds `ISO_DAY` or `WRITTEN_DAY`."""
    if match["iso_year"]:
        return day_of(match["iso_day"], match["iso_month"], match["iso_year"])
    return day_of(match["day"], match["month"], match["year"])


def day_of(day: str, month: str, year: str) -> date:
    """The day with these numbers, or an exception that says which of them is wrong."""
    y, m, d = year_of(year), month_of(month, f"{day}/{month}/{year}"), int(day)
    try:
        return date(y, m, d)
    except ValueError:
        raise Impossible(
            f"không có ngày {d:02}/{m:02}/{y} (tháng {m}/{y} có {last_day_of(y, m).day} ngày)",
            "Xem lại ngày trên văn bản gốc rồi sửa.",
        ) from None


def month_of(digits: str, words: str) -> int:
    """The number of a month; `words` are what it was read in."""
    month = int(digits)
    if 1 <= month <= _MONTHS:
        return month
    raise Impossible(
        f"không có tháng {month} trong `{words}`",
        "Viết ngày trước, tháng sau, ví dụ 25/10/2025; xem lại trên văn bản gốc rồi sửa.",
    )


def year_of(digits: str) -> int:
    """The number of a year, written in full, in which this site can have something to say."""
    if len(digits) < _FOUR_DIGITS:
        raise Unreadable(f"năm `{digits}` chưa đủ bốn chữ số", _full_year(digits))
    if len(digits) == _FOUR_DIGITS and FIRST_YEAR <= int(digits) <= LAST_YEAR:
        return int(digits)
    raise Impossible(
        f"năm {digits[:12]} không hợp lý",
        f"Xem lại năm trên văn bản gốc rồi sửa; năm phải từ {FIRST_YEAR} đến {LAST_YEAR}.",
    )


def last_day_of(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def agree(day: date, weekday: str) -> None:
    """Refuse a day of the week, folded, that the date does not fall on."""
    last = weekday.rsplit(maxsplit=1)[-1].removeprefix("thu")
    index = int(last) - 2 if last.isdigit() else _WEEKDAY_KEYS.index(last)
    if index != day.weekday():
        raise Impossible(
            f"ngày {short_day(day)} là {_WEEKDAYS[day.weekday()]}, không phải {_WEEKDAYS[index]}",
            "Xem lại trên văn bản gốc: sửa ngày, hoặc sửa thứ trong tuần.",
        )


@lru_cache(maxsize=1 << 12)
def short_day(day: date) -> str:
    """25/10/2025."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def long_day(day: date) -> str:
    """Thứ Bảy, ngày 25/10/2025, with no-break spaces inside each half."""
    return f"{weekday_name(day)}, ngày{_NO_BREAK}{short_day(day)}"


def weekday_name(day: date) -> str:
    """Thứ Hai to Chủ Nhật, with a no-break space."""
    return _WEEKDAYS[day.weekday()].replace(" ", _NO_BREAK)


def _full_year(digits: str) -> str:
    # "25" can only be 2025; "95" may be either century.
    example = f"20{digits:>02}" if int(digits) < _SHORT_CENTURY else "2025"
    return f"Viết đủ bốn chữ số của năm, ví dụ {example}."


def _refusal(words: str, flat: str) -> Unreadable:
    if not flat:
        return Unreadable("ngày để trống", "Viết ngày/tháng/năm, ví dụ 25/10/2025.")
    if _HAS_NO_YEAR.fullmatch(flat):
        return Unreadable(
            f"{quoted(words)} thiếu năm", "Viết thêm năm gồm bốn chữ số, ví dụ 25/10/2025."
        )
    if _HAS_NO_DAY.fullmatch(flat):
        return Unreadable(
            f"{quoted(words)} thiếu ngày",
            "Viết đủ ngày/tháng/năm, ví dụ 25/10/2025; chưa biết ngày thì bỏ trống mục này.",
        )
    if _BLANK.fullmatch(flat):
        return Unreadable(
            f"{quoted(words)} chưa ghi ngày", "Văn bản chưa ghi ngày thì bỏ trống mục này."
        )
    return Unreadable(
        f"{quoted(words)} không phải một ngày",
        "Chỉ viết ngày/tháng/năm, ví dụ 25/10/2025.",
    )
