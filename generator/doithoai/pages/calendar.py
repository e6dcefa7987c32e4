"""The calendar of all dialogues, by month."""

from doithoai import routes
from doithoai.pages.artifact import Artifact
from doithoai.pages.frame import HOME_CRUMB
from doithoai.pages.press import Press
from doithoai.views import CalendarView, country_owner, subscriptions

TITLE = "Lịch đối thoại"


def press_calendar(view: CalendarView, press: Press) -> Artifact:
    """The page of the calendar."""
    frame = press.frame(
        routes.CALENDAR,
        title=TITLE,
        description="Lịch đối thoại với dân của các xã, phường, theo tháng.",
        crumbs=(HOME_CRUMB,),
        offers=subscriptions(country_owner(press.site.name)),
    )
    return press.page("pages/calendar.html", frame, view=view, title=TITLE)
