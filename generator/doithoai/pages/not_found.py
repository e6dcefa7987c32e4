"""The page for an address that does not exist."""

from dataclasses import replace

from doithoai import routes
from doithoai.pages.artifact import Artifact
from doithoai.pages.press import Press

TITLE = "Không có trang này"


def press_not_found(press: Press) -> Artifact:
    """Shown by the host at any address, so its links are written from the root.

    It has no twin, as a host asks for one page only; a sentence leads to the English pages.
    """
    frame = press.frame(
        f"/{routes.NOT_FOUND_FILE}",
        title=TITLE,
        description="Địa chỉ này không có trang nào.",
    )
    return press.page(
        "pages/not_found.html",
        replace(frame, from_root=True),
        title=TITLE,
        english=press.english is not None,
    )
