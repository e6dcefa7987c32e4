"""The one sentence of a commune, and what it shows beside it."""

from datetime import date

import pytest
from communes import archive, province

from doithoai.records import Archive
from doithoai.rules import Rulebook
from doithoai.settings import read_registry
from doithoai.views import CommuneView, commune_view, digest_of, place_of, steps_on

TODAY = date(2026, 11, 21)
NO_RULES = Rulebook(entries=())


def view(read: Archive, today: date = TODAY) -> CommuneView:
    found = province().province
    assert found
    assert read.commune
    return commune_view(
        read, read.commune.record, place_of(read, found), rulebook=NO_RULES, today=today
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "thoi_gian: 8 giờ 00 ngày 19/12/2026\n",
            "Đối thoại định kỳ năm 2026: Thứ Bảy, ngày 19/12/2026, 8 giờ 00.",
        ),
        (
            "thoi_gian: dự kiến trước ngày 19/12/2026\n",
            "Đối thoại định kỳ năm 2026: Dự kiến trước ngày 19/12/2026.",
        ),
        (
            "thoi_gian: Quý IV/2026\n",
            "Đối thoại định kỳ năm 2026: Quý IV/2026 (chưa có ngày cụ thể).",
        ),
        (
            "thoi_gian: sẽ thông báo sau\n",
            "Đối thoại định kỳ năm 2026: Chưa có ngày, sẽ thông báo sau.",
        ),
        (
            "thoi_gian: dự kiến trước ngày 25/10/2026\n",
            (
                "Chưa có lịch đối thoại mới. "
                "Buổi gần nhất trong kế hoạch (dự kiến trước ngày 25/10/2026): "
                "đã qua thời gian dự kiến, chưa có thông tin tổ chức."
            ),
        ),
    ],
)
def test_one_sentence_answers_when(text: str, sentence: str) -> None:
    assert view(archive(dinh_ky_1=text)).sentence.replace("\u00a0", " ") == sentence


def test_a_commune_without_dialogues_says_so() -> None:
    assert view(archive()).sentence == "Chưa có lịch đối thoại nào được công bố ở đây."


def test_a_dissolved_unit_names_its_successor_and_announces_nothing() -> None:
    unit = "ten: Phường Mẫu\nhieu_luc_den: 30/06/2026\nke_thua:\n- ten: Phường Mới\n"
    dissolved = view(archive(unit=unit, dinh_ky_1="thoi_gian: 19/12/2026\n"))
    assert dissolved.next is None
    assert (
        dissolved.sentence.replace("\u00a0", " ")
        == "Đơn vị này đã sắp xếp lại từ ngày 01/07/2026; nay thuộc Phường Mới."
    )


def test_the_dated_dialogue_comes_before_the_undated_one() -> None:
    both = view(
        archive(chuyen_de_1="thoi_gian: sẽ thông báo sau\n", dinh_ky_1="thoi_gian: 19/12/2026\n")
    )
    assert both.next
    assert both.next.path == "/hai-phong/phuong-mau/2026/dinh-ky-1/"


def test_dialogues_stand_in_the_order_in_which_a_reader_awaits_them() -> None:
    held = "dien_bien:\n- {{ngay: {day}, viec: da_to_chuc}}\n"
    read = archive(
        chuyen_de_1="thoi_gian: sẽ thông báo sau\n",
        chuyen_de_2="thoi_gian: Quý IV/2026\n",
        chuyen_de_3="thoi_gian: 05/03/2026\n" + held.format(day="05/03/2026"),
        dinh_ky_1="thoi_gian: 19/12/2026\n",
        dot_xuat_1="thoi_gian: 01/06/2026\n" + held.format(day="01/06/2026"),
        dot_xuat_2="thoi_gian: 20/12/2026\ngo_bo: {ngay: 01/11/2026, ly_do: Nhập nhầm}\n",
    )
    assert [card.path.split("/")[-2] for card in view(read).dialogues] == [
        "dinh-ky-1",
        "chuyen-de-2",
        "chuyen-de-1",
        "dot-xuat-1",
        "chuyen-de-3",
        "dot-xuat-2",
    ]


def test_a_view_says_until_when_it_reads_the_same() -> None:
    assert view(archive(dinh_ky_1="thoi_gian: 19/12/2026\n")).valid_until == "2026-12-19"
    assert view(archive(dinh_ky_1="thoi_gian: 19/12/2025\n")).valid_until == ""


def test_before_a_day_means_the_day_before() -> None:
    text = "moc:\n- viec: gui_y_kien\n  han: trước ngày 10/12/2026\nthoi_gian: 19/12/2026\n"
    card = view(archive(dinh_ky_1=text)).dialogues[0]
    assert card.opinions
    assert card.opinions.last_day == "2026-12-09"
    assert card.opinions.last_day_text.replace("\u00a0", " ") == "Nhận đến hết Thứ Tư, 09/12/2026"


def test_steps_come_in_the_order_of_their_days_around_the_event() -> None:
    text = (
        "thoi_gian: 19/12/2026\nmoc:\n- viec: ket_luan\n"
        "- viec: tong_hop\n  han: trước ngày 17/12/2026\n"
        "- viec: gui_y_kien\n  han: trước ngày 10/12/2026\n"
    )
    read = archive(dinh_ky_1=text)
    steps = steps_on(read.dialogues[0], NO_RULES, "hai-phong", today=TODAY)
    assert [step.title for step in steps] == [
        "Người dân gửi ý kiến",
        "Tổng hợp câu trả lời",
        "Hội nghị đối thoại",
        "Ra thông báo kết luận",
    ]


def test_a_digest_holds_what_other_pages_show() -> None:
    read = archive(
        unit="ten: Phường Mẫu\ntruoc_day:\n- ten: Xã Cũ\n", dinh_ky_1="thoi_gian: 19/12/2026\n"
    )
    assert read.commune
    digest = digest_of(view(read), read.commune.record)
    assert digest.former_names == ("Xã Cũ",)
    assert [card.title for card in digest.dialogues] == ["Đối thoại định kỳ năm 2026"]
    assert not digest.dissolved


def test_a_former_unit_that_was_split_up_says_so_and_its_namesake_does_not() -> None:
    former = (
        "ma_moi,ma_cu,ten_cu,loai_cu,huyen_cu,tinh_cu\n"
        "10714,1,Phường Cũ,phuong,Quận Một,Tỉnh Xưa\n"
        "10715,1,Phường Cũ,phuong,Quận Một,Tỉnh Xưa\n"
        "10714,2,Phường Cũ,phuong,Quận Hai,Tỉnh Xưa\n"
    )
    unit = (
        'ten: Phường Mẫu\nma: "10714"\ntruoc_day:\n'
        "- {ten: Phường Cũ, thuoc: 'quận Một, tỉnh Xưa'}\n"
        "- {ten: Phường Cũ, thuoc: 'quận Hai, tỉnh Xưa'}\n"
    )
    read, found = archive(unit=unit), province().province
    assert found
    assert read.commune
    shown = commune_view(
        read,
        read.commune.record,
        place_of(read, found),
        rulebook=NO_RULES,
        today=TODAY,
        registry=read_registry(
            communes="ma,ten,tinh,slug\n", provinces="ma,ten,slug\n", former=former
        ),
    )
    assert shown.former_lines == (
        "Phường Cũ (một phần, quận Một, tỉnh Xưa)",
        "Phường Cũ (quận Hai, tỉnh Xưa)",
    )
    assert shown.former_units[0] == "Phường Cũ (quận Một, tỉnh Xưa)"
