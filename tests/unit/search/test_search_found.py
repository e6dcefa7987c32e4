"""Everything on a commune's pages can be found, and nothing that was taken away."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from doithoai.records import Shelf, read_archive, read_province
from doithoai.rules import Rulebook
from doithoai.search import Finding, Kind, answer, commune_findings, document_findings
from doithoai.search.index import Memory
from doithoai.search.segments import numbered
from doithoai.settings import read_settings
from doithoai.views import (
    commune_view,
    dialogue_view,
    guidance_card,
    guidance_view,
    place_of,
    plan_view,
)

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 11, 21)
UNIT = "content/hai-phong/phuong-mau"
FILES = {
    "don-vi.yml": """ten: Phường Mẫu
truoc_day:
- {ten: Phường Cũ Kỹ, thuoc: thị xã Ngày Xưa}
to_dan_pho: [Tổ dân phố Bến Đá]
lien_he: {noi_nhan: Văn phòng phường, dien_thoai: "0220 3000 145"}
""",
    "2025/dinh-ky-1/doi-thoai.yml": """ten: Hội nghị đối thoại năm 2025
thoi_gian: 8 giờ 00 ngày 20/10/2025
chu_de: Nước sạch
chu_tri:
- {chuc_vu: Chủ tịch UBND phường, ben: chinh_quyen}
moc:
- {viec: gui_y_kien, han: trước ngày 08/10/2025, gui: UBND phường}
dien_bien:
- {ngay: 15/10/2025, viec: doi_lich, thoi_gian: 8 giờ 00 ngày 25/10/2025, ly_do: Mưa bão}
- {ngay: 25/10/2025, viec: da_to_chuc}
""",
    "2025/dinh-ky-1/kien-nghi.yml": """kien_nghi:
- ma: kn-01
  noi_dung: Nước máy yếu vào buổi chiều.
  linh_vuc: nuoc_sach
  tu: Tổ dân phố Bến Đá
  tra_loi:
  - {ngay: 25/10/2025, don_vi: Phòng Kinh tế, noi_dung: Sẽ thay ống chính., ket_qua: ghi_nhan}
- ma: kn-02
  noi_dung: Chữ đã gỡ.
  go_bo: {ngay: 26/10/2025, ly_do: Nhập trùng với kn-01}
""",
    "2025/dinh-ky-1/ket-luan.md": """---
so_hieu: 41/TB-UBND
ngay_ban_hanh: 30/10/2025
ngay_cong_bo: 30/10/2025
co_quan: UBND phường Mẫu
trich_yeu: Kết luận hội nghị
ket_luan:
- ma: kl-01
  loai: chua_giai_quyet
  noi_dung: Thay đoạn ống chính.
  kien_nghi: [kn-01]
  giao: {don_vi: Phòng Kinh tế, han: 31/12/2025}
- ma: kl-02
  loai: da_doi_thoai
  noi_dung: Điều không còn.
  go_bo: {ngay: 01/11/2025, ly_do: Ghi nhầm buổi}
---
""",
    "2025/dot-xuat-1/doi-thoai.yml": """chu_de: Chuyện rút lại
go_bo: {ngay: 01/10/2025, ly_do: Đăng nhầm}
""",
    "2025/ke-hoach/16-kh-du.md": """---
so_hieu: 16-KH/ĐU
ngay_ban_hanh: 17/9/2025
co_quan: Đảng ủy phường Mẫu
trich_yeu: Đối thoại với Nhân dân
can_cu:
- {so_hieu: 1155-QĐ/TU, ngay: 20/10/2023}
---

Lời mở.

## Quy trình tổ chức

