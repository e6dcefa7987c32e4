"""Each library, and each way to speak to the user, has the rooms it is let into."""

import ast
import sys
import tomllib
from collections.abc import Iterator

import pytest

from house import ROOT, Module, full_names, modules, snippet

# A library that no line names is let in nowhere. MkDocs' plugin is a door, so it stands in
# `commands`; the Jinja environment that MkDocs hands it is only passed on to `pages`.
LIBRARIES = {
    "babel": {"pages"},
    "click": {"commands"},
    "docx": {"exports"},
    "icalendar": {"exports"},
    "jinja2": {"pages", "commands"},
    "markdown": {"pages"},
    "mkdocs": {"site", "commands"},
    "nh3": {"pages"},
    "pydantic": {"schema"},
    "pydantic_core": {"schema"},
    "segno": {"exports"},
    "watchdog": {"site"},
    "xlsxwriter": {"exports"},
    "yaml": {"source"},
}
# Names on the shelf that differ from the name in an import, or are never imported.
SOLD_AS = {"docx": "python-docx", "yaml": "pyyaml", "pydantic_core": "pydantic"}
NEVER_IMPORTED = {"mkdocs-material"}

SPEAKING_ROOMS = {"commands", "__main__"}
SPEAKING = {
    "exit",
    "input",
    "os._exit",
    "print",
    "quit",
    "sys.exit",
    "sys.stderr",
    "sys.stdout",
    "SystemExit",
}
TOO_WIDE = {"Exception", "BaseException"}


def foreign_imports(module: Module) -> Iterator[str]:
    """Libraries imported in a room that they are not let into."""
    for node in ast.walk(module.tree):
        for library in _imported(node):
            if library == "doithoai" or library in sys.stdlib_module_names:
                continue
            if module.room not in LIBRARIES.get(library, set()):
                assert isinstance(node, ast.stmt)
                yield module.at(node, f"`{library}` in `{module.room}`")


def _imported(node: ast.AST) -> tuple[str, ...]:
    if isinstance(node, ast.Import):
        return tuple(alias.name.split(".")[0] for alias in node.names)
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return (node.module.split(".")[0],)
    return ()


def words_to_the_user(module: Module) -> Iterator[str]:
    """Printing, asking or leaving, anywhere but at the door."""
    if module.room in SPEAKING_ROOMS:
        return
    for node, name in full_names(module):
        if name in SPEAKING:
            yield f"{module.name}:{node.lineno}: {name}"


def wide_nets(module: Module) -> Iterator[str]:
    """Handlers that would also swallow a bug."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ExceptHandler):
            caught = node.type
            if caught is None:
                yield module.at(node, "bare except")
            elif TOO_WIDE & {ast.unparse(part) for part in ast.walk(caught) if _is_name(part)}:
                yield module.at(node, f"except {ast.unparse(caught)}")
        elif isinstance(node, ast.Call) and _suppressed(node) & TOO_WIDE:
            yield module.at(node, ast.unparse(node))


def _suppressed(call: ast.Call) -> set[str]:
    if not ast.unparse(call.func).endswith("suppress"):
        return set()
    return {ast.unparse(argument) for argument in call.args}


def _is_name(node: ast.AST) -> bool:
    return isinstance(node, ast.Name | ast.Attribute)


def test_libraries_stay_in_their_rooms() -> None:
    assert [breach for module in modules() for breach in foreign_imports(module)] == []


def test_only_the_door_speaks_to_the_user() -> None:
    assert [breach for module in modules() for breach in words_to_the_user(module)] == []


def test_no_handler_catches_everything() -> None:
    assert [breach for module in modules() for breach in wide_nets(module)] == []


def test_the_declared_dependencies_are_the_libraries_let_in() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = {line.split(">")[0].split("=")[0].lower() for line in declared["dependencies"]}

    assert names == {SOLD_AS.get(name, name) for name in LIBRARIES} | NEVER_IMPORTED


@pytest.mark.parametrize(
    ("room", "text"),
    [
        ("views", "import yaml"),
        ("views", "from jinja2 import Environment"),
        ("records", "import pydantic"),
        ("views", "import mkdocs.config"),
        ("values", "import requests"),
    ],
)
def test_a_library_in_the_wrong_room_is_found(room: str, text: str) -> None:
    assert len(list(foreign_imports(snippet(text, name=f"doithoai.{room}.x")))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "print('xong')",
        "import sys\nsys.exit(1)",
        "from sys import exit as leave\nleave(1)",
        "import sys\nsys.stderr.write('x')",
        "raise SystemExit(1)",
    ],
)
def test_a_word_to_the_user_below_the_door_is_found(text: str) -> None:
    assert len(list(words_to_the_user(snippet(text)))) == 1
    assert list(words_to_the_user(snippet(text, name="doithoai.commands.check"))) == []


@pytest.mark.parametrize(
    "text",
    [
        "try:\n    pass\nexcept:\n    pass",
        "try:\n    pass\nexcept Exception:\n    pass",
        "try:\n    pass\nexcept (ValueError, BaseException) as error:\n    pass",
        "import contextlib\nwith contextlib.suppress(Exception):\n    pass",
    ],
)
def test_a_wide_net_is_found(text: str) -> None:
    assert len(list(wide_nets(snippet(text)))) == 1


def test_a_narrow_handler_is_left_alone() -> None:
    text = "try:\n    pass\nexcept (ValueError, OSError):\n    pass"

    assert list(wide_nets(snippet(text))) == []
