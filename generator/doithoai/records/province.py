"""The province file `tinh.yml`."""

from doithoai.schema import Day, Flag, Line, Path, ProvinceCode, Written, said


class Province(Written):
    """A province or centrally governed city; the folder name is its address."""

    name: Line = said(
        "ten", "Tên tỉnh, thành phố", "Tên đầy đủ, kèm loại.", example="Thành phố Hải Phòng"
    )
    code: ProvinceCode | None = said(
        "ma",
        "Mã tỉnh",
        "Mã 2 chữ số trong danh mục đơn vị hành chính.",
        example='"31"',
        default=None,
    )
    valid_from: Day | None = said("hieu_luc_tu", "Có từ ngày", example="01/07/2025", default=None)
    predecessors: tuple[Line, ...] = said(
        "truoc_day", "Các tỉnh trước khi sắp xếp", example="Tỉnh Hải Dương", default=()
    )
    fictional: Flag = said(
        "minh_hoa",
        "Tỉnh minh họa",
        "`true` nếu mọi nội dung trong thư mục này là ví dụ bịa ra để minh họa.",
        example="true",
        default=False,
    )
    former_paths: tuple[Path, ...] = said(
        "duong_dan_cu",
        "Đường dẫn cũ",
        "Địa chỉ trang trước khi đổi tên thư mục.",
        example="/hai-phong/ten-cu/",
        default=(),
    )
