"""The tables of dialogues: the event, its timeline, its facts, who is invited, its clocks."""

from typing import TypeVar

from doithoai.records import DialogueKind, Happening
from doithoai.values import DayCount, Firmness
from doithoai.views.clocks.clock import ClockState
from doithoai.views.data.sources import (
    ClockSource,
    DialoguePart,
    DialogueSource,
    EventSource,
    GroupSource,
    StepSource,
)
from doithoai.views.data.table import (
    Cell,
    Column,
    ColumnType,
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
from doithoai.views.stage import Stage

P = TypeVar("P", bound=DialoguePart)


def _edtf(source: DialogueSource) -> Cell:
    period = source.schedule.period
    return period.edtf if period else None


def _figure(source: DialogueSource, name: str) -> Cell:
    figures = source.folder.entry.record.figures
    found: int | None = getattr(figures, name) if figures else None
    return found


def _sides(source: DialogueSource) -> tuple[str, ...]:
    chairs = source.folder.entry.record.chairs
    return tuple(chair.side.value for chair in chairs if chair.side)


def _chairs(source: DialogueSource) -> tuple[str, ...]:
    chairs = source.view.chairs
    return tuple(f"{c.office}: {c.name}" if c.name else c.office for c in chairs)


DIALOGUES: Table[DialogueSource] = Table(
    name="doi_thoai",
    title="Buổi đối thoại",
    description="Mỗi dòng là một buổi đối thoại, từ kế hoạch đến kết luận.",
    key=("duong_dan",),
    references=(Reference(column="don_vi", table="don_vi"),),
    left=frozenset("duong_dan don_vi ten_don_vi tinh nam loai thu_tu trang_thai go_bo".split()),
    columns=(
        path(
            "duong_dan", "Trang", lambda s: s.view.card.path, note="Địa chỉ cố định.", required=True
        ),
        path("don_vi", "Xã, phường", lambda s: s.place.path, required=True),
        word("ten_don_vi", "Tên xã, phường", lambda s: s.place.name),
        word("tinh", "Tỉnh, thành phố", lambda s: s.place.province_name),
        number("nam", "Năm", lambda s: s.folder.year),
        choice("loai", "Loại đối thoại", lambda s: s.folder.kind, choices=DialogueKind),
        number("thu_tu", "Lần thứ mấy trong năm", lambda s: s.folder.ordinal),
        word("ten", "Tên buổi", lambda s: s.view.card.title),
        choice("trang_thai", "Trạng thái", lambda s: s.view.card.stage, choices=Stage),
        word("chu_de", "Chủ đề", lambda s: s.view.card.topic),
        word("thoi_gian", "Thời gian", lambda s: s.view.card.when.text),
        word(
            "thoi_gian_van_ban",
            "Thời gian, đúng chữ của văn bản",
            lambda s: s.view.card.when.words,
        ),
        choice(
            "muc_do",
            "Mức độ chắc chắn",
            lambda s: s.schedule.firmness,
            choices=Firmness,
            note="Trống: văn bản không nói.",
        ),
        flag("chinh_xac", "Có ngày cụ thể", lambda s: s.view.card.when.exact),
        day("tu_ngay", "Sớm nhất", lambda s: s.view.card.when.first, note="Trống: không biết."),
        day("den_ngay", "Muộn nhất", lambda s: s.view.card.when.last, note="Tính cả ngày này."),
        Column(
            name="bat_dau",
            title="Bắt đầu",
            read=lambda s: s.view.card.when.start,
            description="Chỉ có khi văn bản nói rõ ngày.",
            kind=ColumnType.MOMENT,
        ),
        word(
            "edtf", "Thời gian theo EDTF", _edtf, note="ISO 8601-2; chỉ khi nói đúng như văn bản."
        ),
        day("ngay_to_chuc", "Ngày đã tổ chức", lambda s: s.held),
        number("so_lan_doi_lich", "Số lần đổi lịch", lambda s: len(s.view.former), unit="lần"),
        word("dia_diem", "Địa điểm", lambda s: s.view.card.place),
        words("chu_tri", "Người chủ trì", _chairs, note="Chức vụ, và họ tên nếu trang có nêu."),
        words("ben_chu_tri", "Bên chủ trì", _sides, note="cap_uy, chinh_quyen, hdnd, mttq."),
        word("pham_vi", "Ai được dự", lambda s: s.view.scope.text),
        words("to_dan_pho", "Thôn, tổ dân phố được mời", lambda s: s.view.scope.neighbourhoods),
        words("co_quan", "Cơ quan, trường học được mời", lambda s: s.view.scope.institutions),
        number(
            "so_dai_bieu", "Đại biểu dự kiến", lambda s: s.view.expected_attendance, unit="người"
        ),
        day(
            "gui_y_kien_den_het",
            "Nhận ý kiến đến hết ngày",
            lambda s: s.view.card.opinions.last_day if s.view.card.opinions else None,
        ),
        word(
            "gui_y_kien",
            "Hạn gửi ý kiến, đúng chữ của văn bản",
            lambda s: s.view.card.opinions.words if s.view.card.opinions else None,
        ),
        word("gui_y_kien_ve", "Gửi ý kiến về đâu", lambda s: s.view.card.opinions_to),
        word("gui_y_kien_qua", "Gửi ý kiến qua ai", lambda s: s.view.card.opinions_through),
        words("noi_dung", "Nội dung", lambda s: s.view.contents),
        words("chuong_trinh", "Chương trình", lambda s: s.view.agenda),
        word("hinh_thuc", "Hình thức", lambda s: s.view.format),
        word("ket_hop", "Kết hợp với", lambda s: s.view.combined_with),
        words("ke_hoach", "Theo kế hoạch", lambda s: tuple(plan.path for plan in s.view.plans)),
        words("quy_dinh", "Theo quy định", lambda s: tuple(rule.name for rule in s.view.rules)),
        number("nguoi_du", "Người dự", lambda s: _figure(s, "attendees"), unit="người"),
        number("luot_phat_bieu", "Lượt phát biểu", lambda s: _figure(s, "speakers"), unit="lượt"),
        number("y_kien", "Ý kiến", lambda s: _figure(s, "opinions"), unit="ý kiến"),
        path(
            "ket_luan",
            "Thông báo kết luận",
            lambda s: s.view.conclusion.path if s.view.conclusion else None,
        ),
        word("nguon", "Nguồn của nội dung", lambda s: s.view.source_note),
        words("dinh_chinh", "Đính chính", lambda s: s.view.corrections),
        day(
            "doc_dung_den",
            "Đọc đúng đến hết ngày",
            lambda s: s.view.card.valid_until,
            note="Sau ngày này trạng thái có thể khác dù không ai sửa gì.",
        ),
        word("go_bo", "Đã gỡ", lambda s: s.view.withdrawn, note="Ngày và lý do gỡ."),
    ),
)


def _parts(*, name: str, title: str, description: str, columns: tuple[Column[P], ...]) -> Table[P]:
    """A table of what a dialogue has several of, each found by its place in the dialogue."""
    return Table(
        name=name,
        title=title,
        description=description,
        key=("doi_thoai", "thu_tu"),
        references=(Reference(column="doi_thoai", table="doi_thoai"),),
        columns=(
            path("doi_thoai", "Buổi đối thoại", lambda s: s.dialogue.view.card.path, required=True),
            number("nam", "Năm", lambda s: s.dialogue.folder.year),
            number("thu_tu", "Thứ tự", lambda s: s.number),
            *columns,
        ),
    )


STEPS: Table[StepSource] = _parts(
    name="moc",
    title="Các mốc của buổi đối thoại",
    description="Các hạn trước và sau hội nghị, theo văn bản và theo quy định.",
    columns=(
        word("viec", "Việc", lambda s: s.step.title, required=True),
        word("han", "Hạn", lambda s: s.step.due),
        day("ngay_cuoi", "Ngày cuối", lambda s: s.step.last_day, note="Tính cả ngày này."),
        word("chi_tiet", "Chi tiết", lambda s: s.step.detail),
        word("don_vi_lam", "Đơn vị làm", lambda s: s.step.unit),
        word("gui_ve", "Gửi về đâu", lambda s: s.step.deliver_to),
        word("can_cu", "Căn cứ", lambda s: s.step.citation, note="Trống: theo kế hoạch."),
        flag("la_hoi_nghi", "Là chính hội nghị", lambda s: s.step.is_event),
    ),
)

EVENTS: Table[EventSource] = _parts(
    name="dien_bien",
    title="Diễn biến của buổi đối thoại",
    description="Việc đã xảy ra, theo ngày: thông báo, đổi lịch, hoãn, hủy, tổ chức.",
    columns=(
        day("ngay", "Ngày", lambda s: s.event.day),
        choice("viec", "Việc", lambda s: s.event.what, choices=Happening),
        word(
            "thoi_gian_moi",
            "Thời gian mới",
            lambda s: s.event.period.words if s.event.period else None,
        ),
        word("dia_diem_moi", "Địa điểm mới", lambda s: s.event.place),
        word(
            "thoi_gian_cu",
            "Thời gian trước đó",
            lambda s: s.former.period.words if s.former and s.former.period else None,
        ),
        word("dia_diem_cu", "Địa điểm trước đó", lambda s: s.former.place if s.former else None),
        word("ly_do", "Lý do", lambda s: s.event.reason),
        word("noi_dung", "Nội dung", lambda s: s.event.note),
        word("van_ban", "Văn bản", lambda s: s.event.document),
    ),
)

GROUPS: Table[GroupSource] = _parts(
    name="thanh_phan",
    title="Thành phần mời",
    description="Các nhóm được mời, với số người văn bản ghi.",
    columns=(
        word("nhom", "Nhóm", lambda s: s.group.name, required=True),
        number("so_luong", "Số người", lambda s: s.count, unit="người"),
        word("ghi_chu", "Ghi chú", lambda s: s.group.note),
        words("gom", "Gồm", lambda s: s.group.parts),
        word(
            "cong_lai",
            "Cộng lại",
            lambda s: s.group.sum_note,
            note="Khi số văn bản ghi khác tổng các phần.",
        ),
    ),
)

CLOCKS: Table[ClockSource] = _parts(
    name="thoi_han",
    title="Thời hạn theo quy định",
    description="Mỗi dòng là một thời hạn của một quy định, đếm được bằng tay từ các cột này.",
    columns=(
        word("viec", "Việc", lambda s: s.clock.title, required=True),
        word("can_cu", "Căn cứ", lambda s: s.clock.citation),
        word("quy_dinh", "Quy định nói gì", lambda s: s.clock.rule_text),
        word("tinh_tu", "Tính từ đâu", lambda s: s.clock.start_text),
        day("ngay_bat_dau", "Ngày bắt đầu tính", lambda s: s.clock.start),
        choice("cach_dem", "Đếm ngày nào", lambda s: _counting(s.clock.counting), choices=DayCount),
        number("so_ngay", "Số ngày của quy định", lambda s: s.clock.days, unit="ngày"),
        day("ngay_cuoi", "Ngày cuối", lambda s: s.clock.last_day, note="Tính cả ngày này."),
        day("ngay_lam", "Ngày đã làm", lambda s: s.clock.done_on),
        choice("tinh_trang", "Tình trạng", lambda s: s.clock.state, choices=ClockState),
        word("ket_qua", "Kết quả", lambda s: s.clock.result),
        number("so_ngay_tre", "Số ngày trễ hoặc quá hạn", lambda s: s.clock.over, unit="ngày"),
        day("dem_den", "Đếm đến ngày", lambda s: s.clock.counted_on),
        word("ghi_chu", "Ghi chú", lambda s: s.clock.note),
    ),
)


def _counting(label: str) -> Cell:
    return next((member for member in DayCount if member.label == label), None)
