"""Reports: a list of them, and one on a page with its tables."""

from collections.abc import Sequence
from dataclasses import dataclass

from doithoai import routes
from doithoai.pages.artifact import Artifact
from doithoai.pages.press import Press
from doithoai.views import DueDay, FrozenCard, ProvinceDigest, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveReport:
    """A report as it reads today, with its page and the days before which it is due."""

    report: Report
    path: str
    dues: tuple[DueDay, ...]


def press_reports(digest: ProvinceDigest, live: Sequence[LiveReport], press: Press) -> Artifact:
    """The list of a province's reports."""
    frame = press.frame(
        routes.reports(digest.slug),
        title=f"Báo cáo đối thoại, {digest.name}",
        description=f"Biểu báo cáo điền sẵn từ hồ sơ và các báo cáo đã gửi của {digest.name}.",
        crumbs=((digest.name, digest.path),),
        fictional=digest.fictional,
    )
    return press.page("pages/reports.html", frame, name=digest.name, live=live, sent=digest.reports)


def press_report(
    report: Report,
    path: str,
    press: Press,
    *,
    files: Sequence[tuple[str, str]],
    card: FrozenCard | None = None,
) -> Artifact:
    """One report; `files` are labels with addresses, `card` is there once it was frozen."""
    slug = path.split("/")[1]
    sent = f", chụp ngày {card.counted_text}" if card else ""
    frame = press.frame(
        path,
        title=f"{report.code}, {report.scope}, {report.period_title}{sent}",
        description=f"{report.title}, {report.scope}, {report.period_title}{sent}.",
        crumbs=((report.scope, routes.province(slug)), ("Báo cáo", routes.reports(slug))),
        fictional=report.fictional,
    )
    return press.page("pages/report.html", frame, report=report, files=files, card=card)
