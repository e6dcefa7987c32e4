"""A dialogue's page, from plan to follow-up."""

from pressing import archive, conclusion_page, dialogue_page, plan_page

FIXED = "thoi_gian: 8 giờ 00 ngày 19/12/2026\nmuc_do: an_dinh\n"
HELD = "thoi_gian: 10/11/2026\ndien_bien:\n- ngay: 10/11/2026\n  viec: da_to_chuc\n"
PROPOSALS = """kien_nghi:
- ma: kn-01
  noi_dung: Sửa đường.
  tra_loi:
  - ngay: 12/11/2026
    noi_dung: Đã đưa vào kế hoạch.
    ket_qua: dang_giai_quyet
    han: 30/12/2026
- ma: kn-02
  noi_dung: Lắp đèn ở ngõ nhà ông A.
  go_bo:
    ngay: 13/11/2026
    ly_do: có thông tin cá nhân
"""
NOTICE = """---
so_hieu: 41/TB-UBND
co_quan: UBND xã Mẫu
trich_yeu: Kết luận
ngay_cong_bo: 15/11/2026
ket_luan:
- ma: kl-01
  loai: chua_giai_quyet
  noi_dung: Sửa đường.
  kien_nghi:
  - kn-01
  giao:
    don_vi: Phòng Kinh tế
    han: 30/12/2026
  thuc_hien:
  - ngay: 16/11/2026
    noi_dung: Đã khảo sát
---

## Ghi chú

Chữ của thông báo.
"""


def test_proposals_and_conclusions_have_permanent_anchors() -> None:
    read = archive(dinh_ky_1=HELD, kien_nghi=PROPOSALS, ket_luan=NOTICE)
    page = dialogue_page(read)
    assert {"kn-01", "kn-02", "ket-luan"} <= set(page.anchors)
    assert "2 kiến nghị" in page.text
    assert "#kn-01" in page.links
    assert "ket-luan/" in page.links
    notice = conclusion_page(read)
    assert "kl-01" in notice.anchors
    assert "../#kn-01" in notice.links


def test_an_answer_shows_its_outcome_in_words_and_its_deadline() -> None:
    text = dialogue_page(archive(dinh_ky_1=HELD, kien_nghi=PROPOSALS)).text
    assert "Trả lời ngày 12/11/2026: Đang giải quyết Đã đưa vào kế hoạch." in text
    assert "Hạn làm xong: chậm nhất ngày 30/12/2026" in text


def test_a_withdrawn_proposal_leaves_the_reason_and_not_its_text() -> None:
    text = dialogue_page(archive(dinh_ky_1=HELD, kien_nghi=PROPOSALS)).text
    assert "Đã gỡ ngày 13/11/2026. Lý do: có thông tin cá nhân" in text
    assert "ông A" not in text


def test_a_conclusion_shows_job_unit_deadline_progress_text() -> None:
    read = archive(dinh_ky_1=HELD, kien_nghi=PROPOSALS, ket_luan=NOTICE)
    short = "Thông báo kết luận 41/TB-UBND của UBND xã Mẫu; công bố ngày 15/11/2026."
    assert short in dialogue_page(read).text
    text = conclusion_page(read).text
    assert "Công bố 15/11/2026" in text
    assert "Giao: Phòng Kinh tế · Hạn: chậm nhất ngày 30/12/2026" in text
    assert "16/11/2026: Đã khảo sát" in text
    assert "Ghi chú Chữ của thông báo." in text


def test_a_conclusion_published_later_is_not_known_yet() -> None:
    later = NOTICE.replace("15/11/2026", "25/11/2026")
    page = dialogue_page(archive(dinh_ky_1=HELD, kien_nghi=PROPOSALS, ket_luan=later))
    assert "ket-luan/" not in page.links
    assert "Chưa công bố thông báo kết luận." in page.text


def test_the_paper_s_own_words_are_quoted() -> None:
    page = dialogue_page(archive(dinh_ky_1="thoi_gian: dự kiến trước ngày 25/12/2026\n"))
    assert "Văn bản ghi thời gian: “dự kiến trước ngày 25/12/2026”." in page.text


def test_steps_carry_their_last_day_for_the_script() -> None:
    ladder = "moc:\n- viec: gui_y_kien\n  han: trước ngày 10/12/2026\n- viec: tong_hop\n"
    page = dialogue_page(archive(dinh_ky_1=FIXED + ladder))
    days = [item["data-on"] for item in page.all("li") if "data-on" in item]
    assert days == ["2026-12-09", "2026-12-19"]
    assert "chưa rõ thời hạn" in page.text


def test_a_sum_that_differs_is_said() -> None:
    groups = (
        "thanh_phan:\n- nhom: Đại biểu\n  so_luong: 90\n  gom:\n"
        "  - nhom: Mỗi tổ\n    so_luong: 7\n    so_nhom: 8\n  - nhom: Trường\n    so_luong: 13\n"
    )
    text = dialogue_page(archive(dinh_ky_1=FIXED + groups)).text
    assert "Văn bản ghi 90 người; cộng các thành phần nêu trong văn bản được 69 người." in text
    assert "Mỗi tổ: 8 × 7 người" in text


def test_a_former_time_stays_with_its_reason() -> None:
    moved = (
        "dien_bien:\n- ngay: 20/11/2026\n  viec: doi_lich\n"
        "  thoi_gian: 14 giờ 00 ngày 22/12/2026\n  ly_do: mưa lũ\n"
    )
    text = dialogue_page(archive(dinh_ky_1=FIXED + moved)).text
    assert "Trước đó: Thứ Bảy, ngày 19/12/2026, 8 giờ 00" in text
    assert "Lý do: mưa lũ" in text
    assert "Khi nào Thứ Ba, ngày 22/12/2026, 14 giờ 00" in text


def test_a_withdrawn_dialogue_leaves_a_tombstone_alone() -> None:
    gone = FIXED + "chu_de: Chuyện cũ\ngo_bo:\n  ngay: 20/11/2026\n  ly_do: nhập nhầm\n"
    text = dialogue_page(archive(dinh_ky_1=gone)).text
    assert "Đã gỡ ngày 20/11/2026. Lý do: nhập nhầm" in text
    assert "Chuyện cũ" not in text


def test_a_plan_without_number_says_what_is_missing() -> None:
    plan = (
        "---\nco_quan: UBND xã Mẫu\ntrich_yeu: Đối thoại năm 2026\n---\n\n# Mục đích\n\nNghe dân.\n"
    )
    page = plan_page(archive(ke_hoach=plan))
    text = page.text
    assert "Số chưa ghi số" in text
    assert "chưa ghi số và ngày ban hành; có thể là dự thảo" in text
    assert "Mục đích Nghe dân." in text
    assert len(page.all("h1")) == 1


def test_a_dialogue_to_come_can_be_put_into_a_calendar() -> None:
    coming = dialogue_page(archive(dinh_ky_1="thoi_gian: 19/12/2026\n"))
    undated = dialogue_page(archive(dinh_ky_1="thoi_gian: sẽ thông báo sau\n"))
    passed = dialogue_page(archive(dinh_ky_1="thoi_gian: 19/10/2026\n"))
    assert "su-kien.ics" in coming.links
    assert "su-kien.ics" not in undated.links
    assert "su-kien.ics" not in passed.links
