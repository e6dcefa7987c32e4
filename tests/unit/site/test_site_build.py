"""Building a whole site: same bytes, nothing stale, one broken folder harms no other."""

import multiprocessing
import os
import random
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from doithoai.site import MkdocsError, build

TODAY = date(2026, 11, 21)
LATER = date(2026, 11, 22)
UNIT = "content/song-xanh/xa-mot/don-vi.yml"
BROKEN = "ten: Xã Một\nloai: [xa\n"
Tree = Callable[[Path], dict[str, bytes]]


def below(files: dict[str, bytes], folder: str) -> dict[str, bytes]:
    return {path: data for path, data in files.items() if path.startswith(folder)}


def text(root: Path, path: str) -> str:
    return (root / "site" / path).read_text(encoding="utf-8")


def test_the_same_content_on_the_same_day_gives_the_same_bytes(small: Path, tree: Tree) -> None:
    first = build(small, TODAY)
    one = tree(small / "site")
    build(small, TODAY)
    two = tree(small / "site")
    build(small, TODAY, site=small / "khac")

    assert first.problems == ()
    assert one == two == tree(small / "khac")
    assert "song-xanh/xa-mot/2026/dinh-ky-1/index.html" in one


def test_a_site_holds_of_the_theme_only_what_its_pages_load(small: Path, tree: Tree) -> None:
    build(small, TODAY)
    files = tree(small / "site")
    said = b"".join(
        data for path, data in files.items() if path.endswith((".html", ".js", ".webmanifest"))
    )

    assets = {path.rpartition("/")[2] for path in below(files, "assets/")}
    assert [name for name in sorted(assets) if name.encode() not in said] == []
    assert [path for path in files if "search" in path or path.endswith(".map")] == []


def test_what_is_gone_from_the_content_is_gone_from_the_site(small: Path, tree: Tree) -> None:
    build(small, TODAY)
    dialogue = small / "content/song-xanh/xa-mot/2026/dinh-ky-1/doi-thoai.yml"
    dialogue.unlink()
    dialogue.parent.rmdir()
    (small / "content/huong-dan/them.md").write_text("---\ntitle: Thêm\n---\n", encoding="utf-8")
    second = build(small, TODAY)
    (small / "content/huong-dan/them.md").unlink()
    build(small, TODAY)
    build(small, TODAY)

    assert second.written is not None
    assert not (small / "site/song-xanh/xa-mot/2026").exists()
    assert not (small / "site/huong-dan/them").exists()
    assert "Nước sạch" not in "".join(
        data.decode() for path, data in tree(small / "site").items() if path.endswith(".html")
    )


def test_a_broken_commune_keeps_its_pages_byte_for_byte(small: Path, tree: Tree) -> None:
    build(small, TODAY)
    before = tree(small / "site")
    (small / UNIT).write_text(BROKEN, encoding="utf-8")
    dialogue = small / "content/song-xanh/xa-hai/2026/dinh-ky-1/doi-thoai.yml"
    dialogue.write_text(
        dialogue.read_text(encoding="utf-8").replace("Đường làng", "Trạm xá"), encoding="utf-8"
    )
    result = build(small, LATER)
    after = tree(small / "site")

    assert result.held_back == ("song-xanh/xa-mot",)
    error = next(problem for problem in result.problems if problem.is_error)
    assert str(error.location).startswith(f"{UNIT}:2:")
    own = below(before, "song-xanh/xa-mot/")
    assert "song-xanh/xa-mot/2026/dinh-ky-1/index.html" in own
    assert below(after, "song-xanh/xa-mot/") == own
    assert "Trạm xá" in text(small, "song-xanh/xa-hai/2026/dinh-ky-1/index.html")
    assert "Nước sạch" in text(small, "lich/index.html")


def test_a_broken_commune_keeps_its_pages_over_many_builds(small: Path, tree: Tree) -> None:
    build(small, TODAY)
    before = tree(small / "site")
    (small / UNIT).write_text(BROKEN, encoding="utf-8")
    for _ in range(3):
        build(small, LATER)

    assert below(tree(small / "site"), "song-xanh/xa-mot/") == below(before, "song-xanh/xa-mot/")


def test_a_mended_commune_is_published_again(small: Path) -> None:
    build(small, TODAY)
    (small / UNIT).write_text(BROKEN, encoding="utf-8")
    build(small, TODAY)
    (small / UNIT).write_text("ten: Xã Một\ntruoc_day: [{ten: Xã Cũ}]\n", encoding="utf-8")
    result = build(small, TODAY)

    assert result.problems == ()
    assert result.held_back == ()
    assert "Xã Cũ" in text(small, "song-xanh/xa-mot/index.html")


