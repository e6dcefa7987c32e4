"""The manifest of a whole site: every file with its checksum, for people with `sha256sum` too.

One list names the files of the country and the lists of the provinces, which name all others.
`cat du-lieu/sha256sums.txt du-lieu/*/sha256sums.txt | sha256sum -c` in a copy of the site checks it
without any program of ours.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from doithoai import routes
from doithoai.exports.about import API_VERSION, About
from doithoai.exports.json_text import json_page

Sums = Mapping[str, str]
"""SHA-256 in hexadecimal digits by the path of a file below the site's folder."""
_DIGITS = frozenset("0123456789abcdef")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a manifest says; `sums_sum` is the SHA-256 of the first list of checksums.

    `lists` are those of the provinces, each with the number of its files.
    """

    address: str
    day: str
    version: str
    files: int
    sums_sum: str
    lists: Mapping[str, int]


def sums_text(sums: Sums) -> bytes:
    """The list of checksums, as `sha256sum` writes it, sorted by path."""
    return "".join(f"{sums[path]}  {path}\n" for path in sorted(sums)).encode()


def read_sums(data: bytes) -> dict[str, str] | None:
    """The list read back; None where it is no such list or names a file outside the site."""
    sums: dict[str, str] = {}
    try:
        lines = data.decode().splitlines()
    except UnicodeDecodeError:
        return None
    for line in lines:
        digits, gap, path = line.partition("  ")
        inside = PurePosixPath(path)
        if not gap or len(digits) != 64 or not _DIGITS.issuperset(digits):
            return None
        if inside.is_absolute() or ".." in inside.parts or not path:
            return None
        sums[path] = digits
    return sums


def manifest(sums: Sums, lists: Mapping[str, int], about: About) -> bytes:
    """The manifest of the files of `sums` and of so many files in further lists."""
    text = sums_text(sums)
    return json_page(
        {
            "phien_ban_luoc_do": API_VERSION,
            "dia_chi": about.address("/"),
            "tinh_den": about.today.isoformat(),
            "phien_ban_du_lieu": about.version or None,
            "giay_phep": about.licence or None,
            "so_tep": len(sums) + sum(lists.values()),
            "tep_ma_kiem": routes.SUMS_FILE,
            "sha256_cua_tep_ma_kiem": hashlib.sha256(text).hexdigest(),
            "danh_sach_tung_tinh": [
                {"tep": path, "so_tep": count} for path, count in lists.items()
            ],
        }
    )


def read_manifest(data: bytes) -> Manifest | None:
    """A manifest read back; None where it is none."""
    try:
        found = json.loads(data)
        return Manifest(
            address=str(found["dia_chi"]),
            day=str(found["tinh_den"]),
            version=found["phien_ban_du_lieu"] or "",
            files=int(found["so_tep"]),
            sums_sum=str(found["sha256_cua_tep_ma_kiem"]),
            lists={str(one["tep"]): int(one["so_tep"]) for one in found["danh_sach_tung_tinh"]},
        )
    except (ValueError, KeyError, TypeError):
        return None
