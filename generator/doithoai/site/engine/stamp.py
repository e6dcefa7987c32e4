"""The day of the build as pages carry it, and a new one on a page that still reads the same."""

from datetime import date
from typing import Final

from doithoai.values import english_day, english_long_day, long_day, short_day

_STAMPS: Final = (
    ('<body data-build="', date.isoformat, '">'),
    ("<p>Cập nhật <b>", long_day, "</b>.<span data-stale>"),
    ("<p>Updated <b>", english_long_day, "</b>.<span data-stale>"),
    ('<time data-build datetime="', lambda day: f'{day}">{long_day(day)}', "</time>"),
    ('<time data-cite datetime="', lambda day: f'{day}">{short_day(day)}', "</time>"),
    ('<time data-cite datetime="', lambda day: f'{day}">{english_day(day)}', "</time>"),
    ('"tinh_den":"', date.isoformat, '"'),
)
"""What frame and twins print of the day; text of people, being escaped, looks different."""
_AROUND: Final = tuple((before.encode(), after.encode()) for before, _, after in _STAMPS)
STAMPED: Final = (".html", "/index.json")
"""The endings of files that carry the stamp: pages and their twins."""


def restamp(data: bytes, *, old: date, new: date) -> bytes:
    """The page as it would have been pressed on `new`, where nothing but the stamp has changed."""
    for before, after in zip(_marks(old), _marks(new), strict=True):
        data = data.replace(before, after, 1)
    return data


def unstamped(data: bytes) -> bytes:
    """The page without its stamp: the same, whichever day it was last carried to."""
    for before, after in _AROUND:
        head, found, rest = data.partition(before)
        if found:
            data = head + rest.partition(after)[2]
    return data


def is_dated(path: str, data: bytes, day: date) -> bool:
    """Whether a file says which day it is, outside the stamp: tomorrow it will say another.

    What cannot be looked into counts as dated; signed originals were made by other hands.
    """
    if "/tep/" in path:
        return False
    if data[:2] == b"PK":
        return True
    if path.endswith(STAMPED):
        data = unstamped(data)
    short = f"{day.day:02}/{day.month:02}/{day.year:04}"
    forms = (day.isoformat(), f"{day:%Y%m%d}", short, english_day(day))
    return any(form.encode() in data for form in forms)


def _marks(day: date) -> tuple[bytes, ...]:
    return tuple(f"{before}{form(day)}{after}".encode() for before, form, after in _STAMPS)
