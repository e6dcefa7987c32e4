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
REPORTS_FOLDER = "bao-cao"
ATTACHMENTS_FOLDER = "tep"
WRITTEN_FOLDERS = ("huong-dan",)
"""Folders directly below `content/` that hold written pages, not provinces."""

_KINDS = {kind.value.replace("_", "-"): kind for kind in DialogueKind}
DIALOGUE_KINDS = tuple(_KINDS)
"""The kinds as folders spell them, before the number."""
_DIALOGUE = re.compile(rf"({'|'.join(_KINDS)})-([1-9][0-9]?)")
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
    return DialogueName(kind=_KINDS[match[1]], ordinal=int(match[2]))


def year_of(folder: str) -> int | None:
    """Read a year folder; None when it is not a year the site can hold."""
    return int(folder) if _YEAR.fullmatch(folder) else None


def is_attachment(parts: tuple[str, ...]) -> bool:
    """Whether a path in a commune lies in the `tep/` of its plans or of a dialogue."""
    match parts:
        case (year, folder, tep, _, *_) if tep == ATTACHMENTS_FOLDER and year_of(year):
            return folder == PLANS_FOLDER or dialogue_name(folder) is not None
    return False


def guidance_name(parts: tuple[str, ...]) -> str | None:
    """The slug of a document in `van-ban/`; None when the path in a province is another."""
    match parts:
        case (folder, name) if folder == GUIDANCE_FOLDER and name.endswith(".md"):
            slug = name.removesuffix(".md")
            return slug if is_slug(slug) else None
    return None


def report_name(parts: tuple[str, ...]) -> str | None:
    """The slug of a frozen report in `van-ban/bao-cao/`; None when the path is another."""
    match parts:
        case (folder, reports, name) if (
            folder == GUIDANCE_FOLDER and reports == REPORTS_FOLDER and name.endswith(".yml")
        ):
            slug = name.removesuffix(".yml")
            return slug if is_slug(slug) else None
    return None


def is_guidance_attachment(parts: tuple[str, ...]) -> bool:
    """Whether a path in a province lies in the `tep/` of its documents."""
    return len(parts) > 2 and parts[:2] == (GUIDANCE_FOLDER, ATTACHMENTS_FOLDER)


def is_slug(name: str) -> bool:
    """Whether a name can stand in an address as it is."""
    return _SLUG.fullmatch(name) is not None
