"""The package as it lies on disk, read without importing it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generator" / "doithoai"


@dataclass(frozen=True, kw_only=True)
class Module:
    """One Python file of the package, by its dotted name."""

    name: str
    text: str

    @property
    def room(self) -> str:
        """The room it stands in; `__main__` and `__init__` are their own."""
        return (*self.name.split("."), "__init__")[1]

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax tree."""
        return ast.parse(self.text)

    def at(self, node: ast.expr | ast.stmt | ast.excepthandler, complaint: str) -> str:
        """A complaint with its place."""
        return f"{self.name}:{node.lineno}: {complaint}"


@lru_cache(maxsize=1)
def modules() -> tuple[Module, ...]:
    """Every file of the package."""
    found = tuple(
        Module(name=_dotted(path), text=path.read_text("utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
    )
    assert found, f"no Python file in {PACKAGE}"
    return found


def snippet(text: str, *, name: str = "doithoai.views.example") -> Module:
    """A small made-up file, to show that a law can be broken."""
    return Module(name=name, text=text)


def full_names(module: Module) -> Iterator[tuple[ast.expr | ast.alias, str]]:
    """Every name that is used or imported, spelt in full: `datetime.date.today`."""
    meaning = _meanings(module.tree)
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Name | ast.Attribute):
            spelt = _spelt(node)
            if spelt is not None:
                first, dot, rest = spelt.partition(".")
                yield node, f"{meaning.get(first, first)}{dot}{rest}"


def _dotted(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _meanings(tree: ast.Module) -> dict[str, str]:
    """What each imported name stands for."""
    meaning: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.asname:
                    meaning[alias.asname] = alias.name
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                meaning[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return meaning


def _spelt(node: ast.expr) -> str | None:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = _spelt(node.value)
        return None if before is None else f"{before}.{node.attr}"
    return None
