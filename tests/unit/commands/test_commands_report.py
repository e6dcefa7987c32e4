"""`doithoai report` as a clerk runs it: what it writes, what it refuses, and in which words."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from doithoai.commands.app import app

ROOT = Path(__file__).parents[3]


@pytest.fixture
def project(small: Path) -> Path:
    """The small project with the forms of the real one."""
    shutil.copytree(ROOT / "site-config/bao-cao", small / "site-config/bao-cao")
    return small


def run(root: Path, *arguments: str) -> Result:
    day = ("--root", str(root), "--today", "31/12/2026")
    return CliRunner().invoke(app, ["report", *day, *arguments])


def test_without_a_file_the_table_is_printed(project: Path) -> None:
    result = run(project, "--kind", "dk01", "--period", "2026", "--province", "song-xanh")

    assert result.exit_code == 0
    assert result.output.splitlines()[0] == (
        "DK01: Đăng ký đối thoại định kỳ. Tỉnh Sông Xanh, năm\u00a02026, tính đến 31/12/2026"
    )
    assert "  1 | Xã Hai | Đối thoại định kỳ năm 2026" in result.output
    assert "* Cột do trang này đặt; chưa biết cột của mẫu chính thức." in result.output


@pytest.mark.parametrize("ending", ["html", "xlsx", "docx"])
def test_a_file_is_written(project: Path, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"bao-cao.{ending}"
    result = run(project, "--kind", "BC01", "--period", "Quý IV/2026", "--out", str(out))

    assert (result.exit_code, result.output) == (0, f"Đã ghi {out}\n")
    assert out.stat().st_size > 500


def test_a_report_is_frozen_and_told_where(project: Path) -> None:
    asked = ("--kind", "BC01", "--period", "2026-Q4", "--province", "song-xanh", "--freeze")
    name = "content/song-xanh/van-ban/bao-cao/bc01-2026-q4-2026-12-31.yml"

    assert run(project, *asked).output == f"Đã chụp {name}\n"
    assert run(project, *asked).output == f"{name}: đã có, không đổi\n"
    assert (project / name).is_file()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--kind", "BC09", "--period", "2026"), "Các biểu đang có: BC01, BC02, BC03, DK01, DK02."),
        (("--kind", "DK01", "--period", "2026-Q1"), "Biểu này lập theo: năm."),
        (("--kind", "BC01", "--period", "tháng 3/2026"), "Viết như 2025-Q3"),
        (("--kind", "BC01", "--period", "2026", "--province", "khong-co"), "song-xanh, vi-du."),
        (("--kind", "BC01", "--period", "2026", "--freeze"), "Chỉ rõ báo cáo của tỉnh nào."),
        (("--kind", "BC01", "--period", "2026", "--out", "a.pdf"), ".html, .xlsx, .docx"),
    ],
)
def test_what_cannot_be_is_refused_with_the_next_act(
    project: Path, arguments: tuple[str, ...], said: str
) -> None:
    result = run(project, *arguments)

    assert result.exit_code == 2
    assert said in result.output
    assert not list(project.rglob("*.pdf"))


def test_a_misspelt_measure_is_explained_in_vietnamese(project: Path) -> None:
    form = project / "site-config/bao-cao/bc01.yml"
    form.write_text(form.read_text(encoding="utf-8").replace("lay: nguoi_du", "lay: so_nguoi"))
    result = CliRunner().invoke(app, ["check", "--root", str(project)])

    assert result.exit_code == 1
    assert "site-config/bao-cao/bc01.yml" in result.output
    assert "`so_nguoi`" in result.output
