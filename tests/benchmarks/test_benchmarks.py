"""What is measured is what the content holds: a speed of a wrong output is refused."""

import json
import re
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.country import Size, size_of, write_country
from benchmarks.edits import differing
from benchmarks.output import WrongOutputError, checked
from benchmarks.peers import Peer, ours
from benchmarks.programs import NPM, programs
from benchmarks.report import number, put, seconds, table
from benchmarks.runner import exponent, measure, timed
from click.testing import CliRunner

from doithoai.commands import app
from doithoai.commands.vietnamese import in_vietnamese

ROOT = Path(__file__).parents[2]
SIZE = Size(communes=1)


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("country") / "ours"
    write_country(ROOT, root, SIZE)
    return root


def test_the_same_size_gives_the_same_bytes(country: Path, tmp_path: Path) -> None:
    write_country(ROOT, tmp_path, SIZE)
    assert any(path.name == "kien-nghi.yml" for path in tmp_path.rglob("*"))
    assert differing(country, tmp_path) == []


def test_a_made_up_country_has_no_mistake(country: Path) -> None:
    in_vietnamese()
    said = CliRunner().invoke(app, ["check", "--root", str(country)])
    assert said.exit_code == 0, said.output


@pytest.fixture(scope="module")
def built(country: Path) -> Peer:
    peer = ours(country, jobs=1)
    measure([peer], SIZE, 1)
    return peer


def test_a_build_is_counted_whole(built: Peer) -> None:
    counts = checked(built, SIZE).counts
    assert (counts["pages"], counts["proposals"], counts["kien_nghi.csv"]) == (8, 75, 75)
    assert counts["country search: proposal"] == 75


@pytest.mark.parametrize(
    ("lost", "told"),
    [
        ("thu-nghiem-*/*/2026/dinh-ky-1/index.html", "7 pages of 8, 50 proposals of 75"),
        ("en/thu-nghiem-*/*/index.html", "7 English pages of 8"),
        ("thu-nghiem-*/*/2026/ke-hoach/*/index.json", "7 twins of 8"),
        ("thu-nghiem-*/*/2026/dinh-ky-1/su-kien.ics", "5 events of 6"),
        ("thu-nghiem-*/*/tin.atom", "1 feeds of 2"),
        ("thu-nghiem-*/*/2026/*/ket-luan/thong-bao/in/index.html", "0 notices to print of 3"),
        ("du-lieu/kien_nghi.csv", "0 kien_nghi.csv of 75"),
        ("du-lieu/thu-nghiem-01/2026/tat-ca.xlsx", "0 workbooks of 1"),
        ("thu-nghiem-01/tim/d/2026-k-*.json", "0 country search: proposal of 75"),
        ("thu-nghiem-*/*/tim.json", "0 commune search: dialogue of 3"),
        ("thu-nghiem-*/*/tim-cu.json", "commune search: proposal of 75"),
        ("tim/m.json", "0 indexes that answer of 2"),
        ("du-lieu/sha256sums.txt", "files without a checksum of 0"),
    ],
)
def test_what_a_build_forgot_is_told(built: Peer, tmp_path: Path, *, lost: str, told: str) -> None:
    copy = replace(built, out=shutil.copytree(built.out, tmp_path / "site"))
    found = list(copy.out.glob(lost))
    assert found
    for path in found:
        path.unlink()
    with pytest.raises(WrongOutputError, match=told):
        checked(copy, SIZE)


def test_a_table_that_lost_a_row_is_told(built: Peer, tmp_path: Path) -> None:
    copy = replace(built, out=shutil.copytree(built.out, tmp_path / "site"))
    for form in ("csv", "ndjson"):
        table = copy.out / f"du-lieu/kien_nghi.{form}"
        table.write_text(table.read_text("utf-8").rstrip().rpartition("\n")[0], encoding="utf-8")
    told = r"74 kien_nghi\.csv of 75, 74 kien_nghi\.ndjson of 75"
    with pytest.raises(WrongOutputError, match=told):
        checked(copy, SIZE)


def _peer(program: str, folder: Path) -> Peer:
    command = (sys.executable, "-c", program)
    return Peer(name="thử", command=command, folder=folder, out=folder / "out")


def test_a_build_without_its_pages_is_no_measurement(tmp_path: Path) -> None:
    with pytest.raises(WrongOutputError, match="0 pages of 8"):
        measure([_peer("", tmp_path)], SIZE, 1)


def test_a_build_that_fails_says_why_and_is_no_measurement(tmp_path: Path) -> None:
    with pytest.raises(WrongOutputError, match="ZeroDivisionError"):
        measure([_peer("1/0", tmp_path)], SIZE, 1)


def test_a_program_is_measured_as_its_users_run_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    program = "import sys; sys.exit(sys.dont_write_bytecode)"
    timed("8 pages: thử", (sys.executable, "-c", program), tmp_path)
    assert re.fullmatch(r"8 pages: thử … \d+\.\d s\n", capsys.readouterr().err)


@pytest.mark.parametrize(
    ("npm", "why"), [(None, "máy này không có npm"), ("#!/bin/sh\nexit 1\n", "npm không cài được")]
)
def test_a_generator_that_is_not_there_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, npm: str | None, why: str
) -> None:
    (tmp_path / "bin").mkdir()
    if npm:
        (tmp_path / "bin/npm").write_text(npm, encoding="utf-8")
        (tmp_path / "bin/npm").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    there = programs(None, tmp_path / "npm")
    assert there.found == {}
    assert f"Hugo (không thấy lệnh hugo), Eleventy ({why})." in table([], there.absent)


def test_the_packages_of_npm_are_pinned_and_name_no_registry() -> None:
    wanted = json.loads((NPM / "package.json").read_bytes())["dependencies"]
    lock = json.loads((NPM / "package-lock.json").read_bytes())["packages"]
    own = lock.pop("")
    assert own["dependencies"] == wanted
    assert {name: lock[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert [name for name, each in lock.items() if "integrity" not in each] == []
    assert [name for name, each in lock.items() if "resolved" in each] == []


def test_trees_that_differ_are_told_apart(tmp_path: Path) -> None:
    for tree, text in (("a", "một"), ("b", "hai")):
        for name in ("same", "other"):
            path = tmp_path / tree / "in" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("chung" if name == "same" else text, encoding="utf-8")
    (tmp_path / "a/alone").touch()
    assert sorted(differing(tmp_path / "a", tmp_path / "b")) == ["alone", "in/other"]


def test_a_table_takes_the_place_of_the_last_one_only(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("trước\n<!-- t -->\ncũ\n<!-- /t -->\nsau\n", encoding="utf-8")
    put(page, "t", "mới \\1")
    put(page, "t", "mới nữa")
    assert page.read_text("utf-8") == "trước\n<!-- t -->\n\nmới nữa\n<!-- /t -->\nsau\n"


def test_numbers_are_written_as_in_vietnamese() -> None:
    assert (number(12345), number(1234.56, 1)) == ("12.345", "1.234,6")
    assert seconds([3.0, 1.25, 2.0]) == "2,00 (1,25 – 3,00)"


def test_a_figure_in_proportion_grows_with_exponent_one() -> None:
    assert exponent([(100, 2.0), (1000, 20.0)]) == pytest.approx(1)
    assert exponent([(100, 2.0), (1000, 2.0)]) == pytest.approx(0)
    assert exponent([(100, 2.0)]) is None


def test_the_whole_country_is_the_real_number_of_communes() -> None:
    assert size_of(26_600) == Size(communes=3_321)
    assert Size(communes=3_321).pages == 26_568
