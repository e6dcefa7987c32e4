"""What was taken down is in no file of the site: no page, no data, no index, no original."""

from datetime import date
from pathlib import Path

from doithoai.site import build

TODAY = date(2026, 11, 21)
FOLDER = "content/song-xanh/xa-mot/2025/dinh-ky-1"
SECRET = "Quất Lâm Thượng"
GONE = "go_bo: {ngay: 01/11/2026, ly_do: Lộ thông tin riêng}\n"
DIALOGUE = (
    f"chu_de: {SECRET}\nthoi_gian: 25/10/2025\ndia_diem: {SECRET}\n"
    "chu_tri:\n- {chuc_vu: Chủ tịch UBND xã, ben: chinh_quyen}\n"
    "dien_bien:\n- {ngay: 25/10/2025, viec: da_to_chuc}\n"
)
PROPOSALS = f"kien_nghi:\n- {{ma: kn-01, noi_dung: {SECRET}}}\n"
NOTICE = (
    "---\nso_hieu: 01/TB-UBND\nngay_ban_hanh: 30/10/2025\nngay_cong_bo: 30/10/2025\n"
    "co_quan: UBND xã Một\ntrich_yeu: Kết luận\n"
    "tep: [{{ten: Bản ký, tep: tep/ket-luan.pdf}}]\n"
    "ket_luan:\n- {{ma: kl-01, loai: da_doi_thoai, noi_dung: {0}}}\n{1}---\n\n{0}\n"
)


def written(small: Path, *, dialogue: str = "", notice: str = "") -> set[str]:
    """The files of the built site that hold the secret."""
    folder = small / FOLDER
    (folder / "tep").mkdir(parents=True, exist_ok=True)
    (folder / "tep/ket-luan.pdf").write_text(SECRET, encoding="utf-8")
    (folder / "doi-thoai.yml").write_text(DIALOGUE + dialogue, encoding="utf-8")
    (folder / "kien-nghi.yml").write_text(PROPOSALS, encoding="utf-8")
    (folder / "ket-luan.md").write_text(NOTICE.format(SECRET, notice), encoding="utf-8")
    errors = [problem for problem in build(small, TODAY).problems if problem.is_error]
    assert errors == []
    site = small / "site"
    files = (path for path in site.rglob("*") if path.is_file())
    return {
        path.relative_to(site).as_posix() for path in files if SECRET.encode() in path.read_bytes()
    }


def test_a_dialogue_taken_down_leaves_nothing_but_its_tombstone(small: Path) -> None:
    before = written(small)
    after = written(small, dialogue=GONE)

    assert {"song-xanh/xa-mot/index.html", "song-xanh/tim/d/2025-k-0.json"} <= before
    assert after == set()
    page = small / "site/song-xanh/xa-mot/2025/dinh-ky-1/index.html"
    assert "Đã gỡ ngày 01/11/2026. Lý do: Lộ thông tin riêng" in page.read_text(encoding="utf-8")


def test_a_notice_taken_down_leaves_the_dialogue(small: Path) -> None:
    notice = "song-xanh/xa-mot/2025/dinh-ky-1/ket-luan/index.html"
    before = written(small)
    after = written(small, notice=GONE)

    assert notice in before
    assert notice not in after
    assert not any("ket-luan" in path for path in after)
    assert "song-xanh/xa-mot/2025/dinh-ky-1/index.html" in after
    told = (small / "site" / notice).read_text(encoding="utf-8")
    assert "Đã gỡ ngày 01/11/2026" in told
