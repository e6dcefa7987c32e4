"""Building on what stands gives the same bytes as building from nothing, whatever was done."""

import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from doithoai.site import Way, build
from doithoai.site.engine import jobs
from doithoai.site.engine.stamp import is_dated, restamp

TODAY = date(2026, 11, 21)
SEEDS = (1, 2, 3)
STEPS = 6
ONE = Way(jobs=1)
Tree = Callable[[Path], dict[str, bytes]]
Edit = Callable[[Path, Random], None]


def rewrite(path: Path, change: Callable[[str], str]) -> None:
    if path.is_file():
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def edit_dialogue(root: Path, chance: Random) -> None:
    files = sorted(root.glob("content/*/xa-*/2026/*/doi-thoai.yml"))
    topic = f"chu_de: Việc số {chance.randrange(1000)}\n"
    rewrite(chance.choice(files), lambda text: topic + text.partition("\n")[2])


def add_proposal(root: Path, chance: Random) -> None:
    folder = chance.choice(sorted(root.glob("content/*/xa-*/2026/*")))
    day = TODAY - timedelta(days=chance.randrange(20))
    (folder / "kien-nghi.yml").write_text(
        f"kien_nghi:\n- {{ma: kn-01, noi_dung: Sửa cống., tiep_nhan: {day:%d/%m/%Y}, neu: truoc, "
        f"giao: {{don_vi: Phòng Kinh tế, han: {TODAY + timedelta(days=2):%d/%m/%Y}}}}}\n",
        encoding="utf-8",
    )


def answer_proposals(root: Path, chance: Random) -> None:
    answer = f"tra_loi: [{{ngay: {TODAY:%d/%m/%Y}, noi_dung: Rõ, ket_qua: giai_trinh}}], neu: "
    for file in sorted(root.glob("content/*/xa-*/2026/*/kien-nghi.yml")):
        if chance.random() < 0.5:
            rewrite(file, lambda text: text if "tra_loi" in text else text.replace("neu: ", answer))


def add_commune(root: Path, chance: Random) -> None:
    folder = root / f"content/song-xanh/xa-so-{chance.randrange(9)}"
    folder.mkdir(exist_ok=True)
    name = f"Xã Số {folder.name[-1]}"
    (folder / "don-vi.yml").write_text(f"ten: {name}\n", encoding="utf-8")


def rename_commune(root: Path, chance: Random) -> None:
    old = root / "content/song-xanh/xa-hai"
    new = root / "content/song-xanh/xa-ba"
    if old.exists() and not new.exists():
        old.rename(new)
        (new / "don-vi.yml").write_text(
            "ten: Xã Ba\nduong_dan_cu: [/song-xanh/xa-hai/]\n", encoding="utf-8"
        )
    elif new.exists() and chance.random() < 0.5:
        shutil.rmtree(new)


def take_the_old_place(root: Path, _: Random) -> None:
    folder = root / "content/song-xanh/xa-hai"
    folder.mkdir(exist_ok=True)
    (folder / "don-vi.yml").write_text("ten: Xã Hai\n", encoding="utf-8")


def delete_commune(root: Path, chance: Random) -> None:
    folders = sorted(root.glob("content/song-xanh/xa-*"))
    if len(folders) > 1:
        shutil.rmtree(chance.choice(folders))


def change_rule(root: Path, chance: Random) -> None:
    folder = root / "site-config/rules"
    folder.mkdir(exist_ok=True)
    (folder / "luat.yml").write_text(
        "ma: luat\nten: Luật thử\nvan_ban: {so_hieu: 1/2025/QH15, ngay: 1/1/2025}\n"
        "nhanh: nha_nuoc\nhieu_luc_tu: 01/01/2025\nnguon: {kieu: gian_tiep, ghi_chu: thử}\n"
        "quy_dinh:\n- {ma: truoc, loai: thong_bao_truoc, dieu: '1', noi_dung: Báo trước., "
        f"so_ngay: {5 + chance.randrange(5)}, cach_tinh: ngay_lich, moc: truoc_ngay_to_chuc, "
        "doi_tuong: [chinh_quyen]}\n",
        encoding="utf-8",
    )


def change_settings(root: Path, chance: Random) -> None:
    site = root / "site-config/site.yml"
    rewrite(site, lambda text: text.replace("Trang để", f"Trang {chance.randrange(100)} để"))


def change_template(root: Path, chance: Random) -> None:
    page = root / "theme/pages/commune.html"
    mark = f"<!-- {chance.randrange(100)} -->\n{{% endblock %}}"
    rewrite(page, lambda text: mark.join(text.rsplit("{% endblock %}", 1)))


def change_province(root: Path, chance: Random) -> None:
    text = f"ten: Tỉnh Sông Xanh\ntruoc_day: [Tỉnh Cũ {chance.randrange(9)}]\n"
    (root / "content/song-xanh/tinh.yml").write_text(text, encoding="utf-8")


def write_page(root: Path, chance: Random) -> None:
    text = f"---\ntitle: Thêm\n---\n\n# Số {chance.randrange(99)}\n"
    (root / "content/huong-dan/them.md").write_text(text, encoding="utf-8")


def attach(root: Path, chance: Random) -> None:
    folder = chance.choice(sorted(root.glob("content/*/xa-*/2026/*"))) / "tep"
    folder.mkdir(exist_ok=True)
    (folder / "ban-ky.pdf").write_bytes(b"%PDF" + bytes([chance.randrange(256)]))


