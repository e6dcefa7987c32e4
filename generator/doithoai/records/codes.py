"""What can be wrong with where a file lies."""

from doithoai.problems import Code, Severity

STRAY_FILE = Code(
    id="DT601",
    severity=Severity.ERROR,
    title="Tệp nằm sai chỗ",
    story="""Mỗi loại tệp có một chỗ cố định, vì đường dẫn thư mục chính là địa chỉ trang:

  <tinh>/<xa>/don-vi.yml
  <tinh>/<xa>/<nam>/ke-hoach/<ten-khong-dau>.md
  <tinh>/<xa>/<nam>/dinh-ky-1/doi-thoai.yml   (hoặc chuyen-de-1, dot-xuat-1…)
  <tinh>/<xa>/<nam>/dinh-ky-1/kien-nghi.yml, ket-luan.md
  …/tep/…                                      bản ký, tệp kèm theo

Tệp nằm chỗ khác không hiện trên trang. Chuyển tệp về đúng chỗ, hoặc xoá nếu không dùng.""",
)
MISSING_UNIT = Code(
    id="DT602",
    severity=Severity.ERROR,
    title="Thư mục xã, phường thiếu don-vi.yml",
    story="""Mỗi thư mục xã, phường cần tệp don-vi.yml ghi tên đơn vị. Chạy lệnh
`doithoai new don-vi <tinh>/<xa>` để tạo tệp mẫu.""",
)
MISSING_DIALOGUE = Code(
    id="DT603",
    severity=Severity.ERROR,
    title="Thư mục buổi đối thoại thiếu doi-thoai.yml",
    story="""Kiến nghị và kết luận phải đi cùng tệp doi-thoai.yml của buổi đối thoại đó.
Chạy `doithoai new doi-thoai <tinh>/<xa>/<nam>/dinh-ky-1` để tạo tệp mẫu.""",
)
MISSING_PROVINCE = Code(
    id="DT604",
    severity=Severity.ERROR,
    title="Thư mục tỉnh thiếu tinh.yml",
    story="""Mỗi thư mục tỉnh, thành phố cần tệp tinh.yml ghi tên tỉnh.""",
)
BROKEN_SEAL = Code(
    id="DT605",
    severity=Severity.ERROR,
    title="Báo cáo đã chụp bị sửa",
    story="""Tệp trong <tinh>/van-ban/bao-cao/ là báo cáo như đã gửi vào ngày ghi ở `tinh_den`. Mã ở
`dau` tính từ chính nội dung; sửa một chữ là mã không còn khớp, để người đọc biết số liệu vẫn như
ngày gửi.

Sửa nhầm thì lấy lại tệp từ git. Số liệu cần sửa thì chụp bản mới (`doithoai report --freeze`) và
giữ bản cũ.""",
)
CODES = (STRAY_FILE, MISSING_UNIT, MISSING_DIALOGUE, MISSING_PROVINCE, BROKEN_SEAL)
