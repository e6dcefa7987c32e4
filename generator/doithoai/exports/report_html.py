"""A report as one HTML file that needs nothing beside it: to look at, print or mail."""

from collections.abc import Iterator
from html import escape

from doithoai.views import Report, TableView

_STYLE = (
    'body{font:12pt/1.4 "Times New Roman",serif;margin:1.5rem;max-width:75rem}'
    "h1{font-size:1.3rem;margin:.3rem 0}h2{font-size:1.05rem}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{border:1px solid #000;padding:.25rem .4rem;text-align:left;vertical-align:top}"
    ".n{text-align:right}.s{font-size:.85rem}"
    "@page{size:A4 landscape;margin:15mm}"
)


def report_html(report: Report) -> bytes:
    """The report as a page of its own, apart from the site."""
    title = f"{report.code}: {report.title}, {report.scope}, {report.period_title}"
    body = "".join(
        (
            f"<p>Biểu {escape(report.code)}</p>\n<h1>{escape(report.title)}</h1>\n",
            f"<p><b>{escape(report.scope)}, {escape(report.period_title)}</b></p>\n",
            f"<p>Tính đến ngày {report.counted_text}. {escape(report.basis)}</p>\n",
            "<p><b>Minh họa: số liệu bịa ra làm ví dụ.</b></p>\n" if report.fictional else "",
            *map(_table, report.tables),
            *(f'<p class="s">{escape(note)}</p>\n' for note in report.notes),
        )
    )
    page = (
        '<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"{body}</body>\n</html>\n"
    )
    return page.encode()


def _table(table: TableView) -> str:
    return "".join(_parts(table))


def _parts(table: TableView) -> Iterator[str]:
    yield f"<h2>{escape(table.title)}</h2>\n"
    if not table.rows:
        yield "<p>Không có buổi nào trong kỳ theo hồ sơ trên trang.</p>\n"
        return
    heads = "".join(f'<th scope="col">{escape(head.name)}</th>' for head in table.heads)
    yield f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n"
    for row in table.rows:
        yield f"<tr>{''.join(_cell(cell) for cell in row)}</tr>\n"
    yield "</tbody>\n"
    if table.total:
        yield f"<tfoot><tr>{''.join(_cell(cell) for cell in table.total)}</tr></tfoot>\n"
    yield "</table>\n"


def _cell(cell: str | int) -> str:
    if isinstance(cell, int):
        return f'<td class="n">{cell}</td>'
    return f"<td>{escape(cell)}</td>"
