"""The commands as a terminal or a CI job runs them: exit codes, streams, bytes."""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

UNIT = "content/song-xanh/xa-mot/don-vi.yml"
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


def run(
    root: Path, *arguments: str, file_size: int | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    def limit() -> None:
        if file_size is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (file_size, file_size))

    return subprocess.run(
        [sys.executable, "-m", "doithoai", *arguments],
        cwd=root,
        env={**ENVIRONMENT, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
        preexec_fn=limit,
    )


def test_a_good_project_is_built_without_a_word_on_standard_error(small: Path) -> None:
    checked = run(small, "check")
    built = run(small / "content", "build", "--today", "21/11/2026")

    assert (checked.returncode, checked.stderr) == (0, "")
    assert checked.stdout == "0 lỗi, 0 cảnh báo trong 0 tệp\n"
    assert (built.returncode, built.stderr) == (0, "")
    assert built.stdout.splitlines()[-1].startswith("Đã dựng ")
    assert "21/11/2026" in (small / "site/index.html").read_text(encoding="utf-8")


def test_a_broken_commune_is_exit_1_and_named_with_line_and_column(small: Path) -> None:
    run(small, "build")
    (small / UNIT).write_text("ten: Xã Một\nhieu_luc_tu: 31/02/2026\n", encoding="utf-8")
    checked = run(small, "check")
    built = run(small, "build")

    assert checked.returncode == built.returncode == 1
    assert f"{UNIT}:2:14: lỗi DT" in checked.stdout
    assert f"{UNIT}:2:14: lỗi DT" in built.stdout
    assert "song-xanh/xa-mot: có lỗi, giữ trang cũ" in built.stdout


def test_broken_settings_are_exit_2_and_strict_errors_exit_1(small: Path) -> None:
    (small / UNIT).write_text("ten: [\n", encoding="utf-8")
    strict = run(small, "build", "--strict")
    assert strict.returncode == 1
    assert "Chưa công bố gì; trang cũ giữ nguyên." in strict.stdout
    assert not (small / "site").exists()

    (small / "site-config/site.yml").write_text("ten: [\n", encoding="utf-8")
    assert run(small, "build").returncode == 2


def test_problems_can_be_read_by_programs(small: Path) -> None:
    (small / UNIT).write_text("ten: [\n", encoding="utf-8")

    assert json.loads(run(small, "check", "--format", "json").stdout)
    assert run(small, "check", "--format", "github").stdout.startswith(f"::error file={UNIT},")
    assert json.loads(run(small, "build", "--format", "json").stdout)


def test_vietnamese_is_utf_8_on_any_console(small: Path) -> None:
    result = run(small, "check", PYTHONIOENCODING="cp1252", LC_ALL="C", PYTHONUTF8="0")

    assert result.stdout == "0 lỗi, 0 cảnh báo trong 0 tệp\n"


@pytest.mark.parametrize("command", ["build", "schema"])
def test_a_full_disk_is_one_sentence(small: Path, command: str) -> None:
    result = run(small, command, file_size=3000, PYTHONDONTWRITEBYTECODE="1")

    assert result.returncode == 2
    assert result.stderr.startswith("Lỗi: máy không cho đọc hoặc ghi")
    assert "Traceback" not in result.stderr
    assert not (small / "site").exists()


@pytest.mark.parametrize("out", [".", "..", "content", "content/song-xanh", "mkdocs.yml"])
def test_a_build_never_takes_the_place_of_other_files(small: Path, out: str) -> None:
    result = run(small, "build", "--out", out)

    assert result.returncode == 2
    assert "không phải trang do lệnh này dựng" in result.stderr
    assert (small / UNIT).is_file()


def test_a_broken_template_is_one_sentence(small: Path) -> None:
    (small / "theme/pages/home.html").write_text("{% khong_co %}", encoding="utf-8")
    result = run(small, "build")

    assert result.returncode == 2
    assert result.stderr.startswith("Lỗi: mẫu trang theme/pages/home.html, dòng 1 có lỗi")


def test_a_broken_mkdocs_yml_is_one_sentence(small: Path) -> None:
    (small / "mkdocs.yml").write_text("site_name: [\n", encoding="utf-8")
    result = run(small, "build")

    assert result.returncode == 2
    assert result.stderr.startswith("Lỗi: MkDocs không in được các trang viết")
    assert "Traceback" not in result.stderr


def test_generated_files_are_written_once_and_known_to_be_fresh(small: Path) -> None:
    assert run(small, "schema", "--check").returncode == 1
    assert run(small, "schema").returncode == 0
    fresh = run(small, "schema", "--check")
    assert (fresh.returncode, fresh.stdout) == (0, "Mọi tệp đều mới.\n")

    (small / "site-config/schema/tinh.json").write_text("{}", encoding="utf-8")
    stale = run(small, "schema", "--check")
    assert stale.returncode == 1
    assert stale.stdout == "site-config/schema/tinh.json: đã cũ, chạy `doithoai schema`\n"
    assert (small / "site-config/schema/tinh.json").read_text(encoding="utf-8") == "{}"
