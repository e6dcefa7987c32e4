"""What changed between two versions is told in plain words, and nothing else is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.records import Archive, Shelf, read_archive
from doithoai.views.past.change import Change, Version
from doithoai.views.past.changes import compare, unreadable
from doithoai.views.past.standing import only_standing

FOLDER = "content/hai-phong/phuong-mau"
HOME = "/hai-phong/phuong-mau/"
PAGE = f"{HOME}2025/dinh-ky-1/"
NOTICE_PAGE = f"{PAGE}ket-luan/"
VERSION = Version(day=date(2025, 10, 15), commit="abc123")

UNIT = "ten: Phường Mẫu\nlien_he: {dien_thoai: '0220 3000 000'}\n"
DIALOGUE = """thoi_gian: trước ngày 25/10/2025
dia_diem: Hội trường UBND phường
chuong_trinh: [Khai mạc, Nhân dân phát biểu]
moc:
- {viec: gui_y_kien, han: trước ngày 08/10/2025}
- {viec: tong_hop, han: 15/10/2025}
dien_bien:
- {ngay: 01/10/2025, viec: thong_bao}
"""
MOVED = "- {ngay: 14/10/2025, viec: doi_lich, thoi_gian: 28/10/2025, ly_do: Bão số 12}\n"
ANSWER = "  - {ngay: 14/10/2025, noi_dung: Xong., ket_qua: da_giai_quyet}"
PROGRESS = "  - {ngay: 20/11/2025, noi_dung: Xong, ket_qua: da_giai_quyet}"
PROPOSALS = """kien_nghi:
- ma: kn-01
  noi_dung: Sửa đường.
  linh_vuc: giao_thong
  tu: Tổ dân phố 1
  giao: {don_vi: Phòng Kinh tế, han: 15/10/2025}
- ma: kn-02
  noi_dung: Sửa cống.
  tra_loi:
  - {ngay: 12/10/2025, noi_dung: Đang xem xét., ket_qua: dang_giai_quyet}
"""
NOTICE = """---
so_hieu: 23/TB-UBND
co_quan: UBND phường Mẫu
trich_yeu: Kết luận đối thoại
ket_luan:
- ma: kl-01
  loai: chua_giai_quyet
  noi_dung: Sửa 400 m đường.
  giao: {don_vi: Phòng Kinh tế, han: 30/11/2025}
---

Toàn văn.
"""
PLAN = """---
so_hieu: 16-KH/ĐU
co_quan: Đảng ủy phường Mẫu
trich_yeu: Đối thoại năm 2025
---

