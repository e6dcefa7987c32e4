"""Running the whole pipeline: the units of work, publishing, watching, the host."""

from doithoai.site.build import Build, build
from doithoai.site.check import check
from doithoai.site.live import Live
from doithoai.site.progress import Progress, silent
from doithoai.site.project import CONTENT, THEME, Project, is_record, open_project
from doithoai.site.publish import Written, publish, write
from doithoai.site.run import Run, start
from doithoai.site.server import Reloads, serve_folder
from doithoai.site.watch import changes

__all__ = [
    "CONTENT",
    "THEME",
    "Build",
    "Live",
    "Progress",
    "Project",
    "Reloads",
    "Run",
    "Written",
    "build",
    "changes",
    "check",
    "is_record",
    "open_project",
    "publish",
    "serve_folder",
    "silent",
    "start",
    "write",
]
