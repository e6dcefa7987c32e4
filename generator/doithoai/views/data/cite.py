"""How to cite a page: its permanent address, its version, the checksums of its originals."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from doithoai.values import short_day
from doithoai.views.origin import FileView


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalView:
    """A signed original with the SHA-256 of the file that lies on the site."""

    name: str
    path: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CiteView:
    """A citation ready to copy. `day` is ISO; `version` a commit, empty where it is not known."""

    title: str
    site_name: str
    address: str
    day: str
    day_text: str
    version: str
    originals: tuple[OriginalView, ...]


def cite(
    title: str,
    address: str,
    *,
    site_name: str,
    today: date,
    version: str = "",
    files: tuple[FileView, ...] = (),
    sums: Mapping[str, str] | None = None,
) -> CiteView:
    """The citation of the page at `address` as it reads on `today`; `sums` are those of files."""
    known = sums or {}
    return CiteView(
        title=title,
        site_name=site_name,
        address=address,
        day=today.isoformat(),
        day_text=short_day(today),
        version=version,
        originals=tuple(
            OriginalView(name=file.name, path=file.path, sha256=known[file.path])
            for file in files
            if file.path in known
        ),
    )
