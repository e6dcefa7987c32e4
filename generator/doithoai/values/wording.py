"""Times in the words of the site: long for sentences, short for tables."""

from datetime import timedelta

from doithoai.values.day import long_day, short_day, weekday_name
from doithoai.values.period import Clock, Period, Shape

_ROMAN = ("I", "II", "III", "IV")
_SPACE = "\u00a0"


def long_period(period: Period) -> str:
    """As in sentences: "Thứ Bảy, ngày 25/10/2025, 8 giờ 00"; "trước ngày 25/10/2025"."""
    if period.shape is Shape.DAY and period.first:
        return long_day(period.first) + _hours(period)
    if period.shape is Shape.RANGE and period.first and period.last:
        start = f"{_at(period.time)}{short_day(period.first)}"
        return f"từ {start} đến {_at(period.end_time)}{short_day(period.last)}"
    return short_period(period) if period.shape is not Shape.BY else deadline_words(period)


def short_period(period: Period) -> str:
    """As in tables: "25/10/2025"; "Quý IV/2025"."""
    first, last = period.first, period.last
    if period.shape is Shape.BEFORE and last:
        return f"trước ngày{_SPACE}{short_day(last + timedelta(days=1))}"
    if period.shape is Shape.BY and last:
        return deadline_words(period)
    if first is None or last is None:
        return "sẽ thông báo sau"
    words = {
        Shape.DAY: short_day(first),
        Shape.MONTH: f"tháng{_SPACE}{first.month}/{first.year}",
        Shape.QUARTER: f"Quý{_SPACE}{_ROMAN[(first.month - 1) // 3]}/{first.year}",
        Shape.YEAR: f"năm{_SPACE}{first.year}",
    }
    return words.get(period.shape, f"từ {short_day(first)} đến {short_day(last)}")


def deadline_words(period: Period) -> str:
    """As a deadline: "trước ngày 08/10/2025", "chậm nhất ngày 15/10/2025"."""
    if period.shape in {Shape.DAY, Shape.BY} and period.last:
        hours = _at(period.time) if period.shape is Shape.BY else ""
        word = "trước" if hours else "chậm nhất"
        return f"{word} {hours}ngày{_SPACE}{short_day(period.last)}"
    if period.shape in {Shape.MONTH, Shape.QUARTER, Shape.YEAR}:
        return f"trong {short_period(period)}"
    return short_period(period)


def last_day_words(period: Period) -> str:
    """The end: "hết Thứ Ba, 07/10/2025" or "17 giờ 00 Thứ Ba, 07/10/2025"; empty without one."""
    if period.last is None:
        return ""
    closes = _at(period.time) if period.shape is Shape.BY else ""
    return f"{closes or 'hết '}{weekday_name(period.last)}, {short_day(period.last)}"


def _hours(period: Period) -> str:
    if period.time is None:
        return ""
    end = f" đến {_clock(period.end_time)}" if period.end_time else ""
    return f", {_clock(period.time)}{end}"


def _at(time: Clock | None) -> str:
    return f"{_clock(time)} " if time else ""


def _clock(time: Clock) -> str:
    return f"{time.hour}{_SPACE}giờ{_SPACE}{time:%M}"
