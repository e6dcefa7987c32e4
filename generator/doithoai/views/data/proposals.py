"""The tables of proposals: what was asked, what was answered, which deadlines were moved."""

from typing import TypeVar

from doithoai.records import Outcome, Raised, Urgency
from doithoai.views.data.sources import (
    AnswerSource,
    ExtensionSource,
    ProposalPart,
    ProposalSource,
)
from doithoai.views.data.table import (
    Cell,
    Column,
    Reference,
    Table,
    choice,
    day,
    flag,
    number,
    path,
    word,
    words,
)
from doithoai.views.moment import Deadline, deadline
from doithoai.views.proposals.answering import AnswerState
from doithoai.views.proposals.rows import Group, group_of
from doithoai.views.timing import Timing

P = TypeVar("P", bound=ProposalPart)


def _group(source: ProposalSource) -> Cell:
    return group_of(source.view.status.answering.state) if source.sample else None


def _last(due: Deadline | None) -> Cell:
    return due.last_day if due else None


def _words(due: Deadline | None) -> Cell:
    return due.words if due else None


PROPOSALS: Table[ProposalSource] = Table(
    name="kien_nghi",
    title="Kiến nghị",
    description=(
        "Mỗi dòng là một kiến nghị. Hai trục không trộn vào nhau: đã trả lời chưa và có đúng hạn "
        "không (tinh_trang); câu trả lời đi đến đâu (ket_qua)."
    ),
    key=("duong_dan",),
    references=(Reference(column="doi_thoai", table="doi_thoai"),),
    left=frozenset("duong_dan doi_thoai don_vi ten_don_vi tinh nam ma tinh_trang go_bo".split()),
    columns=(
        path("duong_dan", "Địa chỉ", lambda s: s.view.path, note="Địa chỉ cố định.", required=True),
        path("doi_thoai", "Buổi đối thoại", lambda s: s.dialogue.view.card.path, required=True),
        path("don_vi", "Xã, phường", lambda s: s.dialogue.place.path, required=True),
        word("ten_don_vi", "Tên xã, phường", lambda s: s.dialogue.place.name),
        word("tinh", "Tỉnh, thành phố", lambda s: s.dialogue.place.province_name),
        number("nam", "Năm", lambda s: s.dialogue.folder.year),
        word("ma", "Mã kiến nghị", lambda s: s.view.code, note="Cấp một lần.", required=True),
        word(
            "noi_dung",
            "Nội dung",
            lambda s: s.view.text,
            note="Nguyên văn, không nêu tên người dân.",
        ),
        word("linh_vuc", "Mã lĩnh vực", lambda s: s.proposal.field),
        word("ten_linh_vuc", "Lĩnh vực", lambda s: s.view.field),
        choice("cap_thiet", "Mức độ cấp thiết", lambda s: s.proposal.urgency, choices=Urgency),
        word("tu", "Từ đâu", lambda s: s.view.raised_by, note="Thôn, tổ dân phố hoặc nhóm."),
        choice("neu", "Nêu khi nào", lambda s: s.proposal.raised, choices=Raised),
        day(
            "tiep_nhan",
            "Ngày bắt đầu tính",
            lambda s: s.view.status.answering.start,
            note="Ngày tiếp nhận; nếu nêu tại hội nghị mà không ghi ngày thì là ngày hội nghị.",
        ),
        word("giao", "Đơn vị được giao", lambda s: s.view.unit),
        word("han", "Hạn trả lời, đúng chữ", lambda s: _words(s.view.status.answering.due)),
        day("han_ngay_cuoi", "Ngày cuối để trả lời", lambda s: _last(s.view.status.answering.due)),
        word("han_can_cu", "Hạn này do đâu", lambda s: s.view.status.answering.basis),
        choice(
            "tinh_trang",
            "Tình trạng trả lời",
            lambda s: s.view.status.answering.state,
            choices=AnswerState,
        ),
        word("tinh_trang_chu", "Tình trạng, bằng chữ", lambda s: s.view.status.answering.text),
        choice(
            "nhom",
            "Danh sách trên trang",
            _group,
            choices=Group,
            note="Trống: kiến nghị đã gỡ, không có trong danh sách và không được đếm.",
        ),
        number(
            "so_ngay_tre",
            "Số ngày trễ hoặc quá hạn",
            lambda s: s.view.status.answering.days,
            unit="ngày",
            note="Đếm từ hôm sau ngày cuối; quá hạn thì đếm đến tinh_den.",
        ),
        day("ngay_tra_loi", "Trả lời lần đầu", lambda s: s.view.status.answering.answered_on),
        number(
            "so_ngay_tra_loi",
            "Sau bao nhiêu ngày",
            lambda s: s.sample.response_days if s.sample else None,
            unit="ngày",
            note="Như trang thống kê đếm; trống: chưa trả lời, hoặc thiếu ngày để đo.",
        ),
        choice("ket_qua", "Kết quả", lambda s: s.view.status.doing.outcome, choices=Outcome),
        word("ket_qua_chu", "Kết quả, bằng chữ", lambda s: s.view.status.doing.text),
        flag("da_xong", "Đã giải quyết", lambda s: s.view.status.doing.done),
        day("ngay_xong", "Ngày báo đã xong", lambda s: s.view.status.doing.done_on),
        word("han_lam", "Hạn làm xong, đúng chữ", lambda s: _words(s.view.status.doing.due)),
        day("han_lam_ngay_cuoi", "Ngày cuối để làm xong", lambda s: _last(s.view.status.doing.due)),
        choice(
            "tien_do",
            "Việc đã hứa có đúng hạn không",
            lambda s: s.view.status.doing.timing,
            choices=Timing,
        ),
        word("tien_do_chu", "Tiến độ, bằng chữ", lambda s: s.view.status.doing.timing_text),
        number(
            "so_ngay_tre_lam",
            "Số ngày trễ việc đã hứa",
            lambda s: s.view.status.doing.days,
            unit="ngày",
        ),
        word("chuyen_den", "Đã chuyển đến", lambda s: s.view.status.doing.passed_to),
        word("ly_do", "Lý do", lambda s: s.view.status.doing.reason),
        day("im_lang_tu", "Không có tin mới từ", lambda s: s.view.status.silent_since),
        word("cach_tinh", "Cách tính tình trạng", lambda s: s.view.status.answering.explanation),
        word("cach_tinh_ket_qua", "Cách tính kết quả", lambda s: s.view.status.doing.explanation),
        words(
            "ghi_chu",
            "Ghi chú",
            lambda s: tuple(
                note for note in (s.view.status.answering.note, s.view.status.doing.note) if note
            ),
        ),
        path("tiep_theo_cua", "Nêu lại kiến nghị", lambda s: s.view.status.continues),
        words("chuyen_sang", "Được đưa sang kiến nghị", lambda s: s.view.status.carried_into),
        words("dinh_chinh", "Đính chính", lambda s: s.view.status.corrections),
        word("go_bo", "Đã gỡ", lambda s: s.view.status.withdrawn, note="Ngày và lý do gỡ."),
    ),
)


