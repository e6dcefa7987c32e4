"""The results as a table in Markdown and as a chart in SVG."""

import os
import re
import statistics
from collections.abc import Mapping, Sequence
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


def table(results: Sequence[Result], absent: Mapping[str, str]) -> str:
    """One line a generator and size; then how it was measured, who was not, and how each grows."""
    rows = "".join(map(_row, results))
    return f"{_HEAD}{rows}\n{_turns(results)}{_not_measured(absent)}{_growth(results)}"


def number(value: float, digits: int = 0) -> str:
    """A number as Vietnamese writes it: 1.234,5."""
    return f"{value:,.{digits}f}".translate({ord(","): ".", ord("."): ","})


def seconds(times: Sequence[float]) -> str:
    """The median, the fastest and the slowest."""
    low, middle, high = min(times), statistics.median(times), max(times)
    return f"{number(middle, 2)} ({number(low, 2)} – {number(high, 2)})"


def _turns(results: Sequence[Result]) -> str:
    least = min((len(one.runs) for one in results), default=0)
    return f"Máy {os.cpu_count()} lõi, mỗi bộ dựng {least} lượt.\n\n"


def _not_measured(absent: Mapping[str, str]) -> str:
    said = ", ".join(f"{name} ({why})" for name, why in absent.items())
    return f"Không được đo: {said}.\n\n" if said else ""


def _row(one: Result) -> str:
    return (
        f"| {one.name} | {number(one.pages)} | {seconds([run.seconds for run in one.runs])} "
        f"| {number(one.memory)} | {number(one.output.files)} "
        f"| {number(one.output.megabytes, 1)} | {number(1000 * one.median / one.pages, 1)} |\n"
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
            f"{what} {number(value, 2)}" for what, value in found.items() if value is not None
        )
        if said:
            lines.append(f"- {name}: {said}\n")
    return "Số mũ tăng theo số trang (1 là tỉ lệ thuận):\n\n" + "".join(lines) if lines else ""


def chart(results: Sequence[Result]) -> str:
    """Milliseconds a page as bars, one a line; the number stands beside its bar."""
    widest = max(1000 * one.median / one.pages for one in results)
    rows = "".join(_bar(one, line, widest) for line, one in enumerate(results))
    height = 28 * len(results) + 30
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 {height}" role="img" '
        'font-family="sans-serif" font-size="13"><title>Mili giây cho mỗi trang</title>'
        f'<rect width="720" height="{height}" fill="#fff"/>{rows}</svg>\n'
    )


def _bar(one: Result, line: int, widest: float) -> str:
    each = 1000 * one.median / one.pages
    top, width = 20 + 28 * line, 380 * each / widest
    label = escape(f"{one.name}, {number(one.pages)} trang")
    return (
        f'<text x="8" y="{top + 14}">{label}</text>'
        f'<rect x="270" y="{top}" width="{width:.1f}" height="18" fill="#0b5cad"/>'
        f'<text x="{276 + width:.1f}" y="{top + 14}">{number(each, 1)} ms</text>'
    )
