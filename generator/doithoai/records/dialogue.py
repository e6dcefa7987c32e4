"""A dialogue: `doi-thoai.yml` in a folder of its own."""

from doithoai.records.document import Attachment, Correction, Source, Withdrawal
from doithoai.schema import Count, Day, Key, Line, Path, Slug, When, Written, said
from doithoai.values import Choice, Firmness


class Side(Choice):
    """The body for which a chair answers."""

    PARTY = "cap_uy", "cấp ủy"
    GOVERNMENT = "chinh_quyen", "chính quyền"
    COUNCIL = "hdnd", "Hội đồng nhân dân"
    FRONT = "mttq", "Mặt trận Tổ quốc"


class Step(Choice):
    """A rung of the ladder of deadlines before and after the conference."""

    ANNOUNCE = "thong_bao", "Thông báo cho Nhân dân"
    SEND_OPINIONS = "gui_y_kien", "Người dân gửi ý kiến"
    REGISTER = "dang_ky", "Đăng ký phát biểu"
    ANSWER = "tra_loi", "Các đơn vị chuẩn bị trả lời"
    COMPILE = "tong_hop", "Tổng hợp câu trả lời"
    CONCLUDE = "ket_luan", "Ra thông báo kết luận"
    REPORT = "bao_cao", "Báo cáo kết quả"
    OTHER = "khac", "Việc khác"


class Happening(Choice):
    """A fact in the life of a dialogue; appended, never edited."""

    ANNOUNCED = "thong_bao", "Đã thông báo"
    MOVED = "doi_lich", "Đổi lịch"
    POSTPONED = "hoan", "Hoãn"
    CANCELLED = "huy", "Hủy"
    HELD = "da_to_chuc", "Đã tổ chức"


class Chair(Written):
    """An office-holder who answers the people."""

    office: Line = said("chuc_vu", "Chức vụ", example="Phó Bí thư Đảng ủy, Chủ tịch UBND phường")
    side: Side | None = said("ben", "Thay mặt bên nào", example="chinh_quyen", default=None)
    name: Line | None = said("ten", "Họ tên", default=None)


class Scope(Written):
    """Who is invited to take part, down to the residential group and the former ward."""

    text: Line | None = said("mo_ta", "Mô tả", example="địa bàn phường Phú Thứ cũ", default=None)
    neighbourhoods: tuple[Line, ...] = said(
        "to_dan_pho", "Thôn, tổ dân phố", example="Tổ dân phố Phú Thứ 1", default=()
    )
    institutions: tuple[Line, ...] = said(
        "co_quan", "Cơ quan, trường học", example="Trường THPT Nhị Chiểu", default=()
    )


class PartOfGroup(Written):
    """An itemised part of a group of participants."""

    name: Line = said("nhom", "Thành phần", example="Mỗi tổ dân phố")
    count: Count | None = said(
        "so_luong", "Số người", "Số người của mỗi nhóm.", example="7", default=None
    )
    times: Count | None = said("so_nhom", "Số nhóm như vậy", example="8", default=None)


class Group(Written):
    """A group of participants, with the count the paper states and how it is made up."""

    name: Line = said("nhom", "Nhóm", example="Đại biểu các tổ dân phố")
    count: Count | None = said("so_luong", "Số người", example="90", default=None)
    note: Line | None = said("ghi_chu", "Ghi chú", example="khách mời", default=None)
    parts: tuple[PartOfGroup, ...] = said("gom", "Gồm", default=())


class Rung(Written):
    """One deadline of the ladder, with who does it and where it goes."""

    step: Step = said("viec", "Việc", example="gui_y_kien")
    text: Line | None = said(
        "mo_ta", "Mô tả việc", example="Tổng hợp ý kiến theo lĩnh vực", default=None
    )
    due: When | None = said("han", "Hạn", example="trước ngày 08/10/2025", default=None)
    unit: Line | None = said("don_vi", "Đơn vị làm", example="Ủy ban MTTQ phường", default=None)
    deliver_to: Line | None = said("gui", "Gửi về đâu", example="UBND phường", default=None)


class Event(Written):
    """What happened on a day; a change of schedule carries the new time, the reason or both."""

    day: Day = said("ngay", "Ngày", example="10/10/2025")
    what: Happening = said("viec", "Việc", example="thong_bao")
    period: When | None = said(
        "thoi_gian",
        "Thời gian mới",
        "Khi đổi lịch.",
        example="14 giờ 00 ngày 28/10/2025",
        default=None,
    )
    place: Line | None = said("dia_diem", "Địa điểm mới", default=None)
    reason: Line | None = said("ly_do", "Lý do", default=None)
    note: Line | None = said("noi_dung", "Nội dung", default=None)
    document: Line | None = said("van_ban", "Văn bản", default=None)


