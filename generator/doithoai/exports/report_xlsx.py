"""A report as an Excel workbook: one sheet a table, numbers as numbers."""

import io
from datetime import datetime, time

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from doithoai.values import read_day
from doithoai.views import Report, TableView

FIRST_ROW = 5
"""The row of the heads, counted from 0: above it stand code, title, scope, period and day."""
_NARROW, _WIDE = 11, 26
_EMPTY = "Không có buổi nào trong kỳ theo hồ sơ trên trang."


def report_xlsx(report: Report) -> bytes:
    """The report; every text is written as text, so that none becomes a formula."""
    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True})
    day = datetime.combine(read_day(report.counted_text), time())
    book.set_properties({"title": f"{report.code}: {report.title}", "created": day})
    bold = book.add_format({"bold": True})
    head = book.add_format({"bold": True, "text_wrap": True, "border": 1, "valign": "top"})
    cell = book.add_format({"text_wrap": True, "border": 1, "valign": "top"})
    for number, table in enumerate(report.tables, start=1):
        sheet = book.add_worksheet(f"{report.code} ({number})" if number > 1 else report.code)
        _top(sheet, report, table, bold=bold)
        _table(sheet, table, head=head, cell=cell)
        row = FIRST_ROW + len(table.rows) + 3
        for note in report.notes:
            sheet.write_string(row, 0, note)
            row += 1
    book.close()
    return file.getvalue()


def _top(sheet: Worksheet, report: Report, table: TableView, *, bold: Format) -> None:
    mark = " (minh họa, số liệu bịa ra)" if report.fictional else ""
    sheet.write_string(0, 0, f"Biểu {report.code}. {report.title}{mark}", bold)
    sheet.write_string(1, 0, f"{report.scope}, {report.period_title}", bold)
    sheet.write_string(2, 0, f"Tính đến ngày {report.counted_text}. {report.basis}")
    sheet.write_string(3, 0, table.title, bold)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.freeze_panes(FIRST_ROW + 1, 0)


def _table(sheet: Worksheet, table: TableView, *, head: Format, cell: Format) -> None:
    for column, one in enumerate(table.heads):
        sheet.set_column(column, column, _NARROW if one.is_number else _WIDE)
        sheet.write_string(FIRST_ROW, column, one.name, head)
    lines = (*table.rows, *((table.total,) if table.total else ()))
    for number, line in enumerate(lines, start=FIRST_ROW + 1):
        form = head if line is table.total else cell
        for column, value in enumerate(line):
            if isinstance(value, int):
                sheet.write_number(number, column, value, form)
            else:
                sheet.write_string(number, column, value, form)
    if not table.rows:
        sheet.write_string(FIRST_ROW + 1, 0, _EMPTY)
