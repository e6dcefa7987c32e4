"""What every official document carries in its front matter."""

from doithoai.schema import Day, Line, Number, Sha256, Written, said
from doithoai.values import Choice


class SourceKind(Choice):
    """Where the text of a record comes from."""

    OFFICIAL = "chinh_thuc", "bản chính thức do cơ quan công bố"
    TRANSCRIBED = "chep_lai", "tóm lược, chép lại từ văn bản"


class Source(Written):
    """The origin of a record, so that a reader can judge it."""

    kind: SourceKind = said("kieu", "Kiểu nguồn", example="chep_lai")
    origin: Line | None = said(
        "tu",
        "Chép từ đâu",
        example="Kế hoạch 16-KH/ĐU ngày 17/9/2025 của Đảng ủy phường",
        default=None,
    )


class Attachment(Written):
    """A signed original that lies beside the record in `tep/`."""

    name: Line = said("ten", "Tên tài liệu", example="Kế hoạch bản ký")
    file: Line = said("tep", "Tệp", "Đường dẫn tính từ thư mục này.", example="tep/ke-hoach.pdf")
    sha256: Sha256 | None = said("sha256", "Mã kiểm SHA-256", default=None)


class Citation(Written):
    """Another document that this one rests on or carries out."""

    number: Number | None = said("so_hieu", "Số, ký hiệu", example="1155-QĐ/TU", default=None)
    name: Line | None = said(
        "ten",
        "Tên văn bản",
        "Khi văn bản gốc không ghi số.",
        example="Luật Tổ chức chính quyền địa phương",
        default=None,
    )
    issued_on: Day | None = said("ngay", "Ngày ban hành", example="20/10/2023", default=None)
    issuer: Line | None = said(
        "co_quan", "Cơ quan ban hành", example="Ban Thường vụ Thành ủy Hải Phòng", default=None
    )
    about: Line | None = said(
        "ve",
        "Về việc",
        example="Quy chế đối thoại giữa người đứng đầu cấp ủy, chính quyền với Nhân dân",
        default=None,
    )
    articles: tuple[Line, ...] = said("dieu", "Điều được nhắc đến", example="13", default=())


class Signer(Written):
    """Who signed, as an office-holder."""

    name: Line | None = said("ten", "Họ tên", default=None)
    office: Line | None = said("chuc_vu", "Chức vụ", example="Chủ tịch", default=None)
    on_behalf_of: Line | None = said(
        "thay_mat", "Thay mặt (TM., T/M, KT., K/T)", example="TM. Ủy ban nhân dân", default=None
    )


class Recipient(Written):
    """One line of "Nơi nhận"."""

    name: Line = said("ten", "Nơi nhận", example="UBND thành phố")
    purpose: Line | None = said("de", "Để làm gì", example="báo cáo", default=None)


class Correction(Written):
    """A visible note that published content was corrected."""

    day: Day = said("ngay", "Ngày đính chính", example="20/10/2025")
    text: Line = said("noi_dung", "Sửa điều gì", example="Sửa giờ khai mạc thành 14 giờ 00")
    reason: Line = said("ly_do", "Lý do", example="Chép nhầm giờ")


class Withdrawal(Written):
    """A tombstone: the content is gone, the reason stays."""

    day: Day = said("ngay", "Ngày gỡ", example="20/10/2025")
    reason: Line = said("ly_do", "Lý do", example="Nhập trùng với kn-02")


class Document(Written):
    """The front matter shared by plans, conclusion notices and guidance."""

    not_written = {
        "nam": "Tên thư mục đã nói năm; xoá dòng này.",
        "trang_thai": "Trang tự biết văn bản là dự thảo khi chưa có số; xoá dòng này.",
    }

    number: Number | None = said(
        "so_hieu",
        "Số, ký hiệu",
        "Để trống nếu văn bản chưa ghi số; trang sẽ nói rõ là chưa có số.",
        example="16-KH/ĐU",
        default=None,
        usual=True,
    )
    issued_on: Day | None = said(
        "ngay_ban_hanh",
        "Ngày ban hành",
        "Để trống nếu văn bản chưa ghi ngày.",
        example="17/9/2025",
        default=None,
        usual=True,
    )
    issuer: Line = said("co_quan", "Cơ quan ban hành", example="Đảng ủy phường Nhị Chiểu")
    title: Line = said(
        "trich_yeu",
        "Trích yếu",
        "Tên gọi của văn bản, một dòng.",
        example="Đối thoại giữa người đứng đầu cấp ủy, chính quyền với Nhân dân năm 2025",
    )
    signer: Signer | None = said("nguoi_ky", "Người ký", default=None)
    bases: tuple[Citation, ...] = said("can_cu", "Căn cứ", default=())
    carries_out: tuple[Citation, ...] = said(
        "thuc_hien", "Thực hiện văn bản", "Kế hoạch cấp trên mà văn bản này triển khai.", default=()
    )
    recipients: tuple[Recipient, ...] = said("noi_nhan", "Nơi nhận", default=())
    attachments: tuple[Attachment, ...] = said("tep", "Bản ký, tệp kèm theo", default=())
    source: Source | None = said("nguon", "Nguồn của nội dung", default=None)
    corrections: tuple[Correction, ...] = said("dinh_chinh", "Đính chính", default=())
    withdrawal: Withdrawal | None = said("go_bo", "Gỡ bỏ", default=None)