def test_without_a_former_version_the_page_says_that_it_is_being_mended(
    small: Path, tree: Tree
) -> None:
    (small / UNIT).write_text(BROKEN, encoding="utf-8")
    build(small, TODAY)

    assert list(below(tree(small / "site"), "song-xanh/xa-mot/")) == ["song-xanh/xa-mot/index.html"]
    assert UNIT in text(small, "song-xanh/xa-mot/index.html")
    assert "<h1>xa-mot</h1>" in text(small, "song-xanh/xa-mot/index.html")
    assert "xa-mot" not in text(small, "song-xanh/sitemap.xml")
    assert "xa-hai" in text(small, "song-xanh/sitemap.xml")


def test_a_commune_whose_own_file_is_broken_is_called_as_the_registry_calls_it(
    small: Path,
) -> None:
    (small / UNIT).write_text(BROKEN, encoding="utf-8")
    (small / "site-config/units/communes.csv").write_text(
        "ma,ten,tinh,slug\n99001,Xã Một Chính Thức,99,xa-mot\n99002,Xã Một Nơi Khác,98,xa-mot\n",
        encoding="utf-8",
    )
    build(small, TODAY)

    assert "<h1>Xã Một Chính Thức</h1>" in text(small, "song-xanh/xa-mot/index.html")
    assert "Xã Một Chính Thức" in text(small, "song-xanh/index.html")


def test_a_build_that_was_never_published_is_not_taken_for_the_former_version(
    small: Path, tree: Tree
) -> None:
    build(small, TODAY)
    before = tree(small / "site")
    config = small / "mkdocs.yml"
    good = config.read_text(encoding="utf-8")
    config.write_text("site_name: [\n", encoding="utf-8")
    with pytest.raises(MkdocsError):
        build(small, LATER)
    assert tree(small / "site") == before
    config.write_text(good, encoding="utf-8")
    (small / UNIT).write_text(BROKEN, encoding="utf-8")
    build(small, LATER)

    assert below(tree(small / "site"), "song-xanh/xa-mot/") == below(before, "song-xanh/xa-mot/")


def build_for_ever(root: Path) -> None:
    while True:
        build(root, LATER)
        build(root, TODAY)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that are cheap to start")
def test_a_killed_build_leaves_a_whole_site_and_its_memory(small: Path, tree: Tree) -> None:
    whole = []
    for day in (LATER, TODAY):
        build(small, day)
        whole.append(tree(small / "site"))
    chance = random.Random(4)
    good = (small / UNIT).read_bytes()
    for _ in range(6):
        build(small, TODAY)
        process = multiprocessing.get_context("fork").Process(target=build_for_ever, args=(small,))
        process.start()
        time.sleep(0.2 + chance.random())
        process.kill()
        process.join()
        found = tree(small / "site")
        assert found in whole

        (small / UNIT).write_text(BROKEN, encoding="utf-8")
        build(small, TODAY)
        own = below(tree(small / "site"), "song-xanh/xa-mot/")
        assert own == below(found, "song-xanh/xa-mot/")
        (small / UNIT).write_bytes(good)


def test_a_broken_province_file_keeps_the_whole_province(small: Path, tree: Tree) -> None:
    build(small, TODAY)
    before = tree(small / "site")
    (small / "content/song-xanh/tinh.yml").write_text("ten: [\n", encoding="utf-8")
    result = build(small, TODAY)

    assert "song-xanh" in result.held_back
    assert tree(small / "site") == before


def with_document(root: Path) -> Path:
    """A guidance of the province."""
    document = root / "content/song-xanh/van-ban/huong-dan.md"
    document.parent.mkdir()
    document.write_text(
        "---\nso_hieu: 5-HD/BDV\nngay_ban_hanh: 1/2/2026\nco_quan: Ban Dân vận\n"
        "trich_yeu: Hướng dẫn đối thoại\nnguon: {kieu: chep_lai, tu: bản chụp}\n---\n\nNội dung.\n",
        encoding="utf-8",
    )
    return document


def test_a_broken_document_of_the_province_keeps_its_page(small: Path, tree: Tree) -> None:
    document = with_document(small)
    assert [p for p in build(small, TODAY).problems if p.is_error] == []
    before = tree(small / "site")
    assert "song-xanh/van-ban/huong-dan/index.html" in before
    document.write_text("---\nso_hieu: [\n---\n", encoding="utf-8")
    build(small, TODAY)

    assert tree(small / "site") == before


def test_what_was_carried_to_a_new_day_is_kept_when_it_breaks(small: Path, tree: Tree) -> None:
    document = with_document(small)
    build(small, TODAY)
    first = tree(small / "site")
    build(small, LATER)
    before = tree(small / "site")
    page = "song-xanh/van-ban/huong-dan/index.html"
    assert first[page] != before[page]
    document.write_text("---\nso_hieu: [\n---\n", encoding="utf-8")
    (small / UNIT).write_text(BROKEN, encoding="utf-8")
    build(small, LATER)

    after = tree(small / "site")
    assert after[page] == before[page]
    assert below(after, "song-xanh/xa-mot/") == below(before, "song-xanh/xa-mot/")


