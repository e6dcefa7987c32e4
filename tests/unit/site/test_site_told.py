"""What the country counts lies on disk: what is made from it is known again without reading it."""

from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

import pytest

from doithoai.site import Way, build, country
from doithoai.site.engine.index import read_index
from doithoai.site.engine.kept import Former, Memory, digest_at, file_for, keep, memory_of
from doithoai.site.engine.shelved import LISTS
from doithoai.site.told import counted, listed
from doithoai.views import Digest, ProvinceDigest, ProvinceSums
from open_world import MAU, TODAY, write_project

UNIT = "song-xanh/"
DIALOGUE = f"content/{MAU}/2026/dinh-ky-1"
EDITS = (
    (f"{DIALOGUE}/kien-nghi.yml", "-1 đoạn đường", "Đã sửa xong đoạn đường"),
    (f"{DIALOGUE}/kien-nghi.yml", "ket_qua: giai_trinh", "ket_qua: ghi_nhan"),
    (f"{DIALOGUE}/kien-nghi.yml", "  linh_vuc: giao_thong\n", ""),
    (f"{DIALOGUE}/kien-nghi.yml", "don_vi: Công an xã, han: 01/11", "don_vi: Công an, han: 01/12"),
    (f"{DIALOGUE}/ket-luan.md", "Sửa 400 m đường.", "Sửa 500 m đường."),
    (f"{DIALOGUE}/ket-luan.md", "han: 10/11/2026", "han: 20/12/2026"),
    (f"{DIALOGUE}/doi-thoai.yml", "chu_de: Nước sạch", "chu_de: Nước máy"),
    (f"content/{MAU}/2026/chuyen-de-1/doi-thoai.yml", "Quý IV/2026", "Tháng 12/2026"),
    (f"content/{MAU}/2026/ke-hoach/12-kh-ubnd.md", "năm 2026\n", "quý IV năm 2026\n"),
    (f"content/{MAU}/don-vi.yml", "Xã Cũ Hai", "Xã Cũ Ba"),
    ("content/song-xanh/xa-vang/don-vi.yml", "Xã Vắng\n", "Xã Vắng\nto_dan_pho: [Thôn Ba]\n"),
)
Tree = Callable[[Path], dict[str, bytes]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A site with rows of every kind stands."""
    root = write_project(tmp_path / "du-an")
    assert build(root, TODAY, way=Way(jobs=1)).written
    return root


def found(memory: Memory, own: bytes) -> ProvinceDigest:
    digest = digest_at(memory, UNIT, own, kind=ProvinceDigest)
    assert digest
    return digest


def kept(memory: Memory, digest: ProvinceDigest) -> ProvinceDigest:
    """What is read back after it was kept."""
    return found(memory, keep(memory, UNIT, Former(digest=digest, artifacts=())))


@pytest.fixture
def memory(project: Path) -> Memory:
    return memory_of(project / "site")


@pytest.fixture
def province(memory: Memory) -> ProvinceDigest:
    return found(memory, read_index(memory.store, memory.site).units[UNIT].pressed.digest)


def edit(root: Path, change: tuple[str, str, str]) -> None:
    path, old, new = change
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), encoding="utf-8")


def test_nothing_is_read_to_tell_what_pages_are_made_from(
    memory: Memory, province: ProvinceDigest
) -> None:
    (memory.store / file_for(UNIT)).unlink()

    assert listed((province,))
    assert counted((province,), TODAY, lambda own: (own.promises.overdue, own.log, own.news))
    with pytest.raises(FileNotFoundError):
        list(province.communes)


def test_what_is_kept_comes_back_and_is_told_the_same(
    memory: Memory, province: ProvinceDigest
) -> None:
    assert province.sums
    again = kept(memory, replace(province, communes=tuple(province.communes)))

    assert tuple(again.communes) == tuple(province.communes)
    assert again.sums
    assert tuple(again.sums.news) == tuple(province.sums.news) != ()
    assert tuple(again.sums.promises.overdue) == tuple(province.sums.promises.overdue) != ()
    assert listed((again,)) == listed((province,))


@pytest.mark.parametrize("name", [f.name for f in fields(Digest) if f.name not in LISTS])
def test_whatever_is_other_in_a_commune_tells(
    memory: Memory, province: ProvinceDigest, name: str
) -> None:
    first, *others = province.communes
    other = replace(first, **{name: "khác"})  # type: ignore[arg-type]

    assert listed((kept(memory, replace(province, communes=(other, *others))),)) != listed(
        (province,)
    )


@pytest.mark.parametrize("name", [field.name for field in fields(ProvinceSums)])
def test_whatever_was_counted_otherwise_tells(province: ProvinceDigest, name: str) -> None:
    assert province.sums
    other = replace(province, sums=replace(province.sums, **{name: ("khác",)}))  # type: ignore[arg-type]

    def sums(one: ProvinceDigest) -> bytes:
        return counted((one,), TODAY, lambda own: (getattr(own, name),))

    assert sums(other) != sums(province)


def test_each_edit_gives_the_bytes_of_a_clean_build(
    project: Path, tree: Tree, tmp_path: Path
) -> None:
    for step, change in enumerate(EDITS):
        edit(project, change)
        made = build(project, TODAY, way=Way(jobs=1 + step % 2))
        clean = tmp_path / f"moi-{step}/site"
        build(project, TODAY, site=clean, way=Way(jobs=1))
        assert not made.held_back
        assert tree(project / "site") == tree(clean), change


def test_where_only_words_of_an_answer_changed_cards_are_neither_read_nor_pressed(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    for view in ("home_view", "calendar_view", "documents_view"):
        monkeypatch.setattr(country, view, never)
    edit(project, EDITS[0])

    assert "/#du-lieu" in build(project, TODAY, way=Way(jobs=1)).reasons
