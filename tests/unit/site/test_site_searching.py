"""The search index in a whole build: what an edit rewrites, and what never enters it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from projects import write_files

from doithoai.search import (
    Commune,
    Country,
    Province,
    answer,
    open_commune,
    open_country,
    open_province,
)
from doithoai.site import Way, build

TODAY = date(2026, 11, 21)
PROPOSAL = """kien_nghi:
- ma: kn-01
  noi_dung: Đường ra đê nhiều ổ gà.
  tiep_nhan: 20/11/2026
"""
PROPOSALS = "2026/dinh-ky-1/kien-nghi.yml"
ANSWER = "  tra_loi:\n  - {ngay: 21/11/2026, noi_dung: Sẽ vá ngay., ket_qua: ghi_nhan}\n"
NEW = "- {ma: kn-02, noi_dung: Nước giếng có váng., tiep_nhan: 21/11/2026}\n"
OTHER = {
    "content/nui-cao/tinh.yml": "ten: Tỉnh Núi Cao\n",
    "content/nui-cao/xa-ba/don-vi.yml": "ten: Xã Ba\n",
    "content/nui-cao/xa-ba/2026/dinh-ky-1/doi-thoai.yml": """chu_de: Cầu treo
thoi_gian: 25/12/2026
chu_tri:
- {chuc_vu: Chủ tịch UBND xã, ben: chinh_quyen}
""",
    f"content/song-xanh/xa-mot/{PROPOSALS}": PROPOSAL,
}
EDITS = {
    "former name": ("don-vi.yml", "ten: Xã Một\ntruoc_day:\n- ten: Xã Đập Cũ\n"),
    "new proposal": (PROPOSALS, PROPOSAL + NEW),
    "answer": (PROPOSALS, PROPOSAL + ANSWER),
}


@pytest.fixture
def project(small: Path) -> Path:
    """The small project with a second province and a proposal, built."""
    write_files(small, OTHER)
    assert build(small, TODAY, site=small / "site").written
    return small


def index_files(site: Path) -> Iterator[tuple[str, bytes]]:
    """The files of the index, by path."""
    for path in sorted(site.rglob("*.json")):
        inner = path.relative_to(site).as_posix()
        folder, _, name = inner.rpartition("/")
        in_index = folder.startswith("tim/t") or "/tim" in f"{folder}/".removeprefix("tim/")
        if name in {"tim.json", "tim-cu.json"} or inner == "tim/m.json" or in_index:
            yield inner, path.read_bytes()


def paths_found(index: Commune | Province | Country | None, query: str) -> list[str]:
    """The addresses of all hits, the best first."""
    assert index
    return [index.record(hit.number).path for hit in answer(query, index).hits]


def rename(project: Path) -> None:
    """Give the commune a new name, and with it a new folder."""
    communes = project / "content/song-xanh"
    (communes / "xa-mot").rename(communes / "xa-moi")
    (communes / "xa-moi/don-vi.yml").write_text(
        "ten: Xã Mới\ntruoc_day:\n- ten: Xã Một\nduong_dan_cu: [/song-xanh/xa-mot/]\n",
        encoding="utf-8",
    )


def edit(project: Path, name: str) -> None:
    """Write one of the edits, or rename."""
    if name == "rename":
        rename(project)
        return
    file, text = EDITS[name]
    (project / "content/song-xanh/xa-mot" / file).write_text(text, encoding="utf-8")


def test_edits_rewrite_their_province_as_a_clean_build_would(project: Path) -> None:
    site = project / "site"
    before = dict(index_files(site))
    for name in (*EDITS, "rename"):
        edit(project, name)
        assert not [p for p in build(project, TODAY, site=site).problems if p.is_error]
        after = dict(index_files(site))
        changed = {path for path in {*before, *after} if before.get(path) != after.get(path)}
        assert {path.split("/")[0] for path in changed} == {"song-xanh", "tim"}
        assert not [path for path in changed if path.startswith("song-xanh/xa-hai/")]
        before = after

    clean = project / "sach"
    assert build(project, TODAY, site=clean, way=Way(fresh=True)).written
    assert dict(index_files(clean)) == before


def test_all_scopes_of_a_built_site_lead_to_the_anchor(project: Path) -> None:
    site = project / "site"

    def read(path: str) -> bytes:
        return (site / path).read_bytes()

    anchor = "/song-xanh/xa-mot/2026/dinh-ky-1/#kn-01"
    assert paths_found(open_commune("song-xanh/xa-mot", read), "o ga") == [anchor]
    assert paths_found(open_province("song-xanh", read), "ổ gà") == [anchor]
    assert paths_found(open_country(read), "Ổ GÀ")[0] == anchor


def test_the_fictional_commune_is_found_in_its_own_scope_only(project: Path) -> None:
    site = project / "site"

    def read(path: str) -> bytes:
        return (site / path).read_bytes()

    assert paths_found(open_commune("vi-du/xa-bia", read), "chuyện bịa") == [
        "/vi-du/xa-bia/2026/dinh-ky-1/"
    ]
    assert paths_found(open_country(read), "chuyện bịa") == []
    assert not (site / "vi-du/tim").exists()
    told = [data for path, data in index_files(site) if not path.startswith("vi-du/")]
    assert not [data for data in told if b"vi-du" in data or "Xã Bịa".encode() in data]
