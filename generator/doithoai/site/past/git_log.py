"""Which commits touched each commune, from one pass over the log."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from doithoai.records import GUIDANCE_FOLDER, WRITTEN_FOLDERS
from doithoai.site.past.git import Condition, condition_of, conversation, pieces
from doithoai.site.project import CONTENT
from doithoai.values import vietnam_day

_MARK = b"\x01"
"""Begins a commit; a path below `content/` cannot begin with it."""
_LATEST = int(datetime(9999, 1, 1, tzinfo=UTC).timestamp())
_LOG = (
    *("log", "-z", "--name-only", "--no-renames", "--first-parent", "-m", "--reverse"),
    *("--relative", "--no-color", "--no-show-signature", "--no-ext-diff", "--encoding=UTF-8"),
    "--format=tformat:%x01%H %ct %s",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """A version of the content; `number` counts from the oldest, `day` is that in Viet Nam.

    The day is the one on which the version was committed: that of its author may be older than
    the day on which it was taken over.
    """

    number: int
    id: str
    day: date
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GitLog:
    """The commits by `<province>/<commune>`, oldest first; none unless the condition is KNOWN."""

    condition: Condition
    commits: Mapping[str, tuple[Commit, ...]] = field(default_factory=dict)

    def all(self) -> tuple[Commit, ...]:
        """Every commit that touched any folder, oldest first."""
        return self.of(*self.commits)

    def of(self, *folders: str) -> tuple[Commit, ...]:
        """The commits that touched any of some folders, oldest first, each once."""
        found = {
            commit.number: commit for folder in folders for commit in self.commits.get(folder, ())
        }
        return tuple(found[number] for number in sorted(found))


def read_log(root: Path) -> GitLog:
    """Read the first-parent history of `content/`: what was published, not the ways to it.

    A shallow clone would give every file the day of its oldest commit, so it tells nothing.
    """
    condition = condition_of(root)
    if condition is not Condition.KNOWN:
        return GitLog(condition=condition)
    with conversation(root, *_LOG, "HEAD", "--", CONTENT) as (process, _, output):
        commits = _by_folder(_read(pieces(output)))
        if process.wait():
            return GitLog(condition=Condition.REFUSED)
    return GitLog(condition=condition if commits else Condition.NO_COMMITS, commits=commits)


def _read(parts: Iterable[bytes]) -> Iterator[tuple[Commit, bytes]]:
    """Every changed path with its commit."""
    commit: Commit | None = None
    number = 0
    for part in parts:
        if part.startswith(_MARK):
            number += 1
            commit = _commit(part, number)
        elif commit:
            yield commit, part.removeprefix(b"\n")


def _commit(part: bytes, number: int) -> Commit:
    words = part.removeprefix(_MARK).decode("utf-8", "replace")
    name, seconds, subject = words.split(" ", 2)
    moment = datetime.fromtimestamp(max(0, min(int(seconds), _LATEST)), UTC)
    return Commit(number=number, id=name, day=vietnam_day(moment), subject=subject)


def _by_folder(changed: Iterable[tuple[Commit, bytes]]) -> dict[str, tuple[Commit, ...]]:
    found: dict[str, list[Commit]] = {}
    for commit, path in changed:
        folder = commune_of(path)
        if folder is None:
            continue
        commits = found.setdefault(folder, [])
        if not commits or commits[-1] is not commit:
            commits.append(commit)
    return {folder: tuple(commits) for folder, commits in found.items()}


def commune_of(path: bytes) -> str | None:
    """The commune that a path from the project root lies in; None for other content."""
    parts = path.split(b"/", 3)
    if len(parts) < 4 or parts[0] != CONTENT.encode():
        return None
    province, commune = (part.decode("utf-8", "surrogateescape") for part in parts[1:3])
    if province in WRITTEN_FOLDERS or commune == GUIDANCE_FOLDER:
        return None
    return f"{province}/{commune}"