def save_without_a_change(root: Path, chance: Random) -> None:
    file = chance.choice(sorted(root.glob("content/*/xa-*/don-vi.yml")))
    file.write_bytes(file.read_bytes())


EDITS: tuple[Edit, ...] = (
    edit_dialogue,
    add_proposal,
    answer_proposals,
    add_commune,
    rename_commune,
    take_the_old_place,
    delete_commune,
    change_rule,
    change_settings,
    change_template,
    change_province,
    write_page,
    attach,
    save_without_a_change,
)


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


@pytest.mark.parametrize("seed", SEEDS)
def test_building_on_what_stands_is_building_anew(
    small: Path, tree: Tree, tmp_path: Path, *, seed: int
) -> None:
    chance = Random(seed)
    today = TODAY
    build(small, today, way=ONE)
    for step in range(STEPS):
        told = []
        for edit in chance.sample(EDITS, k=chance.randrange(3)):
            edit(small, chance)
            told.append(edit.__name__)
        today += timedelta(days=chance.choice((0, 0, 1, 7)))
        build(small, today, way=Way(jobs=chance.choice((1, 2))))
        clean = tmp_path / f"moi-{step}/site"
        build(small, today, site=clean, way=ONE)
        assert (told, differing(tree(small / "site"), tree(clean))) == (told, [])


def test_what_did_not_change_is_not_pressed(small: Path) -> None:
    build(small, TODAY, way=ONE)
    second = build(small, TODAY, way=ONE)

    assert second.reasons == {}
    assert second.written is not None
    assert second.written.changed == 0


def test_a_saved_dialogue_presses_its_commune_and_the_pages_over_it(small: Path) -> None:
    build(small, TODAY, way=ONE)
    file = small / "content/song-xanh/xa-mot/2026/dinh-ky-1/doi-thoai.yml"
    rewrite(file, lambda text: text.replace("Nước sạch", "Nước máy"))
    reasons = build(small, TODAY, way=ONE).reasons

    assert set(reasons) == {
        "song-xanh/xa-mot",
        *("song-xanh/", "song-xanh/#du-lieu", "song-xanh/#tim"),
        *("/", "/#du-lieu", "/#tim"),
    }
    assert reasons["song-xanh/xa-mot"] == ("nội dung của thư mục đã đổi",)
    assert reasons["song-xanh/"] == ("một xã, phường bên dưới đã đổi",)


def test_what_the_country_counts_is_counted_again_where_it_was_lost(
    small: Path, tree: Tree
) -> None:
    build(small, TODAY, way=ONE)
    before = tree(small / "site")
    (small / ".doithoai/site.nho/song-xanh/#dem.nho").unlink()
    page = small / "content/gioi-thieu.md"
    rewrite(page, lambda text: f"{text}\nLời mới thêm.\n")
    assert "song-xanh/" in build(small, TODAY, way=ONE).reasons
    after = tree(small / "site")

    assert before["thong-ke/index.html"] == after["thong-ke/index.html"]


def test_one_process_and_two_give_the_same_bytes(small: Path, tree: Tree) -> None:
    build(small, TODAY, way=ONE)
    build(small, TODAY, site=small / "hai", way=Way(jobs=2))

    assert differing(tree(small / "site"), tree(small / "hai")) == []


def test_from_the_beginning_presses_everything(small: Path) -> None:
    build(small, TODAY, way=ONE)
    result = build(small, TODAY, way=Way(jobs=1, fresh=True))

    assert {"song-xanh/xa-mot", "song-xanh/xa-hai", "vi-du/xa-bia", "/"} <= set(result.reasons)


def test_a_failure_of_the_program_in_one_commune_harms_no_other(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = jobs.work

    def stumbling(archive: object, *rest: object, **named: object) -> object:
        if getattr(archive, "folder", "") == "song-xanh/xa-mot":
            raise KeyError("x")
        return real(archive, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(jobs, "work", stumbling)
    result = build(small, TODAY, way=ONE)

    assert result.held_back == ("song-xanh/xa-mot",)
    assert [p.code.id for p in result.problems if p.is_error] == ["DT613"]
    assert (small / "site/song-xanh/xa-hai/2026/dinh-ky-1/index.html").is_file()


def test_an_edited_page_is_found_by_its_new_words(small: Path, tree: Tree) -> None:
    page = small / "content/gioi-thieu.md"
    build(small, TODAY, way=ONE)
    rewrite(page, lambda text: f"{text}\nLời mới thêm.\n")
    build(small, TODAY, way=ONE)
    build(small, TODAY, site=small / "moi", way=ONE)

    assert differing(tree(small / "site"), tree(small / "moi")) == []


def test_a_frame_for_portals_gets_a_new_stamp_on_a_new_day(small: Path) -> None:
    """It says its day once, in the stamp: no commune is pressed again for it."""
    build(small, TODAY, way=ONE)
    page = "song-xanh/xa-hai/nhung/index.html"
    before = (small / "site" / page).read_bytes()
    assert not is_dated(page, before, TODAY)

    tomorrow = TODAY + timedelta(days=1)
    build(small, tomorrow, way=ONE)
    after = (small / "site" / page).read_bytes()
    assert after == restamp(before, old=TODAY, new=tomorrow) != before
