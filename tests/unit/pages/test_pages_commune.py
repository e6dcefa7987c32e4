"""The commune's page answers when, where, until when, how."""

from pressing import archive, commune_page

FIXED = """thoi_gian: 8 giờ 00 ngày 19/12/2026
muc_do: an_dinh
dia_diem: Nhà văn hóa xã
moc:
- viec: gui_y_kien
  han: trước ngày 10/12/2026
  gui: Văn phòng UBND xã
"""
CONTACT = "ten: Xã Mẫu\nlien_he:\n  noi_nhan: Văn phòng xã\n  dien_thoai: 0225 3 000 000\n"


def test_the_next_dialogue_is_answered_in_one_box() -> None:
    page = commune_page(archive(don_vi=CONTACT, dinh_ky_1=FIXED))
    text = page.text
    assert "Khi nào Thứ Bảy, ngày 19/12/2026, 8 giờ 00" in text
    assert "Ở đâu Nhà văn hóa xã" in text
    assert "Gửi ý kiến trước ngày 10/12/2026" in text
    assert "Nhận đến hết Thứ Tư, 09/12/2026" in text
    assert "Gửi đến: Văn phòng UBND xã" in text
    assert "../../huong-dan/gui-y-kien/" in page.links
    assert "tel:02253000000" in page.links


def test_nothing_in_the_page_depends_on_the_day_of_reading() -> None:
    text = commune_page(archive(dinh_ky_1=FIXED)).text
    assert "Lịch đối thoại" in text
    for relative in ("Còn ", "Hôm nay", "Ngày mai", "Đối thoại tiếp theo", "Sắp đối thoại"):
        assert relative not in text


def test_the_script_gets_days_and_no_words() -> None:
    page = commune_page(archive(dinh_ky_1=FIXED))
    assert {"class": "key", "data-last": "2026-12-19", "data-exact": ""} in page.all("section")
    assert {"class": "rel", "data-deadline": "2026-12-09"} in page.all("span")


def test_an_imprecise_time_gets_no_countdown() -> None:
    page = commune_page(archive(dinh_ky_1="thoi_gian: Quý IV/2026\n"))
    assert {"class": "key", "data-last": "2026-12-31"} in page.all("section")


def test_a_dialogue_whose_time_has_gone_by_is_not_called_held() -> None:
    text = commune_page(archive(dinh_ky_1="thoi_gian: dự kiến trước ngày 25/10/2026\n")).text
    assert "Chưa có lịch đối thoại mới" in text
    assert (
        "Dự kiến trước ngày 25/10/2026 Đã qua thời gian dự kiến, chưa có thông tin tổ chức." in text
    )
    assert "Chưa có thông tin liên hệ." in text
    assert "Đã đối thoại" not in text


def test_a_withdrawn_dialogue_is_not_the_answer() -> None:
    gone = FIXED + "go_bo:\n  ngay: 20/11/2026\n  ly_do: nhập nhầm\n"
    text = commune_page(archive(dinh_ky_1=gone)).text
    assert "Chưa có lịch đối thoại nào được công bố ở đây." in text


def test_no_record_is_not_no_dialogue() -> None:
    text = commune_page(archive()).text
    assert "Chưa có lịch đối thoại nào được công bố ở đây." in text
    assert "không đối thoại" not in text


def test_a_dissolved_commune_leads_to_its_successor() -> None:
    unit = (
        "ten: Phường Cũ\nhieu_luc_den: 30/06/2025\nke_thua:\n"
        "- ten: Phường Mới\n  duong_dan: /song-xanh/phuong-moi/\n- ten: Phường Khác\n"
    )
    page = commune_page(archive(don_vi=unit))
    assert "Đơn vị này đã sắp xếp lại từ ngày 01/07/2025." in page.text
    assert "Nay thuộc: Phường Mới, Phường Khác." in page.text
    assert "../phuong-moi/" in page.links


def test_a_commune_can_be_subscribed_to_while_it_stands() -> None:
    page = commune_page(archive(dinh_ky_1="thoi_gian: 19/12/2026\n"))
    gone = commune_page(archive(don_vi="ten: Xã Mẫu\nhieu_luc_den: 30/06/2025\n"))
    alternates = [link["title"] for link in page.all("link") if "title" in link]
    assert "Tin mới – Xã Mẫu, Tỉnh Sông Xanh" in alternates
    assert "webcal://doithoai.example/song-xanh/xa-mau/lich.ics" in page.links
    assert [link for link in gone.all("link") if "title" in link] == []
    assert [link for link in gone.links if link.startswith("webcal:")] == []
