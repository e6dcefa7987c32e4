"""What a project's git repository tells of each commune's past."""

import os
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from doithoai.records import Archive, Readings
from doithoai.rules import Rulebook
from doithoai.settings import Settings
from doithoai.site.past.git import Condition
from doithoai.site.past.git_log import GitLog, read_log
from doithoai.site.past.git_objects import Objects, open_objects
from doithoai.site.past.history import folders_of, history_of
from doithoai.views import Change


@dataclass(slots=True)
class Reader:
    """One process of git for all communes, begun when the first is asked for.

    A process that began as a copy of this one has none yet: two must not ask by one pipe.
    """

    root: Path
    _objects: Objects | None = field(default=None, init=False)
    _held: ExitStack = field(default_factory=ExitStack, init=False)
    _owner: int = field(default=0, init=False)

    def objects(self) -> Objects:
        """The former versions of the records."""
        if self._owner != os.getpid():
            self._held = ExitStack()
            self._objects = None
        if self._objects is None or not self._objects.answers:
            self._held.close()
            self._objects = self._held.enter_context(open_objects(self.root))
            self._owner = os.getpid()
        return self._objects

    def close(self) -> None:
        """Let the process of git end."""
        if self._owner == os.getpid():
            self._held.close()
        self._objects = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """The log of a project, read once; versions are read when a commune is asked for.

    `names` says what the keys of fields and rules stand for.
    """

    root: Path
    log: GitLog
    reader: Reader
    names: Mapping[str, str] = field(default_factory=dict)

    def of(self, archive: Archive, readings: Readings | None = None) -> tuple[Change, ...]:
        """All changes of a commune, oldest first; none where nothing is known."""
        if not self.log.of(*folders_of(archive)):
            return ()
        objects = self.reader.objects()
        return history_of(archive, self.log, objects, names=self.names, readings=readings)

    def close(self) -> None:
        """End what was begun for reading; it begins anew when a commune is asked for."""
        self.reader.close()

    @property
    def told(self) -> str:
        """Why no history can be told, as a sentence; empty where it can."""
        if self.log.condition is Condition.KNOWN:
            return ""
        return f"Chưa kể được lịch sử sửa đổi: {self.log.condition.label}."


def open_past(root: Path, settings: Settings, rulebook: Rulebook) -> Past:
    """Read the log of the project at `root`."""
    rules = {rule.code: rule.name for rule in rulebook.rules}
    names = {**dict(settings.fields), **rules}
    return Past(root=root, log=read_log(root), reader=Reader(root), names=names)
