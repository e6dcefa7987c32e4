"""What is printed, read aloud and posted says what the records say, and nothing else."""

from datetime import date

import pytest
from kits import DIALOGUE, TODAY, UNIT, a_kit, a_result, maybe_kit

from doithoai.values import sms_size

HELD = DIALOGUE + "dien_bien:\n- {ngay: 19/12/2026, viec: da_to_chuc}\nso_lieu: {nguoi_du: 97}\n"
AFTER = date(2026, 12, 28)
NOTICE = """---
so_hieu: 23/TB-UBND
ngay_ban_hanh: 24/12/2026
co_quan: UBND phường Mẫu
trich_yeu: Kết luận đối thoại
ket_luan:
- {ma: kl-01, loai: da_doi_thoai, noi_dung: Đã trả lời về giá đất.}
- ma: kl-02
  loai: chua_giai_quyet
  noi_dung: Sửa 400 m đường.
  giao: {don_vi: Phòng Kinh tế, han: 31/03/2027}
- {ma: kl-03, loai: da_giai_quyet, noi_dung: Đã sửa máy bơm.}
- ma: kl-04
  loai: da_giai_quyet
  noi_dung: Ghi nhầm.
  go_bo: {ngay: 26/12/2026, ly_do: Trùng kl-03}
---
Nội dung.
"""
BARE = "chu_tri:\n- {chuc_vu: Bí thư Đảng ủy, ben: cap_uy}\n"


def test_the_speech_is_read_in_about_a_minute_and_holds_no_figure() -> None:
    speech = a_kit().speech

    assert 130 <= speech.syllables <= 170
    assert speech.seconds in {55, 60, 65, 70}
    assert not speech.figures_left
    assert speech.text == "\n".join(speech.sentences)


def test_the_speech_word_for_word() -> None:
    assert a_kit().speech.sentences == (
        "Kính thưa bà con phường Mẫu.",
        "Phường Mẫu tổ chức đối thoại định kỳ năm hai nghìn không trăm hai mươi sáu.",
        (
            "Thời gian: Thứ Bảy, ngày mười chín tháng mười hai năm hai nghìn không trăm "
            "hai mươi sáu, tám giờ."
        ),
        "Địa điểm: Hội trường Ủy ban nhân dân phường.",
        "Nội dung: đường giao thông, thoát nước Tổ dân phố bốn.",
        "Người trả lời bà con: Phó Bí thư Đảng ủy, Chủ tịch Ủy ban nhân dân phường.",
        "Thành phần dự: Nhân dân cả phường.",
        "Bà con gửi ý kiến trước ngày mùng mười tháng mười hai.",
        "Nơi nhận ý kiến: Văn phòng Hội đồng nhân dân và Ủy ban nhân dân.",
        "Về đăng ký phát biểu: đăng ký phát biểu với tổ trưởng.",
        "Hạn đăng ký phát biểu: chậm nhất ngày mười tám tháng mười hai.",
        "Thông tin đầy đủ có trên trang Đối thoại với dân.",
        "Kính mời bà con tham dự.",
    )


def test_what_is_not_known_is_told_later() -> None:
    kit = a_kit(BARE, unit="ten: Phường Mẫu\n")

    assert kit.facts.when == "Sẽ thông báo sau"
    assert kit.facts.where == "sẽ thông báo sau"
    assert "Thời gian: sẽ thông báo sau." in kit.speech.sentences
    assert "Địa điểm: sẽ thông báo sau." in kit.speech.sentences
    assert not any(word in kit.speech.text for word in ("gửi ý kiến", "phát biểu", "xin gọi"))
    assert kit.messages[0].text.splitlines()[2:4] == [
        "Khi nào: Sẽ thông báo sau",
        "Ở đâu: sẽ thông báo sau",
    ]


@pytest.mark.parametrize(
    ("period", "when"),
    [
        ("thoi_gian: 19/12/2026", "Thứ\u00a0Bảy, ngày\u00a019/12/2026; giờ sẽ thông báo sau"),
        (
            "thoi_gian: trước ngày 19/12/2026\nmuc_do: du_kien",
            "Dự kiến trước ngày\u00a019/12/2026; ngày cụ thể sẽ thông báo sau",
        ),
        ("thoi_gian: Quý IV/2026", "Quý\u00a0IV/2026; ngày cụ thể sẽ thông báo sau"),
        (
            "thoi_gian: 8 giờ 30 ngày 19/12/2026",
            "Thứ\u00a0Bảy, ngày\u00a019/12/2026, 8\u00a0giờ\u00a030",
        ),
    ],
)
def test_the_time_says_what_of_it_is_open(period: str, when: str) -> None:
    assert a_kit(f"{period}\n").facts.when == when


