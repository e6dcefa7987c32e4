"""A file and a function stay small enough to be read at once.

Lines of a function are counted from its `def` to its end, without its docstring.
"""

import ast
from collections.abc import Iterator

from house import Module, modules, snippet

FILE_LINES = 300
FUNCTION_LINES = 40


def long_files(module: Module) -> Iterator[str]:
    """The file, if it has too many lines."""
    lines = len(module.text.splitlines())
    if lines > FILE_LINES:
        yield f"{module.name}: {lines} lines"


def long_functions(module: Module) -> Iterator[str]:
    """Functions with too many lines."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = _lines(node) - _docstring_lines(node)
            if lines > FUNCTION_LINES:
                yield module.at(node, f"{node.name} has {lines} lines")


def _lines(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _docstring_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    has_docstring = ast.get_docstring(function, clean=False) is not None
    return _lines(function.body[0]) if has_docstring else 0


def test_files_are_short() -> None:
    assert [breach for module in modules() for breach in long_files(module)] == []


def test_functions_are_short() -> None:
    assert [breach for module in modules() for breach in long_functions(module)] == []


def test_line_300_is_the_last_one_allowed() -> None:
    assert list(long_files(snippet("x = 1\n" * 300))) == []
    assert list(long_files(snippet("x = 1\n" * 301))) == ["doithoai.views.example: 301 lines"]


def test_line_40_of_a_function_is_the_last_one_allowed() -> None:
    allowed = "@property\ndef f():\n" + "    x = 1\n" * 39
    too_long = allowed + "    x = 2\n"

    assert list(long_functions(snippet(allowed))) == []
    assert list(long_functions(snippet(too_long))) == [
        "doithoai.views.example:2: f has 41 lines",
    ]


def test_a_docstring_costs_no_lines() -> None:
    text = 'async def f():\n    """One.\n\n    Two.\n    """\n' + "    x = 1\n" * 39

    assert list(long_functions(snippet(text))) == []
