"""A calendar to subscribe to (RFC 5545): `lich.ics` and its sisters."""

import re
from collections.abc import Iterable
from functools import lru_cache

from icalendar import vText
from icalendar.parser import Contentline

from doithoai.exports.calendar_event import event_lines
from doithoai.exports.plain import plain
from doithoai.views import CalendarLink, Occasion

_BEGIN = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//doithoai//Lich doi thoai voi dan//VI\r\n"
    b"CALSCALE:GREGORIAN\r\n"
)
_TOLD_DAILY = b"REFRESH-INTERVAL;VALUE=DURATION:P1D\r\nX-PUBLISHED-TTL:P1D\r\n"
_ZONE = (
    b"X-WR-TIMEZONE:Asia/Ho_Chi_Minh\r\nBEGIN:VTIMEZONE\r\nTZID:Asia/Ho_Chi_Minh\r\n"
    b"BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZNAME:+07\r\nTZOFFSETFROM:+0700\r\n"
    b"TZOFFSETTO:+0700\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
)
"""Vietnam is seven hours ahead all year; a zone made by a library would change with its data."""
_SIGNS = re.compile(r"\s*[,;\\]+\s*")
_END = b"END:VCALENDAR\r\n"


def calendar(link: CalendarLink, occasions: Iterable[Occasion], address: str) -> bytes:
    """The file, for the site at `address`.

    It has no METHOD, so that DTSTAMP is the day of the latest fact (3.8.7.2).
    """
    root = f"{address.rstrip('/')}/"
    events = (event_lines(occasion, root) for occasion in occasions)
    return b"".join((_BEGIN, *_names(link, root), _TOLD_DAILY, _ZONE, *events, _END))


def _names(link: CalendarLink, root: str) -> tuple[bytes, ...]:
    """Twice: by the words of RFC 7986, and by those that older programs know."""
    return (
        _line("NAME", _unmarked(link.title)),
        _line("X-WR-CALNAME", _unmarked(link.title)),
        _line("DESCRIPTION", link.about),
        _line("X-WR-CALDESC", _unmarked(link.about)),
        _folded(f"SOURCE;VALUE=URI:{root}{link.path.removeprefix('/')}"),
    )


@lru_cache(maxsize=1 << 8)
def _line(name: str, text: str) -> bytes:
    """One property, escaped and folded; what calendars are about is said in each of them."""
    return _folded(f"{name}:{vText(plain(text)).to_ical().decode()}")


def _folded(line: str) -> bytes:
    folded: bytes = Contentline(line).to_ical()  # type: ignore[no-untyped-call]
    return folded + b"\r\n"


def _unmarked(text: str) -> str:
    """Without the signs of which programs disagree whether they are escaped in these."""
    return _SIGNS.sub(" – ", text)
