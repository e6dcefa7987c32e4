"""Which heads held a dialogue: k of N by year, with names."""

from doithoai.pages.artifact import Artifact
from doithoai.pages.frame import HOME_CRUMB
from doithoai.pages.press import Press
from doithoai.views import CoverageView

TITLE = "Nơi nào đã đối thoại?"


def press_coverage(view: CoverageView, press: Press) -> Artifact:
    """The page of a province or of the country."""
    inner = ((view.scope, view.province_path),) if view.province_path else ()
    frame = press.frame(
        view.path,
        title=f"{TITLE} {view.scope}" if inner else TITLE,
        description=view.years[0].sentence,
        crumbs=(HOME_CRUMB, *inner),
        fictional=view.fictional,
        valid_until=view.valid_until,
    )
    return press.page("pages/coverage.html", frame, view=view, title=TITLE)
