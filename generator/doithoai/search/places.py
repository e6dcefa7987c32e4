"""The index of places: every commune under its own name and the names of former units."""

import json
import re

from doithoai.values import fold
from doithoai.views import CommuneLine, Digest, ProvinceDigest

_APART = re.compile(r"[\W_]+")


def place_keys(name: str) -> str:
    """The name as a reader may type it: without marks, single spaces between words."""
    return _APART.sub(" ", fold(name)).strip()


def line_keys(line: CommuneLine) -> str:
    """All names of a commune in a list, its own first, for the script of the page."""
    return "|".join(map(place_keys, (line.place.name, *line.former_names)))


def place_index(provinces: tuple[ProvinceDigest, ...]) -> bytes:
    """A JSON list of `[name, province, path, former names]`, in the order of the find page."""
    rows = [_row(digest) for province in provinces for digest in province.communes]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def _row(digest: Digest) -> list[str | list[str]]:
    place = digest.place
    return [place.name, place.province_name, place.path, list(digest.former_names)]
