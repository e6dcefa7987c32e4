"""One staircase: a room imports from rooms below it, through their doors, at the top of a file."""

import ast
from collections.abc import Iterator, Mapping

import pytest

from house import PACKAGE, Module, full_names, modules, snippet

STAIRCASE = (
    {"problems", "values"},
    {"source", "glance"},
    {"schema"},
    {"records"},
    {"settings", "rules"},
    {"routes"},
    {"checks", "views"},
    {"search"},
    {"pages", "exports"},
    {"site"},
    {"commands"},
    {"__main__"},
)
FLOOR = {room: number for number, rooms in enumerate(STAIRCASE) for room in rooms}
FLOOR["__init__"] = -1  # the package itself: importing any room runs it first

# Starting takes a second with all rooms and libraries. A build in which nothing changed needs few
# rooms, so commands load them when called; few builds need a library that these files load late.
LATE = "doithoai.commands.loading"
LATE_LIBRARIES = {"doithoai.exports.late", "doithoai.site.written"}

Doors = Mapping[str, frozenset[str]]


def doors(all_modules: tuple[Module, ...]) -> Doors:
    """What each room says it gives: the literal `__all__` of its door."""
    return {
        module.room: names
        for module in all_modules
        if module.name == f"doithoai.{module.room}"
        if (names := _declared(module.tree)) is not None
    }


def _declared(tree: ast.Module) -> frozenset[str] | None:
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return frozenset(ast.literal_eval(node.value))
    return None


