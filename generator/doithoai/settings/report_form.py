"""The forms of reports and what fills their columns: `site-config/bao-cao/<ma>.yml`."""

from doithoai.records import DialogueKind
from doithoai.schema import Line, Written, said
from doithoai.values import Choice


class Whose(Choice):
    """Whether the columns are those of an official form."""

    OURS = "trang_nay", "Cột do trang này đặt; chưa biết cột của mẫu chính thức."
    OFFICIAL = "van_ban", "Cột theo đúng mẫu của văn bản."


class PeriodKind(Choice):
    """What span of time a report can speak of."""

    QUARTER = "quy", "quý"
    YEAR = "nam", "năm"


class Chosen(Choice):
    """Which dialogues a table speaks of."""

    REGISTERED = "cua_nam", "các buổi trong kế hoạch của năm"
    HELD = "da_to_chuc", "các buổi đã tổ chức trong kỳ"


class DialogueMeasure(Choice):
    """What can be told of one dialogue."""

    ORDER = "tt", "số thứ tự"
    COMMUNE = "don_vi", "tên xã, phường"
    TITLE = "buoi", "tên buổi"
    KIND = "loai", "loại đối thoại"
    WHEN = "thoi_gian", "thời gian theo lịch"
    WHERE = "dia_diem", "địa điểm"
    CHAIRS = "chu_tri", "người chủ trì"
    TOPIC = "chu_de", "chủ đề"
    PLANS = "ke_hoach", "kế hoạch"
    STATUS = "tinh_trang", "tình trạng"
    HELD_ON = "ngay_to_chuc", "ngày tổ chức"
    ATTENDEES = "nguoi_du", "số người dự"
    SPEAKERS = "luot_phat_bieu", "lượt phát biểu"
    OPINIONS = "y_kien", "số ý kiến"
    NOTICE = "so_ket_luan", "số thông báo kết luận"
    PUBLISHED = "ngay_cong_bo", "ngày công bố kết luận"
    ADDRESS = "dia_chi", "địa chỉ trang"
    RECEIVED = "kien_nghi", "số kiến nghị"
    ANSWERED = "da_tra_loi", "đã trả lời"
    IN_TIME = "tra_loi_dung_han", "trả lời đúng hạn"
    LATE = "tra_loi_tre", "trả lời trễ"
    OVERDUE = "qua_han", "quá hạn chưa trả lời"
    DONE = "da_giai_quyet", "đã giải quyết"
    IN_PROGRESS = "dang_giai_quyet", "đang giải quyết"
    EXPLAINED = "giai_trinh", "giải trình, trả lời tại hội nghị, ghi nhận"
    NOT_DONE = "chua_giai_quyet", "chưa giải quyết, tạm gác, không xem xét"
    PASSED_UP = "chuyen_cap_tren", "chuyển cấp trên"
    PROMISED = "viec_giao", "việc giao trong kết luận"
    KEPT = "viec_xong", "việc đã làm xong"
    BROKEN = "viec_qua_han", "việc quá hạn"


class CommuneMeasure(Choice):
    """What can be told of one commune: of its dialogues together."""

    ORDER = "tt", "số thứ tự"
    COMMUNE = "don_vi", "tên xã, phường"
    PARTY = "cap_uy", "người đứng đầu cấp ủy đã đối thoại"
    GOVERNMENT = "chinh_quyen", "người đứng đầu chính quyền đã đối thoại"
    DIALOGUES = "so_buoi", "số buổi"
    PERIODIC = "so_buoi_dinh_ky", "số buổi định kỳ"
    OTHER = "so_buoi_khac", "số buổi chuyên đề, đột xuất"
    NOTICES = "so_ket_luan", "số thông báo kết luận"
    ATTENDEES = "nguoi_du", "số người dự"
    OPINIONS = "y_kien", "số ý kiến"
    RECEIVED = "kien_nghi", "số kiến nghị"
    ANSWERED = "da_tra_loi", "đã trả lời"
    IN_TIME = "tra_loi_dung_han", "trả lời đúng hạn"
    LATE = "tra_loi_tre", "trả lời trễ"
    OVERDUE = "qua_han", "quá hạn chưa trả lời"
    DONE = "da_giai_quyet", "đã giải quyết"
    IN_PROGRESS = "dang_giai_quyet", "đang giải quyết"
    EXPLAINED = "giai_trinh", "giải trình, trả lời tại hội nghị, ghi nhận"
    NOT_DONE = "chua_giai_quyet", "chưa giải quyết, tạm gác, không xem xét"
    PASSED_UP = "chuyen_cap_tren", "chuyển cấp trên"
    PROMISED = "viec_giao", "việc giao trong kết luận"
    KEPT = "viec_xong", "việc đã làm xong"
    BROKEN = "viec_qua_han", "việc quá hạn"


class DialogueColumn(Written):
    """A column of a table with one line a dialogue."""

    name: Line = said("ten", "Tên cột", example="Ngày tổ chức")
    measure: DialogueMeasure = said("lay", "Lấy số liệu nào", example="ngay_to_chuc")


class CommuneColumn(Written):
    """A column of a table with one line a commune."""

    name: Line = said("ten", "Tên cột", example="Số buổi")
    measure: CommuneMeasure = said("lay", "Lấy số liệu nào", example="so_buoi")


class DialogueTable(Written):
    """A table with one line a dialogue."""

    title: Line = said("ten", "Tên bảng")
    chosen: Chosen = said("chon", "Chọn buổi nào", example="da_to_chuc")
    kinds: tuple[DialogueKind, ...] = said(
        "loai", "Loại đối thoại", "Để trống là mọi loại.", example="dinh_ky", default=()
    )
    columns: tuple[DialogueColumn, ...] = said("cot", "Các cột")


class CommuneTable(Written):
    """A table with one line a commune."""

    title: Line = said("ten", "Tên bảng")
    chosen: Chosen = said("chon", "Tính từ buổi nào", example="da_to_chuc")
    columns: tuple[CommuneColumn, ...] = said("cot", "Các cột")


class ReportForm(Written):
    """One form of report."""

    code: Line = said("ma", "Mã biểu", example="BC01")
    title: Line = said("ten", "Tên báo cáo")
    basis: Line = said("theo", "Theo văn bản nào", "Văn bản nhắc đến biểu này.")
    whose: Whose = said("cot_cua", "Cột của ai", example="trang_nay")
    periods: tuple[PeriodKind, ...] = said("ky", "Lập theo kỳ nào", example="quy")
    by_dialogue: tuple[DialogueTable, ...] = said(
        "bang_buoi", "Bảng, mỗi dòng một buổi", default=()
    )
    by_commune: tuple[CommuneTable, ...] = said(
        "bang_don_vi", "Bảng, mỗi dòng một xã, phường", default=()
    )
    note: Line | None = said("ghi_chu", "Ghi chú", default=None)
