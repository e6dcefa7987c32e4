"""The day of the build as pages carry it, and a new one on a page that still reads the same."""

from datetime import date

from doithoai.values import english_day, english_long_day, long_day, short_day


def restamp(data: bytes, *, old: date, new: date) -> bytes:
    """The page as it would have been pressed on `new`, where nothing but the stamp has changed."""
    for before, after in zip(_marks(old), _marks(new), strict=True):
        data = data.replace(before, after, 1)
    return data


def is_dated(path: str, data: bytes, day: date) -> bool:
    """Whether a file says which day it is, outside the stamp: tomorrow it will say another.

    What cannot be looked into counts as dated; signed originals were made by other hands.
    """
    if "/tep/" in path:
        return False
    if data[:2] == b"PK":
        return True
    for mark in _marks(day):
        data = data.replace(mark, b"", 1)
    short = f"{day.day:02}/{day.month:02}/{day.year:04}"
    forms = (day.isoformat(), f"{day:%Y%m%d}", short, english_day(day))
    return any(form.encode() in data for form in forms)


def _marks(day: date) -> tuple[bytes, ...]:
    """What frame and twins print of the day; text of people, being escaped, looks different."""
    iso = day.isoformat()
    return (
        f'<body data-build="{iso}">'.encode(),
        f"<p>Cập nhật <b>{long_day(day)}</b>.<span data-stale>".encode(),
        f"<p>Updated <b>{english_long_day(day)}</b>.<span data-stale>".encode(),
        f'<time data-cite datetime="{iso}">{short_day(day)}</time>'.encode(),
        f'<time data-cite datetime="{iso}">{english_day(day)}</time>'.encode(),
        f'"tinh_den":"{iso}"'.encode(),
    )
