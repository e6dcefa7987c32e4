"""Dates that contradict each other."""

import pytest

DIALOGUE = "2025/dinh-ky-1/doi-thoai.yml"
PROPOSALS = "2025/dinh-ky-1/kien-nghi.yml"
NOTICE = "2025/dinh-ky-1/ket-luan.md"
PLAN = "2025/ke-hoach/ke-hoach.md"


def plan(day: str, more: str = "", number: int = 12) -> str:
    return (
        f"---\nso_hieu: {number}/KH-UBND\nngay_ban_hanh: {day}\nco_quan: UBND xã\n"
        f"trich_yeu: Kế hoạch\n{more}---\n"
    )


def ladder(*rungs: tuple[str, str]) -> str:
    return "moc:\n" + "".join(f"- {{viec: {step}, han: {due}}}\n" for step, due in rungs)


NAMED = "ke_hoach: [ke-hoach]\n"


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ("16/9/2025", ["DT421"]),
        ("trước ngày 17/9/2025", ["DT421"]),
        ("17/9/2025", []),
        ("trước ngày 18/9/2025", []),
        ("tháng 9/2025", []),
        ("Quý II/2025", ["DT421"]),
        ("sẽ thông báo sau", []),
    ],
)
def test_deadline_ends_no_earlier_than_its_plan(codes, due, expected) -> None:
    files = {PLAN: plan("17/9/2025"), DIALOGUE: NAMED + ladder(("gui_y_kien", due))}
    assert codes(files) == expected


def test_early_deadline_names_both_dates(found) -> None:
    more = "phan_cong:\n- {don_vi: a, viec: b, han: trước ngày 08/9/2025}\n"
    (problem,) = found({PLAN: plan("17/9/2025", more)})
    assert problem.message == (
        "“trước ngày 08/9/2025” hết vào ngày 07/09/2025, sớm hơn ngày 17/09/2025 của văn bản này"
    )


def test_earliest_of_several_plans_decides(codes) -> None:
    files = {
        PLAN: plan("17/9/2025"),
        "2025/ke-hoach/dang.md": plan("01/8/2025", number=16),
        DIALOGUE: "ke_hoach: [ke-hoach, dang]\n" + ladder(("gui_y_kien", "20/8/2025")),
    }
    assert codes(files) == []


def test_undated_plan_sets_no_bound(codes) -> None:
    files = {PLAN: plan(""), DIALOGUE: NAMED + ladder(("gui_y_kien", "20/8/2025"))}
    assert codes(files) == ["DT444"]


def test_answer_cannot_promise_an_earlier_day(codes) -> None:
    text = (
        "kien_nghi:\n- ma: kn-01\n  noi_dung: Sửa đường\n  tra_loi:\n"
        "  - {ngay: 30/11/2025, noi_dung: Sẽ làm, ket_qua: dang_giai_quyet, don_vi: a, "
        "han: 30/10/2025}\n"
    )
    assert codes({DIALOGUE: "dia_diem: Hội trường\n", PROPOSALS: text}) == ["DT421"]


NHI_CHIEU = (
    ("gui_y_kien", "trước ngày 08/10/2025"),
    ("tra_loi", "trước ngày 13/10/2025"),
    ("tong_hop", "xong trước ngày 15/10/2025"),
)


def test_ladder_of_nhi_chieu_is_in_order(codes) -> None:
    when = "thoi_gian: dự kiến trước ngày 25/10/2025\n"
    assert codes({DIALOGUE: when + ladder(*NHI_CHIEU)}) == []


def test_order_of_writing_does_not_matter(codes) -> None:
    assert codes({DIALOGUE: ladder(*reversed(NHI_CHIEU))}) == []


def test_answer_before_opinions_is_out_of_order(found) -> None:
    rungs = (("gui_y_kien", "trước ngày 18/10/2025"), ("tra_loi", "trước ngày 13/10/2025"))
    (problem,) = found({DIALOGUE: ladder(*rungs)})
    assert problem.code.id == "DT422"
    assert problem.location.line == 3
    assert problem.message == (
        "mốc “Các đơn vị chuẩn bị trả lời” hết vào ngày 12/10/2025, "
        "trước mốc “Người dân gửi ý kiến” (ngày 17/10/2025, dòng 2)"
    )


def test_one_late_rung_is_compared_with_all_that_follow(codes) -> None:
    rungs = (("gui_y_kien", "20/10/2025"), ("tra_loi", "13/10/2025"), ("tong_hop", "15/10/2025"))
    assert codes({DIALOGUE: ladder(*rungs)}) == ["DT422", "DT422"]


