"""Guidance above commune level: front matter of `van-ban/<slug>.md`."""

from doithoai.records.document import Document
from doithoai.records.plan import Duty, Target
from doithoai.schema import Day, Line, When, Written, said


class Form(Written):
    """A form that the guidance prescribes."""

    code: Line = said("ma", "Mã biểu", example="DK01")
    name: Line | None = said("ten", "Tên biểu", example="Biểu đăng ký đối thoại", default=None)


class ReportDue(Written):
    """A report that the guidance asks for, once or again every quarter or year."""

    what: Line = said("viec", "Báo cáo gì", example="Báo cáo kết quả đối thoại")
    forms: tuple[Line, ...] = said("bieu", "Theo biểu", example="BC01", default=())
    due: When | None = said("han", "Hạn", example="trước ngày 01/3/2023", default=None)
    recurring: Line | None = said(
        "hang_ky",
        "Hạn lặp lại",
        "Chép chữ của văn bản.",
        example="trước ngày 15 tháng cuối của quý",
        default=None,
    )
    unit: Line | None = said("don_vi", "Đơn vị báo cáo", example="UBND cấp xã", default=None)
    deliver_to: Line | None = said("gui", "Gửi về đâu", example="Sở Nội vụ", default=None)


class Guidance(Document):
    """A document of a higher level that communes follow."""

    valid_from: Day | None = said(
        "hieu_luc_tu", "Có hiệu lực từ", example="01/01/2025", default=None
    )
    year_of_application: Line | None = said(
        "ap_dung", "Áp dụng cho năm", example="2023", default=None
    )
    targets: tuple[Target, ...] = said("chi_tieu", "Chỉ tiêu", default=())
    forms: tuple[Form, ...] = said("bieu_mau", "Biểu mẫu", default=())
    reports: tuple[ReportDue, ...] = said("bao_cao", "Chế độ báo cáo", default=())
    excluded: tuple[Line, ...] = said(
        "loai_tru", "Không áp dụng cho", example="Hội nghị tiếp xúc cử tri", default=()
    )
    duties: tuple[Duty, ...] = said("phan_cong", "Phân công", default=())
