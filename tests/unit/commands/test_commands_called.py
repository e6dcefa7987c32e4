"""Workflows and guides call commands that exist, with options that these have."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from doithoai.commands.app import COMMANDS
from doithoai.commands.loading import load

ROOT = Path(__file__).parents[3]
CALLERS = sorted(
    path
    for pattern in (".github/workflows/*.yml", ".gitlab-ci.yml", ".gitlab/*.yml", "docs/*.md")
    for path in ROOT.glob(pattern)
)
# In a guide a call begins a line or stands in backticks; a workflow goes on after a backslash.
CALL = re.compile(r"(?:^|-m |`)doithoai (?P<command>[a-z]+)(?P<rest>[^`\n]*)", re.MULTILINE)
OPTION = re.compile(r"(?<!\S)--[a-z-]+")


def calls(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each command that a text calls, with the options it gives."""
    for found in CALL.finditer(text.replace("\\\n", " ")):
        yield found["command"], OPTION.findall(found["rest"])


def unknown(text: str) -> list[str]:
    """Commands and options that there are not."""
    options = {
        command: {name for parameter in load(command).params for name in parameter.opts}
        for command in COMMANDS
    }
    return [
        wrong
        for command, given in calls(text)
        for wrong in ([command] if command not in options else set(given) - options[command])
    ]


@pytest.mark.parametrize("path", CALLERS, ids=lambda path: path.name)
def test_every_call_is_one_that_the_program_understands(path: Path) -> None:
    assert unknown(path.read_text("utf-8")) == []


def test_parts_are_built_and_joined_by_both_hosts() -> None:
    for name in (".github/workflows/publish-in-parts.yml", ".gitlab/publish-in-parts.yml"):
        found = dict(calls((ROOT / name).read_text("utf-8")))
        assert {"--province", "--today", "--out"} & set(found["build"]) >= {"--today", "--out"}
        assert found["join"] == ["--out"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("doithoai ghep phan\n", ["ghep"]),
        ("- .venv/bin/python -m doithoai build \\\n  --tinh x\n", ["--tinh"]),
        ("`doithoai join --today`", ["--today"]),
    ],
)
def test_a_wrong_call_is_found(text: str, wrong: list[str]) -> None:
    assert unknown(text) == wrong
