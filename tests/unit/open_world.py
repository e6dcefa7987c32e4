"""A made-up project on disk in which every table of open data has rows, hard ones too."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import projects

from doithoai.records import Shelf, read_archive
from doithoai.rules import Rulebook
from doithoai.schema import decode
from doithoai.settings import Site, read_settings
from doithoai.site import build
from doithoai.source import read_yaml
from doithoai.views import DialogueSource, Place, dialogue_view

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 21)
MAU = "song-xanh/xa-mau"
FORMULA = '=HYPERLINK("http://xau.example","bấm đây")'
FILES = {
    "site-config/site.yml": """ten: Đối thoại thử
mo_ta: Trang để thử.
dia_chi: https://doithoai.example/
hien_minh_hoa: true
tieng_anh: false
giay_phep_noi_dung:
  ten: CC BY 4.0
  dia_chi: https://creativecommons.org/licenses/by/4.0/deed.vi
""",
    "site-config/fields.yml": "linh_vuc:\n- {ma: giao_thong, ten: Giao thông}\n",
    "site-config/units/communes.csv": "ma,ten,tinh,slug\n00001,Xã Mẫu,99,xa-mau\n",
    "site-config/units/provinces.csv": "ma,ten,slug\n99,Tỉnh Sông Xanh,song-xanh\n",
    "site-config/rules/quy-che.yml": """ma: quy_che_mau
ten: Quy chế mẫu
van_ban: {so_hieu: 1-QĐ/TU}
nhanh: dang
nguon: {kieu: toan_van}
quy_dinh:
- ma: cong_bo
  loai: cong_bo_ket_luan
  dieu: "5"
  noi_dung: Công bố kết luận trong 10 ngày.
  so_ngay: 10
""",
    "content/song-xanh/tinh.yml": 'ten: Tỉnh Sông Xanh\nma: "99"\n',
    "content/song-xanh/van-ban/huong-dan.md": """---
so_hieu: 5-HD/BDV
ngay_ban_hanh: 02/01/2026
co_quan: Ban Dân vận
trich_yeu: Hướng dẫn đối thoại
phan_cong:
- {don_vi: Cấp xã, viec: Gửi báo cáo, han: trước ngày 15/12/2026, gui: Ban Dân vận}
---
Nội dung hướng dẫn.
""",
    f"content/{MAU}/don-vi.yml": """ten: Xã Mẫu
ma: "00001"
hieu_luc_tu: 01/07/2025
truoc_day:
- {ten: Xã Cũ Một, thuoc: huyện Sông}
- {ten: Xã Cũ Hai}
to_dan_pho: [Thôn Một, Thôn Hai]
lien_he: {noi_nhan: Văn phòng UBND xã, dien_thoai: "+84 220 3000 000"}
""",
    f"content/{MAU}/2026/ke-hoach/12-kh-ubnd.md": """---
so_hieu: 12/KH-UBND
ngay_ban_hanh: 02/10/2026
co_quan: UBND xã Mẫu
trich_yeu: Đối thoại với Nhân dân năm 2026
can_cu:
- {so_hieu: 1-QĐ/TU, ve: Quy chế}
phan_cong:
- {don_vi: Phòng Kinh tế, viec: Trả lời, han: trước ngày 20/10/2026}
tep:
- {ten: Kế hoạch bản ký, tep: tep/ke-hoach.pdf}
---
Nội dung **kế hoạch**.
""",
    f"content/{MAU}/2026/ke-hoach/tep/ke-hoach.pdf": "%PDF bản ký\n",
    f"content/{MAU}/2026/dinh-ky-1/doi-thoai.yml": """che_do: [quy_che_mau]
