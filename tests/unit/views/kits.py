"""Announcement kits of small communes, on a day."""

from datetime import date
from pathlib import Path

from communes import archive, province

from doithoai.records import Archive, shelve
from doithoai.rules import Rulebook, read_rules
from doithoai.settings import Settings, read_settings
from doithoai.views import (
    DialogueView,
    Kit,
    ResultKit,
    dialogue_view,
    kit_of,
    place_of,
    result_kit_of,
)

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 11, 21)
UNIT = (
    "ten: Phường Mẫu\n"
    "lien_he: {noi_nhan: Văn phòng HĐND và UBND phường, dien_thoai: '0220 3000 145'}\n"
)
DIALOGUE = """thoi_gian: 8 giờ 00 ngày 19/12/2026
muc_do: an_dinh
dia_diem: Hội trường UBND phường
chu_de: Đường giao thông, thoát nước Tổ dân phố 4
chu_tri:
- {chuc_vu: "Phó Bí thư Đảng ủy, Chủ tịch UBND phường", ben: chinh_quyen}
pham_vi:
  mo_ta: Nhân dân cả phường
moc:
- {viec: gui_y_kien, han: trước ngày 10/12/2026, gui: Văn phòng HĐND-UBND}
- {viec: dang_ky, mo_ta: Đăng ký phát biểu với tổ trưởng, han: chậm nhất ngày 18/12/2026}
"""


def settings() -> Settings:
    found, problems = read_settings(ROOT)
    assert found, problems
    return found


def rulebook() -> Rulebook:
    book, problems = read_rules(shelve(ROOT, "site-config/rules"))
    assert problems == ()
    return book


def view_of(read: Archive, today: date = TODAY, *, fictional: bool = False) -> DialogueView:
    text = "ten: Thành phố Hải Phòng\n" + ("minh_hoa: true\n" if fictional else "")
    home = province(text).province
    assert home
    return dialogue_view(
        read.dialogues[0],
        read,
        place_of(read, home),
        rulebook=rulebook(),
        settings=settings(),
        today=today,
    )


def maybe_kit(
    dialogue: str, *, unit: str = UNIT, today: date = TODAY, fictional: bool = False
) -> Kit | None:
    read = archive(unit=unit, dinh_ky_1=dialogue)
    return kit_of(
        read.dialogues[0],
        view_of(read, today, fictional=fictional),
        province="hai-phong",
        rulebook=rulebook(),
        settings=settings(),
        today=today,
    )


def a_kit(
    dialogue: str = DIALOGUE,
    *,
    unit: str = UNIT,
    today: date = TODAY,
    fictional: bool = False,
) -> Kit:
    kit = maybe_kit(dialogue, unit=unit, today=today, fictional=fictional)
    assert kit
    return kit


def a_result(conclusion: str, *, dialogue: str, today: date = TODAY) -> ResultKit:
    read = archive(unit=UNIT, dinh_ky_1=dialogue, conclusion_dinh_ky_1=conclusion)
    kit = result_kit_of(read.dialogues[0], view_of(read, today), settings=settings(), today=today)
    assert kit
    return kit