def layer_breaches(module: Module, given: Doors, *, known: frozenset[str]) -> Iterator[str]:
    """Every import of `module` that the staircase does not allow."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.split(".")[0] == "doithoai":
                    yield module.at(node, f"write `from {alias.name} import …`")
        elif isinstance(node, ast.ImportFrom):
            yield from _wrong_from(module, node, given=given, known=known)


def _wrong_from(
    module: Module, node: ast.ImportFrom, *, given: Doors, known: frozenset[str]
) -> Iterator[str]:
    package, _, inside = (node.module or "").partition(".")
    if node.level:
        yield module.at(node, "relative import")
    elif package != "doithoai":
        return
    elif not inside:
        for alias in node.names:
            if not alias.name.startswith("__"):
                yield from _climbs(module, node, alias.name)
    elif inside.split(".")[0] == module.room:
        inner = {f"{node.module}.{alias.name}" for alias in node.names}
        if inside == module.room and not inner <= known:
            yield module.at(node, f"imports from the door of its own room `{inside}`")
    else:
        yield from _climbs(module, node, inside.split(".")[0])
        yield from _past_the_door(module, node, given)


def _past_the_door(module: Module, node: ast.ImportFrom, given: Doors) -> Iterator[str]:
    assert node.module
    room = node.module.split(".")[1]
    if node.module != f"doithoai.{room}":
        yield module.at(node, f"reaches into `{node.module}`; import from `doithoai.{room}`")
    elif room in given:
        for alias in node.names:
            if alias.name not in given[room]:
                yield module.at(node, f"`{alias.name}` is not in `__all__` of `{room}`")


def _climbs(module: Module, node: ast.ImportFrom, room: str) -> Iterator[str]:
    if room not in FLOOR:
        yield module.at(node, f"`{room}` is no room of the staircase")
    elif FLOOR[room] >= FLOOR[module.room]:
        yield module.at(node, f"`{module.room}` may not import from `{room}`")
    elif module.room == "__main__" and room != "commands":
        yield module.at(node, "`__main__` only opens `commands`")


def hidden_imports(module: Module) -> Iterator[str]:
    """Imports that a reader of the first lines does not see."""
    for outer in ast.walk(module.tree):
        if module.name in LATE_LIBRARIES and isinstance(outer, ast.FunctionDef):
            continue
        if isinstance(outer, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            for node in ast.walk(outer):
                if isinstance(node, ast.Import | ast.ImportFrom):
                    yield module.at(node, f"import inside `{outer.name}`")
    for name_node, name in full_names(module):
        if name == "importlib.import_module" and module.name == LATE:
            continue
        if name in {"typing.TYPE_CHECKING", "importlib.import_module", "__import__"}:
            yield f"{module.name}:{name_node.lineno}: {name} hides an import"


def _known() -> frozenset[str]:
    return frozenset(module.name for module in modules())


def test_every_room_has_its_floor() -> None:
    rooms = {module.room for module in modules()}

    assert rooms <= FLOOR.keys()


def test_every_folder_of_the_package_is_a_room_with_a_door() -> None:
    folders = {path.parent for path in PACKAGE.rglob("*.py")} - {PACKAGE}

    assert [str(folder) for folder in folders if not (folder / "__init__.py").is_file()] == []


def test_every_room_says_what_it_gives() -> None:
    rooms = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}

    assert rooms - doors(modules()).keys() == set()


def test_rooms_import_only_from_the_doors_of_lower_rooms() -> None:
    given = doors(modules())

    assert [b for module in modules() for b in layer_breaches(module, given, known=_known())] == []


def test_no_import_is_hidden() -> None:
    assert [breach for module in modules() for breach in hidden_imports(module)] == []


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        ("doithoai.views.x", "from doithoai.pages import press", "may not import from `pages`"),
        ("doithoai.views.x", "from doithoai.checks import CHECKS", "may not import from `checks`"),
        ("doithoai.rules.x", "from doithoai.settings import Site", "may not import from `set"),
        ("doithoai.values.x", "from doithoai.problems import Code", "may not import from `prob"),
        ("doithoai.source", "from doithoai import routes", "may not import from `routes`"),
        ("doithoai.views.x", "from doithoai.values.day import read_day", "reaches into"),
        ("doithoai.views.x", "from doithoai.values import secret", "not in `__all__`"),
        ("doithoai.views.x", "from doithoai.helpers import join", "no room of the staircase"),
        ("doithoai.views.x", "from doithoai.views import Card", "door of its own room"),
        ("doithoai.views.x", "import doithoai.values", "write `from doithoai.values import"),
        ("doithoai.views.x", "from . import card", "relative import"),
        ("doithoai.__main__", "from doithoai.site import publish", "only opens `commands`"),
        ("doithoai", "from doithoai.values import read_day", "may not import from `values`"),
    ],
)
def test_a_wrong_import_is_found(name: str, text: str, complaint: str) -> None:
    given = {"values": frozenset({"read_day"})}

    breaches = list(layer_breaches(snippet(text, name=name), given, known=frozenset()))

    assert len(breaches) == 1
    assert complaint in breaches[0]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("doithoai.views.x", "from doithoai.values import read_day"),
        ("doithoai.views.x", "from doithoai import routes"),
        ("doithoai.views.x", "from doithoai.views.card import Card"),
        ("doithoai.views.x", "from doithoai.views import card"),
        ("doithoai.commands.x", "from doithoai import __version__"),
        ("doithoai.__main__", "from doithoai.commands import main"),
    ],
)
def test_a_right_import_is_left_alone(name: str, text: str) -> None:
    given = {"values": frozenset({"read_day"})}
    known = frozenset({"doithoai.views.card"})

    assert list(layer_breaches(snippet(text, name=name), given, known=known)) == []


@pytest.mark.parametrize(
    "text",
    [
        "def late():\n    import json\n",
        "class Late:\n    from json import dumps\n",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import json\n",
        "import typing as t\nif t.TYPE_CHECKING:\n    import json\n",
        "import importlib\njson = importlib.import_module('json')\n",
    ],
)
def test_a_hidden_import_is_found(text: str) -> None:
    assert len(list(hidden_imports(snippet(text)))) == 1


def test_a_late_import_has_one_place() -> None:
    text = "from importlib import import_module\njson = import_module('json')\n"

    assert list(hidden_imports(snippet(text, name=LATE))) == []
    assert len(list(hidden_imports(snippet(text, name="doithoai.commands.build")))) == 1


def test_a_large_library_is_imported_late_in_few_files() -> None:
    text = "def made():\n    from docx import Document\n"

    for name in LATE_LIBRARIES:
        assert list(hidden_imports(snippet(text, name=name))) == []
    assert len(list(hidden_imports(snippet(text, name="doithoai.exports.qr")))) == 1
