"""The results as a table in Markdown and as a chart in SVG."""

import re
from collections.abc import Sequence
from html import escape
from pathlib import Path

from benchmarks.runner import Result, exponent

_HEAD = (
    "| bộ dựng | trang | giây, trung vị (nhanh nhất – chậm nhất) | MB mỗi tiến trình, nhiều nhất "
    "| tệp | MB làm ra | mỗi trang, ms |\n|---|---|---|---|---|---|---|\n"
)


def put(page: Path, name: str, words: str) -> None:
    """Replace what stands in a page between `<!-- name -->` and `<!-- /name -->`."""
    begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
    text = page.read_text("utf-8")
    place = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    assert place.search(text), f"{page}: no place for {name}"
    page.write_text(place.sub(lambda _: f"{begin}\n{words}\n{end}", text), encoding="utf-8")


def table(results: Sequence[Result]) -> str:
    """One line a generator and size; then how each grows."""
    return _HEAD + "".join(map(_row, results)) + "\n" + _growth(results)


def _row(one: Result) -> str:
    low, high = one.span
    return (
        f"| {one.name} | {one.pages} | {one.median:.2f} ({low:.2f} – {high:.2f}) "
        f"| {one.memory:.0f} | {one.output.files} | {one.output.megabytes:.1f} "
        f"| {1000 * one.median / one.pages:.1f} |\n"
    )


def _growth(results: Sequence[Result]) -> str:
    lines = []
    for name in dict.fromkeys(one.name for one in results):
        own = [one for one in results if one.name == name]
        found = {
            "thời gian": exponent((one.pages, one.median) for one in own),
            "dung lượng": exponent((one.pages, one.output.megabytes) for one in own),
            "bộ nhớ": exponent((one.pages, one.memory) for one in own),
        }
        said = ", ".join(
            f"{what} {value:.2f}" for what, value in found.items() if value is not None
        )
        if said:
            lines.append(f"- {name}: {said}\n")
    return "Số mũ tăng theo số trang (1 là tỉ lệ thuận):\n\n" + "".join(lines) if lines else ""


def chart(results: Sequence[Result]) -> str:
    """Milliseconds a page as bars, one a line; the number stands beside its bar."""
    widest = max(1000 * one.median / one.pages for one in results)
    rows = "".join(_bar(one, number, widest) for number, one in enumerate(results))
    height = 28 * len(results) + 30
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 {height}" role="img" '
        'font-family="sans-serif" font-size="13"><title>Mili giây cho mỗi trang</title>'
        f'<rect width="720" height="{height}" fill="#fff"/>{rows}</svg>\n'
    )


def _bar(one: Result, number: int, widest: float) -> str:
    each = 1000 * one.median / one.pages
    top, width = 20 + 28 * number, 380 * each / widest
    label = escape(f"{one.name}, {one.pages} trang")
    return (
        f'<text x="8" y="{top + 14}">{label}</text>'
        f'<rect x="270" y="{top}" width="{width:.1f}" height="18" fill="#0b5cad"/>'
        f'<text x="{276 + width:.1f}" y="{top + 14}">{each:.1f} ms</text>'
    )
