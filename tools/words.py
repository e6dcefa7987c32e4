#!/usr/bin/env python3
"""Keep the words of the English interface complete: `theme/ngon-ngu/en.po`.

Without an option: add what templates and scripts say and the catalogue lacks, sort it, and tell
what is still to be translated. With `--check`: change nothing, fail at what is missing or unused.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from doithoai.pages.assets import lean
from doithoai.pages.catalogue import HOLE, Catalogue, read_catalogue
from doithoai.pages.marked import asked_for
from doithoai.pages.scripts import script_asks_for
from doithoai.pages.teller import is_vietnamese

ROOT = Path(__file__).resolve().parents[1]
THEME = ROOT / "theme"
FILE = THEME / "ngon-ngu" / "en.po"
FORMS = ROOT / "site-config" / "bao-cao"
PACKAGE = ROOT / "generator" / "doithoai"

# Templates of pages that have no twin in English; the redirect is one for both.
VIETNAMESE_TEMPLATES = frozenset(
    "embed kit kit_parts kit_result kit_result_sheets kit_sheets not_found".split()
)
# Views that no English page shows, by their folder or their name.
VIETNAMESE_VIEWS = frozenset("kit news past finding sample subject".split())
# Words that scripts need as they are: a letter, and names of kinds of places.
AS_IS = frozenset(
    ("đ", "Xã", "Phường", "Quận", "Huyện", "Tỉnh", "Thị trấn", "Thị xã", "Thành phố", "Đặc khu")
)
NO_WORDS = re.compile(
    r"data-[\w-]+(?:=.*)?|#[0-9a-f]+|default-src .*|width=.*|0; url=.*|light dark|noindex|website"
)

Entry = tuple[str, str]


def asked() -> dict[Entry, str]:
    """What templates and scripts look up, and where."""
    found: dict[Entry, str] = {}
    for path in (*sorted(THEME.glob("p*/*.html")), THEME / "public.html"):
        if path.stem not in VIETNAMESE_TEMPLATES:
            for entry in asked_for(path.read_text(encoding="utf-8")):
                found.setdefault(entry, path.name)
    for path in sorted(THEME.glob("assets/*.js")):
        for entry in script_asks_for(lean(path.read_bytes()).decode()):
            found.setdefault(entry, path.name)
    return {
        entry: place
        for entry, place in found.items()
        if entry[1] not in AS_IS and not NO_WORDS.fullmatch(entry[1])
    }


def literals(path: Path) -> Iterator[str]:
    """The texts in a module, docstrings left out; what an f-string fills in is `{}`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inner = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in ast.walk(node)
        if part is not node and isinstance(part, ast.Constant) and part in node.values
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            inner.add(id(node.value))
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(
                str(p.value) if isinstance(p, ast.Constant) else "{}" for p in node.values
            )
        elif (
            isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inner
        ):
            yield node.value


def fragments(text: str) -> list[str]:
    """The words of a text between what is filled in, without marks at their ends."""
    parts = HOLE.sub("{}", text.replace("\u00a0", " ").replace("&nbsp;", " ")).split("{}")
    return [word for part in parts if any(map(str.isalpha, word := part.strip(" .,:;()“”/·–`")))]


def speaking() -> Iterator[Path]:
    """The modules whose texts stand on pages."""
    for room in ("views", "pages"):
        yield from sorted((PACKAGE / room).rglob("*.py"))
    yield PACKAGE / "site" / "data_pages.py"


def untold(catalogue: Catalogue) -> list[str]:
    """What views, pages and values say and no entry knows."""
    known = "\n".join(words for _, words in catalogue.entries).lower()
    return [
        f"{path.name}: {text}"
        for path in speaking()
        if not VIETNAMESE_VIEWS & {path.parent.name, path.stem} and path.stem not in SILENT_MODULES
        for text in literals(path)
        if is_vietnamese(text) and not all(part.lower() in known for part in fragments(text))
    ]


# Their texts are codes, patterns, or messages to staff.
SILENT_MODULES = VIETNAMESE_TEMPLATES | {"teller", "scripts", "marked", "rows", "period"}


def unused(catalogue: Catalogue, found: dict[Entry, str]) -> list[str]:
    """Entries that nothing says any more."""
    said = [
        text
        for room in ("views", "pages", "values", "records", "rules", "settings", "site")
        for path in sorted((PACKAGE / room).rglob("*.py"))
        for text in literals(path)
    ]
    said += [path.read_text(encoding="utf-8") for path in THEME.glob("p*/*.html")]
    said += [path.read_text(encoding="utf-8") for path in FORMS.glob("*.yml")]
    corpus = bare("\n".join(said))
    return [
        words
        for context, words in catalogue.entries
        if (context, words) not in found
        and (context or not all(is_made_of(bare(part), corpus) for part in fragments(words)))
    ]


def bare(text: str) -> str:
    """Words alone, small, each after one space."""
    return " ".join(re.findall(r"\w+", text.lower()))


def is_made_of(words: str, corpus: str, most: int = 5) -> bool:
    """Whether a few texts of the corpus, one after the other, give these words."""
    left, pieces = words.split(), 0
    while left and pieces < most:
        size = next((n for n in range(len(left), 0, -1) if " ".join(left[:n]) in corpus), 0)
        if not size:
            return False
        left, pieces = left[size:], pieces + 1
    return not left


def unlike(catalogue: Catalogue) -> list[str]:
    """Translations that do not fill in what the Vietnamese words do."""
    return [
        words
        for (_, words), told in catalogue.entries.items()
        if {h["name"] for h in HOLE.finditer(words)} != {h["name"] for h in HOLE.finditer(told)}
    ]


def written(entries: dict[Entry, str], head: str) -> str:
    """The catalogue as a file, in the order of its words."""
    blocks = [head.rstrip("\n") + "\n"]
    for (context, words), told in sorted(entries.items()):
        lines = [f"msgctxt {_quoted(context)}"] if context else []
        blocks.append("\n".join([*lines, f"msgid {_quoted(words)}", f"msgstr {_quoted(told)}", ""]))
    return "\n".join(blocks)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def main() -> int:
    """Check, or bring up to date."""
    catalogue, found = read_catalogue(THEME, "en"), asked()
    missing = {entry: place for entry, place in found.items() if entry not in catalogue.entries}
    if "--check" not in sys.argv:
        head = FILE.read_text(encoding="utf-8").partition("\n\n")[0]
        entries = {**catalogue.entries, **dict.fromkeys(missing, "")}
        FILE.write_text(written(entries, head), encoding="utf-8")
    problems = [
        *(f"not translated ({place}): {words}" for (_, words), place in missing.items()),
        *(f"not translated ({text})" for text in untold(catalogue)),
        *(f"nothing says this any more: {words}" for words in unused(catalogue, found)),
        *(f"other holes than in Vietnamese: {words}" for words in unlike(catalogue)),
    ]
    sys.stdout.writelines(f"{problem}\n" for problem in problems)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
