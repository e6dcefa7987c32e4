"""What the frame around every page shows: title, way back, day of the build."""

from dataclasses import dataclass
from datetime import date

from doithoai import routes
from doithoai.pages.attached import Attached
from doithoai.settings import Site
from doithoai.values import long_day
from doithoai.views import Subscriptions

HOME_CRUMB = ("Trang chủ", routes.HOME)
TITLE_LENGTH = 70
"""What search engines and browser tabs show of a title."""
_SECTIONS = (routes.CALENDAR, routes.PROPOSALS, routes.STATISTICS, routes.HOW_TO_SEND)


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The page at hand in one language."""

    code: str
    name: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The frame of one page. Days only, no hours: same content on the same day gives same bytes."""

    title: str
    shared_title: str
    """The title by itself: whoever shares a page is told the site's name beside it."""
    description: str
    path: str
    site_name: str
    site_address: str
    crumbs: tuple[tuple[str, str], ...]
    section: str
    built: str
    built_text: str
    fictional: bool
    source_code: str = ""
    valid_until: str = ""
    offers: Subscriptions | None = None
    """Calendars and feeds about what the page shows."""
    attached: Attached | None = None
    languages: tuple[Language, ...] = ()
    """The page in each language, this one too; none where there is but one."""
    language: str = "vi"
    from_root: bool = False
    """Links are written from the root of the host: the page answers at any address."""


def frame_of(
    site: Site,
    today: date,
    *,
    path: str,
    title: str,
    description: str,
    crumbs: tuple[tuple[str, str], ...] = (),
    fictional: bool = False,
) -> Frame:
    """The frame of a page of `site`, built on `today`."""
    return Frame(
        title=_with_name(title, site.name),
        shared_title=title,
        description=description,
        path=path,
        site_name=site.name,
        site_address=f"{site.address.rstrip('/')}/",
        crumbs=crumbs,
        section=next((section for section in _SECTIONS if path == section), ""),
        built=today.isoformat(),
        built_text=long_day(today),
        fictional=fictional,
        source_code=site.source_code or "",
    )


def _with_name(title: str, site_name: str) -> str:
    """The site's name follows where there is room for it."""
    whole = f"{title} – {site_name}"
    return whole if len(whole) <= TITLE_LENGTH else title


def written_frame(*, site: Site, today: date, path: str, title: str, description: str) -> Frame:
    """The frame of a page that people wrote as a page."""
    return frame_of(
        site,
        today,
        path=path,
        title=title,
        description=description or site.description,
        crumbs=(HOME_CRUMB,),
    )
