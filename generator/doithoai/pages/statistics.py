"""Statistics: the answer in a sentence, tables with bars, the times of answers."""

from doithoai.pages.artifact import Artifact
from doithoai.pages.frame import HOME_CRUMB
from doithoai.pages.press import Press
from doithoai.views import StatisticsView

TITLE = "Thống kê kiến nghị"


def press_statistics(view: StatisticsView, press: Press) -> Artifact:
    """The page of a province or of the country."""
    inner = ((view.scope, view.province_path),) if view.province_path else ()
    frame = press.frame(
        view.path,
        title=f"{TITLE}, {view.scope}" if inner else TITLE,
        description=f"{view.scope}: {view.statistics.sentence}",
        crumbs=(HOME_CRUMB, *inner),
        fictional=view.fictional,
    )
    return press.page("pages/statistics.html", frame, view=view, title=TITLE)