class Figures(Written):
    """Three different counts, as the minutes state them."""

    attendees: Count | None = said("nguoi_du", "Người dự", example="112", default=None)
    speakers: Count | None = said("luot_phat_bieu", "Lượt phát biểu", example="14", default=None)
    opinions: Count | None = said("y_kien", "Ý kiến", example="23", default=None)


class Dialogue(Written):
    """One dialogue from plan to follow-up; kind, year and ordinal are said by the folder."""

    not_written = {
        "loai": "Tên thư mục (dinh-ky-1, chuyen-de-1…) đã nói loại đối thoại; xoá dòng này.",
        "nam": "Tên thư mục đã nói năm; xoá dòng này.",
        "trang_thai": "Trang tự tính trạng thái từ `dien_bien`; hãy thêm một mục vào đó.",
        "con_lai": "Trang tự tính số ngày còn lại; xoá dòng này.",
        "so_ngay": "Trang tự tính số ngày; xoá dòng này.",
        "qua_han": "Trang tự tính quá hạn; xoá dòng này.",
        "tong_so": "Trang tự cộng; xoá dòng này.",
    }

    title: Line | None = said(
        "ten",
        "Tên buổi đối thoại",
        "Chỉ viết khi tên khác “Đối thoại định kỳ năm …”.",
        default=None,
    )
    regimes: tuple[Key, ...] = said(
        "che_do",
        "Theo quy định nào",
        "Mã trong site-config/rules.",
        example="qd_1155_hai_phong",
        default=(),
    )
    combined_with: Line | None = said(
        "ket_hop", "Kết hợp với", example="Hội nghị tiếp xúc cử tri", default=None
    )
    topic: Line | None = said("chu_de", "Chủ đề", example="Vệ sinh môi trường", default=None)
    format: Line | None = said(
        "hinh_thuc", "Hình thức", example="Đối thoại trực tiếp", default=None
    )
    plans: tuple[Slug, ...] = said(
        "ke_hoach",
        "Theo kế hoạch",
        "Tên tệp trong ke-hoach/, không có .md.",
        example="16-kh-du",
        default=(),
        usual=True,
    )
    period: When | None = said(
        "thoi_gian",
        "Thời gian",
        "Chép đúng chữ của văn bản; để trống nếu văn bản không nói.",
        example="trước ngày 25/10/2025",
        default=None,
        usual=True,
    )
    firmness: Firmness | None = said(
        "muc_do",
        "Mức độ chắc chắn",
        "Để trống nếu văn bản không nói.",
        example="du_kien",
        default=None,
        usual=True,
    )
    place: Line | None = said(
        "dia_diem",
        "Địa điểm",
        "Để trống nếu chưa có.",
        example="Hội trường UBND phường",
        default=None,
        usual=True,
    )
    chairs: tuple[Chair, ...] = said("chu_tri", "Người chủ trì", default=())
    scope: Scope | None = said("pham_vi", "Ai được dự", default=None)
    expected_attendance: Count | None = said(
        "so_dai_bieu", "Tổng số đại biểu dự kiến", example="200", default=None
    )
    participants: tuple[Group, ...] = said("thanh_phan", "Thành phần tham dự", default=())
    contents: tuple[Line, ...] = said(
        "noi_dung", "Nội dung", example="Nghe Nhân dân góp ý về vệ sinh môi trường", default=()
    )
    agenda: tuple[Line, ...] = said(
        "chuong_trinh", "Chương trình", example="Nhân dân phát biểu", default=()
    )
    ladder: tuple[Rung, ...] = said("moc", "Các mốc", default=())
    events: tuple[Event, ...] = said(
        "dien_bien", "Diễn biến", "Ghi thêm khi có việc mới; không sửa mục cũ.", default=()
    )
    figures: Figures | None = said("so_lieu", "Số liệu buổi đối thoại", default=None)
    attachments: tuple[Attachment, ...] = said("tep", "Tệp kèm theo", default=())
    source: Source | None = said("nguon", "Nguồn của nội dung", default=None)
    corrections: tuple[Correction, ...] = said("dinh_chinh", "Đính chính", default=())
    withdrawal: Withdrawal | None = said("go_bo", "Gỡ bỏ", default=None)
    former_paths: tuple[Path, ...] = said(
        "duong_dan_cu",
        "Đường dẫn cũ",
        "Địa chỉ trang trước khi đổi tên thư mục.",
        example="/hai-phong/phuong-cu/2025/dinh-ky-1/",
        default=(),
    )
