"""Whether a written page may reach MkDocs, which would publish a broken head as text."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from doithoai.problems import Location, Problem, sort_problems
from doithoai.records import WRITTEN_FOLDERS
from doithoai.schema import Line, Written, decode, said
from doithoai.site.codes import DEAD_LINK, MKDOCS_SAYS
from doithoai.site.project import CONTENT
from doithoai.source import read_front_matter

_LINK = re.compile(r"Doc file '([^']+)' contains (?:a|an absolute) link '([^']+)'")


class PageHead(Written):
    """The head of a written page; its keys are those of MkDocs. The title may be the heading."""

    title: Line | None = said("title", "Tiêu đề", example="Cách gửi ý kiến", default=None)
    description: Line | None = said("description", "Một câu về trang", default=None)
    template: Line | None = said("template", "Mẫu trang", example="so-tay.html", default=None)


def check_written(root: Path) -> tuple[Problem, ...]:
    """The problems in the heads of all written pages."""
    found: list[Problem] = []
    for path in written_files(root):
        name = path.relative_to(root).as_posix()
        found.extend(_head_problems(name, path.read_bytes()))
    return sort_problems(found)


def _head_problems(name: str, data: bytes) -> tuple[Problem, ...]:
    """A page needs no head; one that it has must be right, and the text must be UTF-8."""
    reading = read_front_matter(name, data)
    try:
        has_head = data.decode("utf-8-sig").lstrip().startswith("---")
    except UnicodeDecodeError:
        return reading.problems
    return decode(reading, PageHead).problems if has_head else ()


def written_files(root: Path) -> Iterator[Path]:
    """Every Markdown file that is not a record."""
    content = root / CONTENT
    yield from sorted(path for path in content.glob("*.md") if path.is_file())
    for folder in WRITTEN_FOLDERS:
        yield from sorted(path for path in (content / folder).rglob("*.md") if path.is_file())


def broken_pages(problems: Iterable[Problem]) -> tuple[str, ...]:
    """The pages with errors, as paths below `content/`."""
    names = {problem.location.path for problem in problems if problem.is_error}
    return tuple(sorted(name.removeprefix(f"{CONTENT}/") for name in names))


def mkdocs_problem(message: str) -> Problem:
    """What MkDocs warned about, as a problem of ours."""
    link = _LINK.match(message)
    if link is None:
        return MKDOCS_SAYS.at(
            Location(path="mkdocs.yml"),
            f"MkDocs báo: “{' '.join(message.split())}”",
            hint="Xem lại mkdocs.yml và trang có tên trong lời báo.",
        )
    return DEAD_LINK.at(
        Location(path=f"{CONTENT}/{link[1]}"),
        f"liên kết `{link[2]}` không dẫn đến trang hay mục nào",
        hint="Sửa đường dẫn theo chỗ của tệp, ví dụ `../gui-y-kien.md`.",
    )
