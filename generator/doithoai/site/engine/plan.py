"""Deciding what must be pressed: the keys of every unit, and how they differ from the last time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from doithoai.records import GUIDANCE_FOLDER, PROVINCE_FILE
from doithoai.site.engine import keys
from doithoai.site.engine.entry import WRITTEN, Entry, Made, Pressed
from doithoai.site.engine.index import Index
from doithoai.site.engine.jobs import Member
from doithoai.site.engine.scan import Look, content_sum, look
from doithoai.site.past.past import Past
from doithoai.site.project import CONTENT

NEW = "chưa có bản dựng trước"
OUTDATED = "bản dựng trước do phiên bản khác của chương trình làm ra"
BROKEN_BEFORE = "lần trước có lỗi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A unit as it is now, and why it must be pressed; no reason when it stands as it is."""

    unit: str
    keys: Mapping[str, bytes]
    reasons: tuple[str, ...]
    look: Look | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is known before anything is pressed. `since` is when looking at files began."""

    root: Path
    today: date
    index: Index
    common: Mapping[str, bytes]
    past: Past
    since: int = 0

    def commune(self, folder: str, province: bytes) -> Wanted:
        """A commune: its folder, its province's own file, its history, who has its old place."""
        old = self.index.units.get(folder)
        place = self.root / CONTENT / folder
        seen = look(place)
        same = old is not None and old.look is not None and old.look.sum == seen.sum
        found = {
            **self.common,
            keys.PROVINCE: province,
            keys.CONTENTS: old.keys[keys.CONTENTS] if old and same else content_sum(place),
            keys.HISTORY: self.history(folder, old.pressed if old else Pressed()),
            keys.NEIGHBOURS: self._neighbours(old),
        }
        lasting = seen if seen.lasts(self.since) else None
        return self.wanted(folder, found, look=lasting)

    def front(self, slug: str) -> Wanted:
        """A province by itself: its file and its documents."""
        folder = self.root / CONTENT / slug
        found = content_sum(folder / PROVINCE_FILE, folder / GUIDANCE_FOLDER)
        return self.wanted(slug, {**self.common, keys.PROVINCE: found})

    def over(
        self, unit: str, sums: Iterable[bytes], *, pages: Sequence[str] = (), front: bytes = b""
    ) -> Wanted:
        """Pages over others: made from their digests."""
        found = {
            **self.common,
            keys.PROVINCE: front,
            keys.DIGESTS: keys.sum_of(*sums),
            keys.PAGES: keys.sum_of(*(page.encode() for page in pages)),
            keys.HISTORY: keys.sum_of(self.past.told.encode()),
        }
        return self.wanted(unit, found)

    def made(self, wanted: Wanted) -> Mapping[str, Made]:
        """The lots of a unit that stand as they read today: only what lies below it has changed."""
        old = self.index.units.get(wanted.unit)
        if old is None or old.stamp != self.today or wanted.reasons != (keys.KINDS[keys.DIGESTS],):
            return {}
        return old.pressed.lots

    def written(self) -> Wanted:
        """The written pages."""
        return self.wanted(WRITTEN, keys.written_keys(self.root, self.common))

    def wanted(self, unit: str, found: Mapping[str, bytes], *, look: Look | None = None) -> Wanted:
        """Compare a unit with the last time."""
        return Wanted(unit=unit, keys=found, look=look, reasons=self._reasons(unit, found))

    def _reasons(self, unit: str, found: Mapping[str, bytes]) -> tuple[str, ...]:
        old = self.index.units.get(unit)
        if old is None:
            return (OUTDATED if self.index.outdated else NEW,)
        if old.pressed.held:
            return (BROKEN_BEFORE,)
        day = () if old.reads_on(self.today) else (keys.KINDS[keys.DAY],)
        return (*keys.differing(old.keys, found), *day)

    def history(self, folder: str, pressed: Pressed) -> bytes:
        """The versions of a commune in git, those of the folders that it had before among them."""
        former = {"/".join(each.path.split("/")[:2]) for each in pressed.loose} - {folder}
        commits = self.past.log.of(folder, *sorted(former))
        ids = (commit.id.encode() for commit in commits)
        return keys.sum_of(self.past.told.encode(), *ids)

    def _neighbours(self, old: Entry | None) -> bytes:
        return neighbours(self.root, old.pressed if old else Pressed())


def neighbours(root: Path, pressed: Pressed) -> bytes:
    """What stands in the content where a unit's redirects begin: an address has one owner."""
    parts = []
    for artifact in pressed.loose:
        folder = root / CONTENT / Path(artifact.path).parent
        names = sorted(p.name for p in folder.iterdir()) if folder.is_dir() else []
        plan = folder.with_name(f"{folder.name}.md").is_file()
        parts.append(repr((artifact.path, names, plan)).encode())
    return keys.sum_of(*parts)


def member_sum(member: Member) -> bytes:
    """What a page over a commune is made from."""
    return keys.sum_of(member.folder.encode(), member.digest, member.output, member.bare.encode())
