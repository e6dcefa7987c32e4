"""The kits as pages: escaped, not for search engines, linked from what they announce."""

import re
from datetime import date

from pressing import NO_RULES, ROOT, TODAY, archive, dialogue_artifact, dialogue_of, press, view_of

from doithoai.pages import press_embed, press_kit, press_result_kit
from doithoai.records import Archive
from doithoai.rules import Rulebook
from doithoai.settings import Settings, read_settings
from doithoai.views import kit_of, result_kit_of

DIALOGUE = """thoi_gian: 8 giờ 00 ngày 19/12/2026
muc_do: an_dinh
dia_diem: Hội trường <b>xã</b>
chu_tri:
- {chuc_vu: Chủ tịch UBND xã, ben: chinh_quyen}
moc:
- {viec: gui_y_kien, han: trước ngày 10/12/2026}
"""
HELD = "thoi_gian: 02/11/2026\ndien_bien:\n- {ngay: 02/11/2026, viec: da_to_chuc}\n"
NOTICE = """---
co_quan: UBND xã Mẫu
trich_yeu: Kết luận
ket_luan:
- {ma: kl-01, loai: da_giai_quyet, noi_dung: "Đã sửa <script>cầu</script>."}
---
"""


def settings() -> Settings:
    found, problems = read_settings(ROOT)
    assert found, problems
    return found


def kit_pages(read: Archive, *, fictional: bool = False, rules: Rulebook = NO_RULES) -> list[str]:
    kit = kit_of(
        read.dialogues[0],
        dialogue_of(read, fictional=fictional),
        province="song-xanh",
        rulebook=rules,
        settings=settings(),
        today=TODAY,
    )
    assert kit
    return [artifact.data.decode() for artifact in press_kit(kit, press())]


def result_pages(read: Archive) -> list[str]:
    kit = result_kit_of(
        read.dialogues[0], dialogue_of(read), settings=settings(), today=date(2026, 11, 21)
    )
    assert kit
    return [artifact.data.decode() for artifact in press_result_kit(kit, press())]


def test_text_of_records_is_escaped_in_boxes_and_on_sheets() -> None:
    pages = kit_pages(archive(dinh_ky_1=DIALOGUE))
    pages += result_pages(archive(dinh_ky_1=HELD, ket_luan=NOTICE))

    assert all("<b>xã</b>" not in page and "<script>c" not in page for page in pages)
    assert all("&lt;b&gt;xã" in page for page in pages[:2])
    assert "&lt;script&gt;cầu" in pages[3]


def test_kits_are_not_for_search_engines() -> None:
    pages = kit_pages(archive(dinh_ky_1=DIALOGUE))
    pages += kit_pages(archive(dinh_ky_1=DIALOGUE), fictional=True)
    pages += result_pages(archive(dinh_ky_1=HELD, ket_luan=NOTICE))

    assert [page.count('content="noindex"') for page in pages] == [1] * 6


def test_each_sheet_of_a_fictional_commune_is_marked() -> None:
    sheets = kit_pages(archive(dinh_ky_1=DIALOGUE), fictional=True)[1]

    assert sheets.count('<section class="sheet') == 5
    assert sheets.count("MINH HỌA: xã này không có thật") == 5
    assert "MINH HỌA" not in kit_pages(archive(dinh_ky_1=DIALOGUE))[1]


def test_no_form_claims_to_be_official() -> None:
    sheets = kit_pages(archive(dinh_ky_1=DIALOGUE))[1]
    forms = re.findall(r'<section class="sheet form".*?</section>', sheets, re.DOTALL)

    assert len(forms) == 2
    assert all("không phải mẫu do văn bản quy định" in form for form in forms)
    assert all("CỘNG HÒA" not in form for form in forms)
    assert sheets.count("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") == 1


def test_the_page_of_a_dialogue_links_its_kit_only_while_it_is_ahead() -> None:
    ahead = dialogue_artifact(archive(dinh_ky_1=DIALOGUE)).data.decode()
    held = dialogue_artifact(archive(dinh_ky_1=HELD)).data.decode()

    assert 'href="thong-bao/"' in ahead
    assert 'href="thong-bao/"' not in held


def test_the_frame_is_small_has_no_script_and_leads_out_of_itself() -> None:
    page = press_embed(view_of(archive(dinh_ky_1=DIALOGUE)), press()).data
    style = (ROOT / "theme/assets/nhung.css").read_bytes()
    text = page.decode()

    assert len(page) + len(style) <= 10_000
    assert "<script" not in text
    assert "script-src" not in text
    assert "frame-ancestors" not in text
    assert text.count("<a ") == text.count('target="_top"') == 1
    assert 'content="noindex"' in text
    assert "Thứ\u00a0Bảy, ngày\u00a019/12/2026, 8\u00a0giờ\u00a000" in text
    assert "đọc đúng đến hết ngày&nbsp;19/12/2026" in text


def test_the_frame_without_a_dialogue_says_so() -> None:
    text = press_embed(view_of(archive()), press()).data.decode()

    assert "<h1>Chưa có lịch đối thoại nào được công bố ở đây.</h1>" in text
    assert text.count('target="_top"') == 1
