"""One page of every kind, the dearest we have, and what each may cost a reader."""

from dataclasses import dataclass

HERE = "/minh-hoa/xa-minh-hoa/"
REAL = "/hai-phong/phuong-nhi-chieu/"
HELD = f"{HERE}2025/dinh-ky-1/"
AHEAD = f"{HERE}2026/dinh-ky-1/"


@dataclass(frozen=True, slots=True)
class Kind:
    """A page, the template behind it, its bytes at most (brotli), its sheets of A4 at most."""

    path: str
    template: str
    weight: int
    sheets: int = 0
    """None are counted where the page is a table without an end, or made to be printed."""
    requests: int = 4
    """The page, the sheet of style, the script, the icon."""

    def __str__(self) -> str:
        return self.path


SMALL, LISTS, LONG, TABLE = 12_000, 15_000, 20_000, 25_000
KINDS = (
    Kind("/", "home", SMALL, 2),
    Kind(HERE, "commune", SMALL, 2),
    Kind(REAL, "commune", SMALL, 2),
    Kind("/thai-nguyen/phuong-hoang-van-thu/", "commune", SMALL, 2),
    Kind(HELD, "dialogue", LONG, 4),
    Kind(AHEAD, "dialogue", LONG, 4),
    Kind(f"{REAL}2025/dinh-ky-1/", "dialogue", LONG, 4),
    Kind(f"{HELD}ket-luan/", "conclusion", LONG, 3),
    Kind("/hai-phong/phuong-hai-an/2025/ke-hoach/01-kh-du/", "document", LONG, 3),
    Kind("/hai-phong/van-ban/huong-dan-doi-thoai-2023/", "document", LONG, 3),
    Kind("/van-ban/", "documents", SMALL, 2),
    Kind("/tim/", "find", SMALL, 2),
    Kind("/tim/hai-phong/", "places", LISTS),
    Kind("/tim/hai-phong/ten-cu/", "former_places", LISTS),
    Kind("/lich/", "calendar", LISTS, 2),
    Kind("/minh-hoa/", "province", LISTS, 2),
    Kind("/kien-nghi/", "proposals", LISTS, 2),
    Kind("/minh-hoa/kien-nghi/", "proposal_list", TABLE),
    Kind("/minh-hoa/kien-nghi/tre-han/", "proposal_list", TABLE),
    Kind("/minh-hoa/ket-luan/", "promises", LISTS, 2),
    Kind(f"{HERE}ket-luan/", "ledger", LISTS, 3),
    Kind("/minh-hoa/thuc-hien/", "coverage", LISTS, 2),
    Kind("/minh-hoa/thong-ke/", "statistics", LISTS, 2),
    Kind("/cach-tinh/", "method", LISTS, 3),
    Kind("/thay-doi/", "changes", LISTS),
    Kind(f"{HERE}lich-su/", "history", LISTS),
    Kind(f"{AHEAD}thong-bao/", "kit", LISTS, 3, requests=6),
    Kind(f"{AHEAD}thong-bao/in/", "kit_sheets", LONG, requests=6),
    Kind(f"{HELD}ket-luan/thong-bao/", "kit_result", LISTS, 3, requests=6),
    Kind(f"{HELD}ket-luan/thong-bao/in/", "kit_result_sheets", LONG, requests=6),
    Kind(f"{HERE}nhung/", "embed", 10_000),
    Kind("/minh-hoa/bao-cao/", "reports", LISTS, 2),
    Kind("/minh-hoa/bao-cao/bc01/", "report", LONG),
    Kind("/du-lieu/", "open_data", LISTS),
    Kind("/du-lieu/tu-dien/", "data_dictionary", LONG),
    Kind("/en/", "home", SMALL, 2),
    Kind("/en/thong-ke/", "statistics", LISTS, 2),
    Kind(f"/en{HERE}", "commune", SMALL, 2),
    Kind(f"/en{HELD}", "dialogue", LONG, 4),
    Kind(f"/en{HELD}ket-luan/", "conclusion", LONG, 3),
    Kind("/en/minh-hoa/kien-nghi/", "proposal_list", TABLE),
    Kind("/en/cach-tinh/", "method", LISTS, 4),
    Kind(f"/en{HERE}lich-su/", "history", LISTS),
    Kind("/en/thay-doi/", "changes", LISTS),
    Kind("/en/du-lieu/", "open_data", LISTS),
    Kind("/en/du-lieu/tu-dien/", "data_dictionary", LONG),
    Kind("/en/minh-hoa/bao-cao/", "reports", LISTS, 2),
    Kind("/en/minh-hoa/bao-cao/bc01/", "report", LONG),
    Kind("/404.html", "not_found", SMALL, 1),
    Kind("/gioi-thieu/", "written", SMALL, 2),
    Kind("/huong-dan/gui-y-kien/", "written", SMALL, 2),
)
WITHOUT_FRAME = {"embed", "kit_sheets", "kit_result_sheets"}
"""Made for a frame on another site, or for the printer: no header, no skip link."""
ELSEWHERE = {"held_back", "redirect"}
"""Pages that good content does not have; `test_browser_odd.py` makes them."""
FRAMED = tuple(kind for kind in KINDS if kind.template not in WITHOUT_FRAME)
