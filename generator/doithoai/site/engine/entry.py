"""What is known of a unit of work that was pressed: from what, for which days, into which files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from doithoai.pages import Artifact
from doithoai.problems import Problem
from doithoai.site.engine.scan import Look

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A lot that stands in the site: from which source, into which files, and a sum of these.

    `dated`: a file of it says which day it is.
    """

    source: bytes
    paths: tuple[str, ...]
    output: bytes
    dated: bool


def sources_of(lots: Mapping[str, Made]) -> Mapping[str, bytes]:
    """What lots were made from."""
    return {name: lot.source for name, lot in lots.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """What pressing a unit gave. `held` stands on its former pages, `bare` names one without any.

    `until` is the last day (ISO) on which its files read the same, empty when no day changes them;
    `output` is a sum of all its files, `names` one of what its places are called; `loose` are
    redirects, which yield to pages and are written when all pages are known; `changed` are the
    files that were written, each with its SHA-256; `lots` are those of
    its files that can be made apart, by their names.
    """

    paths: tuple[str, ...] = ()
    loose: tuple[Artifact, ...] = ()
    changed: Mapping[str, str] = field(default_factory=dict)
    output: bytes = b""
    lots: Mapping[str, Made] = field(default_factory=dict)
    names: bytes = b""
    until: str = ""
    problems: tuple[Problem, ...] = ()
    regimes: frozenset[str] = frozenset()
    held: bool = False
    bare: str = ""
    digest: bytes = b""
    digest_until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A unit in the index. `keys` are sums of all that its files were made from, by kind.

    Its files were pressed on `since` and carry the stamp of the day `stamp`.
    """

    keys: Mapping[str, bytes]
    since: date
    stamp: date
    pressed: Pressed
    look: Look | None = None

    @property
    def paths(self) -> tuple[str, ...]:
        """The files that stand in the site for it."""
        return self.pressed.paths

    def reads_on(self, day: date) -> bool:
        """Whether its files, but for the stamp, are those that would be pressed on `day`."""
        until = self.pressed.until
        return self.since <= day and (not until or day.isoformat() <= until)
