"""What the operators of a site set, outside the communes' content."""

from doithoai.settings.codes import CODES
from doithoai.settings.fields import FieldList
from doithoai.settings.holidays import HolidayYear
from doithoai.settings.registry import (
    TABLES,
    RegisteredFormer,
    RegisteredUnit,
    Registry,
    read_registry,
    table_rows,
)
from doithoai.settings.registry_update import RegistryUpdate, Source, update_registry
from doithoai.settings.report_form import (
    Chosen,
    CommuneMeasure,
    CommuneTable,
    DialogueMeasure,
    DialogueTable,
    PeriodKind,
    ReportForm,
    Whose,
)
from doithoai.settings.settings import FOLDER, Settings, read_settings
from doithoai.settings.site import Licence, Site
from doithoai.settings.unit_list import ListedUnit, NoListError, read_unit_list

__all__ = [
    "CODES",
    "FOLDER",
    "TABLES",
    "Chosen",
    "CommuneMeasure",
    "CommuneTable",
    "DialogueMeasure",
    "DialogueTable",
    "FieldList",
    "HolidayYear",
    "Licence",
    "ListedUnit",
    "NoListError",
    "PeriodKind",
    "RegisteredFormer",
    "RegisteredUnit",
    "Registry",
    "RegistryUpdate",
    "ReportForm",
    "Settings",
    "Site",
    "Source",
    "Whose",
    "read_registry",
    "read_settings",
    "read_unit_list",
    "table_rows",
    "update_registry",
]