def test_same_day_is_in_order(codes) -> None:
    rungs = (("gui_y_kien", "13/10/2025"), ("tra_loi", "13/10/2025"))
    assert codes({DIALOGUE: ladder(*rungs)}) == []


def test_several_units_may_send_opinions_on_different_days(codes) -> None:
    rungs = (("gui_y_kien", "05/7/2025"), ("gui_y_kien", "01/7/2025"), ("tra_loi", "06/7/2025"))
    assert codes({DIALOGUE: ladder(*rungs)}) == []


def test_compiling_after_the_dialogue_is_out_of_order(codes) -> None:
    text = "thoi_gian: 10/10/2025\n" + ladder(("tong_hop", "15/10/2025"))
    assert codes({DIALOGUE: text}) == ["DT422"]


def test_moved_dialogue_is_compared_at_its_new_time(codes) -> None:
    text = (
        "thoi_gian: 10/10/2025\ndien_bien:\n"
        "- {ngay: 05/10/2025, viec: doi_lich, thoi_gian: 20/10/2025}\n"
    ) + ladder(("tong_hop", "15/10/2025"))
    assert codes({DIALOGUE: text}) == []


def test_conclusion_before_the_dialogue_is_out_of_order(codes) -> None:
    text = "thoi_gian: 10/10/2025\n" + ladder(("ket_luan", "05/10/2025"))
    assert codes({DIALOGUE: text}) == ["DT422"]


def events(*happened: tuple[str, str]) -> str:
    return "dien_bien:\n" + "".join(f"- {{ngay: {day}, viec: {what}}}\n" for day, what in happened)


def test_events_of_one_day_are_in_order(codes) -> None:
    text = events(("10/10/2025", "thong_bao"), ("10/10/2025", "da_to_chuc"))
    assert codes({DIALOGUE: text}) == []


def test_event_earlier_than_the_former_is_reported(codes) -> None:
    text = events(("20/10/2025", "thong_bao"), ("19/10/2025", "da_to_chuc"))
    assert codes({DIALOGUE: text}) == ["DT423"]


@pytest.mark.parametrize(("day", "expected"), [("16/9/2025", ["DT424"]), ("17/9/2025", [])])
def test_event_comes_no_earlier_than_the_plan(codes, day, expected) -> None:
    files = {PLAN: plan("17/9/2025"), DIALOGUE: NAMED + events((day, "thong_bao"))}
    assert codes(files) == expected


def notice(**days: str) -> str:
    said = "".join(f"{key}: {day}\n" for key, day in days.items())
    return f"---\nso_hieu: 30/TB-UBND\n{said}co_quan: UBND xã\ntrich_yeu: Kết luận\n---\n"


def test_conclusion_of_the_same_day_is_in_order(codes) -> None:
    files = {
        DIALOGUE: events(("25/10/2025", "da_to_chuc")),
        NOTICE: notice(ngay_ban_hanh="25/10/2025", ngay_cong_bo="30/10/2025"),
    }
    assert codes(files) == []


def test_each_early_day_of_a_conclusion_is_named(found) -> None:
    files = {
        DIALOGUE: events(("25/10/2025", "da_to_chuc")),
        NOTICE: notice(ngay_ban_hanh="24/10/2025", ngay_gui_cap_tren="20/10/2025"),
    }
    assert [(p.code.id, p.location.line) for p in found(files)] == [("DT426", 3), ("DT426", 4)]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("25/10/2025", []),
        ("25/10/2024", ["DT427"]),
        ("Quý IV/2026", ["DT427"]),
        ("trước ngày 01/01/2026", []),
        ("trước ngày 25/10/2026", ["DT427"]),
        ("từ 28/12/2025 đến 03/01/2026", []),
        ("sẽ thông báo sau", []),
    ],
)
def test_time_lies_in_the_year_of_the_folder(codes, when, expected) -> None:
    assert codes({DIALOGUE: f"thoi_gian: {when}\n"}) == expected


def test_dialogue_moved_into_the_next_year_keeps_its_folder(codes) -> None:
    text = "thoi_gian: 25/12/2025\ndien_bien:\n- {ngay: 20/12/2025, viec: doi_lich, "
    assert codes({DIALOGUE: text + "thoi_gian: 10/01/2026}\n"}) == []
