"""The page of a province: its communes, what is to come there, its documents."""

from doithoai.pages.artifact import Artifact
from doithoai.pages.frame import HOME_CRUMB
from doithoai.pages.press import Press
from doithoai.views import ProvinceView, province_owner, subscriptions


def press_province(view: ProvinceView, press: Press) -> Artifact:
    """The page of one province."""
    frame = press.frame(
        view.path,
        title=f"Đối thoại với dân ở {view.name}",
        description=f"Lịch đối thoại của các xã, phường ở {view.name} và văn bản về đối thoại.",
        crumbs=(HOME_CRUMB,),
        fictional=view.fictional,
        offers=subscriptions(province_owner(view)),
    )
    return press.page("pages/province.html", frame, view=view)
