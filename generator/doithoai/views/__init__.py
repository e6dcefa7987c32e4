"""What pages show, derived from records, rules and today, and from nothing else."""

from doithoai.views.bars import Bar
from doithoai.views.card import DialogueCard, Place, card_of, place_of, title_of
from doithoai.views.change import Change, Version
from doithoai.views.change_log import ChangeLog, country_changes, province_changes
from doithoai.views.changes import compare, unreadable
from doithoai.views.citation import CitationView, RuleView, citation, rule_view
from doithoai.views.commune import CommuneView, Dissolved, SuccessorView, commune_view
from doithoai.views.commune_life import CommuneLife, life_of
from doithoai.views.contact import ContactView, contact_view
from doithoai.views.country import (
    CalendarView,
    CommuneLine,
    DocumentsView,
    FindView,
    HomeView,
    Month,
    ProvinceDigest,
    ProvinceLine,
    ProvinceView,
    calendar_view,
    documents_view,
    find_view,
    home_view,
    province_view,
)
from doithoai.views.coverage import Coverage
from doithoai.views.coverage_page import CoverageView, country_coverage, province_coverage
from doithoai.views.dialogue import DialogueView, dialogue_view
from doithoai.views.digest import Digest, digest_of
from doithoai.views.document import (
    DocumentCard,
    DocumentView,
    guidance_card,
    guidance_view,
    plan_view,
)
from doithoai.views.history import HistorySheet, PageHistory, history_sheets, page_history
from doithoai.views.ledger import Ledger, LedgerEntry
from doithoai.views.log_entry import LogEntry, log_entries
from doithoai.views.method import MethodView, method_view
from doithoai.views.moment import Deadline, Moment
from doithoai.views.outcome import ConclusionView, ProposalView
from doithoai.views.promise_lists import PromisesView, country_promises, province_promises
from doithoai.views.promise_row import PromiseRow
from doithoai.views.proposal_lists import ORDER, ProposalPage, proposal_pages
from doithoai.views.proposals_country import ProposalsView, proposals_view
from doithoai.views.rows import Group, ProposalRow
from doithoai.views.stage import Stage, stage_on
from doithoai.views.standing import only_standing
from doithoai.views.statistics_page import (
    StatisticsView,
    country_statistics,
    province_statistics,
)
from doithoai.views.steps import StepView, steps_on

__all__ = [
    "ORDER",
    "Bar",
    "CalendarView",
    "Change",
    "ChangeLog",
    "CitationView",
    "CommuneLife",
    "CommuneLine",
    "CommuneView",
    "ConclusionView",
    "ContactView",
    "Coverage",
    "CoverageView",
    "Deadline",
    "DialogueCard",
    "DialogueView",
    "Digest",
    "Dissolved",
    "DocumentCard",
    "DocumentView",
    "DocumentsView",
    "FindView",
    "Group",
    "HistorySheet",
    "HomeView",
    "Ledger",
    "LedgerEntry",
    "LogEntry",
    "MethodView",
    "Moment",
    "Month",
    "PageHistory",
    "Place",
    "PromiseRow",
    "PromisesView",
    "ProposalPage",
    "ProposalRow",
    "ProposalView",
    "ProposalsView",
    "ProvinceDigest",
    "ProvinceLine",
    "ProvinceView",
    "RuleView",
    "Stage",
    "StatisticsView",
    "StepView",
    "SuccessorView",
    "Version",
    "calendar_view",
    "card_of",
    "citation",
    "commune_view",
    "compare",
    "contact_view",
    "country_changes",
    "country_coverage",
    "country_promises",
    "country_statistics",
    "dialogue_view",
    "digest_of",
    "documents_view",
    "find_view",
    "guidance_card",
    "guidance_view",
    "history_sheets",
    "home_view",
    "life_of",
    "log_entries",
    "method_view",
    "only_standing",
    "page_history",
    "place_of",
    "plan_view",
    "proposal_pages",
    "proposals_view",
    "province_changes",
    "province_coverage",
    "province_promises",
    "province_statistics",
    "province_view",
    "rule_view",
    "stage_on",
    "steps_on",
    "title_of",
    "unreadable",
]
