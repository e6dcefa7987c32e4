"""Problems found in content: their places, codes, reports; knows no domain."""

from doithoai.problems.location import Location
from doithoai.problems.problem import Code, Problem, Severity, sort_problems
from doithoai.problems.reports import REPORTS, Report, count_line

__all__ = [
    "REPORTS",
    "Code",
    "Location",
    "Problem",
    "Report",
    "Severity",
    "count_line",
    "sort_problems",
]