@pytest.mark.parametrize(
    "facts",
    [
        "dien_bien:\n- {ngay: 20/11/2026, viec: huy, ly_do: Bão}\n",
        "dien_bien:\n- {ngay: 20/11/2026, viec: da_to_chuc}\n",
        "go_bo: {ngay: 20/11/2026, ly_do: Nhầm}\n",
    ],
)
def test_only_a_dialogue_ahead_is_announced(facts: str) -> None:
    assert maybe_kit(DIALOGUE + facts) is None
    assert maybe_kit(DIALOGUE, today=date(2026, 12, 19)) is not None
    assert maybe_kit(DIALOGUE, today=date(2026, 12, 20)) is None


def test_a_dialogue_put_off_is_announced_as_put_off() -> None:
    kit = a_kit(DIALOGUE + "dien_bien:\n- {ngay: 20/11/2026, viec: hoan, ly_do: Có bão}\n")

    assert kit.facts.put_off
    assert kit.facts.when == "Hoãn, thời gian mới sẽ thông báo sau"
    assert kit.facts.post_by == ()
    assert "Lý do: có bão." in kit.speech.sentences
    assert "Kính mời bà con tham dự." not in kit.speech.sentences
    assert kit.messages[0].text.startswith("PHƯỜNG MẪU: HOÃN ĐỐI THOẠI\n")
    assert "hoan doi thoai, ngay moi se thong bao sau." in kit.messages[1].text


def test_a_moved_dialogue_names_the_time_that_no_longer_holds() -> None:
    moved = "- {ngay: 20/11/2026, viec: doi_lich, thoi_gian: 14 giờ 00 ngày 22/12/2026}\n"
    kit = a_kit(f"{DIALOGUE}dien_bien:\n{moved}")

    assert kit.facts.moved == (
        "Thứ\u00a0Bảy, ngày\u00a019/12/2026, 8\u00a0giờ\u00a000, Hội trường UBND phường"
    )
    assert "Lịch này thay cho lịch đã thông báo trước đây." in kit.speech.sentences


def test_the_seven_days_are_counted_back_and_cited() -> None:
    (clock,) = a_kit().facts.post_by

    assert clock.text == "chậm nhất ngày\u00a012/12/2026, ít nhất 7 ngày trước hội nghị"
    assert clock.citation.startswith("Luật Tổ chức chính quyền địa phương năm 2025 (72/2025/QH15)")
    assert clock.result == "cần thông báo chậm nhất ngày\u00a012/12/2026"
    assert a_kit().valid_until == "2026-12-12"


def test_without_a_day_the_seven_days_cannot_be_counted() -> None:
    dialogue = DIALOGUE.replace("8 giờ 00 ngày 19/12/2026", "Quý IV/2026")
    (clock,) = a_kit(dialogue).facts.post_by

    assert clock.text == "trước ngày hội nghị ít nhất 7 ngày, khi đã có ngày cụ thể"


@pytest.mark.parametrize(
    ("chairs", "of_government"),
    [
        ("{chuc_vu: Chủ tịch UBND, ben: chinh_quyen}", True),
        ("{chuc_vu: Bí thư, ben: cap_uy}", False),
        ("{chuc_vu: Chủ tịch UBND, ben: chinh_quyen}, {chuc_vu: Bí thư, ben: cap_uy}", False),
        ("{chuc_vu: Chủ tịch UBND, ben: chinh_quyen}, {chuc_vu: Chủ tịch HĐND, ben: hdnd}", True),
        ("{chuc_vu: Chủ tịch UBND}", False),
    ],
)
def test_the_letterhead_of_the_state_stands_only_over_a_notice_of_the_government(
    chairs: str, *, of_government: bool
) -> None:
    kit = a_kit(f"thoi_gian: 19/12/2026\nchu_tri: [{chairs}]\n")
    assert kit.facts.of_government is of_government


def test_short_messages_are_counted_truthfully() -> None:
    post, plain, marked = a_kit().messages

    assert post.size == f"{len(post.text)} ký tự"
    assert plain.text.isascii()
    assert len(plain.text) <= 160
    assert plain.size == f"{len(plain.text)} ký tự, 1 tin (một tin không dấu chứa 160 ký tự)"
    parts = sms_size(marked.text).parts
    assert parts > 1
    assert marked.size == f"{len(marked.text)} ký tự, {parts} tin (một tin có dấu chứa 70 ký tự)"


