"""The index of places: every commune of today in one file, former names in small ones beside it.

`theme/assets/tim-noi.js` reads it and says what stands where. Names are kept as they are written,
and analysed where they are searched.
"""

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from doithoai import routes
from doithoai.search.place_lines import (
    Numbers,
    commune_line,
    district_line,
    former_line,
    numbers_of,
    sort_word,
    with_letter,
)
from doithoai.views import Atlas, FoundProvince

VERSION = 1
"""A script that knows another version leaves the field to its form."""
SHELVES = (
    *("", "b", "c", "d", "do", "e", "ho", "k", "l", "m", "n", "o", "q"),
    *("ta", "tha", "tho", "tr", "v", "x"),
)
"""Where each file of former names begins: cut by hand so that each is about as large, and so
that a new name changes one file only."""
_DIGEST_LENGTH = 8


def place_files(atlas: Atlas) -> Iterator[tuple[str, bytes]]:
    """The files of the index, by their paths; the first names all others."""
    numbers = numbers_of(atlas)
    areas = _packed({"v": VERSION, "d": list(_areas(atlas))})
    shelves = [
        (start, _packed({"v": VERSION, "r": "\n".join(lines)}))
        for start, lines in _shelves(atlas, numbers)
    ]
    names = {
        "v": VERSION,
        "p": [_province(province) for province in atlas.provinces],
        "o": [[with_letter(name), numbers.province(now)] for name, now in atlas.former_provinces],
        "d": _digest(areas),
        "s": [[start, _digest(data)] for start, data in shelves],
    }
    yield routes.PLACES_FILE, _packed(names)
    for data in (areas, *(data for _, data in shelves)):
        yield routes.former_names_file(_digest(data)), data


def _province(province: FoundProvince) -> list[str | int]:
    flags = province.has_page + 2 * province.fictional
    lines = "\n".join(map(commune_line, province.communes))
    return [with_letter(province.name), province.slug, flags, lines]


def _areas(atlas: Atlas) -> Iterator[list[str]]:
    """The former districts, by former province, in the order of their numbers."""
    areas: dict[str, list[str]] = {}
    for district in atlas.districts:
        areas.setdefault(district.province, []).append(with_letter(district.name))
    for province, names in areas.items():
        yield [with_letter(province), "\n".join(names)]


def _shelves(atlas: Atlas, numbers: Numbers) -> Iterator[tuple[str, list[str]]]:
    """The former names by the shelf they stand on; empty shelves are left out."""
    rows = [
        *((sort_word(unit.name), former_line(unit, numbers)) for unit in atlas.former),
        *((sort_word(unit.name), district_line(unit, numbers)) for unit in atlas.districts),
    ]
    rows.sort()
    for start, end in zip(SHELVES, (*SHELVES[1:], "\U0010ffff"), strict=True):
        if lines := list(_between(rows, start, end)):
            yield start, lines


def _between(rows: Iterable[tuple[str, str]], start: str, end: str) -> Iterator[str]:
    return (line for word, line in rows if start <= word < end)


def _packed(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()[:_DIGEST_LENGTH]
