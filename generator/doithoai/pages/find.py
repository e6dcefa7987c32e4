"""The page that finds a commune: all of them by province, which the script then narrows down."""

from doithoai import routes
from doithoai.pages.artifact import Artifact
from doithoai.pages.frame import HOME_CRUMB
from doithoai.pages.press import Press
from doithoai.search import line_keys
from doithoai.views import FindView

TITLE = "Tìm xã, phường"


def press_find(view: FindView, press: Press) -> Artifact:
    """The page of all communes."""
    frame = press.frame(
        routes.FIND,
        title=TITLE,
        description="Tìm xã, phường theo tên mới hoặc tên cũ, có dấu hoặc không dấu.",
        crumbs=(HOME_CRUMB,),
    )
    keys = {line.place.folder: line_keys(line) for _, _, lines in view.groups for line in lines}
    return press.page("pages/find.html", frame, view=view, keys=keys, title=TITLE)
