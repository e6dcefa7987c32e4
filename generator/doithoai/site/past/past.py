"""What a project's git repository tells of each commune's past."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from doithoai.records import Archive, Readings
from doithoai.rules import Rulebook
from doithoai.settings import Settings
from doithoai.site.past.git import Condition
from doithoai.site.past.git_log import GitLog, read_log
from doithoai.site.past.git_objects import open_objects
from doithoai.site.past.history import folders_of, history_of
from doithoai.views import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """The log of a project, read once; versions are read when a commune is asked for.

    `names` says what the keys of fields and rules stand for.
    """

    root: Path
    log: GitLog
    names: Mapping[str, str] = field(default_factory=dict)

    def of(self, archive: Archive, readings: Readings | None = None) -> tuple[Change, ...]:
        """All changes of a commune, oldest first; none where nothing is known."""
        if not self.log.of(*folders_of(archive)):
            return ()
        with open_objects(self.root) as objects:
            return history_of(archive, self.log, objects, names=self.names, readings=readings)

    @property
    def told(self) -> str:
        """Why no history can be told, as a sentence; empty where it can."""
        if self.log.condition is Condition.KNOWN:
            return ""
        return f"Chưa kể được lịch sử sửa đổi: {self.log.condition.label}."


def open_past(root: Path, settings: Settings, rulebook: Rulebook) -> Past:
    """Read the log of the project at `root`."""
    rules = {rule.code: rule.name for rule in rulebook.rules}
    return Past(root=root, log=read_log(root), names={**dict(settings.fields), **rules})
