"""The tables of conclusions: what was promised, and how far it has come."""

from doithoai.records import ConclusionClass, Outcome
from doithoai.views.data.papers import ItemSource, ProgressSource
from doithoai.views.data.table import Reference, Table, choice, day, flag, number, path, word, words
from doithoai.views.proposals.promise import PromiseState
from doithoai.views.timing import Timing


def _address(source: ItemSource) -> str:
    return f"{source.notice.view.path}#{source.view.code}"


def _proposals(source: ItemSource) -> tuple[str, ...]:
    page = source.notice.dialogue.view.card.path
    return tuple(f"{page}#{code}" for code in source.view.proposals)


ITEMS: Table[ItemSource] = Table(
    name="ket_luan",
    title="Nội dung kết luận",
    description="Mỗi dòng là một nội dung của thông báo kết luận: việc đã hứa và nay ra sao.",
    key=("duong_dan",),
    references=(
        Reference(column="doi_thoai", table="doi_thoai"),
        Reference(column="thong_bao", table="van_ban"),
    ),
    left=frozenset(
        "duong_dan thong_bao doi_thoai don_vi ten_don_vi tinh nam ma tinh_trang go_bo".split()
    ),
    columns=(
        path("duong_dan", "Địa chỉ", _address, note="Địa chỉ cố định.", required=True),
        path("thong_bao", "Thông báo kết luận", lambda s: s.notice.view.path, required=True),
        path(
            "doi_thoai",
            "Buổi đối thoại",
            lambda s: s.notice.dialogue.view.card.path,
            required=True,
        ),
        path("don_vi", "Xã, phường", lambda s: s.notice.dialogue.place.path, required=True),
        word("ten_don_vi", "Tên xã, phường", lambda s: s.notice.dialogue.place.name),
        word("tinh", "Tỉnh, thành phố", lambda s: s.notice.dialogue.place.province_name),
        number("nam", "Năm", lambda s: s.notice.dialogue.folder.year),
        word("ma", "Mã nội dung", lambda s: s.view.code, note="Cấp một lần.", required=True),
        choice("loai", "Nhóm nội dung", lambda s: s.item.kind, choices=ConclusionClass),
        word("noi_dung", "Nội dung", lambda s: s.view.text, note="Nguyên văn."),
        words("kien_nghi", "Kiến nghị liên quan", _proposals),
        word("giao", "Đơn vị được giao", lambda s: s.view.unit),
        word("han", "Hạn, đúng chữ", lambda s: s.view.due.words if s.view.due else None),
        day("han_ngay_cuoi", "Ngày cuối", lambda s: s.view.due.last_day if s.view.due else None),
        choice("tinh_trang", "Tình trạng", lambda s: s.view.status.state, choices=PromiseState),
        word("tinh_trang_chu", "Tình trạng, bằng chữ", lambda s: s.view.status.text),
        flag("con_mo", "Còn phải làm", lambda s: s.view.status.is_open),
        choice("dung_han", "Có đúng hạn không", lambda s: s.view.status.timing, choices=Timing),
        number(
            "so_ngay_tre", "Số ngày trễ hoặc quá hạn", lambda s: s.view.status.days, unit="ngày"
        ),
        day("ngay_xong", "Ngày báo đã xong", lambda s: s.view.status.done_on),
        day("im_lang_tu", "Không có tin mới từ", lambda s: s.view.status.silent_since),
        word("cach_tinh", "Cách tính", lambda s: s.view.status.explanation),
        word("ghi_chu", "Ghi chú", lambda s: s.view.status.note),
        word("go_bo", "Đã gỡ", lambda s: s.view.withdrawn, note="Ngày và lý do gỡ."),
    ),
)

PROGRESS: Table[ProgressSource] = Table(
    name="tien_do",
    title="Tiến độ thực hiện kết luận",
    description="Mỗi dòng là một bước thực hiện, với minh chứng.",
    key=("ket_luan", "thu_tu"),
    references=(Reference(column="ket_luan", table="ket_luan"),),
    columns=(
        path("ket_luan", "Nội dung kết luận", lambda s: _address(s.item), required=True),
        number("nam", "Năm", lambda s: s.item.notice.dialogue.folder.year),
        number("thu_tu", "Thứ tự", lambda s: s.number),
        day("ngay", "Ngày", lambda s: s.step.day),
        word("noi_dung", "Đã làm gì", lambda s: s.step.text),
        choice("ket_qua", "Kết quả", lambda s: s.step.outcome, choices=Outcome),
        word("minh_chung", "Minh chứng", lambda s: s.step.evidence),
    ),
)
