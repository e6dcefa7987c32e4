"""What was edited: all of one commune's past, and the newest of many."""

from doithoai.pages.artifact import Artifact
from doithoai.pages.frame import HOME_CRUMB
from doithoai.pages.press import Press
from doithoai.views import ChangeLog, HistorySheet

TITLE = "Lịch sử sửa đổi"


def press_history(sheet: HistorySheet, press: Press) -> Artifact:
    """One page of a commune's history."""
    place = sheet.place
    ending = f", trang {sheet.number}" if sheet.number > 1 else ""
    frame = press.frame(
        sheet.path,
        title=f"{TITLE}, {place.name}{ending}",
        description=(
            f"Những gì đã sửa trong lịch đối thoại, kiến nghị và kết luận của {place.name}, "
            f"{place.province_name}{ending}."
        ),
        crumbs=((place.province_name, place.province_path), (place.name, place.path)),
        fictional=place.fictional,
    )
    return press.page("pages/history.html", frame, sheet=sheet, title=TITLE)


def press_changes(log: ChangeLog, press: Press) -> Artifact:
    """The newest changes of a province or of the country."""
    inner = ((log.province, log.province_path),) if log.province else ()
    frame = press.frame(
        log.path,
        title=log.title,
        description=f"{log.title}: ngày nào, xã phường nào, sửa gì.",
        crumbs=(HOME_CRUMB, *inner),
        fictional=log.fictional,
    )
    return press.page("pages/changes.html", frame, log=log)
