"""The forms in which a run shows its problems: for people, for forges, for programs."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from doithoai.problems.problem import Problem, sort_problems

Report = Callable[[Sequence[Problem]], str]

_WORDS: Final = MappingProxyType({True: "lỗi", False: "cảnh báo"})
_COMMANDS: Final = MappingProxyType({True: "error", False: "warning"})


def text_report(problems: Sequence[Problem]) -> str:
    """Show each problem with its next act below it; the last line counts them."""
    ordered = sort_problems(problems)
    lines = [
        f"{each.location}: {_WORDS[each.is_error]} {each.code.id}: {each.message}\n"
        f"    → {each.hint}\n"
        for each in ordered
    ]
    return "".join(lines) + f"{count_line(ordered)}\n"


def count_line(problems: Sequence[Problem]) -> str:
    """Say how many errors, how many warnings, in how many files."""
    errors = sum(each.is_error for each in problems)
    files = len({each.location.path for each in problems})
    return f"{errors} lỗi, {len(problems) - errors} cảnh báo trong {files} tệp"


def github_report(problems: Sequence[Problem]) -> str:
    """Write GitHub workflow commands, which annotate the changed lines of a pull request."""
    return "".join(f"{_github_command(each)}\n" for each in sort_problems(problems))


def _github_command(problem: Problem) -> str:
    place = problem.location
    title = _github_property(f"{problem.code.id}: {problem.code.title}")
    message = _github_message(f"{problem.message}\n→ {problem.hint}")
    return (
        f"::{_COMMANDS[problem.is_error]} file={_github_property(place.path)},"
        f"line={place.line},col={place.column},title={title}::{message}"
    )


def _github_message(text: str) -> str:
    """Escape what would end a workflow command or start another; `%` first, it is the escape."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _github_property(text: str) -> str:
    """Escape, beyond a message, what separates the properties of a command."""
    return _github_message(text).replace(":", "%3A").replace(",", "%2C")


def gitlab_report(problems: Sequence[Problem]) -> str:
    """Write a GitLab code quality report, which annotates the changed lines of a merge request."""
    rows = [_gitlab_row(each) for each in sort_problems(problems)]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _gitlab_row(problem: Problem) -> dict[str, object]:
    place = problem.location
    words = f"{problem.message}\n→ {problem.hint}"
    named = "\n".join((place.path, str(place.line), str(place.column), problem.code.id, words))
    return {
        "description": words,
        "check_name": problem.code.id,
        "fingerprint": hashlib.sha256(named.encode()).hexdigest(),
        "severity": "major" if problem.is_error else "minor",
        "location": {"path": place.path, "lines": {"begin": place.line}},
    }


def json_report(problems: Sequence[Problem]) -> str:
    """Write a JSON list with the same words as the files and exports use."""
    rows = [_json_row(each) for each in sort_problems(problems)]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _json_row(problem: Problem) -> dict[str, str | int]:
    return {
        "tep": problem.location.path,
        "dong": problem.location.line,
        "cot": problem.location.column,
        "muc": problem.code.severity.value,
        "ma": problem.code.id,
        "tieu_de": problem.code.title,
        "noi_dung": problem.message,
        "cach_sua": problem.hint,
    }


REPORTS: Final[Mapping[str, Report]] = MappingProxyType(
    {
        "text": text_report,
        "github": github_report,
        "gitlab": gitlab_report,
        "json": json_report,
    }
)
