"""What is known of a unit of work that was pressed: from what, for which days, into which files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date

from doithoai.glance import Look
from doithoai.pages import Artifact
from doithoai.problems import Problem
from doithoai.site.engine.laid import Laid, Log

COUNTRY, ASSETS, WRITTEN, REDIRECTS = "/", "/theme", "/trang-viet", "/chuyen-huong"
SEAL = "/ma-kiem"
"""Units that are no commune (`tinh/xa`), no province by itself (`tinh`), and not its lists."""


LISTS, DATA, SEARCH, PLACES = "", "#du-lieu", "#tim", "#noi"
OVER: tuple[str, ...] = (LISTS, DATA, SEARCH)
"""What is made over the communes of a province: pages, open data, the search index."""


def over(province: str, part: str) -> str:
    """The unit of one part of what is made over the communes of a province."""
    return f"{province}/{part}"


COUNTRY_PARTS: tuple[str, ...] = tuple(over("", part) for part in (LISTS, PLACES, DATA, SEARCH))
"""What is made over all provinces: besides the same three, where a place is found."""


BELOW: Mapping[str, tuple[str, ...]] = {
    LISTS: (LISTS,),
    PLACES: (LISTS,),
    DATA: (LISTS, DATA),
    SEARCH: (SEARCH,),
}
"""Which parts of all provinces must stand before a part of the country is made."""


def part_of(unit: str) -> str:
    """Which part of a province, or of the country, a unit over others is."""
    return unit.rpartition("/")[2]


def unit_name(unit: str) -> str:
    """A unit as people call it."""
    named = {
        COUNTRY: "trang của cả nước",
        ASSETS: "tệp của giao diện",
        WRITTEN: "trang viết",
        REDIRECTS: "địa chỉ cũ",
    }
    slug, _, part = unit.partition("/")
    parts = {
        LISTS: "các bảng",
        DATA: "dữ liệu mở",
        SEARCH: "chỉ mục tìm kiếm",
        PLACES: "tìm nơi",
    }
    if unit in named or "/" not in unit:
        return named.get(unit, unit)
    return f"{slug or 'cả nước'} ({parts[part]})" if part in parts else unit


Sums = Mapping[str, bytes]
"""Files by their paths, each with its SHA-256."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A lot that stands in the site: from which source, into which files, and a sum of these.

    `dated`: a file of it says which day it is.
    """

    source: bytes
    files: Sums
    output: bytes
    dated: bool


def sources_of(lots: Mapping[str, Made]) -> Mapping[str, bytes]:
    """What lots were made from."""
    return {name: lot.source for name, lot in lots.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Long:
    """What grows with the files of a unit: it lies on disk (`Laid`) and is read when it is needed.

    `files` are those that stand in the site; `loose` are redirects, which yield to pages and are
    written when all pages are known; `lots` are those of its files that can be made apart.
    """

    files: Sums = field(default_factory=dict)
    loose: tuple[Artifact, ...] = ()
    lots: Mapping[str, Made] = field(default_factory=dict)

    def updated(self, changed: Sums) -> "Long":
        """The same files, some of which were written again."""
        lots = {
            name: replace(lot, files=_updated(lot.files, changed))
            for name, lot in self.lots.items()
        }
        return replace(self, files=_updated(self.files, changed), lots=lots)


def _updated(files: Sums, changed: Sums) -> Sums:
    return {path: changed.get(path, own) for path, own in files.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is at hand of every unit. `held` stands on its former pages, `bare` names one without.

    `until` is the last day (ISO) on which its files read the same, empty when no day changes them;
    `output` is a sum of all its files, `names` one of what its places are called; `moved` are the
    paths of its redirects.
    """

    output: bytes = b""
    names: bytes = b""
    until: str = ""
    problems: tuple[Problem, ...] = ()
    regimes: frozenset[str] = frozenset()
    held: bool = False
    bare: str = ""
    digest: bytes = b""
    digest_until: str = ""
    moved: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed(Told):
    """What pressing a unit gave; `changed` are those of its files that were written."""

    long: Long = Long()
    changed: tuple[str, ...] = ()

    @property
    def told(self) -> Told:
        """What stays at hand of it."""
        return Told(**{each.name: getattr(self, each.name) for each in fields(Told)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A unit in the index. `keys` are sums of all that its files were made from, by kind.

    Its files, so many as `count`, were pressed on `since` and carry the stamp of the day `stamp`.
    """

    keys: Mapping[str, bytes]
    since: date
    stamp: date
    pressed: Told
    laid: Laid
    count: int
    look: Look | None = None

    def long(self) -> Long:
        """What lies on disk of it."""
        found: Long = self.laid.read()
        return found

    def reads_on(self, day: date) -> bool:
        """Whether its files, but for the stamp, are those that would be pressed on `day`."""
        until = self.pressed.until
        return self.since <= day and (not until or day.isoformat() <= until)


def entered(
    pressed: Pressed,
    log: Log,
    former: Entry | None,
    *,
    day: date,
    keys: Mapping[str, bytes] | None = None,
    look: Look | None = None,
) -> Entry:
    """A unit that was pressed on a day, its long part laid into the log."""
    return Entry(
        keys=keys or {},
        since=day,
        stamp=day,
        pressed=pressed.told,
        laid=log.add(pressed.long, former.laid if former else None),
        count=len(pressed.long.files),
        look=look,
    )


class Lots(Mapping[str, Made]):
    """The lots of a unit, read where someone asks for them: by the hand that presses it."""

    __slots__ = ("_found", "_laid")

    def __init__(self, laid: Laid) -> None:
        self._laid = laid
        self._found: Mapping[str, Made] | None = None

    def __getitem__(self, name: str) -> Made:
        return self._read()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())

    def __reduce__(self) -> tuple[type["Lots"], tuple[Laid]]:
        return Lots, (self._laid,)

    def _read(self) -> Mapping[str, Made]:
        if self._found is None:
            long: Long = self._laid.read()
            self._found = long.lots
        return self._found


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a unit, read by the hand that asks for them."""

    laid: Laid

    def __iter__(self) -> Iterator[str]:
        long: Long = self.laid.read()
        return iter(long.files)


@dataclass(frozen=True, slots=True)
class Paths:
    """The files of units, unit by unit: each time that they are asked for, without a list."""

    units: Mapping[str, Entry]

    def __iter__(self) -> Iterator[str]:
        for entry in self.units.values():
            yield from entry.long().files
