"""A built site tells the past of its records, or why it cannot."""

from datetime import date
from pathlib import Path

from repositories import git, save

from doithoai.site import build

TODAY = date(2026, 11, 21)
DIALOGUE = "content/song-xanh/xa-hai/2026/dinh-ky-1/doi-thoai.yml"


def began(small: Path) -> Path:
    """The small project in a repository, with one edit after the first version."""
    git(small, "init", "--quiet", "--initial-branch=main")
    git(small, "config", "user.name", "Cán bộ")
    git(small, "config", "user.email", "can-bo@xa.example")
    save(small, {}, at="2026-10-01T08:00:00+07:00")
    text = (small / DIALOGUE).read_text(encoding="utf-8")
    save(small, {DIALOGUE: f"{text}hinh_thuc: Tại hội trường\n"}, at="2026-10-03T08:00:00+07:00")
    return small


def page(root: Path, path: str) -> str:
    return (root / "site" / path / "index.html").read_text(encoding="utf-8")


def test_an_edit_is_told_on_its_record_its_commune_and_the_log(small: Path) -> None:
    build(began(small), TODAY)

    for path in ("song-xanh/xa-hai/2026/dinh-ky-1", "song-xanh/xa-hai/lich-su", "thay-doi"):
        assert "hình thức: chưa ghi → Tại hội trường" in page(small, path)
        assert "03/10/2025" not in page(small, path)
        assert "03/10/2026" in page(small, path)
    assert "03/10/2026" not in page(small, "song-xanh/xa-mot/lich-su")


def test_a_shallow_clone_says_that_it_knows_no_past(small: Path, tmp_path: Path) -> None:
    began(small)
    copy = tmp_path / "ban-sao"
    git(small, "clone", "--quiet", "--depth=1", f"file://{small}", str(copy))
    build(copy, TODAY)

    said = "Chưa kể được lịch sử sửa đổi: bản sao này của kho git không có đủ lịch sử."
    assert said in page(copy, "song-xanh/xa-hai/lich-su")
    assert said in page(copy, "thay-doi")
    assert 'id="lich-su"' not in page(copy, "song-xanh/xa-hai/2026/dinh-ky-1")


def test_a_project_outside_git_says_so(small: Path) -> None:
    build(small, TODAY)

    assert "thư mục này không nằm trong kho git" in page(small, "thay-doi")
