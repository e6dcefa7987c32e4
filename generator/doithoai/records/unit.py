"""The commune file `don-vi.yml`."""

from doithoai.schema import (
    Address,
    CommuneCode,
    Day,
    Email,
    Line,
    Path,
    Phone,
    Written,
    said,
)


class FormerUnit(Written):
    """A unit that was merged, wholly or in part, into this one: people still search its name."""

    name: Line = said("ten", "Tên đơn vị cũ", example="Phường Phú Thứ")
    within: Line | None = said(
        "thuoc", "Thuộc huyện, tỉnh cũ", example="thị xã Kinh Môn, tỉnh Hải Dương", default=None
    )


class Successor(Written):
    """The unit that took over when this one was dissolved."""

    name: Line = said("ten", "Tên đơn vị mới", example="Phường Phan Đình Phùng")
    code: CommuneCode | None = said("ma", "Mã đơn vị mới", example='"05443"', default=None)
    path: Path | None = said(
        "duong_dan", "Trang của đơn vị mới", "Nếu đơn vị mới cũng có trang ở đây.", default=None
    )


class Contact(Written):
    """How citizens reach the office."""

    office: Line | None = said(
        "noi_nhan", "Nơi nhận ý kiến", example="Văn phòng HĐND và UBND phường", default=None
    )
    address: Line | None = said(
        "dia_chi", "Địa chỉ", example="Số 1 đường Trần Hưng Đạo", default=None
    )
    phone: Phone | None = said("dien_thoai", "Điện thoại", example='"0220 3000 000"', default=None)
    email: Email | None = said(
        "thu_dien_tu", "Thư điện tử", example="vanphong@phuong.example", default=None
    )
    website: Address | None = said(
        "trang_web", "Cổng thông tin", example="https://phuong.example/", default=None
    )


class Commune(Written):
    """A commune, ward or special zone; its folder is type + name, such as `phuong-nhi-chieu`."""

    not_written = {
        "loai": "Loại đơn vị (xã, phường, đặc khu) đã có trong tên; xoá dòng này.",
        "tinh": "Tên thư mục đã nói tỉnh; xoá dòng này.",
    }

    name: Line = said("ten", "Tên đơn vị", "Tên đầy đủ, kèm loại.", example="Phường Nhị Chiểu")
    code: CommuneCode | None = said(
        "ma",
        "Mã đơn vị",
        "Mã 5 chữ số trong danh mục đơn vị hành chính.",
        example='"10714"',
        default=None,
        usual=True,
    )
    valid_from: Day | None = said("hieu_luc_tu", "Có từ ngày", example="01/07/2025", default=None)
    valid_until: Day | None = said(
        "hieu_luc_den",
        "Đến hết ngày",
        "Ngày cuối cùng còn là một đơn vị.",
        example="30/06/2025",
        default=None,
    )
    successors: tuple[Successor, ...] = said(
        "ke_thua", "Đơn vị kế thừa", "Khi đơn vị đã sắp xếp lại.", default=()
    )
    former_units: tuple[FormerUnit, ...] = said(
        "truoc_day",
        "Các đơn vị trước khi sắp xếp",
        "Để người dân tìm được bằng tên cũ.",
        default=(),
    )
    neighbourhoods: tuple[Line, ...] = said(
        "to_dan_pho", "Thôn, tổ dân phố", example="Tổ dân phố Phú Thứ 1", default=()
    )
    contact: Contact | None = said("lien_he", "Liên hệ", default=None)
    former_paths: tuple[Path, ...] = said(
        "duong_dan_cu",
        "Đường dẫn cũ",
        "Địa chỉ trang trước khi đổi tên thư mục.",
        example="/hai-phong/ten-cu/",
        default=(),
    )
