"""The problem of a file that no kind of record lays claim to."""

from doithoai.problems import Location, Problem
from doithoai.records.codes import STRAY_FILE


def link(path: str, inner: str) -> Problem:
    """A symbolic link: what it leads to may lie outside the project."""
    return STRAY_FILE.at(
        Location(path=path),
        f"`{inner}` là liên kết đến chỗ khác, không phải tệp",
        hint="Xoá liên kết, chép chính tệp đó vào đây.",
    )


def stray(path: str, inner: str) -> Problem:
    """`inner` is the path below the folder being read, as the author knows it."""
    return STRAY_FILE.at(
        Location(path=path),
        f"không rõ tệp `{inner}` là gì",
        hint="Chuyển về đúng chỗ (xem `doithoai explain DT601`) hoặc xoá tệp.",
    )
