"""A report as a Word document, ready to be signed; the same bytes every time."""

import io
import zipfile
from datetime import datetime, time

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from doithoai.values import read_day
from doithoai.views import Report, TableView

_FONT, _GRID = "Times New Roman", "Table Grid"
_WIDE, _HIGH, _MARGIN = Mm(297), Mm(210), Mm(18)
_SIGNERS = ("NGƯỜI LẬP BÁO CÁO", "THỦ TRƯỞNG CƠ QUAN")
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def report_docx(report: Report) -> bytes:
    """The report on A4 paper, lying."""
    document = Document()
    _set_up(document, report)
    _line(document, f"Biểu {report.code}", bold=True, align=WD_ALIGN_PARAGRAPH.RIGHT)
    _line(document, report.title.upper(), bold=True, size=14)
    _line(document, f"{report.scope}, {report.period_title}", bold=True)
    _line(document, f"Tính đến ngày {report.counted_text}. {report.basis}")
    if report.fictional:
        _line(document, "Minh họa: số liệu bịa ra làm ví dụ.", bold=True)
    for table in report.tables:
        _line(document, table.title, bold=True, align=WD_ALIGN_PARAGRAPH.LEFT)
        _table(document, table)
    for note in report.notes:
        _line(document, note, size=10, align=WD_ALIGN_PARAGRAPH.LEFT)
    _signatures(document)
    file = io.BytesIO()
    document.save(file)
    return _without_clock(file.getvalue())


def _set_up(document: WordDocument, report: Report) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = _WIDE, _HIGH
    section.left_margin = section.right_margin = section.top_margin = _MARGIN
    section.bottom_margin = _MARGIN
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(12)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    normal.paragraph_format.space_after = Pt(4)
    # Said once in the style of tables: said in every cell it takes three times as long.
    document.styles[_GRID].font.size = Pt(10)
    day = datetime.combine(read_day(report.counted_text), time())
    core = document.core_properties
    core.title, core.subject = f"{report.code}: {report.title}", report.period_title
    core.author = core.last_modified_by = report.scope
    core.created = core.modified = core.last_printed = day
    core.comments, core.language, core.revision = "", "vi-VN", 1


def _line(
    document: WordDocument,
    text: str,
    *,
    bold: bool = False,
    size: int = 12,
    align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.CENTER,
) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = align
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, Pt(size)


def _table(document: WordDocument, view: TableView) -> None:
    heads = tuple(head.name for head in view.heads)
    lines = [heads, *view.rows, *((view.total,) if view.total else ())]
    table = document.add_table(rows=len(lines), cols=len(heads))
    table.style = _GRID
    for row, line in zip(table.rows, lines, strict=True):
        bold = line is heads or line is view.total
        for cell, value in zip(row.cells, line, strict=True):
            run = cell.paragraphs[0].add_run(str(value))
            if bold:
                run.bold = True
    if not view.rows:
        _line(document, "Không có buổi nào trong kỳ theo hồ sơ trên trang.", size=11)


def _signatures(document: WordDocument) -> None:
    table = document.add_table(rows=1, cols=2)
    for cell, office in zip(table.rows[0].cells, _SIGNERS, strict=True):
        cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
        cell.paragraphs[0].add_run(office).bold = True


def _without_clock(data: bytes) -> bytes:
    """The same package with one time for all its parts; a package tells when it was packed."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = zipfile.ZipInfo(name, date_time=_LONG_AGO)
            part.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(part, old.read(name))
    return packed.getvalue()
