"""Questions asked of the content, one a file; never with the day of today."""

from doithoai.checks.checks import (
    CHECKS,
    CODES,
    Check,
    check_archive,
    check_province,
    check_rules,
    used_codes,
)
from doithoai.checks.context import CheckContext

__all__ = [
    "CHECKS",
    "CODES",
    "Check",
    "CheckContext",
    "check_archive",
    "check_province",
    "check_rules",
    "used_codes",
]
