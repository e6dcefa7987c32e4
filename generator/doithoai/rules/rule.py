"""A rule file in `site-config/rules/`: what a legal text asks, with its citation."""

from doithoai.records import Citation
from doithoai.schema import Count, Day, Key, Line, Slug, Written, said
from doithoai.values import Choice, DayCount


class Branch(Choice):
    """State and Party rules run side by side."""

    STATE = "nha_nuoc", "quy định của Nhà nước"
    PARTY = "dang", "quy định của Đảng"


class Knowledge(Choice):
    """How well we know the text of a rule."""

    FULL = "toan_van", "đọc toàn văn"
    SECOND_HAND = "gian_tiep", "theo bản dẫn lại, chưa đối chiếu toàn văn"
    CITED_ONLY = "chi_duoc_dan", "chỉ biết qua trích dẫn, chưa có toàn văn"


class ProvisionKind(Choice):
    """What a provision fixes."""

    MINIMUM = "so_lan_toi_thieu", "Số lần tối thiểu trong năm"
    ANNOUNCE = "thong_bao_truoc", "Thông báo trước"
    PUBLISH_CONCLUSION = "cong_bo_ket_luan", "Công bố kết quả cho Nhân dân"
    SEND_CONCLUSION = "gui_ket_luan", "Gửi thông báo kết luận lên cấp trên"
    ANSWER = "tra_loi_sau_hoi_nghi", "Trả lời sau hội nghị"
    REPORT = "bao_cao", "Báo cáo"
    SEND_PLAN = "gui_ke_hoach", "Gửi kế hoạch"
    EXCLUDE = "loai_tru", "Không áp dụng"


class Anchor(Choice):
    """From which day the days are counted."""

    BEFORE_EVENT = "truoc_ngay_to_chuc", "trước ngày tổ chức"
    AFTER_EVENT = "sau_ngay_to_chuc", "sau ngày tổ chức"
    WITHIN_YEAR = "trong_nam", "trong năm"


class Level(Choice):
    """The level of government a rule speaks to."""

    COMMUNE = "xa", "cấp xã"
    DISTRICT = "huyen", "cấp huyện"
    PROVINCE = "tinh", "cấp tỉnh"


class Head(Choice):
    """Whose duty it is: the two heads are counted apart."""

    PARTY = "cap_uy", "người đứng đầu cấp ủy"
    GOVERNMENT = "chinh_quyen", "người đứng đầu chính quyền"


class Reach(Written):
    """Where a rule applies."""

    levels: tuple[Level, ...] = said("cap", "Cấp áp dụng", example="xa", default=())
    provinces: tuple[Slug, ...] = said(
        "tinh", "Tỉnh áp dụng", "Để trống là cả nước.", example="hai-phong", default=()
    )


class RuleSource(Written):
    """How the content of the rule is known."""

    kind: Knowledge = said("kieu", "Biết nội dung từ đâu", example="gian_tiep")
    note: Line | None = said("ghi_chu", "Ghi chú", default=None)


class Provision(Written):
    """One thing that the rule asks."""

    code: Key = said("ma", "Mã", example="thong_bao_truoc")
    kind: ProvisionKind = said("loai", "Loại", example="thong_bao_truoc")
    levels: tuple[Level, ...] = said(
        "cap", "Cấp áp dụng", "Chỉ ghi khi hẹp hơn cả văn bản.", example="huyen", default=()
    )
    article: Line | None = said("dieu", "Điều", example="43", default=None)
    section: Line | None = said("muc", "Khoản, mục", default=None)
    text: Line = said("noi_dung", "Nội dung", "Một câu, lời của mình.")
    days: Count | None = said(
        "so_ngay", "Số ngày", "Để trống khi không biết: trang ghi “chưa rõ thời hạn”.", default=None
    )
    counting: DayCount | None = said("cach_tinh", "Cách tính ngày", default=None)
    anchor: Anchor | None = said("moc", "Tính từ đâu", default=None)
    times: Count | None = said("so_lan", "Số lần", default=None)
    heads: tuple[Head, ...] = said("doi_tuong", "Người có trách nhiệm", default=())
    due: Line | None = said("han", "Hạn lặp lại", example="trước ngày 01/3", default=None)
    recurring: Line | None = said("lap", "Lặp lại", example="hang_quy", default=None)
    forms: tuple[Line, ...] = said("bieu", "Biểu mẫu", default=())

    @property
    def binds_communes(self) -> bool:
        """Whether it speaks to communes, as far as it names levels itself."""
        return not self.levels or Level.COMMUNE in self.levels


class Rule(Written):
    """One legal text: its citation, where and when it is in force, and what it asks."""

    code: Key = said("ma", "Mã quy định", example="luat_72_2025")
    name: Line = said("ten", "Tên gọi")
    document: Citation = said("van_ban", "Văn bản")
    branch: Branch = said("nhanh", "Nhánh", example="nha_nuoc")
    reach: Reach | None = said("pham_vi", "Phạm vi", default=None)
    valid_from: Day | None = said("hieu_luc_tu", "Có hiệu lực từ", default=None)
    valid_until: Day | None = said("hieu_luc_den", "Hết hiệu lực", default=None)
    source: RuleSource = said("nguon", "Nguồn")
    provisions: tuple[Provision, ...] = said("quy_dinh", "Các quy định", default=())
