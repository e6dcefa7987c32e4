"""The ledger of promises: one commune's items, and the counts of many communes."""

from doithoai import routes
from doithoai.pages.artifact import Artifact
from doithoai.pages.frame import HOME_CRUMB
from doithoai.pages.press import Press
from doithoai.pages.sheets import titled
from doithoai.views import (
    Ledger,
    Owner,
    Place,
    PromisesView,
    Sheet,
    commune_owner,
    country_owner,
    subscriptions,
)

TITLE = "Việc đã kết luận sau đối thoại"


def press_ledger(ledger: Ledger, place: Place, press: Press) -> Artifact:
    """Every conclusion item of one commune."""
    frame = press.frame(
        routes.promises(place.folder),
        title=f"{TITLE}, {place.name}",
        description=(
            f"Việc đã kết luận sau đối thoại ở {place.name}, {place.province_name}: "
            "ai làm, hạn nào, đã xong chưa."
        ),
        crumbs=((place.province_name, place.province_path), (place.name, place.path)),
        fictional=place.fictional,
        valid_until=ledger.valid_until,
        offers=subscriptions(commune_owner(place)),
    )
    return press.page("pages/ledger.html", frame, ledger=ledger, place=place, title=TITLE)


def press_promises(sheet: Sheet[PromisesView], press: Press) -> Artifact:
    """The counts of a province or of the country, with one sheet of what is overdue."""
    view, title = sheet.view, titled(TITLE, sheet.number)
    inner = ((view.scope, view.province_path),) if view.province_path else ()
    frame = press.frame(
        view.path,
        title=f"{title}, {view.scope}" if inner else title,
        description=view.sentence,
        crumbs=(HOME_CRUMB, *inner),
        fictional=view.fictional,
        valid_until=view.valid_until,
        offers=subscriptions(_owner(view, press.site.name)),
    )
    return press.page("pages/promises.html", frame, view=view, title=title, sheet=sheet)


def _owner(view: PromisesView, site_name: str) -> Owner:
    if not view.province_path:
        return country_owner(site_name)
    return Owner(
        folder=view.province_path.strip("/"),
        name=view.scope,
        path=view.province_path,
        fictional=view.fictional,
    )
