"""A report as the file that keeps it: every text in quotes, one line a row."""

import json
from collections.abc import Iterable, Iterator

from doithoai.views import EMPTY_CELL, Report, TableView


def report_yaml(report: Report, seal: str) -> str:
    """The text of a frozen report; `seal` is the sum of what it says."""
    return "\n".join(_lines(report, seal)) + "\n"


def _lines(report: Report, seal: str) -> Iterator[str]:
    yield "# Báo cáo đã chụp: giữ nguyên như ngày gửi. Đừng sửa; cần số mới thì chụp bản mới."
    for key, value in (
        ("bieu", report.code),
        ("ten", report.title),
        ("pham_vi", report.scope),
        ("ky", report.period),
        ("ten_ky", report.period_title),
        ("tinh_den", report.counted_text),
        ("theo", report.basis),
        ("cot_cua", report.whose),
        ("dau", seal),
    ):
        yield f"{key}: {_quoted(value)}"
    yield "bang:"
    for table in report.tables:
        yield from _table(table)
    yield "ghi_chu:"
    for note in report.notes:
        yield f"- {_quoted(note)}"


def _table(table: TableView) -> Iterator[str]:
    yield f"- ten: {_quoted(table.title)}"
    yield "  cot:"
    for head in table.heads:
        number = "true" if head.is_number else "false"
        yield f"  - {{ten: {_quoted(head.name)}, so: {number}}}"
    if table.rows:
        yield "  hang:"
    for row in table.rows:
        yield f"  - o: {_row(row)}"
    if table.total:
        yield "  cong:"
        yield f"    o: {_row(table.total)}"


def _row(cells: Iterable[str | int]) -> str:
    return f"[{', '.join(_quoted(str(cell) or EMPTY_CELL) for cell in cells)}]"


def _quoted(text: str) -> str:
    """In the quotes of YAML, which are those of JSON."""
    return json.dumps(text, ensure_ascii=False)
