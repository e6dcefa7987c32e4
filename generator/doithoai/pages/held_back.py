"""The page of a commune whose files have errors and that had no page before."""

from doithoai.pages.artifact import Artifact
from doithoai.pages.frame import HOME_CRUMB
from doithoai.pages.press import Press
from doithoai.views import Place


def press_held_back(place: Place, files: tuple[str, ...], press: Press) -> Artifact:
    """Say that the data is not readable yet, and claim nothing else about the commune."""
    frame = press.frame(
        place.path,
        title=f"{place.name}, {place.province_name}",
        description=f"Dữ liệu của {place.name}, {place.province_name} đang được sửa.",
        crumbs=(HOME_CRUMB, (place.province_name, place.province_path)),
        fictional=place.fictional,
    )
    return press.page("pages/held_back.html", frame, place=place, files=files)
