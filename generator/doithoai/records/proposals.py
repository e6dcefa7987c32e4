"""The proposals of one dialogue: `kien-nghi.yml`."""

from typing import Annotated

from doithoai.records.document import Correction, Source, Withdrawal
from doithoai.schema import Day, Key, Line, Prose, When, Written, item_code, said
from doithoai.values import Choice

ProposalCode = Annotated[str, item_code("kn", "mã kiến nghị")]


class Urgency(Choice):
    """How urgent the opinion form calls a proposal."""

    HIGH = "cao", "cấp thiết"
    MEDIUM = "vua", "vừa"
    LOW = "thap", "thấp"


class Raised(Choice):
    """When a proposal was raised, relative to the conference."""

    BEFORE = "truoc", "trước hội nghị"
    AT = "tai", "tại hội nghị"
    AFTER = "sau", "sau hội nghị"


class Outcome(Choice):
    """What an answer came to. "Explained", "answered on the spot" and "noted" are not "done"."""

    DONE = "da_giai_quyet", "Đã giải quyết"
    IN_PROGRESS = "dang_giai_quyet", "Đang giải quyết"
    EXPLAINED = "giai_trinh", "Giải trình"
    ANSWERED_ON_THE_SPOT = "tra_loi_tai_hoi_nghi", "Trả lời tại hội nghị"
    NOTED = "ghi_nhan", "Ghi nhận"
    NOT_DONE = "chua_giai_quyet", "Chưa giải quyết"
    PUT_OFF = "tam_gac", "Tạm gác"
    PASSED_UP = "chuyen_cap_tren", "Chuyển cấp trên"
    NOT_CONSIDERED = "khong_xem_xet", "Không xem xét"


class Assignment(Written):
    """Who has to answer or act, and until when."""

    unit: Line = said("don_vi", "Đơn vị được giao", example="Phòng Kinh tế, Hạ tầng và Đô thị")
    due: When | None = said("han", "Hạn", example="trước ngày 13/10/2025", default=None)


class Extension(Written):
    """A deadline that was moved, with the reason; it holds from the day on which it was moved."""

    day: Day = said("ngay", "Ngày gia hạn", example="13/10/2025")
    until: When = said("den", "Hạn mới", example="30/10/2025")
    reason: Line = said("ly_do", "Lý do", example="Chờ đơn vị cấp nước đổi ống")
    document: Line | None = said(
        "van_ban", "Văn bản", example="Thông báo ngày 15/10/2025 của UBND phường", default=None
    )


class Answer(Written):
    """One answer; several may follow each other."""

    day: Day = said("ngay", "Ngày trả lời", example="12/10/2025")
    unit: Line | None = said(
        "don_vi", "Đơn vị trả lời", example="Phòng Kinh tế, Hạ tầng và Đô thị", default=None
    )
    document: Line | None = said("van_ban", "Văn bản", default=None)
    text: Prose = said(
        "noi_dung", "Nội dung trả lời", example="Phường đã đưa đoạn đường vào danh mục sửa chữa."
    )
    outcome: Outcome = said("ket_qua", "Kết quả", example="dang_giai_quyet")
    due: When | None = said("han", "Hạn làm xong", example="30/11/2025", default=None)
    passed_to: Line | None = said("chuyen_den", "Chuyển đến cơ quan nào", default=None)
    reason: Line | None = said("ly_do", "Lý do", default=None)


class Proposal(Written):
    """One proposal; its number is given once and never used again."""

    not_written = {
        "trang_thai": "Trang tự tính trạng thái từ `tra_loi` và hạn; xoá dòng này.",
        "qua_han": "Trang tự tính quá hạn; xoá dòng này.",
        "so_ngay": "Trang tự tính số ngày; xoá dòng này.",
    }

    code: ProposalCode = said("ma", "Mã kiến nghị", "Cấp một lần, không dùng lại.", example="kn-01")
    text: Prose = said(
        "noi_dung",
        "Nội dung",
        "Chữ thường, không nêu tên người dân.",
        example="Đường vào nhà văn hóa nhiều ổ gà, đề nghị sửa trước mùa mưa.",
    )
    field: Key | None = said("linh_vuc", "Lĩnh vực", example="giao_thong", default=None)
    urgency: Urgency | None = said("cap_thiet", "Mức độ cấp thiết", example="cao", default=None)
    raised_by: Line | None = said(
        "tu",
        "Từ đâu",
        "Thôn, tổ dân phố hoặc nhóm; không ghi tên người.",
        example="Tổ dân phố Phú Thứ 2",
        default=None,
    )
    raised: Raised | None = said("neu", "Nêu khi nào", example="truoc", default=None)
    received_on: Day | None = said(
        "tiep_nhan", "Ngày tiếp nhận", example="07/10/2025", default=None
    )
    assignment: Assignment | None = said("giao", "Giao cho", default=None)
    extensions: tuple[Extension, ...] = said("gia_han", "Gia hạn", default=())
    answers: tuple[Answer, ...] = said("tra_loi", "Trả lời", default=())
    continues: Line | None = said(
        "tiep_theo_cua",
        "Tiếp theo của",
        "Kiến nghị cũ cùng việc, dạng 2025/dinh-ky-1#kn-03.",
        example="2025/dinh-ky-1#kn-03",
        default=None,
    )
    corrections: tuple[Correction, ...] = said("dinh_chinh", "Đính chính", default=())
    withdrawal: Withdrawal | None = said("go_bo", "Gỡ bỏ", default=None)


class ProposalList(Written):
    """The proposals of one dialogue, in the order of the paper."""

    proposals: tuple[Proposal, ...] = said("kien_nghi", "Các kiến nghị")
    source: Source | None = said("nguon", "Nguồn của nội dung", default=None)
