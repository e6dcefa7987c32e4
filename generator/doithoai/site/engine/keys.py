"""What the files of a unit are made from, as sums by kind: an equal key gives equal bytes."""

import sys
from collections.abc import Mapping
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import Final

from doithoai.glance import SUM, entries_of
from doithoai.records import PROVINCE_FILE, WRITTEN_FOLDERS
from doithoai.settings import FOLDER
from doithoai.site.engine.scan import content_sum
from doithoai.site.project import CONTENT, THEME

CODE, SETTINGS, RULES, UNITS, TEMPLATES = "ma", "cai-dat", "quy-dinh", "danh-muc", "mau"
CONTENTS, PROVINCE, HISTORY, DIGESTS = "noi-dung", "tinh", "lich-su", "tong-hop"
PAGES, NEIGHBOURS = "trang", "noi-cu"
DAY: Final = "ngay"

KINDS: Final[Mapping[str, str]] = {
    CODE: "chương trình hoặc thư viện đã đổi",
    SETTINGS: "cài đặt của trang (site-config) đã đổi",
    RULES: "quy định (site-config/rules) đã đổi",
    UNITS: "danh mục đơn vị hành chính đã đổi",
    TEMPLATES: "mẫu trang (theme) đã đổi",
    CONTENTS: "nội dung của thư mục đã đổi",
    PROVINCE: "tệp của tỉnh đã đổi",
    HISTORY: "lịch sử trong kho git có thêm phiên bản",
    DIGESTS: "một xã, phường bên dưới đã đổi",
    PAGES: "danh sách trang đã đổi",
    NEIGHBOURS: "địa chỉ cũ có nơi khác dùng hoặc thôi dùng",
    DAY: "sang ngày mới, có mốc thời gian hoặc ngày tính đã đổi",
}
"""Each kind of dependency, as the reason why a page is pressed again."""

_APART: Final = frozenset({"rules", "units", "schema", "mau"})
_PACKAGE: Final = Path(__file__).resolve().parents[2]
_LIBRARIES: Final = (
    *("babel", "jinja2", "markdown", "nh3", "pydantic", "pyyaml"),
    *("icalendar", "segno", "xlsxwriter", "python-docx"),
)
_PRESSES: Final = ("mkdocs", "mkdocs-material", "pymdown-extensions")


def common_keys(root: Path) -> dict[str, bytes]:
    """What every unit is made from."""
    config = root / FOLDER
    others = sorted(path for path in config.iterdir() if path.name not in _APART)
    return {
        CODE: code_sum(),
        SETTINGS: content_sum(*others),
        RULES: content_sum(config / "rules"),
        UNITS: content_sum(config / "units"),
        TEMPLATES: content_sum(root / THEME),
    }


def province_key(root: Path, slug: str) -> bytes:
    """What every commune of a province is made from besides its own folder."""
    return content_sum(root / CONTENT / slug / PROVINCE_FILE)


def written_keys(root: Path, common: Mapping[str, bytes]) -> dict[str, bytes]:
    """What the written pages are made from."""
    content = root / CONTENT
    pages = sorted(path for path in content.glob("*.md"))
    folders = (content / folder for folder in WRITTEN_FOLDERS)
    own = content_sum(root / "mkdocs.yml", *pages, *folders)
    names = "\n".join(path.name for path in pages) + "\n".join(map(version, _PRESSES))
    kept = {kind: common[kind] for kind in (CODE, SETTINGS, TEMPLATES)}
    return {**kept, CONTENTS: sum_of(own, names.encode())}


def sum_of(*parts: bytes) -> bytes:
    """One sum of several."""
    found = blake2b(digest_size=SUM)
    for part in parts:
        found.update(len(part).to_bytes(8, "big") + part)
    return found.digest()


@cache
def code_sum() -> bytes:
    """A sum of the program itself, of the libraries it presses with and of Python."""
    found = blake2b(digest_size=SUM)
    for name, entry in entries_of(_PACKAGE):
        if entry and "__pycache__/" not in name:
            found.update(name.encode() + (_PACKAGE / name).read_bytes())
    versions = (sys.version, *map(version, _LIBRARIES))
    found.update("\n".join(versions).encode())
    return found.digest()


def differing(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> tuple[str, ...]:
    """The kinds that differ, as reasons for people."""
    if old == new:  # as of nearly all units
        return ()
    return tuple(said for kind, said in KINDS.items() if old.get(kind) != new.get(kind))
