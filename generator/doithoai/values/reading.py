"""Reading the times that papers write."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, time, timedelta
from functools import lru_cache

from doithoai.values.day import DAY_PATTERN, day_of, make_day, make_year
from doithoai.values.period import Firmness, Period, Shape
from doithoai.values.text import one_line
from doithoai.values.unreadable import Impossible, Unreadable

_LATER = re.compile(
    r"(?:(?:thời gian|địa điểm|cụ thể|và|,|sẽ)\s*)*(?:sẽ\s+)?"
    r"(?:thông báo|có thông báo|thông tin)\s+(?:cụ thể\s+)?sau"
    r"|chưa (?:rõ|có|xác định)(?: ngày| thời gian)?(?: cụ thể)?",
    re.IGNORECASE,
)
_FIRMNESS = (
    (Firmness.AIM, re.compile(r"phấn đấu\s*", re.IGNORECASE)),
    (Firmness.EXPECTED, re.compile(r"dự kiến\s*:?\s*", re.IGNORECASE)),
    (Firmness.FIXED, re.compile(r"ấn định\s*:?\s*", re.IGNORECASE)),
)
_FILLER = re.compile(
    r"(?:(?:xong|hoàn thành|tổ chức|hội nghị|trong|vào|lúc|hồi|thời gian|:)\s*)+(?=\S)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"trước\s+(?:khi hết\s+)?(?P<rest>.+)", re.IGNORECASE)
_BY = re.compile(
    r"(?:chậm nhất(?:\s+là)?|muộn nhất(?:\s+là)?|đến hết|hết|đến)\s+"
    r"(?:vào\s+|trong\s+)?(?P<rest>.+)",
    re.IGNORECASE,
)
_WITHIN_DAY = re.compile(r"(?:xong|hoàn thành)\s+trong\s+(?P<rest>ngày\s+.+)", re.IGNORECASE)
_RANGE = re.compile(r"từ\s+(?P<start>.+?)\s+(?:đến|tới)(?:\s+hết)?\s+(?P<end>.+)", re.IGNORECASE)
_DASHED = re.compile(r"(?P<start>\d{1,2}(?:/\d{1,2})?(?:/\d{4})?)\s*[–—]\s*(?P<end>\d.+)")
_MONTH = re.compile(
    r"tháng\s+(?P<month>\d{1,2})\s*(?:/|-|\.|,?\s*năm)\s*(?P<year>\d+)", re.IGNORECASE
)
_QUARTER = re.compile(
    r"qu[ýí]\s+(?P<quarter>iv|i{1,3}|[1-4])\s*(?:/|-|,?\s*năm|\s)\s*(?P<year>\d+)", re.IGNORECASE
)
_YEAR = re.compile(r"năm\s+(?P<year>\d+)", re.IGNORECASE)
_HOUR = r"(?P<{0}>\d{{1,2}})\s*(?:giờ|g|h|:)\s*(?P<{1}>\d{{2}})?\s*(?:phút)?"
_TIMES = (
    r"(?:từ\s+)?"
    + _HOUR.format("hour", "minute")
    + r"(?:\s*(?:đến|-|–)\s*"
    + _HOUR.format("end_hour", "end_minute")
    + r")?"
)
_PART = (
    r"(?:(?:buổi\s+)?(?:sáng|chiều|tối)\s*,?\s*(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)?,?\s*)?"
)
_WEEKDAY = r"(?:\(?(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\)?\s*,?\s*)?"
_TIMED = re.compile(
    _TIMES + r"\s*,?\s*(?:,|vào|-)?\s*" + _PART + _WEEKDAY + DAY_PATTERN, re.IGNORECASE
)
_DAY_THEN_TIME = re.compile(
    _PART + _WEEKDAY + DAY_PATTERN + r"\s*,?\s*(?:lúc|vào lúc|,)?\s*" + _TIMES, re.IGNORECASE
)
_DAY = re.compile(_PART + _WEEKDAY + DAY_PATTERN, re.IGNORECASE)
_SOON = re.compile(r"sớm nhất|kịp thời|ngay khi", re.IGNORECASE)
_PARTIAL_DAY = re.compile(
    r"(?:ngày\s+)?(?P<day>\d{1,2})(?:\s*[/.-]\s*(?P<month>\d{1,2}))?", re.IGNORECASE
)
_NO_YEAR = re.compile(r"(?:^|\s)\d{1,2}\s*[/.-]\s*\d{1,2}$")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_HOW = (
    "Viết như 25/10/2025; 8 giờ 00 ngày 25/10/2025; trước ngày 25/10/2025; tháng 10/2025; "
    "Quý IV/2025; từ 01/10/2025 đến 15/10/2025; hoặc: sẽ thông báo sau."
)

Span = tuple[Shape, date | None, date | None, time | None, time | None]


@lru_cache(maxsize=65536)
def read_period(text: str) -> Period:
    """Read a time as papers write it. Raises Unreadable, or Impossible for what no calendar has."""
    words = one_line(text)
    firmness, rest = _firmness(words.rstrip(".;, "))
    if _LATER.fullmatch(rest):
        return Period(shape=Shape.UNKNOWN, words=words, firmness=firmness)
    shape, first, last, start, end = _span(rest, words)
    return Period(
        shape=shape,
        words=words,
        first=first,
        last=last,
        time=start,
        end_time=end,
        firmness=firmness,
    )


def _firmness(text: str) -> tuple[Firmness | None, str]:
    for firmness, pattern in _FIRMNESS:
        if match := pattern.match(text):
            return firmness, text[match.end() :]
    return None, text


def _span(text: str, words: str) -> Span:
    if match := _WITHIN_DAY.fullmatch(text):
        return Shape.BY, None, _exact(match["rest"], words)[2], None, None
    text = _FILLER.sub("", text, count=1) if _FILLER.match(text) else text
    if match := _BEFORE.fullmatch(text):
        return _before(match["rest"], words)
    if (match := _RANGE.fullmatch(text)) and not _TIMED.fullmatch(text):
        return _range(match["start"], match["end"], words)
    if match := _BY.fullmatch(text):
        return Shape.BY, None, _inner(match["rest"], words)[2], None, None
    if match := _DASHED.fullmatch(text):
        return _range(match["start"], match["end"], words)
    return _inner(text, words)


def _before(text: str, words: str) -> Span:
    """Before a time means before its first day: the day named is no longer inside."""
    _, first, _, start, _ = _inner(text, words)
    if first is None:
        raise _refused(words)
    if start is not None:
        # "trước 17 giờ ngày 25/10" still has that day's morning.
        return Shape.BY, None, first, start, None
    return Shape.BEFORE, None, first - timedelta(days=1), None, None


def _range(start: str, end: str, words: str) -> Span:
    _, last_first, last, _, _ = _inner(end, words)
    if last is None or last_first is None:
        raise _refused(words)
    if match := _PARTIAL_DAY.fullmatch(start.strip()):
        month = match["month"] or str(last.month)
        first: date | None = make_day(match["day"], month, str(last.year))
    else:
        first = _inner(start, words)[1]
    if first is None:
        raise _refused(words)
    if first > last:
        raise Impossible(
            f"`{words}`: ngày đầu đứng sau ngày cuối", "Xem lại hai ngày trên văn bản gốc rồi sửa."
        )
    return Shape.RANGE, first, last, None, None


def _inner(text: str, words: str) -> Span:
    """A time without a word such as "before" in front of it."""
    readers: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Span]], ...] = (
        (_QUARTER, _quarter),
        (_MONTH, _month),
        (_YEAR, _year),
    )
    for pattern, read in readers:
        if match := pattern.fullmatch(text):
            return read(match)
    return _exact(text, words)


def _exact(text: str, words: str) -> Span:
    for pattern in (_TIMED, _DAY_THEN_TIME):
        if match := pattern.fullmatch(text):
            day = day_of(match)
            start = _time(match["hour"], match["minute"], words)
            end = (
                _time(match["end_hour"], match["end_minute"], words) if match["end_hour"] else None
            )
            return Shape.DAY, day, day, start, end
    if match := _DAY.fullmatch(text):
        day = day_of(match)
        return Shape.DAY, day, day, None, None
    raise _refused(words)


def _quarter(match: re.Match[str]) -> Span:
    number, year = _QUARTERS[match["quarter"].lower()], make_year(match["year"])
    last_month = number * 3
    last = date(year, last_month, monthrange(year, last_month)[1])
    return Shape.QUARTER, date(year, last_month - 2, 1), last, None, None


def _month(match: re.Match[str]) -> Span:
    first = make_day("1", match["month"], match["year"])
    last = first.replace(day=monthrange(first.year, first.month)[1])
    return Shape.MONTH, first, last, None, None


def _year(match: re.Match[str]) -> Span:
    year = make_year(match["year"])
    return Shape.YEAR, date(year, 1, 1), date(year, 12, 31), None, None


def _time(hour: str, minute: str | None, words: str) -> time:
    if int(hour) > 23 or int(minute or 0) > 59:
        raise Impossible(
            f"`{words}`: không có giờ {hour}:{minute or '00'}", "Xem lại giờ trên văn bản gốc."
        )
    return time(int(hour), int(minute or 0))


def _refused(words: str) -> Unreadable:
    if _SOON.search(words):
        return Unreadable(
            f"`{words}` không phải là một hạn",
            "Để trống khoá này; ghi nguyên văn trong phần nội dung.",
        )
    if _NO_YEAR.search(words):
        return Unreadable(f"`{words}` thiếu năm", f"Viết cả năm, đủ bốn chữ số: {words}/2025.")
    return Unreadable(f"không đọc được thời gian `{words}`", _HOW)
