"""Deciding what must be pressed: the keys of every unit, and how they differ from the last time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from doithoai.glance import Look
from doithoai.records import GUIDANCE_FOLDER, PROVINCE_FILE
from doithoai.site.engine import keys
from doithoai.site.engine.entry import (
    DATA,
    LISTS,
    OVER,
    PLACES,
    SEARCH,
    WRITTEN,
    Entry,
    Lots,
    Made,
    Told,
    over,
    part_of,
)
from doithoai.site.engine.index import Index
from doithoai.site.engine.jobs import Member
from doithoai.site.engine.scan import content_sum, look_at
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
    """What is known before anything is pressed.

    `since` is when looking at files began, `taken` are the looks at folders taken from then on.
    """

    root: Path
    today: date
    index: Index
    common: Mapping[str, bytes]
    past: Past
    since: int = 0
    taken: Mapping[str, Look] = field(default_factory=dict)

    def commune(self, folder: str, province: bytes) -> Wanted:
        """A commune: its folder, its province's own file, its history, who has its old place."""
        old = self.index.units.get(folder)
        seen = look_at(self.root, f"{CONTENT}/{folder}", self.taken)
        same = old is not None and old.look is not None and old.look.sum == seen.sum
        found = {
            **self.common,
            keys.PROVINCE: province,
            keys.CONTENTS: old.keys[keys.CONTENTS]
            if old and same
            else content_sum(self.root / CONTENT / folder),
            keys.HISTORY: self.history(folder, old.pressed if old else Told()),
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
        return Lots(old.laid)

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

    def history(self, folder: str, told: Told) -> bytes:
        """The versions of a commune in git, those of the folders that it had before among them."""
        former = {"/".join(path.split("/")[:2]) for path in told.moved} - {folder}
        commits = self.past.log.of(folder, *sorted(former))
        ids = (commit.id.encode() for commit in commits)
        return keys.sum_of(self.past.told.encode(), *ids)

    def _neighbours(self, old: Entry | None) -> bytes:
        return neighbours(self.root, old.pressed if old else Told())


def neighbours(root: Path, told: Told) -> bytes:
    """What stands in the content where a unit's redirects begin: an address has one owner."""
    parts = []
    for path in told.moved:
        folder = root / CONTENT / Path(path).parent
        names = sorted(p.name for p in folder.iterdir()) if folder.is_dir() else []
        plan = folder.with_name(f"{folder.name}.md").is_file()
        parts.append(repr((path, names, plan)).encode())
    return keys.sum_of(*parts)


def members_of(units: Mapping[str, Entry], slugs: Iterable[str]) -> Mapping[str, list[Member]]:
    """The communes of provinces, by folder; one that has nothing to show is none."""
    found: dict[str, list[Member]] = {slug: [] for slug in slugs}
    for unit in sorted(units):
        slug, _, folder = unit.partition("/")
        told = units[unit].pressed
        if slug in found and folder not in OVER and (told.digest or told.bare):
            found[slug].append(
                Member(folder=unit, digest=told.digest, output=told.output, bare=told.bare)
            )
    return found


def member_sum(member: Member) -> bytes:
    """What a page over a commune is made from."""
    return keys.sum_of(member.folder.encode(), member.digest, member.output, member.bare.encode())


def country_sums(unit: str, slugs: Iterable[str], units: Mapping[str, Entry]) -> Iterator[bytes]:
    """What a part of the country is made from, province by province."""
    part = part_of(unit)
    for slug in slugs:
        told = [slug.encode(), units[slug].keys[keys.PROVINCE]]
        if part == PLACES:
            told.append(units[over(slug, LISTS)].pressed.names)
        elif part != SEARCH:
            lists = units[over(slug, LISTS)].pressed
            told += [lists.digest, lists.digest_until.encode()]
        if part in {DATA, SEARCH}:
            told.append(units[over(slug, part)].pressed.output)
        yield keys.sum_of(*told)
    if WRITTEN in units:
        yield units[WRITTEN].pressed.output
