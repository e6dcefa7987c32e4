"""The history of one commune: what changed in each version that was kept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from doithoai.records import CODES, Archive, Readings, read_archive
from doithoai.site.past.git_log import Commit, GitLog
from doithoai.site.past.git_objects import Objects
from doithoai.site.project import CONTENT
from doithoai.views import Change, Version, compare, only_standing, unreadable

_DIALOGUE = "doi-thoai.yml"
_PLACEMENT = frozenset(code.id for code in CODES)
"""Problems of where a file lies; the file itself can be read."""

Files = Mapping[str, str]
"""The ids of files by their path inside the commune."""


def history_of(
    archive: Archive,
    log: GitLog,
    objects: Objects,
    *,
    names: Mapping[str, str],
    readings: Readings | None = None,
) -> tuple[Change, ...]:
    """All changes of a commune, oldest first; a renamed folder is followed to its former name.

    `names` says what the keys of fields and rules stand for, `readings` what is read already.
    """
    folder, *former = folders_of(archive)
    read = {} if readings is None else readings
    walk = _Walk(folder, tuple(former), objects, names=names, readings=read)
    commits = log.of(folder, *former)
    changes = tuple(change for commit in commits for change in walk.step(commit))
    return only_standing(changes, archive)


def folders_of(archive: Archive) -> tuple[str, ...]:
    """The folder of a commune, then those where it lay before."""
    if archive.commune is None:
        return (archive.folder,)
    former = archive.commune.record.former_paths
    return (archive.folder, *(path.strip("/") for path in former))


@dataclass(slots=True)
class _Walk:
    """The way through the versions. `kept` is what could last be read, `refused` what could not."""

    folder: str
    former: tuple[str, ...]
    objects: Objects
    names: Mapping[str, str] = field(kw_only=True)
    readings: Readings = field(kw_only=True)
    kept: dict[str, str] = field(default_factory=dict, kw_only=True)
    refused: dict[str, str] = field(default_factory=dict, kw_only=True)

    def step(self, commit: Commit) -> Iterator[Change]:
        """Compare a version with what was kept of those before; only changed files are read."""
        files = self._files(commit)
        self.refused = {
            each: blob for each, blob in self.refused.items() if files.get(each) == blob
        }
        changed = {
            inner
            for inner in self.kept.keys() | files.keys()
            if self.kept.get(inner) != files.get(inner) and inner not in self.refused
        }
        if not changed:
            return
        scope = changed | {_sibling(inner) for inner in changed if inner.count("/") == 2}
        version = Version(day=commit.day, commit=commit.id)
        newer = self._read(files, scope)
        unread = _unread(newer) & changed
        for inner in sorted(unread):
            yield unreadable(self.folder, inner, version)
            self.refused[inner] = files[inner]
        held = _held(_unread(newer), scope)
        if held:
            scope -= held
            newer = self._read(files, scope)
        yield from compare(self._read(self.kept, scope), newer, version, names=self.names)
        self._keep(files, scope)

    def _files(self, commit: Commit) -> Files:
        """The commune as it was, in whichever folder it then lay."""
        for folder in (self.folder, *self.former):
            files = self.objects.records(commit.id, folder)
            if files is not None:
                return files
        return {}

    def _read(self, files: Files, scope: set[str]) -> Archive:
        wanted = {inner: files[inner] for inner in scope if inner in files}
        return read_archive(self.objects.shelf(self.folder, wanted), self.readings)

    def _keep(self, files: Files, scope: set[str]) -> None:
        for inner in scope:
            self.kept.pop(inner, None)
            if inner in files:
                self.kept[inner] = files[inner]


def _sibling(inner: str) -> str:
    """The dialogue that a file in its folder belongs to. A plan has none, and the name no file."""
    return f"{inner.rpartition('/')[0]}/{_DIALOGUE}"


def _unread(archive: Archive) -> set[str]:
    """The files with errors, by their path inside the commune."""
    above = f"{CONTENT}/{archive.folder}/"
    return {
        problem.location.path.removeprefix(above)
        for problem in archive.problems
        if problem.is_error and problem.code.id not in _PLACEMENT
    }


def _held(unread: set[str], scope: set[str]) -> set[str]:
    """What must wait for the next version: broken files, all of a folder whose dialogue is."""
    folders = {inner.rpartition("/")[0] for inner in unread if inner.endswith(f"/{_DIALOGUE}")}
    return {inner for inner in scope if inner in unread or inner.rpartition("/")[0] in folders}