chu_de: Nước sạch
ke_hoach: [12-kh-ubnd]
thoi_gian: 8 giờ 00 ngày 20/10/2026
muc_do: an_dinh
dia_diem: Nhà văn hóa xã
chu_tri:
- {chuc_vu: Chủ tịch UBND xã, ben: chinh_quyen}
- {chuc_vu: Bí thư Đảng ủy, ben: cap_uy}
thanh_phan:
- {nhom: Đại diện các thôn, so_luong: 10, gom: [{nhom: Mỗi thôn, so_luong: 4, so_nhom: 2}]}
chuong_trinh: [Khai mạc, Nhân dân phát biểu]
moc:
- {viec: gui_y_kien, han: trước ngày 15/10/2026, don_vi: Trưởng thôn, gui: UBND xã}
dien_bien:
- {ngay: 05/10/2026, viec: thong_bao}
- {ngay: 12/10/2026, viec: doi_lich, thoi_gian: 14 giờ 00 ngày 22/10/2026, ly_do: Mưa lớn}
- {ngay: 22/10/2026, viec: da_to_chuc}
so_lieu: {nguoi_du: 40, luot_phat_bieu: 5, y_kien: 9}
""",
    f"content/{MAU}/2026/dinh-ky-1/kien-nghi.yml": f"""kien_nghi:
- ma: kn-01
  noi_dung: '{FORMULA}'
  linh_vuc: giao_thong
  cap_thiet: cao
  neu: truoc
  tiep_nhan: 01/10/2026
  giao: {{don_vi: Phòng Kinh tế, han: trước ngày 11/10/2026}}
  tra_loi:
  - {{ngay: 15/10/2026, don_vi: Phòng Kinh tế, noi_dung: "-1 đoạn đường", ket_qua: giai_trinh}}
- ma: kn-02
  noi_dung: "Dòng một\\nDòng hai, có \\"ngoặc\\" và | gạch."
  neu: tai
  giao: {{don_vi: Công an xã, han: 01/11/2026}}
  gia_han:
  - {{ngay: 30/10/2026, den: 10/11/2026, ly_do: Chờ đo đạc}}
- ma: kn-03
  noi_dung: Ông Nguyễn Văn Bí Mật ở số nhà 12 đòi sửa cống.
  neu: tai
  go_bo: {{ngay: 01/11/2026, ly_do: Có tên người dân}}
""",
    f"content/{MAU}/2026/dinh-ky-1/ket-luan.md": """---
so_hieu: 30/TB-UBND
ngay_ban_hanh: 30/10/2026
ngay_cong_bo: 30/10/2026
co_quan: UBND xã Mẫu
trich_yeu: Kết luận đối thoại
tep:
- {ten: Thông báo bản ký, tep: tep/ket-luan.pdf}
ket_luan:
- ma: kl-01
  loai: chua_giai_quyet
  noi_dung: Sửa 400 m đường.
  kien_nghi: [kn-01]
  giao: {don_vi: Phòng Kinh tế, han: 10/11/2026}
  thuc_hien:
  - {ngay: 05/11/2026, noi_dung: Đã đo đạc, ket_qua: dang_giai_quyet}
- {ma: kl-02, loai: da_doi_thoai, noi_dung: Đã nghe.}
---
Nội dung kết luận.
""",
    f"content/{MAU}/2026/dinh-ky-1/tep/ket-luan.pdf": "%PDF kết luận\n",
    f"content/{MAU}/2026/chuyen-de-1/doi-thoai.yml": """chu_de: Đường làng
thoi_gian: Quý IV/2026
chu_tri:
- {chuc_vu: Chủ tịch UBND xã, ben: chinh_quyen}
""",
    f"content/{MAU}/2026/chuyen-de-2/doi-thoai.yml": """chu_de: Chợ
thoi_gian: 8 giờ 00 ngày 05/12/2026
muc_do: an_dinh
dia_diem: Chợ xã
chu_tri:
- {chuc_vu: Chủ tịch UBND xã, ben: chinh_quyen}
dien_bien:
- {ngay: 10/11/2026, viec: huy, ly_do: Trùng lịch}
""",
    f"content/{MAU}/2026/dot-xuat-1/doi-thoai.yml": """chu_de: Chuyện đã gỡ
thoi_gian: 8 giờ 00 ngày 01/10/2026
chu_tri:
- {chuc_vu: Chủ tịch UBND xã, ben: chinh_quyen}
go_bo: {ngay: 02/11/2026, ly_do: Nhập nhầm}
""",
    f"content/{MAU}/2026/dot-xuat-1/kien-nghi.yml": """kien_nghi:
