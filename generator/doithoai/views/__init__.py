"""What pages show, derived from records, rules and today, and from nothing else."""

from doithoai.views.card import DialogueCard, Place, card_of, place_of, title_of
from doithoai.views.citation import CitationView, RuleView, citation
from doithoai.views.commune import CommuneView, Dissolved, SuccessorView, commune_view
from doithoai.views.commune_life import CommuneLife, life_of
from doithoai.views.commune_year import CommuneYear, commune_year
from doithoai.views.contact import ContactView
from doithoai.views.country import (
    CalendarView,
    CommuneLine,
    DocumentsView,
    HomeView,
    Month,
    ProvinceDigest,
    ProvinceLine,
    ProvinceView,
    calendar_view,
    documents_view,
    home_view,
    province_view,
)
from doithoai.views.data.cite import CiteView, cite
from doithoai.views.data.index import DataLink, DataView, data_view, dictionary
from doithoai.views.data.rows import (
    commune_rows,
    coverage_rows,
    dialogue_rows,
    document_rows,
    notice_rows,
    province_rows,
    samples_by_path,
    statistics_rows,
)
from doithoai.views.data.sources import CommuneSource, DialogueSource
from doithoai.views.data.table import Cell, Column, ColumnType, Row, Rows, Table
from doithoai.views.data.tables import OPEN_TABLES, open_table
from doithoai.views.dialogue import DialogueView, dialogue_view
from doithoai.views.digest import HEAVY, Digest, digest_of
from doithoai.views.document import (
    DocumentCard,
    DocumentView,
    guidance_card,
    guidance_view,
    plan_view,
)
from doithoai.views.finding.find import (
    FindView,
    FormerPlacesView,
    PlacesView,
    find_view,
    former_places_views,
    places_views,
    where_it_was,
)
from doithoai.views.finding.places import (
    Atlas,
    FormerDistrict,
    FormerPlace,
    FoundPlace,
    FoundProvince,
    atlas_of,
    by_name,
    parts_of,
)
from doithoai.views.kit.kit import Kit, KitPaths, kit_of
from doithoai.views.kit.result import ResultKit, result_kit_of
from doithoai.views.method import MethodView, method_view
from doithoai.views.moment import Deadline, Moment
from doithoai.views.news.bulletin import Bulletin, bulletin_on
from doithoai.views.news.commune_news import news_on
from doithoai.views.news.news import News, NewsFeed, NewsSort, kept_news, newest
from doithoai.views.news.occasion import Diary, Occasion, OccasionStatus, recent
from doithoai.views.news.subscription import (
    CalendarLink,
    FeedLink,
    Owner,
    Subscriptions,
    commune_owner,
    country_owner,
    event_link,
    province_owner,
    subscriptions,
)
from doithoai.views.origin import FileView
from doithoai.views.past.change import Change, Version
from doithoai.views.past.change_log import ChangeLog, country_changes, province_changes
from doithoai.views.past.changes import compare, unreadable
from doithoai.views.past.history import HistorySheet, PageHistory, history_sheets, page_history
from doithoai.views.past.log_entry import LogEntry, log_entries
from doithoai.views.past.standing import only_standing
from doithoai.views.proposals.bars import Bar
from doithoai.views.proposals.coverage import Coverage
from doithoai.views.proposals.coverage_page import CoverageView, country_coverage, province_coverage
from doithoai.views.proposals.ledger import Ledger, LedgerEntry
from doithoai.views.proposals.outcome import ConclusionView, ProposalView
from doithoai.views.proposals.promise_lists import PromisesView, country_promises, province_promises
from doithoai.views.proposals.promise_row import PromiseRow
from doithoai.views.proposals.proposal_lists import ORDER, ProposalPage, proposal_pages
from doithoai.views.proposals.proposals_country import ProposalsView, proposals_view
from doithoai.views.proposals.rows import Group, ProposalRow
from doithoai.views.proposals.sample import Sample
from doithoai.views.proposals.statistics_page import (
    StatisticsView,
    country_statistics,
    province_statistics,
)
from doithoai.views.reports.due import DueDay, due_days
from doithoai.views.reports.frozen import EMPTY_CELL, FrozenCard, frozen_card, frozen_report
from doithoai.views.reports.lines import DialogueLine, dialogue_lines
from doithoai.views.reports.period import ReportPeriod, period_on, read_report_period
from doithoai.views.reports.report import Report, ReportScope, report_of
from doithoai.views.reports.tables import HeadView, TableView
from doithoai.views.sheets import Sheet, calendar_sheets, documents_sheets, promises_sheets
from doithoai.views.stage import Stage, stage_on
from doithoai.views.steps import StepView, steps_on
from doithoai.views.sums import ProvinceSums, sums_of
from doithoai.views.taken_down import taken_down
from doithoai.views.timing import earliest

