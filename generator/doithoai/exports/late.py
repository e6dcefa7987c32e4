"""Formats whose libraries are large: loaded with the first file, for many a build makes none."""

from collections.abc import Iterable

from doithoai.views import CalendarLink, Occasion, Report


def calendar(link: CalendarLink, occasions: Iterable[Occasion], address: str) -> bytes:
    """A calendar to subscribe to, for the site at `address`."""
    from doithoai.exports.calendar import calendar as made  # noqa: PLC0415 - icalendar

    return made(link, occasions, address)


def report_docx(report: Report) -> bytes:
    """A report as a Word document, on A4 paper, lying."""
    from doithoai.exports.report_docx import report_docx as made  # noqa: PLC0415 - python-docx

    return made(report)


def report_xlsx(report: Report) -> bytes:
    """A report as a workbook."""
    from doithoai.exports.report_xlsx import report_xlsx as made  # noqa: PLC0415 - XlsxWriter

    return made(report)
