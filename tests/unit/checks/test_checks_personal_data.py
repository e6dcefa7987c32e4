"""Where private data is looked for, whose data is public."""

DIALOGUE = {"2025/dinh-ky-1/doi-thoai.yml": "dia_diem: Hội trường\n"}
PROPOSALS = "2025/dinh-ky-1/kien-nghi.yml"
PLAN = "2025/ke-hoach/ke-hoach.md"
FRONT = (
    "---\nso_hieu: 12/KH-UBND\nngay_ban_hanh: 17/9/2025\nco_quan: UBND xã\ntrich_yeu: Kế hoạch\n"
    "nguoi_ky: {ten: Lê Văn Nam, chuc_vu: Chủ tịch}\n---\n"
)
OFFICE = (
    "ten: Xã Bình Minh\nlien_he: {dien_thoai: 0225 3 123 456, thu_dien_tu: binhminh@gmail.com}\n"
)


def places(problems) -> list[tuple[str, int, int]]:
    return [(p.code.id, p.location.line, p.location.column) for p in problems]


def test_body_is_reported_at_line_and_column(found) -> None:
    body = "\n# Kế hoạch\n\nÝ kiến của bà Lê Thị Hoa.\nGọi 0912345678.\n"
    assert places(found({PLAN: FRONT + body})) == [("DT476", 11, 12), ("DT472", 12, 5)]


def test_answers_are_read_too(found) -> None:
    text = (
        "kien_nghi:\n- ma: kn-01\n  noi_dung: Sửa đường\n  tra_loi:\n"
        "  - ngay: 12/10/2025\n    noi_dung: Hộ ông Lê Văn Tám đã dỡ bỏ.\n    ket_qua: giai_trinh\n"
    )
    assert places(found({**DIALOGUE, PROPOSALS: text})) == [("DT476", 6, 15)]


def test_group_that_raised_a_proposal_is_no_person(codes) -> None:
    text = "kien_nghi:\n- ma: kn-01\n  noi_dung: Sửa đường\n  tu: {who}\n"
    assert codes({**DIALOGUE, PROPOSALS: text.format(who="Thôn Đông")}) == []
    assert codes({**DIALOGUE, PROPOSALS: text.format(who="Bà Lê Thị Hoa")}) == ["DT476"]


def test_contact_of_the_office_is_public(codes) -> None:
    body = "Liên hệ 02253123456, +84 225 3123 456, BinhMinh@gmail.com, xa@haiphong.gov.vn.\n"
    assert codes({"don-vi.yml": OFFICE, PLAN: FRONT + body}) == []
    assert codes({PLAN: FRONT + body}) == ["DT472", "DT472", "DT473"]


def test_signer_is_exempt(codes) -> None:
    assert codes({PLAN: FRONT}) == []


def test_message_hides_the_number(found) -> None:
    (problem,) = found({PLAN: FRONT + "Gọi 0912345678.\n"})
    assert "0912345678" not in problem.message + problem.hint
