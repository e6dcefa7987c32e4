"""Trying things out begins with the site that stands, and never touches it."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from doithoai.site import Live, build, trial_folder
from doithoai.site.alone import alone

TODAY = date(2026, 11, 21)
Tree = Callable[[Path], dict[str, bytes]]
DIALOGUE = "content/song-xanh/xa-mot/2026/dinh-ky-1/doi-thoai.yml"
PAGE = "song-xanh/xa-mot/2026/dinh-ky-1/index.html"


def reword(root: Path) -> None:
    file = root / DIALOGUE
    file.write_text(file.read_text("utf-8").replace("Nhà văn hóa xã", "Hội trường xã"), "utf-8")


def begun(root: Path, folder: Path) -> tuple[Live, int]:
    live = Live(root=root, folder=folder, today=TODAY)
    return live, live.build()


def test_what_was_built_is_not_pressed_again(small: Path, tmp_path: Path) -> None:
    build(small, TODAY)
    live, changed = begun(small, tmp_path / "xem")
    assert live.engine is not None
    assert live.engine.reasons == {}
    assert changed == 0
    assert "Nhà văn hóa xã" in (live.folder / PAGE).read_text("utf-8")


def test_it_is_the_same_as_without_a_site_and_leaves_the_site_alone(
    small: Path, tmp_path: Path, tree: Tree
) -> None:
    build(small, TODAY)
    published, remembered = tree(small / "site"), tree(small / ".doithoai/site.nho")
    reword(small)
    borrowed, changed = begun(small, tmp_path / "xem")
    assert changed > 0
    borrowed.touch([DIALOGUE])
    assert tree(small / "site") == published
    kept = {path: data for path, data in remembered.items() if path.endswith((".nho", ".tu"))}
    assert kept
    assert {path: (small / ".doithoai/site.nho" / path).read_bytes() for path in kept} == kept
    shutil.rmtree(small / "site")
    shutil.rmtree(small / ".doithoai")
    alone_built, _ = begun(small, tmp_path / "khong-muon")
    assert tree(borrowed.folder) == tree(alone_built.folder)


def test_while_someone_publishes_nothing_is_borrowed(
    small: Path, tmp_path: Path, tree: Tree
) -> None:
    build(small, TODAY)
    with alone(small / ".doithoai/site.khoa"):
        live, changed = begun(small, tmp_path / "xem")
    assert changed == len(tree(live.folder)) > 0


def test_a_trial_lies_beside_the_site_and_goes_with_its_user(small: Path) -> None:
    build(small, TODAY)
    left = small / ".doithoai/xem-cu"
    left.mkdir()
    (left / "tep.html").write_text("của lần chạy đã bị tắt ngang")
    with trial_folder(small) as folder:
        assert folder.parent == small / ".doithoai"
        assert not left.exists()
        with trial_folder(small) as second:
            assert folder.is_dir()
            assert second != folder
    assert not folder.exists()


def test_without_a_site_a_trial_lies_where_the_system_puts_it(small: Path) -> None:
    with trial_folder(small) as folder:
        assert folder.is_dir()
        assert small not in folder.parents
