"""The site's own settings: `site-config/site.yml`."""

from doithoai.records import Contact
from doithoai.schema import Address, Flag, Line, Written, said


class Licence(Written):
    """The licence of the content."""

    name: Line = said("ten", "Tên giấy phép", example="CC BY 4.0")
    address: Address = said("dia_chi", "Địa chỉ giấy phép")


class Site(Written):
    """What the whole site is called, where it stands, and what of it shows."""

    name: Line = said("ten", "Tên trang", example="Đối thoại với dân")
    description: Line = said("mo_ta", "Mô tả")
    address: Address = said("dia_chi", "Địa chỉ trang", example="https://doithoai.example/")
    show_fictional: Flag = said("hien_minh_hoa", "Hiện xã minh họa", example="true", default=True)
    english: Flag = said("tieng_anh", "Giao diện tiếng Anh", example="true", default=True)
    contact: Contact | None = said("lien_he", "Liên hệ của trang", default=None)
    content_licence: Licence | None = said("giay_phep_noi_dung", "Giấy phép nội dung", default=None)
    source_code: Address | None = said("ma_nguon", "Mã nguồn", default=None)
