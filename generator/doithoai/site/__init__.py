"""Running the whole pipeline: the units of work, publishing, watching, the host."""

from doithoai.site.alone import BusyError
from doithoai.site.borrowed import trial_folder
from doithoai.site.build import Way, build
from doithoai.site.check import check
from doithoai.site.codes import CODES as WRITTEN_CODES
from doithoai.site.complete import complete
from doithoai.site.engine.entry import unit_name
from doithoai.site.live import Live
from doithoai.site.moved import TAKEN
from doithoai.site.parts.codes import CODES as PARTS_CODES
from doithoai.site.parts.joining import join
from doithoai.site.parts.part import is_part
from doithoai.site.parts.pressing import build_part
from doithoai.site.past.git import Condition
from doithoai.site.past.git_log import Commit, GitLog, read_log
from doithoai.site.past.git_objects import Objects, open_objects
from doithoai.site.past.history import history_of
from doithoai.site.past.vanished import CODES as VANISHED_CODES
from doithoai.site.past.vanished import Vanished, find_vanished
from doithoai.site.progress import Progress, silent
from doithoai.site.project import CONTENT, THEME, Project, is_record, open_project, province_slugs
from doithoai.site.publish import is_ours, publish
from doithoai.site.reports import FORMATS as REPORT_FORMATS
from doithoai.site.reports import freeze, report_on
from doithoai.site.server import Reloads, serve_folder
from doithoai.site.verify import (
    Seal,
    Verdict,
    names_of,
    open_seal,
    verify_folder,
    verify_site,
)
from doithoai.site.watch import Watch, watching
from doithoai.site.written import MkdocsError, heading_slug
from doithoai.site.written_check import broken_pages, check_written

CODES = (*WRITTEN_CODES, TAKEN, *PARTS_CODES, *VANISHED_CODES)

__all__ = [
    "CODES",
    "CONTENT",
    "REPORT_FORMATS",
    "THEME",
    "BusyError",
    "Commit",
    "Condition",
    "GitLog",
    "Live",
    "MkdocsError",
    "Objects",
    "Progress",
    "Project",
    "Reloads",
    "Seal",
    "Vanished",
    "Verdict",
    "Watch",
    "Way",
    "broken_pages",
    "build",
    "build_part",
    "check",
    "check_written",
    "complete",
    "find_vanished",
    "freeze",
    "heading_slug",
    "history_of",
    "is_ours",
    "is_part",
    "is_record",
    "join",
    "names_of",
    "open_objects",
    "open_project",
    "open_seal",
    "province_slugs",
    "publish",
    "read_log",
    "report_on",
    "serve_folder",
    "silent",
    "trial_folder",
    "unit_name",
    "verify_folder",
    "verify_site",
    "watching",
]
