"""A made-up commune in which every case of a calendar and of a feed occurs."""

import os
from datetime import date
from pathlib import Path

from doithoai.records import Archive, Shelf, read_archive
from doithoai.rules import Rulebook
from doithoai.schema import decode
from doithoai.settings import Site
from doithoai.source import read_yaml
from doithoai.views import Bulletin, Place, bulletin_on

GOLDEN = Path(__file__).parents[2] / "golden" / "theo-doi"
FOLDER = "content/song-xanh/xa-mau"
TODAY = date(2026, 11, 21)
FILES = {
    "don-vi.yml": "ten: Xã Mẫu\n",
    "2026/ke-hoach/12-kh-ubnd.md": """---
so_hieu: 12/KH-UBND
ngay_ban_hanh: 02/10/2026
co_quan: UBND xã Mẫu
trich_yeu: Đối thoại với Nhân dân năm 2026
---
""",
    # Firm, moved once, with an hour and an end.
    "2026/dinh-ky-1/doi-thoai.yml": """chu_de: Nước sạch; đường làng, "cầu cũ" \\ bờ kênh
ke_hoach: [12-kh-ubnd]
thoi_gian: 8 giờ 00 ngày 12/12/2026
muc_do: an_dinh
dia_diem: Nhà văn hóa xã
chu_tri:
- {chuc_vu: Chủ tịch UBND xã, ben: chinh_quyen}
moc:
- {viec: gui_y_kien, han: trước ngày 10/12/2026, don_vi: Trưởng thôn, gui: UBND xã}
- {viec: tra_loi, han: chậm nhất ngày 15/12/2026, don_vi: Phòng Kinh tế, gui: UBND xã}
dien_bien:
- {ngay: 05/11/2026, viec: thong_bao}
- ngay: 18/11/2026
  viec: doi_lich
  thoi_gian: 14 giờ 00 ngày 19/12/2026
  ly_do: Mưa lũ
""",
    # Expected, in a quarter, before an excluded day, on a day; one that has no date at all.
    "2026/dinh-ky-2/doi-thoai.yml": "thoi_gian: Dự kiến Quý IV/2026\nmuc_do: du_kien\n",
    "2026/dinh-ky-3/doi-thoai.yml": "thoi_gian: trước ngày 25/12/2026\n",
    "2026/dinh-ky-4/doi-thoai.yml": "thoi_gian: dự kiến ngày 07/12/2026\nmuc_do: du_kien\n",
    "2026/dinh-ky-5/doi-thoai.yml": "thoi_gian: sẽ thông báo sau\n",
    # Cancelled; postponed; both long enough ago to be forgotten, or not.
    "2026/chuyen-de-1/doi-thoai.yml": """thoi_gian: 8 giờ 00 ngày 25/11/2026
muc_do: an_dinh
moc:
- {viec: gui_y_kien, han: chậm nhất ngày 20/11/2026}
dien_bien:
- {ngay: 10/11/2026, viec: huy, ly_do: Trùng kỳ họp}
""",
    "2026/chuyen-de-2/doi-thoai.yml": """thoi_gian: 01/12/2026
muc_do: an_dinh
dien_bien:
- {ngay: 11/11/2026, viec: hoan, ly_do: Chờ phương án}
""",
    "2026/chuyen-de-3/doi-thoai.yml": """thoi_gian: 01/03/2026
muc_do: an_dinh
dien_bien:
- {ngay: 20/02/2026, viec: huy}
""",
    # Held, with proposals and a conclusion notice; taken away.
    "2026/dot-xuat-1/doi-thoai.yml": """thoi_gian: 19 giờ 30 ngày 01/10/2026
dien_bien:
- {ngay: 01/10/2026, viec: da_to_chuc}
""",
    "2026/dot-xuat-1/kien-nghi.yml": """kien_nghi:
- ma: kn-01
  noi_dung: Sửa đường <b>bê tông</b> & cống.
  tiep_nhan: 01/10/2026
  giao: {don_vi: Phòng Kinh tế, han: chậm nhất ngày 10/10/2026}
- ma: kn-02
  noi_dung: Lắp đèn.
  tiep_nhan: 01/10/2026
  giao: {don_vi: Phòng Kinh tế, han: chậm nhất ngày 10/10/2026}
  tra_loi:
  - {ngay: 08/10/2026, noi_dung: Chưa có vốn., ket_qua: giai_trinh}
- ma: kn-03
  noi_dung: Chuyện riêng của một nhà.
  tiep_nhan: 01/10/2026
  tra_loi:
  - {ngay: 08/10/2026, noi_dung: Trả lời riêng., ket_qua: ghi_nhan}
  go_bo: {ngay: 09/10/2026, ly_do: Nhận ra được một nhà}
""",
    "2026/dot-xuat-1/ket-luan.md": """---
so_hieu: 7/TB-UBND
co_quan: UBND xã Mẫu
trich_yeu: Kết luận đối thoại
ngay_cong_bo: 09/10/2026
ket_luan:
- ma: kl-01
  loai: chua_giai_quyet
  noi_dung: Sửa 400 m đường.
  giao: {don_vi: Phòng Kinh tế, han: chậm nhất ngày 31/10/2026}
  thuc_hien:
  - {ngay: 20/10/2026, noi_dung: Đã đổ đá, ket_qua: dang_giai_quyet}
---
""",
    "2026/dot-xuat-2/doi-thoai.yml": """thoi_gian: 19 giờ 30 ngày 01/12/2026
go_bo: {ngay: 02/11/2026, ly_do: Nhập trùng}
""",
}
PLACE = Place(
    folder="song-xanh/xa-mau",
    name="Xã Mẫu",
    path="/song-xanh/xa-mau/",
    province_name="Tỉnh Sông Xanh",
    province_path="/song-xanh/",
    fictional=False,
)


def same(name: str, data: bytes) -> bool:
    """Whether these are the bytes on file; `GOLDEN=write` puts them there, to be reviewed."""
    if os.environ.get("GOLDEN") == "write":
        (GOLDEN / name).write_bytes(data)
    return (GOLDEN / name).read_bytes() == data


def site(address: str = "https://doithoai.example/") -> Site:
    """The settings of a site at `address`."""
    text = f"ten: Đối thoại thử\nmo_ta: Trang để thử.\ndia_chi: {address}\n"
    entry = decode(read_yaml("site-config/site.yml", text.encode()), Site).entry
    assert entry
    return entry.record


def archive(**changed: str) -> Archive:
    """The commune; `changed` are dialogues by their folder, such as `dinh_ky_1`."""
    other = {f"2026/{name.replace('_', '-')}/doi-thoai.yml": t for name, t in changed.items()}
    texts = {f"{FOLDER}/{name}": text.encode() for name, text in {**FILES, **other}.items()}
    read = read_archive(Shelf(folder=FOLDER, texts=texts))
    assert [problem.message for problem in read.problems] == []
    return read


def bulletin(today: date = TODAY, **changed: str) -> Bulletin:
    """What the commune tells on a day."""
    return bulletin_on(archive(**changed), PLACE, Rulebook(entries=()), today=today)