def test_a_broken_written_page_keeps_its_former_version(small: Path, tree: Tree) -> None:
    build(small, TODAY)
    before = tree(small / "site")
    (small / "content/gioi-thieu.md").write_text("---\ntitle: [\n---\n# Mới\n", encoding="utf-8")
    result = build(small, TODAY)

    assert any(p.location.path == "content/gioi-thieu.md" for p in result.problems if p.is_error)
    assert tree(small / "site")["gioi-thieu/index.html"] == before["gioi-thieu/index.html"]


def test_strict_publishes_nothing_when_there_is_an_error(small: Path, tree: Tree) -> None:
    build(small, TODAY)
    before = tree(small / "site")
    (small / UNIT).write_text(BROKEN, encoding="utf-8")
    result = build(small, LATER, strict=True)

    assert result.written is None
    assert tree(small / "site") == before


def test_a_hidden_fictional_province_leaves_no_trace(small: Path, tree: Tree) -> None:
    build(small, TODAY)
    assert "vi-du/xa-bia/index.html" in tree(small / "site")
    sitemaps = [path for path in tree(small / "site") if path.endswith("sitemap.xml")]
    assert "song-xanh/sitemap.xml" in sitemaps
    assert not [path for path in sitemaps if "vi-du" in text(small, path)]
    settings = small / "site-config/site.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("minh_hoa: true", "minh_hoa: false"),
        encoding="utf-8",
    )
    build(small, TODAY)
    build(small, TODAY)
    traces = ("vi-du", "xa-bia", "Ví Dụ", "Xã Bịa", "Chuyện bịa")

    assert [
        path
        for path, data in tree(small / "site").items()
        for trace in traces
        if trace in path or trace.encode() in data
    ] == []


def test_a_broken_fictional_province_stays_hidden(small: Path, tree: Tree) -> None:
    build(small, TODAY)
    settings = small / "site-config/site.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("minh_hoa: true", "minh_hoa: false"),
        encoding="utf-8",
    )
    (small / "content/vi-du/tinh.yml").write_text("ten: [\n", encoding="utf-8")
    build(small, TODAY)

    assert below(tree(small / "site"), "vi-du") == {}


def test_pages_lead_to_the_source_code_where_its_address_is_known(small: Path) -> None:
    build(small, TODAY)
    link = '<a href="https://ma.example/kho">Mã nguồn</a>'
    assert "Mã nguồn" not in text(small, "index.html")
    settings = small / "site-config/site.yml"
    known = settings.read_text("utf-8") + "ma_nguon: https://ma.example/kho\n"
    settings.write_text(known, encoding="utf-8")
    build(small, TODAY)

    assert link in text(small, "index.html")
    assert link in text(small, "gioi-thieu/index.html")
    assert "Source code" in text(small, "en/index.html")


def test_former_addresses_lead_on_without_standing_in_the_sitemap(small: Path) -> None:
    (small / UNIT).write_text("ten: Xã Một\nduong_dan_cu: [/song-xanh/xa-cu/]\n", encoding="utf-8")
    assert build(small, TODAY).problems == ()

    assert "xa-mot" in text(small, "song-xanh/xa-cu/index.html")
    assert "xa-cu" not in text(small, "song-xanh/sitemap.xml")


def test_attachments_stand_beside_their_page(small: Path, tree: Tree) -> None:
    folder = small / "content/song-xanh/xa-mot/2026/dinh-ky-1"
    (folder / "tep").mkdir()
    (folder / "tep/thong-bao.pdf").write_bytes(b"%PDF-1.7")
    build(small, TODAY)

    file = "song-xanh/xa-mot/2026/dinh-ky-1/tep/thong-bao.pdf"
    assert tree(small / "site")[file] == b"%PDF-1.7"


def test_broken_settings_publish_nothing(small: Path, tree: Tree) -> None:
    build(small, TODAY)
    before = tree(small / "site")
    (small / "site-config/site.yml").write_text("ten: [\n", encoding="utf-8")
    result = build(small, TODAY)

    assert result.written is None
    assert result.problems[0].location.path == "site-config/site.yml"
    assert tree(small / "site") == before


def test_the_original_of_a_document_above_the_communes_is_published(
    small: Path, tree: Tree
) -> None:
    paper = (
        "---\nso_hieu: 01-HD/TU\nngay_ban_hanh: 01/3/2026\n"
        "co_quan: Ban Dân vận\ntrich_yeu: Hướng dẫn\n"
        "tep: [{ten: Bản ký, tep: tep/huong-dan.pdf}]\n---\n\nNội dung.\n"
    )
    folder = small / "content/song-xanh/van-ban"
    (folder / "tep").mkdir(parents=True)
    (folder / "huong-dan.md").write_text(paper, encoding="utf-8")
    missing = [problem.code.id for problem in build(small, TODAY).problems]
    (folder / "tep/huong-dan.pdf").write_bytes(b"%PDF-1.7")
    found = build(small, TODAY).problems

    assert missing == ["DT406"]
    assert found == ()
    assert tree(small / "site")["song-xanh/van-ban/huong-dan/tep/huong-dan.pdf"] == b"%PDF-1.7"
