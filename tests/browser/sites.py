"""Small made-up content, and any folder on a port of this machine."""

import functools
import threading
from collections.abc import Iterator
from datetime import date
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from visiting import Site

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 21)
SMALL = {
    "site-config/site.yml": (
        "ten: Đối thoại thử\nmo_ta: Trang để thử.\ndia_chi: https://doithoai.example/\n"
    ),
    "site-config/fields.yml": "linh_vuc:\n- ma: khac\n  ten: Khác\n",
    "site-config/units/communes.csv": "ma,ten,tinh,slug\n",
    "site-config/units/provinces.csv": "ma,ten,slug\n99,Tỉnh Sông Xanh,song-xanh\n",
    "content/song-xanh/tinh.yml": "ten: Tỉnh Sông Xanh\n",
    "content/song-xanh/xa-mot/don-vi.yml": "ten: Xã Một\ntruoc_day:\n- ten: Xã Đập Cũ\n",
    "content/song-xanh/xa-mot/2026/dinh-ky-1/doi-thoai.yml": """thoi_gian: 8 giờ 00 ngày 19/12/2026
muc_do: an_dinh
dia_diem: Nhà văn hóa xã
chu_tri:
- {chuc_vu: Chủ tịch UBND xã, ben: chinh_quyen}
moc:
- viec: gui_y_kien
  han: trước ngày 10/12/2026
- viec: ket_luan
  han: chậm nhất ngày 29/12/2026
""",
    "content/song-xanh/xa-hai/don-vi.yml": "ten: Xã Hai\ntruoc_day:\n- ten: Xã Đập Cũ\n",
    "content/song-xanh/xa-hai/2026/dinh-ky-1/doi-thoai.yml": """thoi_gian: Quý IV/2026
chu_tri:
- {chuc_vu: Bí thư Đảng ủy, ben: cap_uy}
""",
    "content/gioi-thieu.md": "# Giới thiệu\n\n## Thấy sai thì báo thế nào\n",
    "content/huong-dan/gui-y-kien.md": "# Cách gửi\n",
    "content/huong-dan/can-bo/index.md": "---\ntemplate: so-tay.html\n---\n\n# Sổ\n",
}


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    def log_message(self, *_: object) -> None:
        """Keep the report of the tests readable."""


def served(folder: Path) -> Iterator[Site]:
    """A folder on a port of this machine, for as long as it is wanted."""
    handler = functools.partial(Handler, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield Site(folder=folder, address=f"http://127.0.0.1:{server.server_port}")
    server.shutdown()
    server.server_close()
    thread.join()