__all__ = [
    "EMPTY_CELL",
    "HEAVY",
    "OPEN_TABLES",
    "ORDER",
    "Atlas",
    "Bar",
    "Bulletin",
    "CalendarLink",
    "CalendarView",
    "Cell",
    "Change",
    "ChangeLog",
    "CitationView",
    "CiteView",
    "Column",
    "ColumnType",
    "CommuneLife",
    "CommuneLine",
    "CommuneSource",
    "CommuneView",
    "CommuneYear",
    "ConclusionView",
    "ContactView",
    "Coverage",
    "CoverageView",
    "DataLink",
    "DataView",
    "Deadline",
    "DialogueCard",
    "DialogueLine",
    "DialogueSource",
    "DialogueView",
    "Diary",
    "Digest",
    "Dissolved",
    "DocumentCard",
    "DocumentView",
    "DocumentsView",
    "DueDay",
    "FeedLink",
    "FileView",
    "FindView",
    "FormerDistrict",
    "FormerPlace",
    "FormerPlacesView",
    "FoundPlace",
    "FoundProvince",
    "FrozenCard",
    "Group",
    "HeadView",
    "HistorySheet",
    "HomeView",
    "Kit",
    "KitPaths",
    "Ledger",
    "LedgerEntry",
    "LogEntry",
    "MethodView",
    "Moment",
    "Month",
    "News",
    "NewsFeed",
    "NewsSort",
    "Occasion",
    "OccasionStatus",
    "Owner",
    "PageHistory",
    "Place",
    "PlacesView",
    "PromiseRow",
    "PromisesView",
    "ProposalPage",
    "ProposalRow",
    "ProposalView",
    "ProposalsView",
    "ProvinceDigest",
    "ProvinceLine",
    "ProvinceSums",
    "ProvinceView",
    "Report",
    "ReportPeriod",
    "ReportScope",
    "ResultKit",
    "Row",
    "Rows",
    "RuleView",
    "Sample",
    "Sheet",
    "Stage",
    "StatisticsView",
    "StepView",
    "Subscriptions",
    "SuccessorView",
    "Table",
    "TableView",
    "Version",
    "atlas_of",
    "bulletin_on",
    "by_name",
    "calendar_sheets",
    "calendar_view",
    "card_of",
    "citation",
    "cite",
    "commune_owner",
    "commune_rows",
    "commune_view",
    "commune_year",
    "compare",
    "country_changes",
    "country_coverage",
    "country_owner",
    "country_promises",
    "country_statistics",
    "coverage_rows",
    "data_view",
    "dialogue_lines",
    "dialogue_rows",
    "dialogue_view",
    "dictionary",
    "digest_of",
    "document_rows",
    "documents_sheets",
    "documents_view",
    "due_days",
    "earliest",
    "event_link",
    "find_view",
    "former_places_views",
    "frozen_card",
    "frozen_report",
    "guidance_card",
    "guidance_view",
    "history_sheets",
    "home_view",
    "kept_news",
    "kit_of",
    "life_of",
    "log_entries",
    "method_view",
    "newest",
    "news_on",
    "notice_rows",
    "only_standing",
    "open_table",
    "page_history",
    "parts_of",
    "period_on",
    "place_of",
    "places_views",
    "plan_view",
    "promises_sheets",
    "proposal_pages",
    "proposals_view",
    "province_changes",
    "province_coverage",
    "province_owner",
    "province_promises",
    "province_rows",
    "province_statistics",
    "province_view",
    "read_report_period",
    "recent",
    "report_of",
    "result_kit_of",
    "samples_by_path",
    "stage_on",
    "statistics_rows",
    "steps_on",
    "subscriptions",
    "sums_of",
    "taken_down",
    "title_of",
    "unreadable",
    "where_it_was",
]
