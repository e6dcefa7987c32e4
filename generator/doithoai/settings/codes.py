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
CODES = (MISSING_SETTING,)
