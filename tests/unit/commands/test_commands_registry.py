"""`doithoai registry` shows what would change, and writes only when asked to."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from doithoai.commands import app

COMMUNES = """ma,ten,loai,tinh,slug,hieu_luc_tu
00001,Xã Một,xa,99,xa-mot,01/07/2025
00002,Xã Hai,xa,99,xa-hai,01/07/2025
"""
PROVINCES = """ma,ten,loai,slug,hieu_luc_tu,hieu_luc_den
99,Tỉnh Sông Xanh,tinh,song-xanh,01/07/2025,
"""


@pytest.fixture
def units(small: Path) -> Path:
    """The small project with two registered communes."""
    folder = small / "site-config" / "units"
    (folder / "communes.csv").write_text(COMMUNES, encoding="utf-8")
    (folder / "provinces.csv").write_text(PROVINCES, encoding="utf-8")
    return folder


def run(units: Path, listed: str, *options: str) -> Result:
    file = units.parent / "moi.csv"
    file.write_text(listed, encoding="utf-8")
    root = str(units.parents[1])
    fixed = ("--root", root, "--date", "01/05/2026", "--source", "Cục Thống kê", "--many")
    return CliRunner().invoke(app, ["registry", str(file), *fixed, *options])


def test_a_renamed_commune_is_shown_with_what_it_asks_of_the_content(units: Path) -> None:
    result = run(units, COMMUNES.replace("Xã Một", "Phường Một"))
    assert result.exit_code == 0, result.output
    assert result.output.splitlines() == [
        "~ 00001 Xã Một → Phường Một",
        "  → content/song-xanh/xa-mot: đổi tên thư mục và khai `duong_dan_cu`",
        "2 xã, phường, đặc khu; 0 mới, 1 đổi tên hoặc tỉnh, 0 không còn",
        "Chưa ghi gì. Xem kỹ rồi chạy lại với --write để ghi.",
    ]
    assert (units / "communes.csv").read_text("utf-8") == COMMUNES


def test_what_is_written_twice_is_the_same(units: Path) -> None:
    listed = COMMUNES.replace("Xã Một", "Phường Một")
    assert run(units, listed, "--write", "--count", "2").exit_code == 0
    once = (units / "communes.csv").read_bytes(), (units / "former.csv").read_bytes()
    assert "00001,Phường Một,phuong,99,phuong-mot,01/05/2026" in once[0].decode()
    assert "00001,00001,Xã Một,xa,,Tỉnh Sông Xanh" in once[1].decode()
    assert "không thay đổi" in run(units, listed, "--write").output
    assert once == ((units / "communes.csv").read_bytes(), (units / "former.csv").read_bytes())


def test_a_commune_that_is_gone_needs_an_heir(units: Path) -> None:
    rest = "\n".join(COMMUNES.splitlines()[:2])
    refused = run(units, rest, "--write")
    assert refused.exit_code == 2
    assert "Xã Hai (00002) không còn trong danh mục mà chưa biết nay thuộc đâu" in refused.stderr
    heirs = units.parent / "ke-thua.csv"
    heirs.write_text("ma_cu,ma_moi\n00002,00001\n", encoding="utf-8")
    told = run(units, rest, "--heirs", str(heirs), "--write").output
    assert "- 00002 Xã Hai, nay thuộc 00001" in told
    assert "content/song-xanh/xa-hai: khai `hieu_luc_den` và `ke_thua` trong don-vi.yml" in told


def test_a_file_that_is_no_list_is_refused(units: Path) -> None:
    result = run(units, "a,b\n1,2\n")
    assert result.exit_code == 2
    assert "không thấy cột mã và cột tên xã, phường; các cột là: a, b" in result.stderr
