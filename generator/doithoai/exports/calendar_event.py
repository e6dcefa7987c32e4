"""One entry of a calendar as a VEVENT."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from urllib.parse import urlsplit

from icalendar import Event

from doithoai.exports.plain import plain
from doithoai.values import VIETNAM_TIME
from doithoai.views import Occasion, OccasionStatus

_ZONE = {"TZID": "Asia/Ho_Chi_Minh"}
_UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)
"""RFC 5545 asks every event for a DTSTAMP, also where no paper says since when it is known."""


@lru_cache(maxsize=1 << 10)
def event_lines(occasion: Occasion, address: str) -> bytes:
    """The event in the lines of a file; a dialogue stands in its own and its commune's calendar."""
    data: bytes = _event(occasion, address).to_ical()
    return data


def _event(occasion: Occasion, address: str) -> Event:
    """The event on the site at `address`; without an alarm, for that is the reader's choice."""
    page = address + occasion.path.removeprefix("/")
    event = Event()
    event.add("uid", _uid(occasion.key, address))
    event.add("summary", plain(occasion.summary))
    event.add("description", plain("\n".join((*occasion.lines, f"Chi tiết: {page}"))))
    event.add("url", page)
    event.add("status", occasion.status.value)
    event.add("sequence", occasion.sequence)
    event.add("transp", _transparency(occasion))
    if occasion.place:
        event.add("location", plain(occasion.place))
    _add_stamps(event, occasion)
    _add_times(event, occasion)
    return event


def _uid(key: str, address: str) -> str:
    """The same for ever; dots, because some programs store an event under its UID as a file."""
    return f"{key.replace('/', '.')}@{urlsplit(address).hostname}"


def _transparency(occasion: Occasion) -> str:
    """Only a set hour takes up the reader's time, not a whole day and not a guess."""
    busy = occasion.start and occasion.status is OccasionStatus.CONFIRMED
    return "OPAQUE" if busy else "TRANSPARENT"


def _add_stamps(event: Event, occasion: Occasion) -> None:
    known = _midnight(occasion.known_on) if occasion.known_on else None
    event.add("dtstamp", known or _UNKNOWN)
    if known:
        event.add("last-modified", known)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=VIETNAM_TIME).astimezone(UTC)


def _add_times(event: Event, occasion: Occasion) -> None:
    """No end is made up for an hour without one."""
    if occasion.start is None:
        event.add("dtstart", occasion.day)
        event.add("dtend", occasion.day + timedelta(days=1))
        return
    event.add("dtstart", datetime.combine(occasion.day, occasion.start), parameters=_ZONE)
    if occasion.end and occasion.end > occasion.start:
        event.add("dtend", datetime.combine(occasion.day, occasion.end), parameters=_ZONE)
