"""A report says the same in Word, in Excel, as a page and frozen, read by foreign readers."""

import hashlib
import io
import os
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest

from doithoai.exports import report_docx, report_html, report_xlsx, report_yaml
from doithoai.records import FrozenReport, seal_of
from doithoai.schema import decode
from doithoai.source import read_yaml
from doithoai.views import HeadView, Report, TableView, frozen_report

GOLDEN = Path(__file__).parents[2] / "golden" / "bao-cao.txt"
SEAL = "0" * 64
NAMES = ("TT", "Xã, phường", "Số người dự", "Ghi chú")
ROWS: tuple[tuple[str | int, ...], ...] = (
    (1, "Phường Mẫu", 97, '=HYPERLINK("x")'),
    (2, 'Xã "Hai" <b>', "–", "a: b # c"),
)
TOTAL = ("", "Cộng", 97, "")
REPORT = Report(
    code="BC01",
    title="Kết quả tổ chức đối thoại",
    scope="Thành phố Hải Phòng",
    fictional=False,
    period="2025-Q3",
    period_title="Quý III/2025",
    counted_on="2025-09-14",
    basis="Hướng dẫn năm 2023",
    whose="Cột do trang này đặt.",
    tables=(
        TableView(
            title="Các buổi đã tổ chức",
            heads=tuple(
                HeadView(name=name, is_number=name in {"TT", "Số người dự"}, is_added=False)
                for name in NAMES
            ),
            rows=ROWS,
            total=TOTAL,
        ),
    ),
    notes=("Cột do trang này đặt.", "“–” là hồ sơ chưa ghi."),
)
EMPTY = Report(
    **{name: getattr(REPORT, name) for name in REPORT.__slots__ if name != "tables"},
    tables=(TableView(title="Trống", heads=REPORT.tables[0].heads, rows=(), total=()),),
)


def test_excel_reads_the_table_with_numbers_as_numbers() -> None:
    book = openpyxl.load_workbook(io.BytesIO(report_xlsx(REPORT)))
    sheet = book["BC01"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=6, max_row=9)]

    assert rows == [list(NAMES), *map(list, ROWS), list(TOTAL)]
    assert sheet["D7"].data_type == "s"
    assert sheet["A1"].value == "Biểu BC01. Kết quả tổ chức đối thoại"
    assert "14/09/2025" in sheet["A3"].value
    assert [sheet[f"A{n}"].value for n in (11, 12)] == list(REPORT.notes)


def test_word_reads_the_same_table() -> None:
    document = docx.Document(io.BytesIO(report_docx(REPORT)))
    table = document.tables[0]
    rows = [[cell.text for cell in row.cells] for row in table.rows]

    assert rows == [list(NAMES), *([str(c) for c in row] for row in ROWS), [str(c) for c in TOTAL]]
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "KẾT QUẢ TỔ CHỨC ĐỐI THOẠI" in text
    assert all(note in text for note in REPORT.notes)
    assert document.core_properties.created.isoformat() == "2025-09-14T00:00:00+00:00"
    assert document.sections[0].page_width > document.sections[0].page_height


def test_the_page_is_whole_and_escaped() -> None:
    page = report_html(REPORT).decode()

    assert page.startswith("<!doctype html>")
    assert "Xã &quot;Hai&quot; &lt;b&gt;" in page
    assert "<b>Xã" not in page
    assert '<td class="n">97</td>' in page
    assert "src=" not in page
    assert "href=" not in page


def test_the_frozen_file_says_the_same_again() -> None:
    entry = decode(read_yaml("a.yml", report_yaml(REPORT, SEAL).encode()), FrozenReport).entry
    assert entry
    assert frozen_report(entry.record, fictional=False) == REPORT


def test_the_seal_follows_the_words_and_not_the_layout() -> None:
    text = report_yaml(REPORT, SEAL)
    seals = []
    for version in (text, f"# Chú thích\n{text}", text.replace('"97"', '"98"')):
        entry = decode(read_yaml("a.yml", version.encode()), FrozenReport).entry
        assert entry
        seals.append(seal_of(entry.record))

    assert seals[0] == seals[1]
    assert seals[0] != seals[2]


@pytest.mark.parametrize("export", [report_xlsx, report_docx, report_html])
def test_the_same_report_gives_the_same_bytes(export: object) -> None:
    assert callable(export)
    assert export(REPORT) == export(REPORT)


def test_a_period_without_a_dialogue_says_so_everywhere() -> None:
    said = "Không có buổi nào trong kỳ theo hồ sơ trên trang."
    document = docx.Document(io.BytesIO(report_docx(EMPTY)))
    sheet = openpyxl.load_workbook(io.BytesIO(report_xlsx(EMPTY)))["BC01"]

    assert said in report_html(EMPTY).decode()
    assert said in [paragraph.text for paragraph in document.paragraphs]
    assert sheet["A7"].value == said


def parts(name: str, data: bytes) -> list[str]:
    """The parts of a workbook or document with their sums; packing may differ between machines."""
    if not data.startswith(b"PK"):
        return [f"{hashlib.sha256(data).hexdigest()}  {name}"]
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return [
            f"{hashlib.sha256(packed.read(part)).hexdigest()}  {name}/{part}"
            for part in packed.namelist()
        ]


def test_the_bytes_of_a_report_are_these() -> None:
    """Rewrite the file with `GOLDEN=write` when a change is meant, and look at the report."""
    exports = {
        "bao-cao.xlsx": report_xlsx(REPORT),
        "bao-cao.docx": report_docx(REPORT),
        "bao-cao.html": report_html(REPORT),
        "bao-cao.yml": report_yaml(REPORT, SEAL).encode(),
    }
    found = "\n".join(line for name, data in exports.items() for line in parts(name, data)) + "\n"
    if os.environ.get("GOLDEN") == "write":
        GOLDEN.write_text(found, encoding="utf-8")

    assert GOLDEN.read_text(encoding="utf-8") == found