- {ma: kn-01, noi_dung: Chuyện riêng của một nhà., neu: tai}
""",
    "content/song-xanh/xa-vang/don-vi.yml": "ten: Xã Vắng\n",
    "content/vi-du/tinh.yml": "ten: Tỉnh Ví Dụ\nminh_hoa: true\n",
    "content/vi-du/xa-bia/don-vi.yml": "ten: Xã Bịa\n",
    "content/vi-du/xa-bia/2026/dinh-ky-1/doi-thoai.yml": """chu_de: Chuyện bịa
thoi_gian: 8 giờ 00 ngày 30/11/2026
muc_do: an_dinh
chu_tri:
- {chuc_vu: Chủ tịch UBND xã, ben: chinh_quyen}
""",
    "content/vi-du/xa-bia/2026/dinh-ky-1/kien-nghi.yml": """kien_nghi:
- {ma: kn-01, noi_dung: Sửa đường bịa., tiep_nhan: 20/11/2026, neu: truoc}
""",
    "content/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\n# Giới thiệu\n",
    "content/huong-dan/gui-y-kien.md": "---\ntitle: Cách gửi\n---\n\n# Cách gửi\n",
    "content/huong-dan/can-bo/index.md": "---\ntitle: Sổ tay\ntemplate: so-tay.html\n---\n\n# Sổ\n",
}


def write_project(root: Path, **changed: str) -> Path:
    """The project; `changed` are other texts for files of the commune, by names with `__` for /."""
    files = {**FILES, **{_named(name): text for name, text in changed.items()}}
    return projects.write_project(root, files)


def built(root: Path, out: Path, today: date = TODAY) -> Path:
    """The site of the project at `root`."""
    result = build(root, today, site=out)
    assert [problem.message for problem in result.problems if problem.is_error] == []
    assert result.written
    return out


def json_at(site: Path, address: str) -> Any:
    """A JSON file of the site."""
    return json.loads((site / address.removeprefix("/")).read_text("utf-8"))


def rows_of(site: Path, table: str, folder: str = "") -> list[dict[str, Any]]:
    """The rows of a table, of the whole or of one folder below `du-lieu/`."""
    rows: list[dict[str, Any]] = json_at(site, f"du-lieu/{folder}{table}.json")["dong"]
    return rows


def texts(site: Path, below: str) -> Iterator[tuple[str, str]]:
    """Every text file below a folder of the site."""
    for path in sorted((site / below).rglob("*")):
        if path.is_file() and path.suffix != ".xlsx":
            yield path.relative_to(site).as_posix(), path.read_text("utf-8", errors="replace")


def a_site() -> Site:
    """The settings of the project's site."""
    text = FILES["site-config/site.yml"]
    entry = decode(read_yaml("site-config/site.yml", text.encode()), Site).entry
    assert entry
    return entry.record


def a_dialogue(dialogue: str, today: date, *, proposals: str = "") -> DialogueSource:
    """The first dialogue of a commune that has only these two files."""
    folder = "content/song-xanh/xa-mau"
    texts = {"don-vi.yml": "ten: Xã Mẫu\n", "2025/dinh-ky-1/doi-thoai.yml": dialogue}
    if proposals:
        texts["2025/dinh-ky-1/kien-nghi.yml"] = proposals
    shelf = Shelf(folder=folder, texts={f"{folder}/{n}": t.encode() for n, t in texts.items()})
    archive = read_archive(shelf)
    assert [problem.message for problem in archive.problems] == []
    place = Place(
        folder="song-xanh/xa-mau",
        name="Xã Mẫu",
        path="/song-xanh/xa-mau/",
        province_name="Tỉnh Sông Xanh",
        province_path="/song-xanh/",
        fictional=False,
    )
    found, _ = read_settings(ROOT)
    assert found
    folder_of = archive.dialogues[0]
    view = dialogue_view(
        folder_of,
        archive,
        place,
        rulebook=Rulebook(entries=()),
        settings=found,
        today=today,
    )
    return DialogueSource(folder=folder_of, view=view, today=today, samples={}, sums={})


def _named(name: str) -> str:
    return name.replace("__", "/")