def _parts(
    *, name: str, title: str, description: str, columns: tuple[Column[P], ...], order: str = ""
) -> Table[P]:
    """A table of what a proposal has several of; `order` says what their numbers follow."""
    return Table(
        name=name,
        title=title,
        description=description,
        key=("kien_nghi", "thu_tu"),
        references=(Reference(column="kien_nghi", table="kien_nghi"),),
        columns=(
            path("kien_nghi", "Kiến nghị", lambda s: s.proposal.view.path, required=True),
            number("nam", "Năm", lambda s: s.proposal.dialogue.folder.year),
            number("thu_tu", "Thứ tự", lambda s: s.number, note=order),
            *columns,
        ),
    )


ANSWERS: Table[AnswerSource] = _parts(
    name="tra_loi",
    title="Câu trả lời",
    description="Mỗi dòng là một câu trả lời; một kiến nghị có thể được trả lời nhiều lần.",
    order="Theo ngày trả lời.",
    columns=(
        day("ngay", "Ngày trả lời", lambda s: s.answer.day),
        word("don_vi_tra_loi", "Đơn vị trả lời", lambda s: s.answer.unit),
        word("noi_dung", "Nội dung trả lời", lambda s: s.answer.text, note="Nguyên văn."),
        choice("ket_qua", "Kết quả", lambda s: s.answer.outcome, choices=Outcome),
        word(
            "han", "Hạn làm xong, đúng chữ", lambda s: s.answer.due.words if s.answer.due else None
        ),
        day(
            "han_ngay_cuoi",
            "Ngày cuối để làm xong",
            lambda s: _last(deadline(s.answer.due)) if s.answer.due else None,
        ),
        word("chuyen_den", "Chuyển đến", lambda s: s.answer.passed_to),
        word("ly_do", "Lý do", lambda s: s.answer.reason),
        word("van_ban", "Văn bản", lambda s: s.answer.document),
    ),
)

EXTENSIONS: Table[ExtensionSource] = _parts(
    name="gia_han",
    title="Gia hạn",
    description="Mỗi dòng là một lần hạn của kiến nghị được dời, với lý do.",
    columns=(
        day("ngay", "Ngày gia hạn", lambda s: s.extension.day),
        word("den", "Hạn mới, đúng chữ", lambda s: s.extension.until.words),
        day("den_ngay_cuoi", "Ngày cuối", lambda s: _last(deadline(s.extension.until))),
        word("ly_do", "Lý do", lambda s: s.extension.reason),
        word("van_ban", "Văn bản", lambda s: s.extension.document),
    ),
)
