"""Days as the English pages write them: day, month in words, year."""

from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def english_day(day: date) -> str:
    """25 October 2025."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def english_long_day(day: date) -> str:
    """Saturday, 25 October 2025."""
    return f"{_WEEKDAYS[day.weekday()]}, {english_day(day)}"
