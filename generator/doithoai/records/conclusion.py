"""A conclusion notice: front matter of `ket-luan.md`."""

from typing import Annotated

from doithoai.records.document import Document, Withdrawal
from doithoai.records.proposals import Assignment, Outcome, ProposalCode
from doithoai.schema import Day, Line, Prose, Written, item_code, said
from doithoai.values import Choice

ConclusionCode = Annotated[str, item_code("kl", "mã nội dung kết luận")]


class ConclusionClass(Choice):
    """The three classes of a conclusion notice (seed: plan of phường Nhị Chiểu, II.3)."""

    DISCUSSED = "da_doi_thoai", "Đã đối thoại"
    SETTLED = "da_giai_quyet", "Đã được giải quyết"
    UNSETTLED = "chua_giai_quyet", "Chưa được giải quyết, giao việc"


class Progress(Written):
    """One step in carrying out a conclusion, with its evidence."""

    day: Day = said("ngay", "Ngày", example="20/11/2025")
    text: Line = said("noi_dung", "Đã làm gì", example="Đã sửa xong 400 m đường")
    outcome: Outcome | None = said("ket_qua", "Kết quả", example="da_giai_quyet", default=None)
    evidence: Line | None = said(
        "minh_chung", "Minh chứng", example="Biên bản nghiệm thu ngày 20/11/2025", default=None
    )


class ConclusionItem(Written):
    """One numbered conclusion."""

    code: ConclusionCode = said(
        "ma", "Mã nội dung", "Cấp một lần, không dùng lại.", example="kl-01"
    )
    kind: ConclusionClass = said("loai", "Nhóm nội dung", example="chua_giai_quyet")
    text: Prose = said("noi_dung", "Nội dung", example="Sửa 400 m đường vào nhà văn hóa.")
    proposals: tuple[ProposalCode, ...] = said(
        "kien_nghi", "Kiến nghị liên quan", example="kn-03", default=()
    )
    assignment: Assignment | None = said("giao", "Giao cho", default=None)
    progress: tuple[Progress, ...] = said("thuc_hien", "Kết quả thực hiện", default=())
    withdrawal: Withdrawal | None = said("go_bo", "Gỡ bỏ", default=None)


class Conclusion(Document):
    """The notice that tells the people what was concluded."""

    published_on: Day | None = said(
        "ngay_cong_bo", "Ngày công bố cho Nhân dân", example="30/10/2025", default=None
    )
    sent_up_on: Day | None = said(
        "ngay_gui_cap_tren", "Ngày gửi cấp trên", example="30/10/2025", default=None
    )
    items: tuple[ConclusionItem, ...] = said("ket_luan", "Các nội dung kết luận", default=())
