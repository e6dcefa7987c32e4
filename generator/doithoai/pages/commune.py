"""The page of a commune: one box answers when, where, until when, how."""

from doithoai.pages.artifact import Artifact
from doithoai.pages.frame import HOME_CRUMB
from doithoai.pages.press import Press
from doithoai.views import CommuneView, commune_owner, subscriptions


def press_commune(view: CommuneView, press: Press) -> Artifact:
    """The page of one commune."""
    place = view.place
    frame = press.frame(
        place.path,
        title=f"Lịch đối thoại: {place.name}, {place.province_name}",
        description=f"{place.name}, {place.province_name}. {view.sentence}",
        crumbs=(HOME_CRUMB, (place.province_name, place.province_path)),
        fictional=place.fictional,
        valid_until=view.valid_until,
        offers=None if view.dissolved else subscriptions(commune_owner(place)),
    )
    return press.page("pages/commune.html", frame, view=view)
