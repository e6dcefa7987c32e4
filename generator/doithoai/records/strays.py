"""The problem of a file that no kind of record lays claim to."""

from pathlib import PurePosixPath

from doithoai.problems import Location, Problem
from doithoai.records import layout
from doithoai.records.codes import STRAY_FILE
from doithoai.values import closest

_FILES = (
    layout.UNIT_FILE,
    layout.DIALOGUE_FILE,
    layout.PROPOSALS_FILE,
    layout.CONCLUSION_FILE,
    layout.PROVINCE_FILE,
)


def link(path: str, inner: str) -> Problem:
    """A symbolic link: what it leads to may lie outside the project."""
    return STRAY_FILE.at(
        Location(path=path),
        f"`{inner}` là liên kết đến chỗ khác, không phải tệp",
        hint="Xoá liên kết, chép chính tệp đó vào đây.",
    )


def stray(path: str, inner: str) -> Problem:
    """`inner` is the path below the folder being read, as the author knows it."""
    meant = _meant(PurePosixPath(inner))
    hint = (
        f"Có phải là `{meant}` không? Nếu phải, đổi tên."
        if meant
        else "Chuyển về đúng chỗ (xem `doithoai explain DT601`) hoặc xoá tệp."
    )
    return STRAY_FILE.at(Location(path=path), f"không rõ tệp `{inner}` là gì", hint=hint)


def _meant(inner: PurePosixPath) -> str | None:
    """The nearest path that would have been read; None when none is near."""
    *folders, name = inner.parts
    if folders and layout.year_of(folders[0]) is None:
        return None
    mended = [*folders[:1], *(_folder(folder) for folder in folders[1:]), _file(inner)]
    meant = "/".join(mended)
    return meant if meant != str(inner) and name else None


def _folder(name: str) -> str:
    kind, _, number = name.rpartition("-")
    near = closest(kind, layout.DIALOGUE_KINDS)
    if near and number.isdigit() and number != "0":
        return f"{near}-{int(number)}"
    return name


def _file(inner: PurePosixPath) -> str:
    near = closest(inner.stem, (PurePosixPath(name).stem for name in _FILES))
    return next((name for name in _FILES if PurePosixPath(name).stem == near), inner.name)
