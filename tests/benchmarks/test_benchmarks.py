"""What is measured is what the content holds: a speed of a wrong output is refused."""

import sys
from pathlib import Path

import pytest
from benchmarks.country import Size, size_of, write_country
from benchmarks.edits import differing
from benchmarks.peers import Peer, ours, output_of
from benchmarks.report import put
from benchmarks.runner import WrongOutputError, exponent, measure
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


def test_its_build_has_all_its_pages_and_proposals(country: Path) -> None:
    peer = ours(country, jobs=1)
    (result,) = measure([peer], pages=SIZE.pages, proposals=SIZE.proposals, turns=1)
    assert (result.output.pages, result.output.anchors) == (8, 75)
    assert result.median > 0
    page = next(peer.out.glob("thu-nghiem-*/*/2026/dinh-ky-1/index.html"))
    page.unlink()
    assert (output_of(peer).pages, output_of(peer).anchors) == (7, 50)


def _peer(program: str, folder: Path) -> Peer:
    command = (sys.executable, "-c", program)
    return Peer(name="thử", command=command, folder=folder, out=folder / "out")


def test_a_build_without_its_pages_is_no_measurement(tmp_path: Path) -> None:
    peer = Peer(
        name="lười", command=(sys.executable, "-c", ""), folder=tmp_path, out=tmp_path / "out"
    )
    with pytest.raises(WrongOutputError, match="0 pages of 8"):
        measure([peer], pages=8, proposals=75, turns=1)


def test_a_build_that_fails_is_no_measurement(tmp_path: Path) -> None:
    peer = Peer(
        name="hỏng", command=(sys.executable, "-c", "1/0"), folder=tmp_path, out=tmp_path / "out"
    )
    with pytest.raises(WrongOutputError, match="failed"):
        measure([peer], pages=0, proposals=0, turns=1)


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


def test_a_figure_in_proportion_grows_with_exponent_one() -> None:
    assert exponent([(100, 2.0), (1000, 20.0)]) == pytest.approx(1)
    assert exponent([(100, 2.0), (1000, 2.0)]) == pytest.approx(0)
    assert exponent([(100, 2.0)]) is None


def test_the_whole_country_is_the_real_number_of_communes() -> None:
    assert size_of(26_600) == Size(communes=3_321)
    assert Size(communes=3_321).pages == 26_568
