"""The pages that find a commune: all provinces, and all names of each, A to Z."""

from doithoai import routes
from doithoai.pages.artifact import Artifact
from doithoai.pages.frame import HOME_CRUMB
from doithoai.pages.press import Press
from doithoai.views import FindView, FormerPlacesView, PlacesView, where_it_was

TITLE = "Tìm"
_FIND_CRUMB = ("Tìm xã, phường", routes.FIND)


def press_find(view: FindView, press: Press) -> Artifact:
    """The page of all provinces, where the form leads without a script."""
    frame = press.frame(
        routes.FIND,
        title=TITLE,
        description="Tìm xã, phường theo tên mới hoặc tên cũ, có dấu hoặc không dấu.",
        crumbs=(HOME_CRUMB,),
    )
    return press.page("pages/find.html", frame, view=view, title=TITLE)


def press_places(view: PlacesView, press: Press) -> Artifact:
    """All communes of a province."""
    name = view.province.name
    frame = press.frame(
        routes.places(view.province.slug),
        title=f"Xã, phường ở {name}",
        description=f"Tất cả xã, phường ở {name}, theo vần; nơi nào đã có dữ liệu đối thoại.",
        crumbs=(HOME_CRUMB, _FIND_CRUMB),
        fictional=view.province.fictional,
    )
    return press.page("pages/places.html", frame, view=view)


def press_former_places(view: FormerPlacesView, press: Press) -> Artifact:
    """All former units of a province."""
    name = view.province.name
    here = (f"Xã, phường ở {name}", routes.places(view.province.slug))
    frame = press.frame(
        view.path,
        title=f"Tên cũ của xã, phường ở {name}",
        description=f"Xã, phường, thị trấn trước đây nay thuộc đơn vị nào ở {name}.",
        crumbs=(HOME_CRUMB, here),
        fictional=view.province.fictional,
    )
    return press.page("pages/former_places.html", frame, view=view, where=where_it_was)