Tiếp nhận phiếu.
""",
}


@cache
def findings() -> tuple[Finding, ...]:
    texts = {f"{UNIT}/{name}": text.encode() for name, text in FILES.items()}
    archive = read_archive(Shelf(folder=UNIT, texts=texts))
    assert archive.problems == ()
    home = read_province(
        Shelf(folder="content/hai-phong", texts={"content/hai-phong/tinh.yml": b"ten: H\n"})
    ).province
    settings, _ = read_settings(ROOT)
    assert home
    assert settings
    assert archive.commune
    rules, place = Rulebook(entries=()), place_of(archive, home)
    view = commune_view(archive, archive.commune.record, place, rulebook=rules, today=TODAY)
    dialogues = [
        dialogue_view(folder, archive, place, rulebook=rules, settings=settings, today=TODAY)
        for folder in archive.dialogues
    ]
    plans = [plan_view(plan, place, ()) for plan in archive.plans]
    return numbered(commune_findings(view, dialogues, plans))


def best(query: str) -> str:
    hits = answer(query, Memory(findings())).hits
    return findings()[hits[0].number].path if hits else ""


def test_every_record_has_its_permanent_anchor() -> None:
    assert [(found.kind.value, found.year, found.path) for found in findings()] == [
        ("v", 2025, "/hai-phong/phuong-mau/2025/dinh-ky-1/ket-luan/"),
        ("v", 2025, "/hai-phong/phuong-mau/2025/ke-hoach/16-kh-du/#quy-trinh-to-chuc"),
        ("v", 2025, "/hai-phong/phuong-mau/2025/ke-hoach/16-kh-du/"),
        ("d", 2025, "/hai-phong/phuong-mau/2025/dinh-ky-1/"),
        ("l", 2025, "/hai-phong/phuong-mau/2025/dinh-ky-1/ket-luan/#kl-01"),
        ("k", 2025, "/hai-phong/phuong-mau/2025/dinh-ky-1/#kn-01"),
        ("p", 0, "/hai-phong/phuong-mau/"),
    ]


def test_what_was_taken_away_leaves_no_word() -> None:
    words = " ".join(text for found in findings() for text in found.zones)
    assert "Chữ đã gỡ" not in words
    assert "Điều không còn" not in words
    assert "Chuyện rút lại" not in words


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("hạn gửi ý kiến", "/hai-phong/phuong-mau/2025/dinh-ky-1/"),
        ("08/10", "/hai-phong/phuong-mau/2025/dinh-ky-1/"),
        ("20/10/2025", "/hai-phong/phuong-mau/2025/dinh-ky-1/"),
        ("16-KH/ĐU", "/hai-phong/phuong-mau/2025/ke-hoach/16-kh-du/"),
        ("1155 qd tu", "/hai-phong/phuong-mau/2025/ke-hoach/16-kh-du/"),
        ("41/TB-UBND", "/hai-phong/phuong-mau/2025/dinh-ky-1/ket-luan/"),
        ("cu ky", "/hai-phong/phuong-mau/"),
        ("phường cũ kỹ sáp nhập", "/hai-phong/phuong-mau/"),
        ("cũ kỹ trước đây", "/hai-phong/phuong-mau/"),
        ("cu ky nay thuoc phuong nao", "/hai-phong/phuong-mau/"),
        ("ben da nuoc yeu", "/hai-phong/phuong-mau/2025/dinh-ky-1/#kn-01"),
        ("thay đoạn ống", "/hai-phong/phuong-mau/2025/dinh-ky-1/ket-luan/#kl-01"),
        ("quy trinh to chuc", "/hai-phong/phuong-mau/2025/ke-hoach/16-kh-du/#quy-trinh-to-chuc"),
        ("0220 3000 145", "/hai-phong/phuong-mau/"),
    ],
)
def test_each_leads_to_its_place(query: str, path: str) -> None:
    assert best(query) == path


def test_a_proposal_says_how_it_stands_without_a_count_of_days() -> None:
    proposal = next(found for found in findings() if found.kind is Kind.PROPOSAL)
    assert proposal.field == "Nước sạch"
    assert proposal.status == "Đã trả lời, không rõ hạn"
    assert proposal.text == (
        "Nước máy yếu vào buổi chiều. Trả lời ngày 25/10/2025: Sẽ thay ống chính."
    )


def test_a_date_is_said_only_where_it_is_exact() -> None:
    dates = {found.path: found.date for found in findings()}
    assert dates["/hai-phong/phuong-mau/2025/dinh-ky-1/"] == "2025-10-25"
    assert dates["/hai-phong/phuong-mau/"] == ""


def test_the_first_day_of_a_moved_dialogue_is_searched_and_not_shown() -> None:
    dialogue = next(found for found in findings() if found.kind is Kind.DIALOGUE)
    assert "20/10/2025" in dialogue.words
    assert "20/10/2025" not in dialogue.text


def test_a_document_of_the_province_belongs_to_no_commune() -> None:
    texts = {
        "content/hai-phong/tinh.yml": b"ten: H\n",
        "content/hai-phong/van-ban/hd.md": (
            "---\nco_quan: Ban Dân vận\ntrich_yeu: Hướng dẫn đối thoại\n---\n\nLời dẫn.\n"
        ).encode(),
    }
    archive = read_province(Shelf(folder="content/hai-phong", texts=texts))
    file = archive.guidance[0]
    card = guidance_card(file, "hai-phong", "Thành phố H", fictional=False)
    found = list(document_findings(guidance_view(file, card), scope="hai-phong"))
    assert [(one.path, one.scope, one.place, one.year) for one in found] == [
        ("/hai-phong/van-ban/hd/", "hai-phong", "Thành phố H", 0)
    ]
