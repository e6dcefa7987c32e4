"""The tables of papers: plans, notices, guidance, the jobs they give, their signed originals."""

from doithoai.records import Citation
from doithoai.views.citation import citation
from doithoai.views.data.papers import DutySource, FileSource, PaperKind, PaperSource
from doithoai.views.data.table import Cell, Reference, Table, choice, day, number, path, word, words
from doithoai.views.document import number_text, signer_lines
from doithoai.views.moment import deadline
from doithoai.views.origin import source_note, withdrawn_text


def _gone(source: PaperSource) -> Cell:
    """The tombstone; a notice is also gone with its dialogue, whose row says why."""
    return withdrawn_text(source.record.withdrawal) if source.is_gone else None


def _cited(listed: tuple[Citation, ...]) -> tuple[str, ...]:
    """Each paper in one line, with what it is about."""
    named = (citation(one) for one in listed)
    return tuple(f"{one.text}: {one.about}" if one.about else one.text for one in named)


PAPERS: Table[PaperSource] = Table(
    name="van_ban",
    title="Văn bản",
    description="Kế hoạch, thông báo kết luận, văn bản của cấp trên có trang ở đây.",
    key=("duong_dan",),
    left=frozenset("duong_dan loai chu_the ten_chu_the tinh nam doi_thoai go_bo".split()),
    columns=(
        path("duong_dan", "Trang", lambda s: s.path, note="Địa chỉ cố định.", required=True),
        choice("loai", "Loại văn bản", lambda s: s.kind, choices=PaperKind),
        path("chu_the", "Của xã, phường hoặc tỉnh", lambda s: s.owner, required=True),
        word("ten_chu_the", "Tên xã, phường hoặc tỉnh", lambda s: s.owner_name),
        word("tinh", "Tỉnh, thành phố", lambda s: s.province_name),
        number("nam", "Năm", lambda s: s.year or None, note="Trống: chưa rõ năm."),
        path("doi_thoai", "Buổi đối thoại", lambda s: s.dialogue, note="Của thông báo kết luận."),
        word("so_hieu", "Số, ký hiệu", lambda s: number_text(s.record)),
        day(
            "ngay_ban_hanh",
            "Ngày ban hành",
            lambda s: s.record.issued_on,
            note="Trống: văn bản chưa ghi ngày.",
        ),
        word("co_quan", "Cơ quan ban hành", lambda s: s.record.issuer),
        word("trich_yeu", "Trích yếu", lambda s: s.record.title),
        words("nguoi_ky", "Người ký", lambda s: signer_lines(s.record)),
        day("ngay_cong_bo", "Ngày công bố cho Nhân dân", lambda s: s.published_on),
        day("ngay_gui_cap_tren", "Ngày gửi cấp trên", lambda s: s.sent_up_on),
        words("chi_tieu", "Chỉ tiêu", lambda s: s.view.targets if s.view else ()),
        words("bao_cao", "Chế độ báo cáo", lambda s: s.view.reports if s.view else ()),
        words("bieu_mau", "Biểu mẫu", lambda s: s.view.forms if s.view else ()),
        words("khong_tinh", "Không tính", lambda s: s.view.excluded if s.view else ()),
        words("thuc_hien", "Thực hiện", lambda s: _cited(s.record.carries_out)),
        words("can_cu", "Căn cứ", lambda s: _cited(s.record.bases)),
        words("noi_nhan", "Nơi nhận", lambda s: s.view.recipients if s.view else ()),
        word("noi_dung", "Nội dung", lambda s: s.body, note="Markdown, nguyên văn như trang."),
        word("nguon", "Nguồn của nội dung", lambda s: source_note(s.record.source)),
        words("dinh_chinh", "Đính chính", lambda s: s.corrections),
        word("go_bo", "Đã gỡ", _gone, note="Ngày và lý do gỡ."),
    ),
)

DUTIES: Table[DutySource] = Table(
    name="phan_cong",
    title="Phân công trong văn bản",
    description="Ai làm gì, đến khi nào, theo kế hoạch hoặc văn bản cấp trên.",
    key=("van_ban", "thu_tu"),
    references=(Reference(column="van_ban", table="van_ban"),),
    columns=(
        path("van_ban", "Văn bản", lambda s: s.paper.path, required=True),
        number("nam", "Năm", lambda s: s.paper.year or None),
        number("thu_tu", "Thứ tự", lambda s: s.number),
        word("don_vi_lam", "Đơn vị được giao", lambda s: s.duty.unit),
        word("viec", "Việc được giao", lambda s: s.duty.task),
        word("han", "Hạn, đúng chữ", lambda s: s.duty.due.words if s.duty.due else None),
        day(
            "han_ngay_cuoi",
            "Ngày cuối",
            lambda s: deadline(s.duty.due).last_day if s.duty.due else None,
        ),
        word("gui_ve", "Gửi về đâu", lambda s: s.duty.deliver_to),
    ),
)

FILES: Table[FileSource] = Table(
    name="tep",
    title="Bản ký, tệp kèm theo",
    description="Các tệp gốc đứng cạnh trang, với mã kiểm để biết tệp có bị sửa không.",
    key=("duong_dan",),
    columns=(
        path("duong_dan", "Địa chỉ tệp", lambda s: s.path, required=True),
        path("trang", "Của trang", lambda s: s.page, required=True),
        path("chu_the", "Của xã, phường hoặc tỉnh", lambda s: s.owner),
        number("nam", "Năm", lambda s: s.year or None),
        word("ten", "Tên tài liệu", lambda s: s.name),
        word("sha256", "Mã kiểm SHA-256", lambda s: s.sha256),
    ),
)
