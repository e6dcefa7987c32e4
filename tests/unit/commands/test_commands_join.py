"""`doithoai build --province` and `doithoai join`: exit codes, and what people read."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from doithoai.commands.app import app
from doithoai.commands.vietnamese import in_vietnamese

UNIT = "content/song-xanh/xa-mot/don-vi.yml"


def run(root: Path, *arguments: object) -> Result:
    in_vietnamese()
    words = [*map(str, arguments), "--root", str(root), "--jobs", "1"]
    return CliRunner().invoke(app, words)


def part(root: Path, *provinces: str, out: Path) -> Result:
    named = [word for slug in provinces for word in ("--province", slug)]
    return run(root, "build", *named, "--today", "21/11/2026", "--out", out)


def test_parts_are_built_and_joined(small: Path, tmp_path: Path) -> None:
    one = part(small, "song-xanh", out=tmp_path / "phan/mot")
    two = part(small, "vi-du", out=tmp_path / "phan/hai")
    joined = run(small, "join", tmp_path / "phan/mot", tmp_path / "phan/hai")

    assert [result.exit_code for result in (one, two, joined)] == [0, 0, 0]
    assert "tệp trong mot/" in one.output
    assert joined.output.splitlines()[-1].startswith("Đã dựng ")
    assert "21/11/2026" in (small / "site/index.html").read_text("utf-8")


def test_a_broken_commune_is_exit_1_in_its_part_and_in_the_joined_site(
    small: Path, tmp_path: Path
) -> None:
    (small / UNIT).write_text("ten: [\n", "utf-8")
    built = part(small, "song-xanh", "vi-du", out=tmp_path / "phan")
    joined = run(small, "join", tmp_path / "phan")

    assert (built.exit_code, joined.exit_code) == (1, 1)
    assert f"{UNIT}:1:" in built.output
    assert "song-xanh/xa-mot: có lỗi, giữ trang cũ" in joined.output


def test_parts_that_do_not_fit_are_exit_2_with_place_code_and_next_act(
    small: Path, tmp_path: Path
) -> None:
    part(small, "song-xanh", out=tmp_path / "phan")
    joined = run(small, "join", tmp_path / "phan")
    told = run(small, "join", tmp_path / "phan", "--format", "json")

    assert joined.exit_code == told.exit_code == 2
    assert "content/vi-du:1:1: lỗi DT625: không phần nào có" in joined.output
    assert "→ Chạy doithoai build --province vi-du --out" in joined.output
    assert "Chưa công bố gì; trang cũ giữ nguyên." in joined.output
    assert [row["ma"] for row in json.loads(told.output)] == ["DT625"]
    assert not (small / "site").exists()


@pytest.mark.parametrize(
    ("words", "said", "hint"),
    [
        (["--province", "song-xam"], "không có thư mục content/song-xam", "song-xanh, vi-du"),
        (["--province", "huong-dan"], "không có thư mục content/huong-dan", "song-xanh, vi-du"),
        (["--province", "vi-du"], "phải nêu nơi đặt phần đó", "--out phan/vi-du"),
        (["--province", "vi-du", "--out", "content"], "không phải một phần", "thư mục mới"),
        (["--province", "vi-du", "--out", "."], "không phải một phần", "thư mục mới"),
    ],
)
def test_a_part_asked_for_wrongly_is_exit_2_with_the_next_act(
    small: Path, monkeypatch: pytest.MonkeyPatch, *, words: list[str], said: str, hint: str
) -> None:
    monkeypatch.chdir(small)
    result = run(small, "build", *words)

    assert result.exit_code == 2
    assert said in result.output
    assert hint in result.output


def test_a_site_is_not_overwritten_by_a_part(small: Path) -> None:
    run(small, "build")
    result = part(small, "vi-du", out=small / "site")

    assert result.exit_code == 2
    assert (small / "site/index.html").is_file()


def test_strict_refuses_a_part_with_errors(small: Path, tmp_path: Path) -> None:
    (small / UNIT).write_text("ten: [\n", "utf-8")
    words = ("--province", "song-xanh", "--strict", "--out", tmp_path / "phan")
    result = run(small, "build", *words)

    assert result.exit_code == 1
    assert not (tmp_path / "phan").exists()


def test_joining_nothing_is_a_wrong_use(small: Path) -> None:
    assert run(small, "join").exit_code == 2
