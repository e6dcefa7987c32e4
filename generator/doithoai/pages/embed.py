"""The next dialogue of a commune, small and without script, for a frame on another site."""

from doithoai import routes
from doithoai.pages.artifact import Artifact
from doithoai.pages.press import Press
from doithoai.views import CommuneView


def press_embed(view: CommuneView, press: Press) -> Artifact:
    """The page that stands in the frame."""
    place = view.place
    frame = press.frame(
        routes.embed(place.folder),
        title=f"Đối thoại tiếp theo, {place.name}",
        description=view.sentence,
        fictional=place.fictional,
        valid_until=view.next.valid_until if view.next else view.valid_until,
    )
    return press.page("pages/embed.html", frame, view=view, card=view.next)
