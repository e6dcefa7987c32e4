"""The problem of a file that no kind of record lays claim to."""

from doithoai.problems import Location, Problem
from doithoai.records.codes import STRAY_FILE


def stray(path: str, inner: str) -> Problem:
    """`inner` is the path below the folder being read, as the author knows it."""
    return STRAY_FILE.at(
        Location(path=path),
        f"không rõ tệp `{inner}` là gì",
        hint="Chuyển về đúng chỗ (xem `doithoai explain DT601`) hoặc xoá tệp.",
    )
