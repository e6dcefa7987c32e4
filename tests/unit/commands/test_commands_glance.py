"""A build in which nothing changed says what the long way would say, and loads next to nothing."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from doithoai.commands import app
from doithoai.commands import build as command
from doithoai.commands.vietnamese import in_vietnamese
from doithoai.glance import sight
from doithoai.problems import REPORTS
from doithoai.site.engine import jobs

DAY = ("--today", "2026-11-21")
GLANCE = ".doithoai/site.nhin"
UNIT = "content/song-xanh/xa-mot/don-vi.yml"
ATTACHED = "content/song-xanh/xa-hai/2026/dinh-ky-1/tep/le.pdf"
LARGE = (
    *("babel", "docx", "icalendar", "jinja2", "lxml", "markdown", "mkdocs", "nh3", "pydantic"),
    *("segno", "watchdog", "xlsxwriter", "yaml", "doithoai.site", "doithoai.views"),
)


def run(root: Path, *arguments: str) -> Result:
    in_vietnamese()
    return CliRunner().invoke(app, ["build", "--root", str(root), "--jobs", "1", *arguments])


def settled(root: Path) -> None:
    """Build until a glance shows that nothing is to be done."""
    time.sleep(0.06)  # what was written just now might change once more unseen
    run(root, *DAY)
    assert (root / GLANCE).is_file()


def quick(root: Path, *arguments: str) -> Result:
    """A build that must not load the rooms that press."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(command, "part")
        return run(root, *DAY, *arguments)


def spoil(root: Path) -> None:
    """A commune with an error, which keeps its former pages, and one with a warning."""
    (root / UNIT).write_text("ten: Xã Một\nhieu_luc_tu: 31/02/2026\n", encoding="utf-8")
    (root / ATTACHED).parent.mkdir()
    (root / ATTACHED).write_bytes(b"%PDF")


@pytest.fixture(autouse=True)
def still(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No one edits this program, which also runs the test."""
    monkeypatch.setattr(sight, "_PACKAGE", tmp_path / "program")


@pytest.fixture
def spoilt(small: Path) -> Path:
    settled(small)
    spoil(small)
    settled(small)
    return small


def test_all_is_well_and_stays_so(small: Path) -> None:
    settled(small)
    short = quick(small)
    (small / GLANCE).unlink()
    long = run(small, *DAY)

    assert (short.exit_code, short.output) == (long.exit_code, long.output)
    assert short.exit_code == 0
    assert "(0 tệp mới hoặc thay đổi, xoá 0)" in short.output


def test_problems_are_told_in_every_form_as_by_the_long_way(spoilt: Path) -> None:
    assert {row["muc"] for row in json.loads(quick(spoilt, "--format", "json").stdout)} == {
        "loi",
        "canh_bao",
    }
    for form in REPORTS:
        settled(spoilt)
        short = quick(spoilt, "--format", form)
        (spoilt / GLANCE).unlink()
        long = run(spoilt, *DAY, "--format", form)
        assert (short.exit_code, short.output) == (1, long.output), form
        assert long.exit_code == 1
    assert "song-xanh/xa-mot: có lỗi, giữ trang cũ" in run(spoilt, *DAY).output


def test_why_nothing_is_pressed_is_told(small: Path) -> None:
    settled(small)

    assert quick(small, "--explain-rebuild").output.splitlines()[-1] == (
        "Không trang nào phải dựng lại."
    )


def test_why_a_broken_folder_is_pressed_again_takes_the_long_way(spoilt: Path) -> None:
    assert "song-xanh/xa-mot: lần trước có lỗi." in run(spoilt, *DAY, "--explain-rebuild").output


@pytest.mark.parametrize("arguments", [("--fresh",), ("--province", "song-xanh", "--out", "phan")])
def test_who_asks_for_more_gets_it(small: Path, arguments: tuple[str, ...]) -> None:
    settled(small)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(small)
        assert isinstance(quick(small, *arguments).exception, NameError)
        assert run(small, *DAY, *arguments).exit_code == 0

    assert quick(small).exit_code == 0


def test_an_edit_is_published(small: Path) -> None:
    settled(small)
    dialogue = small / UNIT.replace("don-vi", "2026/dinh-ky-1/doi-thoai")
    text = dialogue.read_text(encoding="utf-8")
    dialogue.write_text(text.replace("Nước sạch", "Nước máy"), encoding="utf-8")
    run(small, *DAY)
    page = (small / "site/song-xanh/xa-mot/index.html").read_text(encoding="utf-8")

    assert "Nước máy" in page


def test_a_fictional_province_that_is_no_longer_shown_goes(small: Path) -> None:
    settled(small)
    settings = small / "site-config/site.yml"
    text = settings.read_text(encoding="utf-8").replace("minh_hoa: true", "minh_hoa: false")
    settings.write_text(text, encoding="utf-8")
    run(small, *DAY)

    assert not (small / "site/vi-du").exists()


def test_after_a_build_that_failed_nothing_is_known(small: Path) -> None:
    settled(small)
    (small / UNIT).write_text("ten: Xã Một Mới\n", encoding="utf-8")
    (small / "theme/pages/commune.html").write_text("{% khong_co %}", encoding="utf-8")
    run(small, *DAY)

    assert not (small / GLANCE).exists()


def test_what_a_bug_held_back_is_tried_again(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumbling(*_: object, **__: object) -> object:
        raise KeyError("x")

    with monkeypatch.context() as patch:
        patch.setattr(jobs, "work", stumbling)
        time.sleep(0.06)
        assert "DT613" in run(small, *DAY).output

    assert not (small / GLANCE).exists()
    assert "DT613" not in run(small, *DAY).output


def test_without_changes_no_large_library_is_loaded(small: Path) -> None:
    settled(small)
    (small / GLANCE).unlink()
    program = (
        "import atexit, sys\n"
        f"atexit.register(lambda: print('loaded', *sorted(set({LARGE!r}) & set(sys.modules))))\n"
        "from doithoai.commands import main\n"
        "sys.argv = ['doithoai', 'build', '--today', '2026-11-21']\n"
        "main()\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    for _ in range(2):
        told = subprocess.run(
            [sys.executable, "-c", program],
            cwd=small,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout.splitlines()

    assert "(0 tệp mới hoặc thay đổi, xoá 0)" in told[-2]
    assert told[-1] == "loaded"
