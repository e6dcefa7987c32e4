"""Every file says first what lives in it; every Vietnamese letter is written in one way (NFC)."""

import ast
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from house import ROOT, Module, modules, snippet

WRITTEN = {".css", ".csv", ".html", ".js", ".json", ".md", ".py", ".toml", ".txt", ".yaml", ".yml"}
NOT_OURS = {".cache", ".doithoai", ".git", ".venv", "dist", "node_modules", "site"}
# Files that are broken on purpose, to show what the generator says about them.
BROKEN_ON_PURPOSE = ROOT / "tests" / "problems"


def silent_files(module: Module) -> Iterator[str]:
    """The file, if it does not begin with a sentence about itself."""
    first_line = (ast.get_docstring(module.tree) or "").partition("\n")[0]
    if not first_line.endswith((".", "?")):
        yield f"{module.name}: no first sentence"


def torn_letters(name: str, text: str) -> Iterator[str]:
    """Lines whose letters and marks are not joined."""
    for number, line in enumerate(text.splitlines(), start=1):
        if not unicodedata.is_normalized("NFC", line):
            yield f"{name}:{number}: not NFC"


def written_files() -> Iterator[Path]:
    """Every text file of the project itself."""
    for entry in sorted(ROOT.iterdir()):
        if entry.name not in NOT_OURS:
            inside = sorted(entry.rglob("*")) if entry.is_dir() else [entry]
            yield from (path for path in inside if path.is_file() and path.suffix in WRITTEN)


def test_every_file_says_first_what_lives_in_it() -> None:
    assert [breach for module in modules() for breach in silent_files(module)] == []


def test_all_text_is_nfc() -> None:
    files = [path for path in written_files() if not path.is_relative_to(BROKEN_ON_PURPOSE)]

    assert Path(__file__) in files
    assert [
        breach
        for path in files
        for breach in torn_letters(str(path.relative_to(ROOT)), path.read_text("utf-8"))
    ] == []


def test_a_silent_file_is_found() -> None:
    assert list(silent_files(snippet("x = 1"))) == ["doithoai.views.example: no first sentence"]
    assert list(silent_files(snippet('"""What lives here."""'))) == []
    assert list(silent_files(snippet('"""Are the deadlines in order?"""'))) == []


def test_a_torn_letter_is_found() -> None:
    torn = unicodedata.normalize("NFD", "Quý III")

    assert list(torn_letters("a.md", f"Quý III\n{torn}\n")) == ["a.md:2: not NFC"]
