"""What an outcome must carry, what a conclusion must assign."""

import pytest

DIALOGUE = "2025/dinh-ky-1/doi-thoai.yml"
PROPOSALS = "2025/dinh-ky-1/kien-nghi.yml"
NOTICE = "2025/dinh-ky-1/ket-luan.md"


def answered(outcome: str, more: str = "", assigned: str = "") -> dict[str, str]:
    text = (
        f"kien_nghi:\n- ma: kn-01\n  noi_dung: Sửa đường\n{assigned}  tra_loi:\n"
        f"  - {{ngay: 12/10/2025, noi_dung: Đã xem xét, ket_qua: {outcome}{more}}}\n"
    )
    return {DIALOGUE: "dia_diem: Hội trường\n", PROPOSALS: text}


@pytest.mark.parametrize(
    "outcome", ["da_giai_quyet", "giai_trinh", "tra_loi_tai_hoi_nghi", "ghi_nhan"]
)
def test_some_outcomes_need_nothing_more(codes, outcome: str) -> None:
    assert codes(answered(outcome)) == []


@pytest.mark.parametrize(
    ("answer", "missing"),
    [
        ("dang_giai_quyet", "`don_vi` và `han`"),
        ("dang_giai_quyet, don_vi: Phòng Kinh tế", "`han`"),
        ("dang_giai_quyet, han: 30/11/2025", "`don_vi`"),
        ("chua_giai_quyet", "`ly_do`"),
        ("tam_gac", "`han`"),
        ("chuyen_cap_tren", "`chuyen_den` và `van_ban`"),
        ("chuyen_cap_tren, chuyen_den: Sở Xây dựng", "`van_ban`"),
        ("khong_xem_xet", "`ly_do`"),
    ],
)
def test_missing_parts_are_named(found, answer: str, missing: str) -> None:
    (problem,) = found(answered(answer))
    assert problem.code.id == "DT461"
    assert problem.message.endswith(f"mà chưa có {missing}")


@pytest.mark.parametrize(
    ("outcome", "more"),
    [
        ("dang_giai_quyet", ", don_vi: Phòng Kinh tế, han: 30/11/2025"),
        ("chua_giai_quyet", ", ly_do: chưa có vốn"),
        ("tam_gac", ", han: Quý I/2026"),
        ("chuyen_cap_tren", ", chuyen_den: Sở Xây dựng, van_ban: 15/CV-UBND"),
        ("khong_xem_xet", ", ly_do: ngoài thẩm quyền"),
    ],
)
def test_complete_answers_are_silent(codes, outcome: str, more: str) -> None:
    assert codes(answered(outcome, more)) == []


def test_unit_of_the_assignment_holds_for_the_answer(codes) -> None:
    assigned = "  giao: {don_vi: Phòng Kinh tế}\n"
    assert codes(answered("dang_giai_quyet", ", han: 30/11/2025", assigned)) == []


def test_deadline_for_answering_is_no_deadline_for_the_work(codes) -> None:
    assigned = "  giao: {don_vi: Phòng Kinh tế, han: 13/10/2025}\n"
    assert codes(answered("dang_giai_quyet", "", assigned)) == ["DT461"]


def concluded(item: str) -> dict[str, str]:
    text = (
        "---\nso_hieu: 30/TB-UBND\nngay_ban_hanh: 28/10/2025\nco_quan: UBND xã\n"
        f"trich_yeu: Kết luận\nket_luan:\n- {{ma: kl-01, noi_dung: Việc, loai: {item}}}\n---\n"
    )
    return {DIALOGUE: "dia_diem: Hội trường\n", NOTICE: text}


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("da_doi_thoai", []),
        ("da_giai_quyet", []),
        ("chua_giai_quyet", ["DT462"]),
        ("chua_giai_quyet, giao: {don_vi: Phòng Kinh tế}", ["DT462"]),
        ("chua_giai_quyet, giao: {don_vi: Phòng Kinh tế, han: 30/11/2025}", []),
        ("chua_giai_quyet, go_bo: {ngay: 30/10/2025, ly_do: nhập trùng}", []),
    ],
)
def test_unsettled_conclusions_are_assigned(codes, item: str, expected) -> None:
    assert codes(concluded(item)) == expected


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ("viec: doi_lich", ["DT463"]),
        ("viec: doi_lich, ly_do: mưa", ["DT463"]),
        ("viec: doi_lich, dia_diem: Nhà văn hóa", []),
        ("viec: doi_lich, thoi_gian: 28/10/2025", []),
        ("viec: hoan", ["DT464"]),
        ("viec: huy", ["DT464"]),
        ("viec: hoan, ly_do: tránh bão", []),
        ("viec: da_to_chuc", []),
    ],
)
def test_changes_of_schedule_say_what_and_why(codes, event: str, expected) -> None:
    assert codes({DIALOGUE: f"dien_bien:\n- {{ngay: 20/10/2025, {event}}}\n"}) == expected
