"""What can be wrong with the settings."""

from doithoai.problems import Code, Severity

MISSING_SETTING = Code(
    id="DT502",
    severity=Severity.ERROR,
    title="Thiếu tệp cài đặt",
    story="""Trang cần các tệp trong site-config/: site.yml (tên, địa chỉ trang) và fields.yml
(lĩnh vực). Thường gặp khi chạy lệnh ngoài thư mục dự án: vào đúng thư mục, hoặc thêm
`--root <thư mục dự án>`.""",
)
BROKEN_TABLE = Code(
    id="DT504",
    severity=Severity.ERROR,
    title="Bảng đơn vị hành chính không đọc được",
    story="""Hai bảng site-config/units/communes.csv và provinces.csv là danh mục chính thức để đối
chiếu mã và tên xã, phường. Bảng phải lưu dạng CSV, mã UTF-8, giữ nguyên dòng tên cột.

Excel hay đổi mã chữ và bỏ số 0 ở đầu mã: đừng lưu đè bằng Excel. Lấy lại tệp cũ từ git, rồi sửa
bằng trình soạn văn bản.""",
)
CODES = (MISSING_SETTING, BROKEN_TABLE)
