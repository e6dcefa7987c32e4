"""The grammar of paths below `content/`: what a folder says, the file does not repeat."""

import re
from dataclasses import dataclass

from doithoai.records.plan import DialogueKind

PROVINCE_FILE = "tinh.yml"
UNIT_FILE = "don-vi.yml"
DIALOGUE_FILE = "doi-thoai.yml"
PROPOSALS_FILE = "kien-nghi.yml"
CONCLUSION_FILE = "ket-luan.md"
PLANS_FOLDER = "ke-hoach"
GUIDANCE_FOLDER = "van-ban"
ATTACHMENTS_FOLDER = "tep"
WRITTEN_FOLDERS = ("huong-dan",)
"""Folders directly below `content/` that hold written pages, not provinces."""

_DIALOGUE = re.compile(r"(dinh-ky|chuyen-de|dot-xuat)-([1-9][0-9]?)")
_YEAR = re.compile(r"(19[4-9][0-9]|20[0-9]{2})")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class DialogueName:
    """What the folder name of a dialogue says: `dinh-ky-1` is the first periodic one."""

    kind: DialogueKind
    ordinal: int


def dialogue_name(folder: str) -> DialogueName | None:
    """Read a dialogue's folder name; None when it is not one."""
    match = _DIALOGUE.fullmatch(folder)
    if match is None:
        return None
    return DialogueName(kind=DialogueKind(match[1].replace("-", "_")), ordinal=int(match[2]))


def year_of(folder: str) -> int | None:
    """Read a year folder; None when it is not a year the site can hold."""
    return int(folder) if _YEAR.fullmatch(folder) else None


def is_slug(name: str) -> bool:
    """Whether a name can stand in an address as it is."""
    return _SLUG.fullmatch(name) is not None
