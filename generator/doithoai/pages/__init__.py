"""Pages: a view and a template make a file of the site."""

from doithoai.pages.artifact import Artifact, in_all_languages
from doithoai.pages.assets import assets
from doithoai.pages.attached import Attached
from doithoai.pages.calendar import press_calendar
from doithoai.pages.commune import press_commune
from doithoai.pages.conclusion import press_conclusion
from doithoai.pages.coverage import press_coverage
from doithoai.pages.dialogue import press_dialogue
from doithoai.pages.document import press_guidance, press_plan
from doithoai.pages.documents import press_documents
from doithoai.pages.embed import press_embed
from doithoai.pages.find import press_find, press_former_places, press_places
from doithoai.pages.flow import Flow
from doithoai.pages.frame import Frame, written_frame
from doithoai.pages.held_back import press_held_back
from doithoai.pages.history import press_changes, press_history
from doithoai.pages.home import press_home
from doithoai.pages.kit import press_kit, press_result_kit
from doithoai.pages.lots import Lot, page_lot, value_sum
from doithoai.pages.markdown import Labels, to_html
from doithoai.pages.method import press_method
from doithoai.pages.not_found import press_not_found
from doithoai.pages.open_data import press_dictionary, press_open_data
from doithoai.pages.press import BROKEN_TEMPLATE, Press, equip
from doithoai.pages.promises import press_ledger, press_promises
from doithoai.pages.proposal_lines import ProposalLines
from doithoai.pages.proposals import press_proposals, proposal_lot
from doithoai.pages.province import press_province
from doithoai.pages.redirect import press_redirect
from doithoai.pages.report import LiveReport, press_report, press_reports
from doithoai.pages.statistics import press_statistics

__all__ = [
    "BROKEN_TEMPLATE",
    "Artifact",
    "Attached",
    "Flow",
    "Frame",
    "Labels",
    "LiveReport",
    "Lot",
    "Press",
    "ProposalLines",
    "assets",
    "equip",
    "in_all_languages",
    "page_lot",
    "press_calendar",
    "press_changes",
    "press_commune",
    "press_conclusion",
    "press_coverage",
    "press_dialogue",
    "press_dictionary",
    "press_documents",
    "press_embed",
    "press_find",
    "press_former_places",
    "press_guidance",
    "press_held_back",
    "press_history",
    "press_home",
    "press_kit",
    "press_ledger",
    "press_method",
    "press_not_found",
    "press_open_data",
    "press_places",
    "press_plan",
    "press_promises",
    "press_proposals",
    "press_province",
    "press_redirect",
    "press_report",
    "press_reports",
    "press_result_kit",
    "press_statistics",
    "proposal_lot",
    "to_html",
    "value_sum",
    "written_frame",
]
