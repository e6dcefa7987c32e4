"""The calendar of all dialogues, by month."""

from doithoai.pages.artifact import Artifact
from doithoai.pages.frame import HOME_CRUMB
from doithoai.pages.press import Press
from doithoai.pages.sheets import titled
from doithoai.views import CalendarView, Sheet, country_owner, subscriptions

TITLE = "Lịch đối thoại"


def press_calendar(sheet: Sheet[CalendarView], press: Press) -> Artifact:
    """One sheet of the calendar."""
    frame = press.frame(
        sheet.path,
        title=titled(TITLE, sheet.number),
        description="Lịch đối thoại với dân của các xã, phường, theo tháng.",
        crumbs=(HOME_CRUMB,),
        offers=subscriptions(country_owner(press.site.name)),
    )
    return press.page(
        "pages/calendar.html", frame, view=sheet.view, title=frame.shared_title, sheet=sheet
    )
