"""What is told of a commune as news, and what is not."""

from dataclasses import replace
from datetime import timedelta

from lives import HELD, a_place, commune, day, notice, plain, with_proposals

from doithoai.records import Archive
from doithoai.views import News, NewsSort, kept_news, newest, news_on


def news(archive: Archive, today: str = "31/12") -> tuple[News, ...]:
    return news_on(archive, a_place(), today=day(today))


def codes(archive: Archive, today: str = "31/12") -> list[str]:
    """The last part of each key, the newest first."""
    return [piece.key.partition("dinh-ky-1/")[2] for piece in news(archive, today)]


ANSWER = "  - {ngay: 12/11/2025, noi_dung: Đang làm, ket_qua: dang_giai_quyet, han: 30/11/2025}\n"
ASKED = "  tiep_nhan: 25/10/2025\n  giao: {don_vi: Phòng Kinh tế, han: 10/11/2025}\n"


def test_an_answer_is_news_of_its_day() -> None:
    found = news(with_proposals(f"{ASKED}  tra_loi:\n{ANSWER}"), "20/11")
    answer = next(piece for piece in found if piece.key.endswith("kn-01/tra-loi-1"))
    assert (answer.day, answer.sort) == (day("12/11"), NewsSort.STATUS)
    assert answer.path == "/hai-phong/phuong-mau/2025/dinh-ky-1/#kn-01"
    assert [plain(line) for line in answer.lines] == [
        "Kiến nghị: Sửa đường",
        "Trả lời: Đang làm",
        "Kết quả: Đang giải quyết.",
        "Hạn làm xong: chậm nhất ngày 30/11/2025.",
        "Phường Mẫu, Thành phố Hải Phòng.",
    ]


def test_nothing_is_told_before_its_day() -> None:
    archive = with_proposals(f"{ASKED}  tra_loi:\n{ANSWER}")
    assert codes(archive, "25/10") == ["da-to-chuc-1"]
    assert codes(archive, "11/11") == ["kn-01/qua-han-tra-loi-2025-11-10", "da-to-chuc-1"]
    assert codes(archive, "12/11") == ["kn-01/tra-loi-1", "da-to-chuc-1"]


def test_work_promised_and_not_done_is_news_of_the_day_after() -> None:
    found = news(with_proposals(f"{ASKED}  tra_loi:\n{ANSWER}"))
    assert found[0].key.endswith("kn-01/qua-han-lam-xong-2025-11-30")
    assert found[0].day == day("01/12")
    assert found[0].title == (
        "Quá hạn làm xong kiến nghị kn-01: Đối thoại định kỳ năm 2025, Phường Mẫu"
    )


def test_an_extension_is_told_with_its_reason() -> None:
    moved = "  gia_han:\n  - {ngay: 09/11/2025, den: 20/11/2025, ly_do: Chờ đo đạc}\n"
    found = news(with_proposals(ASKED + moved), "15/11")[0]
    assert found.key.endswith("kn-01/gia-han-1")
    assert "Lý do: Chờ đo đạc." in found.lines


def test_a_notice_without_a_day_is_no_news() -> None:
    items = "- {ma: kl-01, loai: da_doi_thoai, noi_dung: Đã trao đổi}\n"
    dated = with_proposals(ASKED, conclusion=notice(days="ngay_cong_bo: 30/10/2025\n", items=items))
    undated = with_proposals(ASKED, conclusion=notice(items=items))
    assert "ket-luan" in codes(dated)
    assert "ket-luan" not in codes(undated)


def test_what_is_told_of_a_notice_does_not_change_with_time() -> None:
    items = (
        "- {ma: kl-01, loai: chua_giai_quyet, noi_dung: Sửa đường,\n"
        "   giao: {don_vi: Phòng Kinh tế, han: 30/11/2025}}\n"
    )
    text = notice(days="ngay_cong_bo: 30/10/2025\n", items=items)
    archive = with_proposals(ASKED, conclusion=text)
    told = {
        today: next(p for p in news(archive, today) if p.key.endswith("/ket-luan"))
        for today in ("30/10", "31/12")
    }
    assert told["30/10"] == told["31/12"]
    assert plain(told["30/10"].lines[1]) == "1 nội dung. Chưa được giải quyết, giao việc: 1."


def test_of_a_withdrawn_dialogue_the_reason_alone_is_told() -> None:
    text = f"{HELD}go_bo: {{ngay: 01/11/2025, ly_do: Nhập trùng}}\n"
    assert codes(with_proposals(ASKED, dialogue=text)) == ["go-bo"]


def test_a_correction_is_told() -> None:
    text = f"{HELD}dinh_chinh:\n- {{ngay: 02/11/2025, noi_dung: Sửa giờ, ly_do: Chép nhầm}}\n"
    piece = news(commune({"2025/dinh-ky-1/doi-thoai.yml": text}))[0]
    assert piece.sort is NewsSort.MENDED
    assert piece.lines[0] == "02/11/2025: Sửa giờ. Lý do: Chép nhầm."


def test_a_plan_without_a_day_is_no_news() -> None:
    head = "---\nso_hieu: 12/KH-UBND\n{}co_quan: UBND phường Mẫu\ntrich_yeu: Đối thoại\n---\n"
    file = "2025/ke-hoach/12-kh-ubnd.md"
    dated = commune({file: head.format("ngay_ban_hanh: 02/10/2025\n")})
    assert [piece.title for piece in news(dated)] == ["Kế hoạch 12/KH-UBND: Phường Mẫu"]
    assert news(commune({file: head.format("")})) == ()


def test_a_move_tells_the_time_before_and_the_time_after() -> None:
    text = (
        "thoi_gian: 8 giờ 00 ngày 25/10/2025\ndien_bien:\n"
        "- {ngay: 20/10/2025, viec: doi_lich, thoi_gian: 14 giờ 00 ngày 28/10/2025, ly_do: Bão}\n"
    )
    piece = news(commune({"2025/dinh-ky-1/doi-thoai.yml": text}))[0]
    assert [plain(line) for line in piece.lines] == [
        "Thời gian: Thứ Ba, ngày 28/10/2025, 14 giờ 00.",
        "Trước đó: Thứ Bảy, ngày 25/10/2025, 8 giờ 00.",
        "Lý do: Bão.",
        "Phường Mẫu, Thành phố Hải Phòng.",
    ]


def piece(number: int, sort: NewsSort = NewsSort.STATUS) -> News:
    on = day("01/01") + timedelta(days=number % 7)
    return News(sort=sort, key=f"a/{number:03}", day=on, title="Tin", path="/", lines=())


def test_the_newest_come_first_and_those_of_a_day_by_their_names() -> None:
    found = newest(map(piece, reversed(range(20))), 4)
    assert [one.key for one in found] == ["a/006", "a/013", "a/005", "a/012"]


def test_many_answers_do_not_push_a_conclusion_out_of_a_digest() -> None:
    many = tuple(map(piece, range(100)))
    old = replace(piece(0, NewsSort.CONCLUSION), key="a/cu", day=day("01/01/2020"))
    kept = kept_news((*many, old))
    assert len(kept) == 11
    assert old in kept
