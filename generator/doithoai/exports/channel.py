"""A feed, before it is written down in one format or another."""

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from html import escape
from urllib.parse import urlsplit

from doithoai.exports.plain import plain
from doithoai.settings import Site
from doithoai.values import VIETNAM_TIME
from doithoai.views import FeedLink, News

_YEAR = 2026
"""RFC 4151 asks for a time at which the host was ours; it must never change."""
_NEVER = "1970-01-01T00:00:00+07:00"


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """News to be read elsewhere; `home` is the page that shows them, `author` who tells them."""

    link: FeedLink
    home: str
    author: str
    site: Site
    news: tuple[News, ...]

    @property
    def updated(self) -> str:
        """The day of the newest news; a feed without any was never updated."""
        return max((stamp(piece.day) for piece in self.news), default=_NEVER)

    def address(self, path: str) -> str:
        """The full address of a page or file of the site."""
        return f"{self.site.address.rstrip('/')}{path}"

    def tag(self, key: str) -> str:
        """An id for ever (RFC 4151), whatever becomes of the address."""
        return f"tag:{urlsplit(self.site.address).hostname},{_YEAR}:{key}"


@lru_cache(maxsize=1 << 10)
def stamp(day: date) -> str:
    """The beginning of a day in Vietnam."""
    return datetime.combine(day, time(), tzinfo=VIETNAM_TIME).isoformat()


# The same news stand in several feeds, each written in two formats.
@lru_cache(maxsize=1 << 8)
def html_of(piece: News) -> str:
    """The lines as paragraphs; they are text, so nothing in them is markup."""
    return "".join(f"<p>{escape(plain(line))}</p>" for line in piece.lines)