def test_a_long_name_leaves_room_for_time_and_address() -> None:
    dialogue = DIALOGUE.replace(
        "Hội trường UBND phường", "Nhà văn hóa Tổ dân phố " + "Rất Xa " * 20
    )
    plain = a_kit(dialogue).messages[1].text

    assert len(plain) <= 160
    assert "8h00 19/12/2026" in plain
    assert plain.endswith("https://doithoai.example/hai-phong/phuong-mau/2026/dinh-ky-1/")


def test_the_fictional_commune_says_so_in_every_text() -> None:
    kit = a_kit(fictional=True)

    assert kit.speech.sentences[0] == "Đây là ví dụ minh họa, không có thật."
    assert all("Minh h" in message.text for message in kit.messages)
    assert not any("Minh h" in message.text for message in a_kit().messages)


def test_long_lists_are_cut_and_say_how_much_is_left_out() -> None:
    homes = "\n".join(f"  - Tổ dân phố số {n}" for n in range(1, 61))
    facts = a_kit(f"pham_vi:\n  to_dan_pho:\n{homes}\n").facts

    assert len(facts.neighbourhoods) < 300
    assert facts.neighbourhoods.endswith(" nơi khác")
    shown = facts.neighbourhoods.count("Tổ dân phố")
    assert facts.neighbourhoods.endswith(f"và {60 - shown} nơi khác")


def test_the_address_of_a_site_without_a_name_is_called_a_placeholder() -> None:
    paths = a_kit().paths

    assert paths.is_placeholder
    assert paths.address == "https://doithoai.example/hai-phong/phuong-mau/2026/dinh-ky-1/"
    assert paths.address_text == "doithoai.example/hai-phong/phuong-mau/2026/dinh-ky-1/"


def test_the_kit_reads_the_same_until_it_says() -> None:
    assert a_kit(today=date(2026, 11, 22)) == a_kit(today=TODAY)
    assert a_kit(today=date(2026, 12, 12)) == a_kit(today=TODAY)
    assert a_kit(today=date(2026, 12, 13)) != a_kit(today=TODAY)


def test_results_put_first_what_is_still_to_be_done() -> None:
    kit = a_result(NOTICE, dialogue=HELD, today=AFTER)

    assert [(group.title, group.count, group.left_out) for group in kit.groups] == [
        ("Chưa được giải quyết, giao việc", 1, 0),
        ("Đã được giải quyết", 1, 0),
        ("Đã đối thoại", 1, 0),
    ]
    assert kit.total == 3
    assert kit.groups[0].items[0].task == (
        "Giao Phòng Kinh tế; hạn: chậm nhất ngày\u00a031/03/2027."
    )


def test_the_speech_of_results_word_for_word() -> None:
    assert a_result(NOTICE, dialogue=HELD, today=AFTER).speech.sentences == (
        "Kính thưa bà con phường Mẫu.",
        (
            "Ngày mười chín tháng mười hai năm hai nghìn không trăm hai mươi sáu, phường Mẫu "
            "đã tổ chức đối thoại định kỳ năm hai nghìn không trăm hai mươi sáu."
        ),
        "Hội nghị có chín mươi bảy người dự.",
        (
            "Thông báo kết luận có ba nội dung: một nội dung chưa được giải quyết, giao việc; "
            "một nội dung đã được giải quyết; một nội dung đã đối thoại."
        ),
        (
            "Giao Phòng Kinh tế: sửa bốn trăm mét đường, chậm nhất ngày ba mươi mốt tháng ba "
            "năm hai nghìn không trăm hai mươi bảy."
        ),
        "Toàn văn thông báo kết luận có trên trang Đối thoại với dân.",
        "Cần hỏi thêm, xin liên hệ Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường.",
        "Kính mời bà con theo dõi, giám sát việc thực hiện.",
    )


def test_a_sheet_of_results_says_what_it_has_no_room_for() -> None:
    items = "".join(
        f"- {{ma: kl-{n:02}, loai: da_giai_quyet, noi_dung: {'Đã sửa đường xong. ' * 8}}}\n"
        for n in range(1, 41)
    )
    notice = NOTICE.replace(NOTICE[NOTICE.index("- {ma: kl-01") : NOTICE.index("---\nNội")], items)
    (group,) = a_result(notice, dialogue=HELD, today=AFTER).groups

    assert group.count == 40
    assert 0 < len(group.items) < 40
    assert group.left_out == 40 - len(group.items)


def test_short_messages_of_results_fit() -> None:
    plain = a_result(NOTICE, dialogue=HELD, today=AFTER).messages[1].text

    assert len(plain) <= 160
    assert plain.endswith("/2026/dinh-ky-1/ket-luan/")


def test_the_unit_without_a_telephone_is_not_called() -> None:
    assert "xin gọi" not in a_kit(unit="ten: Phường Mẫu\n").speech.text
    assert UNIT.count("0220") == 1
