"""All tables of open data, in one list."""

from typing import Any

from doithoai.views.data.conclusions import ITEMS, PROGRESS
from doithoai.views.data.counts import COUNTS, COVERAGE, PROVINCES
from doithoai.views.data.dialogues import CLOCKS, DIALOGUES, EVENTS, GROUPS, STEPS
from doithoai.views.data.documents import DUTIES, FILES, PAPERS
from doithoai.views.data.proposals import ANSWERS, EXTENSIONS, PROPOSALS
from doithoai.views.data.table import Table
from doithoai.views.data.units import COMMUNES, YEARS

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
