"""Every sheet of a kit is one A4 page, its code is read by a foreign reader, its boxes copy."""

import io
import re
import shutil
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from projects import write_project

from doithoai.site import build
from sites import ROOT, SMALL, TODAY
from visiting import Reader, Site

pytestmark = pytest.mark.browser

KIT = "minh-hoa/xa-minh-hoa/2026/dinh-ky-1/thong-bao"
RESULTS = (
    "minh-hoa/xa-minh-hoa/2025/dinh-ky-1/ket-luan/thong-bao",
    "minh-hoa/xa-minh-hoa/2026/dot-xuat-1/ket-luan/thong-bao",
)
SHEETS = ("ap-phich", "niem-yet", "phieu-y-kien", "phieu-phat-bieu", "loi-doc")
LONG = "Tổ chức hội nghị đối thoại với cán bộ, đảng viên và Nhân dân trên địa bàn phường; " * 6
HOMES = "".join(f"  - Tổ dân phố số {number} khu vực phía Đông\n" for number in range(1, 60))
CROWDED = f"""ten: Hội nghị đối thoại của người đứng đầu cấp ủy, chính quyền với Nhân dân năm 2026
thoi_gian: 8 giờ 00 ngày 19/12/2026
dia_diem: {LONG}
chu_de: {LONG}
chu_tri:
- {{chuc_vu: "Phó Bí thư Đảng ủy, Chủ tịch UBND phường {"rất dài " * 20}", ben: chinh_quyen}}
- {{chuc_vu: "Chủ tịch HĐND {"rất dài " * 20}", ben: hdnd}}
- {{chuc_vu: "Chủ tịch MTTQ {"rất dài " * 20}", ben: mttq}}
- {{chuc_vu: Một, ben: mttq}}
- {{chuc_vu: Hai, ben: mttq}}
- {{chuc_vu: Ba, ben: mttq}}
pham_vi:
  mo_ta: {LONG}
  to_dan_pho:
{HOMES}  co_quan:
{HOMES.replace("Tổ dân phố", "Trường")}moc:
- {{viec: gui_y_kien, han: trước ngày 10/12/2026, don_vi: "{LONG}", gui: "{LONG}"}}
- {{viec: dang_ky, han: trước ngày 18/12/2026, mo_ta: "{LONG}", don_vi: "{LONG}"}}
dien_bien:
- {{ngay: 01/11/2026, viec: doi_lich, thoi_gian: 8 giờ 00 ngày 19/12/2026, ly_do: "{LONG}"}}
"""
NOTICE = """---
so_hieu: 23/TB-UBND
co_quan: Ủy ban nhân dân xã Một
trich_yeu: Kết luận
ket_luan:
""" + "".join(
    f"- ma: kl-{number:02}\n  loai: chua_giai_quyet\n  noi_dung: {LONG}\n"
    f"  giao: {{don_vi: '{LONG}', han: 31/12/2026}}\n"
    for number in range(1, 30)
)
UNIT = f"""ten: Xã Một
lien_he:
  noi_nhan: Văn phòng HĐND và UBND
  dia_chi: {"Số 1 đường Trần Hưng Đạo, " * 6}
  dien_thoai: 0220 3000 145
"""


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A commune whose paper says more than a sheet can hold."""
    texts = SMALL | {
        "content/song-xanh/xa-mot/don-vi.yml": UNIT,
        "content/song-xanh/xa-mot/2026/dinh-ky-1/doi-thoai.yml": CROWDED,
        "content/song-xanh/xa-mot/2026/dinh-ky-2/doi-thoai.yml": CROWDED
        + "- {ngay: 15/11/2026, viec: da_to_chuc}\n",
        "content/song-xanh/xa-mot/2026/dinh-ky-2/ket-luan.md": f"{NOTICE}---\n",
    }
    root = write_project(tmp_path_factory.mktemp("day"), texts)
    shutil.copytree(ROOT / "site-config/rules", root / "site-config/rules")
    assert build(root, TODAY, site=root / "site").written
    return Site(folder=root / "site", address=(root / "site").as_uri())


def printed(reader: Reader, folder: Path, page: str, *, sheet: str = "") -> int:
    """How many A4 pages a printer gives out for a page opened from the disk."""
    tab = reader.on(Site(folder=folder, address=folder.as_uri()))
    tab.page.goto(f"{(folder / page / 'index.html').as_uri()}{sheet}")
    data = tab.page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]", data)
    assert {(round(float(wide)), round(float(high))) for wide, high in boxes} == {(595, 842)}
    return len(boxes)


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_is_one_page(reader: Reader, built_site: Site, sheet: str) -> None:
    assert printed(reader, built_site.folder, f"{KIT}/in", sheet=f"#{sheet}") == 1


def test_all_sheets_are_one_page_each(reader: Reader, built_site: Site) -> None:
    assert printed(reader, built_site.folder, f"{KIT}/in") == len(SHEETS)


@pytest.mark.parametrize("kit", RESULTS)
def test_the_notice_of_results_is_one_page(reader: Reader, built_site: Site, kit: str) -> None:
    assert printed(reader, built_site.folder, f"{kit}/in", sheet="#ket-qua") == 1
    assert printed(reader, built_site.folder, f"{kit}/in") == 2


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_crowded_sheet_is_still_one_page(reader: Reader, crowded: Site, sheet: str) -> None:
    page = "song-xanh/xa-mot/2026/dinh-ky-1/thong-bao/in"
    assert printed(reader, crowded.folder, page, sheet=f"#{sheet}") == 1


def test_a_crowded_notice_of_results_is_still_one_page(reader: Reader, crowded: Site) -> None:
    page = "song-xanh/xa-mot/2026/dinh-ky-2/ket-luan/thong-bao/in"
    assert printed(reader, crowded.folder, page, sheet="#ket-qua") == 1


@pytest.mark.parametrize("kit", [KIT, *RESULTS])
def test_the_code_on_the_screen_leads_to_the_page(
    reader: Reader, built_site: Site, kit: str
) -> None:
    page = reader.on(built_site, device_scale_factor=2, scripts=False).open(f"/{kit}/")
    shot = page.locator("img.qr").screenshot()
    found = zxingcpp.read_barcodes(Image.open(io.BytesIO(shot)))

    target = kit.removesuffix("thong-bao")
    assert [code.text for code in found] == [f"https://doithoai.example/{target}"]


def test_the_text_of_a_box_is_selected_with_the_keyboard(reader: Reader, built_site: Site) -> None:
    page = reader.on(built_site, scripts=False).open(f"/{KIT}/")
    page.focus("#sms")
    page.keyboard.press("Control+a")
    page.keyboard.type("x")

    chosen = page.locator("#sms").evaluate("box => box.value.slice(box.selectionStart)")
    text = page.locator("#sms").input_value()
    assert text.startswith("[Minh hoa] Xa Minh Hoa")
    assert text.endswith(chosen)


def test_only_the_chosen_sheet_is_shown(reader: Reader, built_site: Site) -> None:
    page = reader.on(built_site, scripts=False).open(f"/{KIT}/in/")
    assert page.locator(".sheet:visible").count() == len(SHEETS)
    page.click("text=Phiếu lấy ý kiến >> nth=0")
    assert page.locator(".sheet:visible h2").all_inner_texts() == ["PHIẾU LẤY Ý KIẾN"]
    page.click("text=Tất cả")
    assert page.locator(".sheet:visible").count() == len(SHEETS)


def test_a_portal_can_frame_the_next_dialogue(
    reader: Reader, built_site: Site, tmp_path: Path
) -> None:
    code = reader.on(built_site).open(f"/{KIT}/").locator("#nhung").input_value()
    host = "https://doithoai.example"
    portal = tmp_path / "cong.html"
    portal.write_text(f"<!doctype html>{code.replace(host, built_site.address)}", "utf-8")
    tab = reader.on(built_site, viewport={"width": 360, "height": 640})
    tab.page.goto(portal.as_uri())
    frame = tab.page.frame_locator("iframe")
    frame.locator("a").click()
    tab.page.wait_for_url(f"{built_site.address}/minh-hoa/xa-minh-hoa/2026/dinh-ky-1/")

    assert tab.complaints == []
    assert tab.abroad == []
