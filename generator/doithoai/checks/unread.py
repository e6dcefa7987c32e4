"""Whether a file that another one names is there but could not be read."""

from doithoai.records import Archive


def is_unread(archive: Archive, end: str) -> bool:
    """Whether a file whose path ends so has an error of its own.

    That error is reported already: a second one about the reference would only confuse.
    """
    return any(
        problem.is_error and problem.location.path.endswith(f"/{end}")
        for problem in archive.problems
    )
