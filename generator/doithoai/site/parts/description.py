"""What a part says of itself: its provinces and day, what it is made from, and its checksums."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

FORMAT: Final = 1
"""Raised when a reader of the former form would misread a part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """The file `phan.json`.

    `made_from` are sums of the program, settings, rules, registry and templates; those of content
    stand with each unit. `sums_sum` is the SHA-256 of the list of checksums of all other files.
    """

    format: int = FORMAT
    program: str
    day: date
    provinces: tuple[str, ...]
    made_from: Mapping[str, str]
    files: int
    sums_sum: str

    def written(self) -> bytes:
        """As a file that people can read, too."""
        told = {
            "phien_ban_luoc_do": self.format,
            "chuong_trinh": self.program,
            "tinh_den": self.day.isoformat(),
            "tinh": list(self.provinces),
            "lam_tu": dict(self.made_from),
            "so_tep": self.files,
            "sha256_cua_tep_ma_kiem": self.sums_sum,
        }
        return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def read_description(data: bytes) -> Description | None:
    """A description read back; None where it is none. Of another format only its number counts."""
    try:
        found = json.loads(data)
        if found["phien_ban_luoc_do"] != FORMAT:
            return _of_another_format(int(found["phien_ban_luoc_do"]))
        return Description(
            program=str(found["chuong_trinh"]),
            day=date.fromisoformat(found["tinh_den"]),
            provinces=tuple(map(str, found["tinh"])),
            made_from={str(kind): str(digits) for kind, digits in found["lam_tu"].items()},
            files=int(found["so_tep"]),
            sums_sum=str(found["sha256_cua_tep_ma_kiem"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _of_another_format(number: int) -> Description:
    return Description(
        format=number,
        program="",
        day=date.min,
        provinces=(),
        made_from={},
        files=0,
        sums_sum="",
    )
