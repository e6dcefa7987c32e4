"""The home page: find your commune, see what is to come."""

from doithoai import routes
from doithoai.pages.artifact import Artifact
from doithoai.pages.press import Press
from doithoai.views import HomeView, country_owner, subscriptions

TITLE = "Xã, phường bạn đối thoại khi nào?"


def press_home(view: HomeView, press: Press) -> Artifact:
    """The page at the root of the site."""
    frame = press.frame(
        routes.HOME,
        title=TITLE,
        description=press.site.description,
        offers=subscriptions(country_owner(press.site.name)),
    )
    return press.page("pages/home.html", frame, view=view, title=TITLE)
