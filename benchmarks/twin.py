"""The same country as plain Markdown, for generators that know nothing of dialogues."""

import re
from pathlib import Path

_NAMES = {"don-vi.yml": "index.md", "doi-thoai.yml": "index.md"}


def write_twin(project: Path, out: Path) -> tuple[int, int]:
    """Write one Markdown page a record page; return the numbers of pages and of proposals."""
    pages = proposals = 0
    for commune in sorted((project / "content").glob("thu-nghiem-*/*/")):
        for file in sorted(commune.rglob("*")):
            if file.name in {"don-vi.yml", "doi-thoai.yml"} or file.suffix == ".md":
                text, found = _page(file)
                target = out / file.relative_to(project / "content")
                target = target.with_name(_NAMES.get(target.name, target.name))
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text, encoding="utf-8")
                pages, proposals = pages + 1, proposals + found
    (out / "index.md").write_text("# Trang đầu\n", encoding="utf-8")
    return pages, proposals


def _page(file: Path) -> tuple[str, int]:
    own = file.read_text(encoding="utf-8")
    if file.suffix == ".md":
        head, body = own.split("---\n", 2)[1:]
        return f"# {_line(head, 'trich_yeu')}\n\n{_fields(head)}\n{body}", 0
    title = _line(own, "ten") or _line(own, "chu_de")
    text = f"# {title}\n\n{_fields(own)}\n"
    asked = file.with_name("kien-nghi.yml")
    if not asked.is_file():
        return text, 0
    items = asked.read_text(encoding="utf-8").split("  - ma: ")[1:]
    return text + "".join(map(_proposal, items)), len(items)


def _proposal(item: str) -> str:
    code, _, rest = item.partition("\n")
    return f'\n<h2 id="{code}">{code}</h2>\n\n{_fields(rest)}\n'


def _fields(text: str) -> str:
    """Every line that says something, as an item of a list."""
    lines = (line.strip().removeprefix("- ") for line in text.splitlines())
    return "".join(f"- {line}\n" for line in lines if line and not line.endswith(":"))


def _line(text: str, key: str) -> str:
    found = re.search(rf"^{key}: (.+)$", text, re.MULTILINE)
    return found[1] if found else ""
