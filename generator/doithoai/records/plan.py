"""A plan: front matter of `ke-hoach/<slug>.md`."""

from doithoai.records.document import Document
from doithoai.schema import Count, Line, When, Written, said
from doithoai.values import Choice


class DialogueKind(Choice):
    """The three kinds of direct dialogue; the folder of a dialogue begins with it."""

    PERIODIC = "dinh_ky", "định kỳ"
    THEMATIC = "chuyen_de", "chuyên đề"
    AD_HOC = "dot_xuat", "đột xuất"


class Target(Written):
    """How many dialogues of a kind the plan promises, or when one is to be held."""

    kind: DialogueKind = said("loai", "Loại đối thoại", example="dinh_ky")
    at_least: Count | None = said("it_nhat", "Ít nhất mấy lần trong năm", example="1", default=None)
    condition: Line | None = said(
        "khi",
        "Khi nào",
        "Điều kiện để tổ chức, nếu không định số lần.",
        example="Khi có vấn đề phát sinh",
        default=None,
    )
    period: When | None = said("thoi_gian", "Thời gian", example="Quý III/2025", default=None)


class Duty(Written):
    """One job that the plan gives to one unit."""

    unit: Line = said("don_vi", "Đơn vị được giao", example="Văn phòng HĐND và UBND phường")
    task: Line = said("viec", "Việc được giao", example="Tổng hợp ý kiến của Nhân dân")
    due: When | None = said("han", "Hạn", example="trước ngày 13/10/2025", default=None)
    deliver_to: Line | None = said("gui", "Gửi về đâu", example="UBND phường", default=None)


class Plan(Document):
    """A yearly or conference plan of a Party committee or a People's Committee."""

    targets: tuple[Target, ...] = said("chi_tieu", "Chỉ tiêu", default=())
    duties: tuple[Duty, ...] = said("phan_cong", "Phân công", default=())
