"""All tables of open data, in one list."""

from typing import Any

from doithoai.views.open_conclusions import ITEMS, PROGRESS
from doithoai.views.open_counts import COUNTS, COVERAGE, PROVINCES
from doithoai.views.open_dialogues import CLOCKS, DIALOGUES, EVENTS, GROUPS, STEPS
from doithoai.views.open_documents import DUTIES, FILES, PAPERS
from doithoai.views.open_proposals import ANSWERS, EXTENSIONS, PROPOSALS
from doithoai.views.open_table import Table
from doithoai.views.open_units import COMMUNES, YEARS

OPEN_TABLES: tuple[Table[Any], ...] = (
    PROVINCES,
    COMMUNES,
    DIALOGUES,
    STEPS,
    EVENTS,
    GROUPS,
    PROPOSALS,
    ANSWERS,
    EXTENSIONS,
    ITEMS,
    PROGRESS,
    CLOCKS,
    PAPERS,
    DUTIES,
    FILES,
    YEARS,
    COVERAGE,
    COUNTS,
)
_BY_NAME = {table.name: table for table in OPEN_TABLES}


def open_table(name: str) -> Table[Any]:
    """The table of that name."""
    return _BY_NAME[name]
