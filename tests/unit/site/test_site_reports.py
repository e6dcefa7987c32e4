"""What was reported stays as it was reported; what is reported next counts anew."""

import hashlib
import io
import shutil
from datetime import date
from pathlib import Path

import openpyxl

from doithoai.site import build, check, freeze, open_project, report_on
from doithoai.views import Report, read_report_period

ROOT = Path(__file__).parents[3]
DAY = date(2026, 12, 31)
DIALOGUE = "content/song-xanh/xa-mot/2026/dinh-ky-1/doi-thoai.yml"
HELD = "dien_bien:\n- {ngay: 25/12/2026, viec: da_to_chuc}\nso_lieu: {nguoi_du: 97}\n"
SLUG = "bc01-2026-q4-2026-12-31"
FROZEN = f"content/song-xanh/van-ban/bao-cao/{SLUG}.yml"


def with_forms(small: Path) -> Path:
    shutil.copytree(ROOT / "site-config/bao-cao", small / "site-config/bao-cao")
    path = small / DIALOGUE
    path.write_text(path.read_text(encoding="utf-8") + HELD, encoding="utf-8")
    return small


def report(root: Path, code: str = "BC01", period: str = "2026-Q4", **where: str | None) -> Report:
    project = open_project(root)
    assert project.settings
    form = next(form for form in project.settings.report_forms if form.code == code)
    province = where.get("province", "song-xanh")
    return report_on(project, form, read_report_period(period), province=province, today=DAY)


def test_a_frozen_report_keeps_its_figures_when_the_record_is_edited(small: Path) -> None:
    root = with_forms(small)
    frozen = freeze(root, "song-xanh", report(root))
    assert frozen
    assert frozen.is_new
    path = root / DIALOGUE
    path.write_text(path.read_text(encoding="utf-8").replace("97", "98"), encoding="utf-8")
    assert build(root, DAY).problems == ()
    page = (root / f"site/song-xanh/bao-cao/{SLUG}/index.html").read_text(encoding="utf-8")
    live = (root / "site/song-xanh/bao-cao/bc01/index.html").read_text(encoding="utf-8")

    assert '<td data-l="Số người dự">97</td>' in page
    assert '<td data-l="Số người dự">98</td>' in live
    assert hashlib.sha256((root / FROZEN).read_bytes()).hexdigest() in page


def test_a_published_report_is_the_frozen_file_and_opens_in_excel(small: Path) -> None:
    root = with_forms(small)
    freeze(root, "song-xanh", report(root))
    build(root, DAY)
    folder = root / f"site/song-xanh/bao-cao/{SLUG}"
    sheet = openpyxl.load_workbook(io.BytesIO((folder / "bao-cao.xlsx").read_bytes()))["BC01"]

    assert (folder / "bao-cao.yml").read_bytes() == (root / FROZEN).read_bytes()
    assert sheet["F7"].value == 97
    assert (folder / "bao-cao.docx").read_bytes().startswith(b"PK")


def test_a_report_of_a_day_is_frozen_once(small: Path) -> None:
    root = with_forms(small)
    first = freeze(root, "song-xanh", report(root))
    before = (root / FROZEN).read_bytes()
    again = freeze(root, "song-xanh", report(root))
    path = root / DIALOGUE
    path.write_text(path.read_text(encoding="utf-8").replace("97", "98"), encoding="utf-8")
    other = freeze(root, "song-xanh", report(root))

    assert first
    assert again
    assert (first.is_new, again.is_new, other) == (True, False, None)
    assert (root / FROZEN).read_bytes() == before


def test_an_edited_frozen_report_is_an_error_where_it_stands(small: Path) -> None:
    root = with_forms(small)
    freeze(root, "song-xanh", report(root))
    assert check(root) == ()
    path = root / FROZEN
    path.write_text(path.read_text(encoding="utf-8").replace('"97"', '"79"'), encoding="utf-8")

    assert [(p.code.id, p.location.path) for p in check(root)] == [("DT605", FROZEN)]


def test_the_fictional_province_is_in_no_report_unless_asked_for(small: Path) -> None:
    root = with_forms(small)
    everywhere = report(root, "BC03", "2026", province=None)
    asked = report(root, "BC03", "2026", province="vi-du")

    assert [row[1] for row in everywhere.tables[0].rows] == ["Xã Hai", "Xã Một"]
    assert [row[1] for row in asked.tables[0].rows] == ["Xã Bịa"]
    assert (everywhere.fictional, asked.fictional) == (False, True)


def test_the_page_and_the_command_count_the_same(small: Path) -> None:
    root = with_forms(small)
    build(root, DAY)
    for code, period in (("BC01", "2026-Q4"), ("BC02", "2026-Q4"), ("BC03", "2026")):
        page = root / f"site/song-xanh/bao-cao/{code.lower()}/bao-cao.xlsx"
        sheet = openpyxl.load_workbook(io.BytesIO(page.read_bytes()))[code]
        table = report(root, code, period).tables[0]
        lines = [*table.rows, table.total]
        shown = [
            [cell.value if cell.value is not None else "" for cell in row]
            for row in sheet.iter_rows(min_row=7, max_row=6 + len(lines))
        ]
        assert shown == [list(line) for line in lines]


def test_without_forms_the_list_says_so(small: Path) -> None:
    build(small, DAY)
    page = (small / "site/song-xanh/bao-cao/index.html").read_text(encoding="utf-8")
    assert "Trang chưa đặt biểu báo cáo nào." in page
