"""The tables of proposals: a province's lists, and the country in numbers."""

from dataclasses import replace

from doithoai import routes
from doithoai.pages.artifact import Artifact
from doithoai.pages.frame import HOME_CRUMB
from doithoai.pages.lots import Lot, value_sum
from doithoai.pages.press import Press
from doithoai.pages.proposal_lines import ProposalLines
from doithoai.views import ORDER, ProposalPage, ProposalsView

TITLE = "Kiến nghị của người dân"


def proposal_lot(view: ProposalPage, press: Press, lines: ProposalLines) -> Lot:
    """One page of one list; `lines` are those of the province, which its lists share."""
    source = value_sum(replace(view, rows=()), lines.sum_of(view.rows))
    return Lot(name=view.path, source=source, make=lambda: (_page(view, press, lines),))


def _page(view: ProposalPage, press: Press, lines: ProposalLines) -> Artifact:
    sheet = f", trang {view.number}" if view.number > 1 else ""
    frame = press.frame(
        view.path,
        title=f"{view.title}{sheet}, {view.province}",
        description=f"{view.title}, {view.province}: {view.sentence}",
        crumbs=(
            (HOME_CRUMB, (view.province, view.province_path))
            if view.path == view.whole_path
            else ((view.province, view.province_path), (TITLE, view.whole_path))
        ),
        fictional=view.fictional,
        valid_until=view.valid_until,
    )
    shown = lines.on(view.path, marked=view.is_whole)
    return press.page("pages/proposal_list.html", frame, view=view, order=ORDER, lines=shown)


def press_proposals(view: ProposalsView, press: Press) -> Artifact:
    """The page of the country."""
    frame = press.frame(
        routes.PROPOSALS,
        title=TITLE,
        description=f"Kiến nghị của người dân và câu trả lời: {view.sentence}",
        crumbs=(HOME_CRUMB,),
    )
    return press.page("pages/proposals.html", frame, view=view, title=TITLE)
