"""MkDocs as the host gives the same whole site."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from doithoai.commands.clock import today_in_vietnam
from doithoai.site import build

ROOT = Path(__file__).parents[3]
UNIT = "content/song-xanh/xa-mot/don-vi.yml"
Tree = Callable[[Path], dict[str, bytes]]


def mkdocs(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    environment.pop("NO_MKDOCS_2_WARNING", None)
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *arguments],
        cwd=root,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("real", [False, True])
def test_mkdocs_gives_the_same_bytes(
    *, small: Path, tmp_path: Path, tree: Tree, real: bool
) -> None:
    root = ROOT if real else small
    ours, theirs = tmp_path / "cua-ta", tmp_path / "cua-mkdocs"
    day = today_in_vietnam()
    result = mkdocs(root, "--strict", "--site-dir", str(theirs))
    assert result.returncode == 0, result.stderr
    assert "WARNING" not in result.stderr
    assert "Zensical" not in result.stderr
    build(root, day, site=ours)
    if today_in_vietnam() != day:
        pytest.skip("the day turned meanwhile")
    found = tree(theirs)

    expected = tree(ours)
    assert [path for path, data in expected.items() if found.get(path) != data] == []
    extra = {path for path in found if path not in expected}
    assert {path.partition("/")[0] for path in extra} <= {"assets"}
    assert not [path for path in found if "search_index" in path]


def test_an_error_in_the_content_is_a_warning_of_mkdocs(small: Path) -> None:
    (small / UNIT).write_text("ten: [\n", encoding="utf-8")
    plain, strict = mkdocs(small), mkdocs(small, "--strict")

    assert plain.returncode == 0
    assert f"WARNING -  {UNIT}:" in plain.stderr
    assert strict.returncode == 1
    page = (small / "site/song-xanh/xa-mot/index.html").read_text(encoding="utf-8")
    assert UNIT in page


def test_broken_settings_stop_mkdocs_with_our_words(small: Path) -> None:
    (small / "site-config/site.yml").write_text("ten: [\n", encoding="utf-8")
    result = mkdocs(small)

    assert result.returncode == 1
    assert "site-config/site.yml:1:" in result.stderr
    assert "Traceback" not in result.stderr
