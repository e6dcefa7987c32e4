"""What pages show, derived from records, rules and today, and from nothing else."""

from doithoai.views.card import DialogueCard, Place, card_of, place_of, title_of
from doithoai.views.citation import CitationView, RuleView, citation, rule_view
from doithoai.views.commune import CommuneView, Dissolved, SuccessorView, commune_view
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
from doithoai.views.dialogue import DialogueView, dialogue_view
from doithoai.views.digest import Digest, digest_of
from doithoai.views.document import (
    DocumentCard,
    DocumentView,
    guidance_card,
    guidance_view,
    plan_view,
)
from doithoai.views.moment import Deadline, Moment
from doithoai.views.outcome import ConclusionView, ProposalView
from doithoai.views.stage import Stage, stage_on
from doithoai.views.steps import StepView, steps_on

__all__ = [
    "CalendarView",
    "CitationView",
    "CommuneLine",
    "CommuneView",
    "ConclusionView",
    "ContactView",
    "Deadline",
    "DialogueCard",
    "DialogueView",
    "Digest",
    "Dissolved",
    "DocumentCard",
    "DocumentView",
    "DocumentsView",
    "FindView",
    "HomeView",
    "Moment",
    "Month",
    "Place",
    "ProposalView",
    "ProvinceDigest",
    "ProvinceLine",
    "ProvinceView",
    "RuleView",
    "Stage",
    "StepView",
    "SuccessorView",
    "calendar_view",
    "card_of",
    "citation",
    "commune_view",
    "contact_view",
    "dialogue_view",
    "digest_of",
    "documents_view",
    "find_view",
    "guidance_card",
    "guidance_view",
    "home_view",
    "place_of",
    "plan_view",
    "province_view",
    "rule_view",
    "stage_on",
    "steps_on",
    "title_of",
]
