"""A small project on disk, with the real theme, for the tests of whole builds."""

from collections.abc import Callable
from pathlib import Path

import pytest
from projects import write_project

FILES = {
    "site-config/site.yml": """ten: Đối thoại thử
mo_ta: Trang để thử.
dia_chi: https://doithoai.example/
hien_minh_hoa: true
""",
    "site-config/fields.yml": "linh_vuc:\n- ma: khac\n  ten: Khác\n",
    "site-config/units/communes.csv": "ma,ten,tinh,slug\n",
    "site-config/units/provinces.csv": "ma,ten,slug\n99,Tỉnh Sông Xanh,song-xanh\n",
    "content/song-xanh/tinh.yml": "ten: Tỉnh Sông Xanh\n",
    "content/song-xanh/xa-mot/don-vi.yml": "ten: Xã Một\n",
    "content/song-xanh/xa-mot/2026/dinh-ky-1/doi-thoai.yml": """chu_de: Nước sạch
thoi_gian: 25/12/2026
dia_diem: Nhà văn hóa xã
chu_tri:
- {chuc_vu: Chủ tịch UBND xã, ben: chinh_quyen}
""",
    "content/song-xanh/xa-hai/don-vi.yml": "ten: Xã Hai\n",
    "content/song-xanh/xa-hai/2026/dinh-ky-1/doi-thoai.yml": """chu_de: Đường làng
thoi_gian: tháng 12/2026
chu_tri:
- {chuc_vu: Bí thư Đảng ủy, ben: cap_uy}
""",
    "content/vi-du/tinh.yml": "ten: Tỉnh Ví Dụ\nminh_hoa: true\n",
    "content/vi-du/xa-bia/don-vi.yml": "ten: Xã Bịa\n",
    "content/vi-du/xa-bia/2026/dinh-ky-1/doi-thoai.yml": """chu_de: Chuyện bịa
thoi_gian: 30/11/2026
chu_tri:
- {chuc_vu: Chủ tịch UBND xã, ben: chinh_quyen}
""",
    "content/vi-du/xa-bia/2026/dinh-ky-1/kien-nghi.yml": """kien_nghi:
- {ma: kn-01, noi_dung: Sửa đường., tiep_nhan: 20/11/2026, neu: truoc}
""",
    "content/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\n# Giới thiệu\n",
    "content/huong-dan/gui-y-kien.md": "---\ntitle: Cách gửi\n---\n\n# Cách gửi\n",
    "content/huong-dan/can-bo/index.md": "---\ntitle: Sổ tay\ntemplate: so-tay.html\n---\n\n# Sổ\n",
}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A province with two communes, a fictional province with one, three written pages."""
    return write_project(tmp_path / "du-an", FILES)


@pytest.fixture
def tree() -> Callable[[Path], dict[str, bytes]]:
    """All files of a folder with their bytes."""
    return lambda folder: {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
