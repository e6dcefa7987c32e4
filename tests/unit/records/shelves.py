"""Folders as they lie in `content/`, made of a few small true files."""

from collections.abc import Iterable

from doithoai.problems import Problem
from doithoai.records import Archive, Shelf, read_archive

FOLDER = "content/hai-phong/phuong-nhi-chieu"

UNIT = """\
ten: Phường Nhị Chiểu
ma: "10714"
to_dan_pho:
  - Tổ dân phố Phú Thứ 1
"""
PLAN = """\
---
so_hieu: 16-KH/ĐU
co_quan: Đảng ủy phường Nhị Chiểu
trich_yeu: Đối thoại với Nhân dân năm 2025
---

Nội dung.
"""
DIALOGUE = """\
thoi_gian: trước ngày 25/10/2025
muc_do: du_kien
moc:
  - viec: gui_y_kien
    han: trước ngày 08/10/2025
"""
PROPOSALS = """\
kien_nghi:
  - ma: kn-01
    noi_dung: Đường vào nhà văn hóa nhiều ổ gà.
    giao:
      don_vi: Phòng Kinh tế
"""
CONCLUSION = """\
---
co_quan: UBND phường Nhị Chiểu
trich_yeu: Kết luận đối thoại
ket_luan:
  - ma: kl-01
    loai: da_giai_quyet
    noi_dung: Đã sửa đường.
---
"""
WHOLE = {
    "don-vi.yml": UNIT,
    "2025/ke-hoach/16-kh-du.md": PLAN,
    "2025/dinh-ky-1/doi-thoai.yml": DIALOGUE,
    "2025/dinh-ky-1/kien-nghi.yml": PROPOSALS,
    "2025/dinh-ky-1/ket-luan.md": CONCLUSION,
}


def shelf(files: dict[str, str], *others: str, folder: str = FOLDER) -> Shelf:
    """Files by their path inside the folder; `others` are not read, only named."""
    return Shelf(
        folder=folder,
        texts={f"{folder}/{name}": text.encode() for name, text in files.items()},
        others=frozenset(f"{folder}/{name}" for name in others),
    )


def archive(files: dict[str, str], *others: str) -> Archive:
    """The archive of Nhị Chiểu with these files."""
    return read_archive(shelf(files, *others))


def brief(problems: Iterable[Problem], folder: str = FOLDER) -> list[str]:
    """Each problem as place and code."""
    return [f"{each.location} {each.code.id}".removeprefix(f"{folder}/") for each in problems]
