"""What communes and provinces have written, one file a kind."""

from doithoai.records.archive import Archive, DialogueFolder, PlanFile, Readings, read_archive
from doithoai.records.codes import CODES
from doithoai.records.conclusion import Conclusion, ConclusionClass, ConclusionItem, Progress
from doithoai.records.dialogue import (
    Dialogue,
    Event,
    Group,
    Happening,
    PartOfGroup,
    Rung,
    Scope,
    Side,
    Step,
)
from doithoai.records.document import (
    Attachment,
    Citation,
    Correction,
    Document,
    Recipient,
    Source,
    SourceKind,
    Withdrawal,
)
from doithoai.records.guidance import Guidance, ReportDue
from doithoai.records.kinds import KINDS, Kind
from doithoai.records.layout import (
    DIALOGUE_FILE,
    GUIDANCE_FOLDER,
    PROVINCE_FILE,
    REPORTS_FOLDER,
    UNIT_FILE,
    WRITTEN_FOLDERS,
    dialogue_name,
    is_slug,
    year_of,
)
from doithoai.records.plan import DialogueKind, Duty, Plan, Target
from doithoai.records.proposals import (
    Answer,
    Extension,
    Outcome,
    Proposal,
    ProposalList,
    Raised,
    Urgency,
)
from doithoai.records.province import Province
from doithoai.records.province_archive import (
    GuidanceFile,
    ProvinceArchive,
    ReportFile,
    read_province,
)
from doithoai.records.report import FrozenReport, FrozenRow, FrozenTable, seal_of
from doithoai.records.shelf import Shelf, shelve
from doithoai.records.unit import Commune, Contact, FormerUnit, Successor

__all__ = [
    "CODES",
    "DIALOGUE_FILE",
    "GUIDANCE_FOLDER",
    "KINDS",
    "PROVINCE_FILE",
    "REPORTS_FOLDER",
    "UNIT_FILE",
    "WRITTEN_FOLDERS",
    "Answer",
    "Archive",
    "Attachment",
    "Citation",
    "Commune",
    "Conclusion",
    "ConclusionClass",
    "ConclusionItem",
    "Contact",
    "Correction",
    "Dialogue",
    "DialogueFolder",
    "DialogueKind",
    "Document",
    "Duty",
    "Event",
    "Extension",
    "FormerUnit",
    "FrozenReport",
    "FrozenRow",
    "FrozenTable",
    "Group",
    "Guidance",
    "GuidanceFile",
    "Happening",
    "Kind",
    "Outcome",
    "PartOfGroup",
    "Plan",
    "PlanFile",
    "Progress",
    "Proposal",
    "ProposalList",
    "Province",
    "ProvinceArchive",
    "Raised",
    "Readings",
    "Recipient",
    "ReportDue",
    "ReportFile",
    "Rung",
    "Scope",
    "Shelf",
    "Side",
    "Source",
    "SourceKind",
    "Step",
    "Successor",
    "Target",
    "Urgency",
    "Withdrawal",
    "dialogue_name",
    "is_slug",
    "read_archive",
    "read_province",
    "seal_of",
    "shelve",
    "year_of",
]
