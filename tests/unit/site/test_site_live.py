"""While someone edits: only what a saved file touches is pressed; the last good page stands."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from doithoai.site import Live
from doithoai.site.touched import Touched, touched

TODAY = date(2026, 11, 21)
DIALOGUE = "content/song-xanh/xa-mot/2026/dinh-ky-1/doi-thoai.yml"
PAGE = "song-xanh/xa-mot/2026/dinh-ky-1/index.html"


@pytest.fixture
def live(small: Path, tmp_path: Path) -> Live:
    live = Live(root=small, folder=tmp_path / "xem-thu", today=TODAY)
    live.build()
    assert live.problems == ()
    return live


def rewrite(live: Live, path: str, *, old: str, new: str) -> int:
    file = live.root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    return live.touch([path])


def text(live: Live, path: str) -> str:
    return (live.folder / path).read_text(encoding="utf-8")


def stamps(live: Live) -> dict[str, int]:
    return {
        path.relative_to(live.folder).as_posix(): path.stat().st_mtime_ns
        for path in live.folder.rglob("*")
        if path.is_file()
    }


def clean_build(live: Live, folder: Path) -> dict[str, bytes]:
    fresh = Live(root=live.root, folder=folder, today=live.today)
    fresh.build()
    return files(fresh.folder)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_what_lies_damaged_beside_the_site_is_made_anew(live: Live, tmp_path: Path) -> None:
    for log in live.folder.parent.glob("xem-thu.nho/muc-luc.tep-*"):
        log.write_bytes(bytes(log.stat().st_size))
    rewrite(live, DIALOGUE, old="Nước sạch", new="Nước giếng")

    assert "Nước giếng" in text(live, PAGE)
    assert files(live.folder) == clean_build(live, tmp_path / "sach")


def test_a_saved_dialogue_changes_only_the_pages_that_show_it(live: Live) -> None:
    before = stamps(live)
    changed = rewrite(live, DIALOGUE, old="Nhà văn hóa xã", new="Hội trường Ủy ban")
    after = stamps(live)

    touched_pages = {path for path, stamp in after.items() if before.get(path) != stamp}
    assert changed == len(touched_pages)
    assert "Hội trường Ủy ban" in text(live, PAGE)
    assert PAGE in touched_pages
    assert not [path for path in touched_pages if path.startswith("song-xanh/xa-hai/")]
    assert not [path for path in touched_pages if path.startswith(("vi-du/", "huong-dan/"))]


def test_saving_without_a_change_writes_nothing(live: Live) -> None:
    assert live.touch([DIALOGUE]) == 0


def test_a_broken_save_keeps_the_last_good_page(live: Live) -> None:
    rewrite(live, DIALOGUE, old="Nhà văn hóa xã", new="Hội trường Ủy ban")
    good = files(live.folder)
    rewrite(live, DIALOGUE, old="chu_tri:", new="chu_tri: [")

    assert files(live.folder) == good
    assert [p.location.path for p in live.problems if p.is_error] == [DIALOGUE]

    rewrite(live, DIALOGUE, old="chu_tri: [", new="chu_tri:")
    assert live.problems == ()
    assert files(live.folder) == good


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("content/song-xanh/tinh.yml", "Xanh\n", "Xanh\ntruoc_day: [Tỉnh Cũ]\n"),
        ("content/song-xanh/xa-mot/don-vi.yml", "Một\n", "Một\ntruoc_day: [{ten: Xã Cũ}]\n"),
        ("content/huong-dan/gui-y-kien.md", "Cách gửi", "Gửi thế nào"),
        ("content/gioi-thieu.md", "Giới thiệu", "Về trang"),
        ("site-config/site.yml", "Đối thoại thử", "Đối thoại khác"),
        ("theme/assets/trang.css", "}", "}\n"),
        ("mkdocs.yml", "\nnav:", "\ncopyright: khác\nnav:"),
    ],
)
def test_following_gives_the_same_as_building_anew(
    live: Live, tmp_path: Path, *, path: str, old: str, new: str
) -> None:
    rewrite(live, path, old=old, new=new)

    assert live.problems == ()
    assert files(live.folder) == clean_build(live, tmp_path / "moi")


def test_coming_and_going_gives_the_same_as_building_anew(live: Live, tmp_path: Path) -> None:
    content = live.root / "content"
    shutil.copytree(content / "song-xanh/xa-hai", content / "song-xanh/xa-ba")
    (content / "song-xanh/xa-ba/don-vi.yml").write_text("ten: Xã Ba\n", encoding="utf-8")
    live.touch(["content/song-xanh/xa-ba/don-vi.yml"])
    assert files(live.folder) == clean_build(live, tmp_path / "1")

    shutil.rmtree(content / "song-xanh/xa-ba")
    live.touch(["content/song-xanh/xa-ba"])
    assert files(live.folder) == clean_build(live, tmp_path / "2")

    shutil.rmtree(content / "song-xanh/xa-hai")
    live.touch(["content/song-xanh/xa-hai/don-vi.yml"])
    assert files(live.folder) == clean_build(live, tmp_path / "3")

    shutil.rmtree(content / "vi-du")
    live.touch(["content/vi-du"])
    assert files(live.folder) == clean_build(live, tmp_path / "4")
    assert not [path for path in files(live.folder) if path.startswith("vi-du")]


def test_the_next_save_need_not_wait_for_the_pages_over_the_first(
    live: Live, tmp_path: Path
) -> None:
    file = live.root / DIALOGUE
    lists = (live.folder / "song-xanh/index.html", live.folder / "index.html")
    before = [page.read_bytes() for page in lists]
    file.write_text(file.read_text("utf-8").replace("Nước sạch", "Nước máy"), encoding="utf-8")
    live.touch([DIALOGUE], is_awaited=lambda: True)

    assert "Nước máy" in text(live, PAGE)
    assert lists[1].read_bytes() == before[1]

    other = "content/song-xanh/xa-hai/don-vi.yml"
    live.touch([other])
    assert files(live.folder) == clean_build(live, tmp_path / "moi")


def test_a_province_document_is_pressed_when_it_is_saved(live: Live, tmp_path: Path) -> None:
    document = live.root / "content/song-xanh/van-ban/huong-dan.md"
    document.parent.mkdir()
    document.write_text(
        "---\nso_hieu: 5-HD/BDV\nngay_ban_hanh: 1/2/2026\nco_quan: Ban Dân vận\n"
        "trich_yeu: Hướng dẫn đối thoại\nnguon: {kieu: chep_lai, tu: bản chụp}\n---\n\nNội dung.\n",
        encoding="utf-8",
    )
    live.touch(["content/song-xanh/van-ban/huong-dan.md"])
    assert "Hướng dẫn đối thoại" in text(live, "song-xanh/van-ban/huong-dan/index.html")
    assert files(live.folder) == clean_build(live, tmp_path / "moi")


def test_broken_settings_keep_the_last_good_site(live: Live) -> None:
    good = files(live.folder)
    rewrite(live, "site-config/site.yml", old="ten:", new="ten: [")

    assert files(live.folder) == good
    assert live.problems[0].location.path == "site-config/site.yml"


def test_another_day_presses_everything_anew(live: Live, tmp_path: Path) -> None:
    live.today = date(2026, 12, 26)
    live.build()

    assert "26/12/2026" in text(live, PAGE)
    assert files(live.folder) == clean_build(live, tmp_path / "moi")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("content/a/xa-b/2026/dinh-ky-1/doi-thoai.yml", Touched(communes=frozenset({"a/xa-b"}))),
        ("content/a/xa-b", Touched(provinces=frozenset({"a"}))),
        ("content/a/tinh.yml", Touched(provinces=frozenset({"a"}))),
        ("content/a/van-ban/x.md", Touched(guidance=frozenset({"a"}))),
        ("content/a", Touched(everything=True)),
        ("content/gioi-thieu.md", Touched(written=True)),
        ("content/huong-dan/can-bo/lenh.md", Touched(written=True)),
        ("mkdocs.yml", Touched(written=True)),
        ("theme/public.html", Touched(everything=True)),
        ("site-config/rules/luat.yml", Touched(everything=True)),
    ],
)
def test_a_path_says_what_it_touches(path: str, expected: Touched) -> None:
    assert touched([path]) == expected
