"""The tables of communes: what they are, and what they did year by year."""

from doithoai.views.commune_year import CommuneYear
from doithoai.views.data.sources import CommuneSource
from doithoai.views.data.table import Cell, Table, day, flag, number, path, word, words

COMMUNES: Table[CommuneSource] = Table(
    name="don_vi",
    title="Xã, phường, đặc khu",
    description="Mỗi dòng là một xã, phường, đặc khu có trang ở đây.",
    key=("duong_dan",),
    yearly=False,
    columns=(
        path("duong_dan", "Trang", lambda s: s.place.path, note="Địa chỉ cố định.", required=True),
        word("ten", "Tên đầy đủ", lambda s: s.place.name, required=True),
        word(
            "ma", "Mã đơn vị", lambda s: s.commune.code, note="5 chữ số, theo danh mục hành chính."
        ),
        word("tinh", "Tỉnh, thành phố", lambda s: s.place.province_name, required=True),
        word("ma_tinh", "Mã tỉnh", lambda s: s.province.code, note="2 chữ số."),
        day("hieu_luc_tu", "Có từ ngày", lambda s: s.commune.valid_from),
        day("hieu_luc_den", "Ngày cuối còn là đơn vị", lambda s: s.commune.valid_until),
        words("ke_thua", "Đơn vị kế thừa", lambda s: tuple(u.name for u in s.commune.successors)),
        words(
            "truoc_day",
            "Các đơn vị trước khi sắp xếp",
            lambda s: s.view.former_units,
            note="Kèm huyện, tỉnh cũ trong ngoặc.",
        ),
        words("to_dan_pho", "Thôn, tổ dân phố", lambda s: s.commune.neighbourhoods),
        word("noi_nhan", "Nơi nhận ý kiến", lambda s: _contact(s, "office")),
        word("dia_chi", "Địa chỉ", lambda s: _contact(s, "address")),
        word("dien_thoai", "Điện thoại", lambda s: _contact(s, "phone")),
        word("thu_dien_tu", "Thư điện tử", lambda s: _contact(s, "email")),
        word("trang_web", "Cổng thông tin", lambda s: _contact(s, "website")),
        word("tra_loi_ngan", "Đối thoại khi nào, một câu", lambda s: s.view.sentence),
        path(
            "buoi_toi",
            "Buổi đối thoại sắp tới",
            lambda s: s.view.next.path if s.view.next else None,
        ),
        number("so_buoi", "Số buổi đối thoại", lambda s: len(s.view.dialogues), unit="buổi"),
        number(
            "so_kien_nghi",
            "Số kiến nghị",
            lambda s: s.view.life.received,
            unit="kiến nghị",
            note="Không tính kiến nghị đã gỡ.",
        ),
        number("so_da_tra_loi", "Đã trả lời", lambda s: s.view.life.answered, unit="kiến nghị"),
        number("so_tre_han", "Trễ hạn trả lời", lambda s: s.view.life.late, unit="kiến nghị"),
        number("so_ket_luan", "Nội dung kết luận", lambda s: s.view.life.promised, unit="nội dung"),
        words("duong_dan_cu", "Địa chỉ cũ của trang", lambda s: s.commune.former_paths),
        flag(
            "minh_hoa",
            "Minh họa",
            lambda s: s.place.fictional,
            note="true: đơn vị bịa ra làm ví dụ.",
        ),
    ),
)


def _contact(source: CommuneSource, name: str) -> Cell:
    contact = source.commune.contact
    found: str | None = getattr(contact, name) if contact else None
    return found


YEARS: Table[CommuneYear] = Table(
    name="thuc_hien",
    title="Đối thoại theo năm của từng xã, phường",
    description=(
        "Mỗi dòng là một xã, phường trong một năm: trang ghi nhận được gì. "
        "Không có dữ liệu ở đây không có nghĩa là không đối thoại."
    ),
    key=("don_vi", "nam"),
    columns=(
        path("don_vi", "Xã, phường", lambda s: s.place.path, required=True),
        word("ten_don_vi", "Tên xã, phường", lambda s: s.place.name),
        word("tinh", "Tỉnh, thành phố", lambda s: s.place.province_name),
        number("nam", "Năm", lambda s: s.year),
        flag(
            "duoc_tinh",
            "Được tính trong năm",
            lambda s: s.is_counted,
            note="false: đơn vị chưa có hoặc không còn trong năm đó, và không có hồ sơ nào.",
        ),
        flag("co_du_lieu", "Có dữ liệu", lambda s: s.has_record),
        flag("co_ke_hoach", "Thấy kế hoạch", lambda s: s.has_plan),
        flag("co_ngay", "Thấy ngày đối thoại cụ thể", lambda s: s.has_date),
        number("so_buoi_da_to_chuc", "Buổi đã tổ chức", lambda s: s.held_count, unit="buổi"),
        number(
            "so_buoi_co_ket_luan",
            "Buổi đã có kết luận",
            lambda s: s.concluded_count,
            unit="buổi",
        ),
        flag("cap_uy_da_doi_thoai", "Cấp ủy đã đối thoại", lambda s: s.party_head),
        flag(
            "chinh_quyen_da_doi_thoai",
            "Chính quyền đã đối thoại",
            lambda s: s.government_head,
        ),
    ),
)
