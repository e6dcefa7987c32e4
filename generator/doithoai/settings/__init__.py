"""What the operators of a site set, outside the communes' content."""

from doithoai.settings.codes import CODES
from doithoai.settings.fields import FieldList
from doithoai.settings.holidays import HolidayYear
from doithoai.settings.registry import RegisteredUnit, Registry, read_registry
from doithoai.settings.settings import FOLDER, Settings, read_settings
from doithoai.settings.site import Licence, Site

__all__ = [
    "CODES",
    "FOLDER",
    "FieldList",
    "HolidayYear",
    "Licence",
    "RegisteredUnit",
    "Registry",
    "Settings",
    "Site",
    "read_registry",
    "read_settings",
]
