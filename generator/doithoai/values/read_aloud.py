"""A written sentence with its numbers, days and hours in the words of the person who reads it."""

import re
from datetime import date, time

from doithoai.values.spoken import (
    day_in_month,
    spoken_day,
    spoken_digits,
    spoken_month,
    spoken_number,
    spoken_time,
)

_ROMAN = {"I": "một", "II": "hai", "III": "ba", "IV": "bốn"}
_UNITS = {
    "%": "phần trăm",
    "m": "mét",
    "m2": "mét vuông",
    "m²": "mét vuông",
    "m3": "mét khối",
    "m³": "mét khối",
    "km": "ki-lô-mét",
    "ha": "héc-ta",
    "kg": "ki-lô-gam",
    "đ": "đồng",
}
_GAP = r"[ \u00a0]?"
# A number that is part of a name or of a document's number ("12A", "16-KH/ĐU") is none of ours.
_ALONE_BEFORE = r"(?<![\w/.,-])(?<!\d )"
_ALONE_AFTER = r"(?![\w/-]|[.,]\d)"
_KINDS = (
    rf"(?P<day>(?:[Nn]gày{_GAP})?(?<![\w/])\d{{1,2}}/\d{{1,2}}/\d{{4}}(?![\w/]))",
    rf"(?P<day_month>[Nn]gày{_GAP}\d{{1,2}}/\d{{1,2}}(?![\w/]))",
    rf"(?P<day_alone>[Nn]gày{_GAP}\d{{1,2}}(?![\w/.,-]))",
    rf"(?P<month_year>[Tt]háng{_GAP}\d{{1,2}}/\d{{4}}(?![\w/]))",
    rf"(?P<month>[Tt]háng{_GAP}\d{{1,2}}(?![\w/.,-]))",
    rf"(?P<quarter>[Qq]uý{_GAP}(?:IV|I{{1,3}})(?:(?:/|{_GAP}năm{_GAP})\d{{4}})?(?![\w/]))",
    rf"(?P<hour>(?<![\w/])\d{{1,2}}(?:{_GAP}giờ|[hg])(?:{_GAP}\d{{2}}(?!\d))?(?:{_GAP}phút)?)",
    rf"(?P<phone>(?<![\w/])(?:\+84|0){_GAP}\d[\d .\u00a0]{{6,12}}\d(?![\w/]))",
    r"(?P<years>(?<![\w/-])\d{4}[ \u00a0]?[-–][ \u00a0]?\d{4}(?![\w/-]))",
    rf"(?P<fourth>\bthứ{_GAP}4(?!\w))",
    (
        rf"(?P<number>{_ALONE_BEFORE}(?:\d{{1,3}}(?:\.\d{{3}})+|\d+)(?:,\d+)?"
        rf"(?P<unit>{_GAP}(?:%|m2|m3|m²|m³|km|ha|kg|m|đ)(?!\w))?{_ALONE_AFTER})"
    ),
)
# The first letter decides at most places, so that no pattern need be tried there.
_WRITTEN = re.compile(rf"(?=[\dNnTtQq+])(?:{'|'.join(_KINDS)})")


def read_aloud(text: str) -> str:
    """The text with what it writes in figures written in words.

    What has no sure reading, such as a document's number, stays as it is.
    """
    return _WRITTEN.sub(_spoken, text)


def _spoken(match: re.Match[str]) -> str:
    reading = _READINGS[match.lastgroup or ""](match[0])
    return match[0] if reading is None else reading


def _numbers(text: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", text)]


def _day(text: str) -> str | None:
    day, month, year = _numbers(text)
    try:
        words = spoken_day(date(year, month, day))
    except ValueError:
        return None
    return _as_begun(text, words)


def _as_begun(text: str, words: str) -> str:
    """A capital stays a capital: the day may begin the sentence."""
    return words[0].upper() + words[1:] if text[0].isupper() else words


def _day_month(text: str) -> str | None:
    day, month = _numbers(text)
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return _as_begun(text, f"ngày {day_in_month(day)} {spoken_month(month)}")


def _day_alone(text: str) -> str | None:
    (day,) = _numbers(text)
    return _as_begun(text, f"ngày {day_in_month(day)}") if 1 <= day <= 31 else None


def _month_year(text: str) -> str | None:
    month, year = _numbers(text)
    if not 1 <= month <= 12:
        return None
    return _as_begun(text, f"{spoken_month(month)} năm {spoken_number(year)}")


def _month(text: str) -> str | None:
    (month,) = _numbers(text)
    return _as_begun(text, spoken_month(month)) if 1 <= month <= 12 else None


def _quarter(text: str) -> str:
    roman = re.search(r"IV|I{1,3}", text)
    words = f"{text[:3]} {_ROMAN[roman[0]] if roman else ''}"
    years = _numbers(text)
    return f"{words} năm {spoken_number(years[0])}" if years else words


def _hour(text: str) -> str | None:
    hour, minute = (*_numbers(text), 0)[:2]
    if hour > 23 or minute > 59:
        return None
    return spoken_time(time(hour, minute))


def _years(text: str) -> str:
    first, last = _numbers(text)
    return f"{spoken_number(first)} đến {spoken_number(last)}"


def _fourth(_: str) -> str:
    return "thứ tư"


def _number(text: str) -> str:
    unit = re.search(r"[^\d.,]+[23]?$", text)
    figure = text[: unit.start()] if unit else text
    words = _figure(figure)
    return f"{words} {_UNITS[unit[0].strip()]}" if unit else words


def _figure(figure: str) -> str:
    whole, _, part = figure.partition(",")
    digits = whole.replace(".", "")
    # "08" is eight; "0912" is no amount but a row of figures.
    if digits.startswith("0") and len(digits) > 2:
        words = spoken_digits(digits)
    else:
        words = spoken_number(int(digits)) if len(digits) <= 12 else spoken_digits(digits)
    if not part:
        return words
    fraction = spoken_digits(part) if part.startswith("0") else spoken_number(int(part))
    return f"{words} phẩy {fraction}"


_READINGS = {
    "day": _day,
    "day_month": _day_month,
    "day_alone": _day_alone,
    "month_year": _month_year,
    "month": _month,
    "quarter": _quarter,
    "hour": _hour,
    "phone": spoken_digits,
    "years": _years,
    "fourth": _fourth,
    "number": _number,
}
