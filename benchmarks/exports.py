"""What our own build gives beside its pages, counted: one that forgot some of it is no faster."""

import csv
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from benchmarks.commune import ITEMS
from benchmarks.country import Size, communes_of
from doithoai.search import Kind, answer, findings_in, open_country, open_province

_COMMUNE: Final = r"thu-nghiem-\d+/(?:xa|phuong)-[^/]+/"
_RECORD: Final = rf"{_COMMUNE}(?:\d{{4}}/[^/]+/(?:[^/]+/)?)?"
_FILES: Final = {
    "English pages": re.compile(rf"en/{_RECORD}index\.html"),
    "twins": re.compile(rf"{_RECORD}index\.json"),
    "notices to print": re.compile(rf"{_COMMUNE}.+/thong-bao/in/index\.html"),
    "feeds": re.compile(rf"{_COMMUNE}tin\.(?:atom|json)"),
    "workbooks": re.compile(r"du-lieu/thu-nghiem-\d+/2026/tat-ca\.xlsx"),
}
_CALENDAR: Final = re.compile(rf"{_RECORD}(?:lich|su-kien)\.ics")
_LISTS_OF_SUMS: Final = {"du-lieu/manifest.json", "du-lieu/sha256sums.txt"}
_FORMS: Final = ("csv", "ndjson", "json")
_ASKED: Final = "đoạn đường liên thôn"


def exports_wanted(size: Size) -> dict[str, int]:
    """What a build of that size has; each event stands in its own calendar and in the commune's."""
    rows, records, provinces = _rows(size), _records(size), len(_provinces(size))
    return {
        "English pages": size.pages,
        "twins": size.pages,
        "notices to print": size.dialogues,
        "feeds": 2 * size.communes,
        "workbooks": provinces,
        "events": 2 * size.dialogues,
        **{f"{table}.{form}": number for table, number in rows.items() for form in _FORMS},
        **{f"country search: {kind.name.lower()}": number for kind, number in records.items()},
        **{f"commune search: {kind.name.lower()}": number for kind, number in records.items()},
        "indexes that answer": 1 + provinces,
        "files without a checksum": 0,
    }


def exports_of(site: Path, size: Size) -> dict[str, int]:
    """The same, counted in what was built."""
    files = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    calendars = [(site / file).read_bytes() for file in files if _CALENDAR.fullmatch(file)]
    tables = [(table, form) for table in _rows(size) for form in _FORMS]
    return {
        **{name: len(list(filter(shape.fullmatch, files))) for name, shape in _FILES.items()},
        "events": sum(calendar.count(b"BEGIN:VEVENT") for calendar in calendars),
        **{f"{table}.{form}": _rows_in(site / "du-lieu", table, form) for table, form in tables},
        **_found(site, size),
        "files without a checksum": len({*files} - _LISTS_OF_SUMS - {*_summed(site)}),
    }


def _provinces(size: Size) -> Mapping[str, list[str]]:
    """The folders of the communes in each."""
    found: dict[str, list[str]] = {}
    for commune in communes_of(size):
        found.setdefault(commune.folder.partition("/")[0], []).append(commune.folder)
    return found


def _rows(size: Size) -> Mapping[str, int]:
    return {
        "doi_thoai": size.dialogues,
        "kien_nghi": size.proposals,
        "ket_luan": ITEMS * size.dialogues,
        "van_ban": size.dialogues + size.communes * size.years,
    }


def _records(size: Size) -> Mapping[Kind, int]:
    return {
        Kind.PLACE: size.communes,
        Kind.DIALOGUE: size.dialogues,
        Kind.CONCLUSION: ITEMS * size.dialogues,
        Kind.PROPOSAL: size.proposals,
    }


def _rows_in(home: Path, table: str, form: str) -> int:
    """The rows of a table in the files that the package of open data lists: one, or its parts."""
    package = home / "datapackage.json"
    listed = json.loads(package.read_bytes())["resources"] if package.is_file() else ()
    return sum(
        _rows_of(home / one["path"], form)
        for one in listed
        if one.get("bang") == table and one["format"] == form
    )


def _rows_of(file: Path, form: str) -> int:
    if not file.is_file():
        return 0
    if form == "json":
        return len(json.loads(file.read_bytes())["dong"])
    with file.open(encoding="utf-8", newline="") as lines:
        return sum(1 for _ in csv.reader(lines)) - 1 if form == "csv" else sum(1 for _ in lines)


def _found(site: Path, size: Size) -> dict[str, int]:
    """The records as a reader's browser reads them, and how many indexes know common words."""

    def read(path: str) -> bytes:
        return (site / path).read_bytes()

    country, communes, answering = Counter[Kind](), Counter[Kind](), 0
    with suppress(FileNotFoundError):
        if index := open_country(read):
            country.update(index.record(number).kind for number in range(index.size))
            answering += bool(answer(_ASKED, index).hits)
        for slug, folders in _provinces(size).items():
            province = open_province(slug, read)
            answering += bool(province and answer(_ASKED, province).hits)
            communes.update(finding.kind for finding in findings_in(slug, folders, read))
    return {
        **{f"country search: {kind.name.lower()}": country[kind] for kind in _records(size)},
        **{f"commune search: {kind.name.lower()}": communes[kind] for kind in _records(size)},
        "indexes that answer": answering,
    }


def _summed(site: Path) -> Iterator[str]:
    """The files whose published checksum is theirs."""
    for listing in site.glob("du-lieu/**/sha256sums.txt"):
        for line in listing.read_text("utf-8").splitlines():
            told, _, name = line.partition("  ")
            file = site / name
            if file.is_file() and hashlib.sha256(file.read_bytes()).hexdigest() == told:
                yield name