Nội dung.
"""
WHOLE = {
    "don-vi.yml": UNIT,
    "2025/ke-hoach/16-kh-du.md": PLAN,
    "2025/dinh-ky-1/doi-thoai.yml": DIALOGUE,
    "2025/dinh-ky-1/kien-nghi.yml": PROPOSALS,
    "2025/dinh-ky-1/ket-luan.md": NOTICE,
}
NAMES = {
    "don-vi": "don-vi.yml",
    "ke-hoach": "2025/ke-hoach/16-kh-du.md",
    "doi-thoai": "2025/dinh-ky-1/doi-thoai.yml",
    "kien-nghi": "2025/dinh-ky-1/kien-nghi.yml",
    "ket-luan": "2025/dinh-ky-1/ket-luan.md",
}


def archive(files: dict[str, str]) -> Archive:
    texts = {f"{FOLDER}/{name}": text.encode() for name, text in files.items()}
    return read_archive(Shelf(folder=FOLDER, texts=texts))


def changed(kind: str, old: str, new: str) -> tuple[Change, ...]:
    """The changes when `old` in one file of the whole becomes `new`."""
    text = WHOLE[NAMES[kind]]
    assert old in text
    later = archive({**WHOLE, NAMES[kind]: text.replace(old, new)})
    assert later.problems == ()
    return compare(archive(WHOLE), later, VERSION)


def told(changes: tuple[Change, ...]) -> list[str]:
    """Path and sentence of each change, spaces as on a typewriter."""
    return [f"{c.path} {c.sentence}".replace("\u00a0", " ") for c in changes]


def test_a_change_says_where_when_and_what() -> None:
    changes = changed("doi-thoai", "Hội trường UBND phường", "Nhà văn hóa Tổ 2")

    assert changes == (
        Change(
            day=date(2025, 10, 15),
            commit="abc123",
            path=PAGE,
            what="Đối thoại định kỳ năm 2025",
            text="địa điểm: Hội trường UBND phường → Nhà văn hóa Tổ 2",
            reason=None,
        ),
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("trước ngày 25/10", "ngày 25/10", "thời gian: trước ngày 25/10/2025 → 25/10/2025"),
        (
            "trước ngày 25/10/2025",
            "8 giờ 00 ngày 25/10/2025",
            "thời gian: trước ngày 25/10/2025 → Thứ Bảy, ngày 25/10/2025, 8 giờ 00",
        ),
        ("thoi_gian: trước ngày 25/10/2025\n", "", "thời gian: trước ngày 25/10/2025 → bỏ trống"),
        ("moc:", "muc_do: du_kien\nmoc:", "mức độ chắc chắn: chưa ghi → dự kiến"),
        (
            "trước ngày 08/10/2025",
            "09/10/2025",
            "các mốc, Người dân gửi ý kiến, hạn: trước ngày 08/10/2025 → 09/10/2025",
        ),
        (
            "dien_bien:",
            "- {viec: ket_luan, han: 30/10/2025}\ndien_bien:",
            "các mốc: thêm Ra thông báo kết luận (30/10/2025)",
        ),
        (
            "- {viec: tong_hop, han: 15/10/2025}\n",
            "",
            "các mốc: bỏ Tổng hợp câu trả lời (15/10/2025)",
        ),
        ("Khai mạc", "Bế mạc", "chương trình: thêm “Bế mạc”; bỏ “Khai mạc”"),
        (
            "viec: thong_bao}\n",
            f"viec: thong_bao}}\n{MOVED}",
            "thêm diễn biến ngày 14/10/2025: Đổi lịch, thời gian mới 28/10/2025, lý do: Bão số 12",
        ),
        (
            "moc:",
            "go_bo: {ngay: 15/10/2025, ly_do: Ghi nhầm phường}\nmoc:",
            "buổi đối thoại được gỡ bỏ, lý do: Ghi nhầm phường",
        ),
    ],
)
def test_a_dialogue_changed(old: str, new: str, expected: str) -> None:
    assert told(changed("doi-thoai", old, new)) == [f"{PAGE} {expected}"]


def test_the_reason_of_an_edit_is_that_of_its_correction() -> None:
    note = "dinh_chinh: [{ngay: 15/10/2025, noi_dung: Sửa địa điểm, ly_do: Chép nhầm}]\nmoc:"
    text = DIALOGUE.replace("moc:", note).replace("Hội trường UBND phường", "Nhà văn hóa")

    assert told(compare(archive(WHOLE), archive({**WHOLE, NAMES["doi-thoai"]: text}), VERSION)) == [
        f"{PAGE} địa điểm: Hội trường UBND phường → Nhà văn hóa, lý do: Chép nhầm",
        f"{PAGE} thêm đính chính ngày 15/10/2025, lý do: Chép nhầm",
    ]


@pytest.mark.parametrize(
    ("old", "new", "anchor", "expected"),
    [
        (
            "han: 15/10/2025}",
            "han: 15/10/2025}\n  gia_han: [{ngay: 14/10/2025, den: 30/10/2025, ly_do: Chờ vật tư}]",
            "kn-01",
            "hạn trả lời của kn-01: 15/10/2025 → 30/10/2025, lý do: Chờ vật tư",
        ),
        ("15/10/2025", "20/10/2025", "kn-01", "hạn trả lời của kn-01: 15/10/2025 → 20/10/2025"),
        (
            "Phòng Kinh tế",
            "Công an phường",
            "kn-01",
            "đơn vị được giao của kn-01: Phòng Kinh tế → Công an phường",
        ),
        ("Sửa cống.", "Sửa cống, nạo vét.", "kn-02", "nội dung kiến nghị kn-02 được sửa"),
        ("Tổ dân phố 1", "Tổ dân phố 2", "kn-01", "từ đâu của kn-01 được sửa"),
        ("giao_thong", "moi_truong", "kn-01", "lĩnh vực của kn-01: giao_thong → moi_truong"),
        (
            "Đang xem xét.",
            "Đã giao xem xét.",
            "kn-02",
            "nội dung trả lời ngày 12/10/2025 của kn-02 được sửa",
        ),
        (
            "ket_qua: dang_giai_quyet",
            "ket_qua: da_giai_quyet",
            "kn-02",
            "kết quả của câu trả lời ngày 12/10/2025 cho kn-02: Đang giải quyết → Đã giải quyết",
        ),
        (
            "ket_qua: dang_giai_quyet}",
            f"ket_qua: dang_giai_quyet}}\n{ANSWER}",
            "kn-02",
            "thêm câu trả lời ngày 14/10/2025 cho kn-02: Đã giải quyết",
        ),
        (
            "ma: kn-02",
            "ma: kn-02\n  go_bo: {ngay: 15/10/2025, ly_do: Trùng kn-01}",
            "kn-02",
            "kn-02 được gỡ bỏ, lý do: Trùng kn-01",
        ),
        (
            "- ma: kn-02",
            "- {ma: kn-03, noi_dung: Lắp đèn.}\n- ma: kn-02",
            "kn-03",
            "thêm kiến nghị kn-03",
        ),
    ],
)
def test_a_proposal_changed(old: str, new: str, *, anchor: str, expected: str) -> None:
    assert told(changed("kien-nghi", old, new)) == [f"{PAGE}#{anchor} {expected}"]


def test_what_vanished_is_told_where_it_stood() -> None:
    kept = PROPOSALS[: PROPOSALS.index("- ma: kn-02")]

    assert told(changed("kien-nghi", PROPOSALS, kept)) == [
        f"{PAGE} kn-02 biến mất khỏi tệp mà không có go_bo"
    ]


def test_fields_are_called_by_their_names() -> None:
    text = PROPOSALS.replace("giao_thong", "moi_truong")
    names = {"giao_thong": "Giao thông", "moi_truong": "Môi trường"}

    later = archive({**WHOLE, NAMES["kien-nghi"]: text})

    assert told(compare(archive(WHOLE), later, VERSION, names=names)) == [
        f"{PAGE}#kn-01 lĩnh vực của kn-01: Giao thông → Môi trường"
    ]


@pytest.mark.parametrize(
    ("old", "new", "anchor", "expected"),
    [
        ("30/11/2025", "15/12/2025", "#kl-01", "hạn thực hiện của kl-01: 30/11/2025 → 15/12/2025"),
        (
            "han: 30/11/2025}",
            f"han: 30/11/2025}}\n  thuc_hien:\n{PROGRESS}",
            "#kl-01",
            "kết luận kl-01: thêm kết quả thực hiện ngày 20/11/2025: Đã giải quyết",
        ),
        ("Sửa 400 m", "Sửa 500 m", "#kl-01", "nội dung kết luận kl-01 được sửa"),
        ("23/TB-UBND", "24/TB-UBND", "", "số, ký hiệu: 23/TB-UBND → 24/TB-UBND"),
        ("Toàn văn.", "Toàn văn mới.", "", "toàn văn thông báo kết luận được sửa"),
        (
            "- ma: kl-01",
            "- {ma: kl-02, loai: da_doi_thoai, noi_dung: Đã nói.}\n- ma: kl-01",
            "#kl-02",
            "thêm kết luận kl-02",
        ),
    ],
)
def test_a_conclusion_changed(old: str, new: str, *, anchor: str, expected: str) -> None:
    assert told(changed("ket-luan", old, new)) == [f"{NOTICE_PAGE}{anchor} {expected}"]


def test_plan_and_commune_changed() -> None:
    plan = f"{HOME}2025/ke-hoach/16-kh-du/"

    assert told(changed("ke-hoach", "Nội dung.", "Nội dung mới.")) == [
        f"{plan} toàn văn kế hoạch được sửa"
    ]
    assert told(changed("don-vi", "0220 3000 000", "0220 3000 001")) == [
        f"{HOME} liên hệ, điện thoại: 0220 3000 000 → 0220 3000 001"
    ]


def test_all_that_is_new_is_told() -> None:
    empty = archive({})

    assert told(compare(empty, archive(WHOLE), VERSION)) == [
        f"{HOME} thêm Phường Mẫu",
        f"{HOME}2025/ke-hoach/16-kh-du/ thêm kế hoạch 16-KH/ĐU",
        f"{PAGE} thêm buổi đối thoại",
        f"{PAGE}#kn-01 thêm kiến nghị kn-01",
        f"{PAGE}#kn-02 thêm kiến nghị kn-02",
        f"{NOTICE_PAGE} thêm thông báo kết luận 23/TB-UBND",
        f"{NOTICE_PAGE}#kl-01 thêm kết luận kl-01",
    ]


def test_all_that_is_gone_is_told_on_pages_that_are_there() -> None:
    left = {"don-vi.yml": UNIT}

    assert told(compare(archive(WHOLE), archive(left), VERSION)) == [
        f"{HOME} kế hoạch 16-KH/ĐU biến mất khỏi tệp mà không có go_bo",
        f"{HOME} buổi đối thoại biến mất khỏi tệp mà không có go_bo",
    ]


def test_a_renamed_dialogue_is_the_same_one() -> None:
    moved = {name.replace("dinh-ky-1", "dinh-ky-2"): text for name, text in WHOLE.items()}
    address = "2025/dinh-ky-2/doi-thoai.yml"
    moved[address] += "duong_dan_cu: [/hai-phong/phuong-mau/2025/dinh-ky-1/]\n"

    assert told(compare(archive(WHOLE), archive(moved), VERSION)) == [
        f"{HOME}2025/dinh-ky-2/ địa chỉ cũ {PAGE} chuyển đến đây"
    ]


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("doi-thoai", "trước ngày 25/10/2025", '"trước   ngày 25-10-2025" # ghi chú'),
        ("doi-thoai", "[Khai mạc, Nhân dân phát biểu]", "[Nhân dân phát biểu, 'Khai mạc']"),
        ("ke-hoach", "16-KH/ĐU", "16 -KH/ĐU"),
        ("ke-hoach", "Nội dung.\n", "Nội   dung.\n\n"),
        ("kien-nghi", "noi_dung: Sửa đường.", "noi_dung: >\n    Sửa\n    đường."),
    ],
)
def test_order_and_typing_are_no_change(kind: str, old: str, new: str) -> None:
    assert changed(kind, old, new) == ()


def test_the_order_of_the_items_is_no_change() -> None:
    head, first, second = PROPOSALS.partition("- ma: kn-01")
    one, two, rest = second.partition("- ma: kn-02")

    assert changed("kien-nghi", PROPOSALS, head + two + rest + first + one) == ()


def test_morning_and_afternoon_differ() -> None:
    older = archive({**WHOLE, NAMES["doi-thoai"]: "thoi_gian: sáng ngày 25/10/2025\n"})
    newer = archive({**WHOLE, NAMES["doi-thoai"]: "thoi_gian: chiều ngày 25/10/2025\n"})

    assert told(compare(older, newer, VERSION)) == [
        f"{PAGE} thời gian: “sáng ngày 25/10/2025” → “chiều ngày 25/10/2025”"
    ]


def test_words_about_citizens_are_never_repeated() -> None:
    named = PROPOSALS.replace("Tổ dân phố 1", "Ông Trần Văn Bình").replace(
        "Đang xem xét.", "Ông Trần Văn Bình đã được trả lời."
    )
    before = archive({**WHOLE, NAMES["kien-nghi"]: named})

    sentences = told(compare(before, archive(WHOLE), VERSION))

    assert len(sentences) == 2
    assert not any("Bình" in sentence for sentence in sentences)


def test_a_reason_that_was_mended_is_not_repeated() -> None:
    reason = "gia_han: [{ngay: 14/10/2025, den: 30/10/2025, ly_do: %s}]"
    text = PROPOSALS.replace("linh_vuc", f"{reason}\n  linh_vuc")
    named = archive({**WHOLE, NAMES["kien-nghi"]: text % "Chờ ông Trần Văn Bình"})
    mended = archive({**WHOLE, NAMES["kien-nghi"]: text % "Chờ vật tư"})
    first = compare(archive(WHOLE), named, VERSION)
    second = compare(named, mended, VERSION)

    assert told(only_standing((*first, *second), mended)) == [
        f"{PAGE}#kn-01 hạn trả lời của kn-01: 15/10/2025 → 30/10/2025",
        f"{PAGE}#kn-01 lý do của lần gia hạn cho kn-01 được sửa",
    ]
    assert told(only_standing(first, named))[0].endswith("lý do: Chờ ông Trần Văn Bình")


def test_a_version_that_cannot_be_read_is_noted() -> None:
    assert unreadable("hai-phong/phuong-mau", "2025/dinh-ky-1/kien-nghi.yml", VERSION) == Change(
        day=date(2025, 10, 15),
        commit="abc123",
        path=HOME,
        what="2025/dinh-ky-1/kien-nghi.yml",
        text="phiên bản ngày 15/10/2025 không đọc được",
    )


WORDS = st.text(st.characters(categories=["L", "N", "Zs"]), min_size=1, max_size=20)
ITEMS = st.dictionaries(
    st.from_regex(r"kn-[0-9]{2}", fullmatch=True),
    st.tuples(WORDS, st.lists(st.tuples(st.dates(date(2000, 1, 1), date(2099, 1, 1)), WORDS))),
    max_size=4,
)


def written(items: dict[str, tuple[str, list[tuple[date, str]]]]) -> Archive:
    lines = ["kien_nghi:"]
    for code, (text, answers) in items.items():
        lines += [f"- ma: {code}", f'  noi_dung: "x{text}"', "  tra_loi:"]
        for day, words in answers:
            lines += [f"  - ngay: {day.isoformat()}", f'    noi_dung: "x{words}"']
            lines += ["    ket_qua: ghi_nhan"]
    return archive({**WHOLE, NAMES["kien-nghi"]: "\n".join(lines) + "\n"})


@given(items=ITEMS)
def test_a_version_does_not_differ_from_itself(
    items: dict[str, tuple[str, list[tuple[date, str]]]],
) -> None:
    assert compare(written(items), written(items), VERSION) == ()


@given(older=ITEMS, newer=ITEMS)
def test_every_other_item_is_told(
    older: dict[str, tuple[str, list[tuple[date, str]]]],
    newer: dict[str, tuple[str, list[tuple[date, str]]]],
) -> None:
    texts = [change.text for change in compare(written(older), written(newer), VERSION)]

    for code in older.keys() ^ newer.keys():
        assert sum(code in text for text in texts) == 1
