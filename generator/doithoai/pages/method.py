"""How everything on the site is counted."""

from doithoai import routes
from doithoai.pages.artifact import Artifact
from doithoai.pages.frame import HOME_CRUMB
from doithoai.pages.press import Press
from doithoai.views import MethodView

TITLE = "Cách tính"


def press_method(view: MethodView, press: Press) -> Artifact:
    """The page to which every number links."""
    frame = press.frame(
        routes.METHOD,
        title=TITLE,
        description="Mỗi tình trạng, mỗi hạn và mỗi con số trên trang được tính thế nào.",
        crumbs=(HOME_CRUMB,),
    )
    return press.page("pages/method.html", frame, view=view, title=TITLE)
