"""A page that moved: its old address leads on."""

from dataclasses import replace

from doithoai.pages.artifact import Artifact
from doithoai.pages.press import Press

TITLE = "Trang này đã chuyển"


def press_redirect(former: str, target: str, press: Press) -> Artifact:
    """The page at the `former` address; a published address never dies."""
    path = f"/{former.strip('/')}/"
    frame = press.frame(path, title=TITLE, description="Trang này đã chuyển sang địa chỉ mới.")
    page = press.page("pages/redirect.html", frame, target=target, title=TITLE)
    others = tuple(replace(other, yields=True) for other in page.others)
    return replace(page, yields=True, others=others)
