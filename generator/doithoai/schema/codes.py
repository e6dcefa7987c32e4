"""What can be wrong with a field, as codes that stay the same for ever."""

from doithoai.problems import Code, Severity

UNKNOWN_KEY = Code(
    id="DT201",
    severity=Severity.ERROR,
    title="Khoá không có trong mẫu",
    story="""\
Mỗi tệp chỉ dùng những khoá ghi trong bảng của sách hướng dẫn. Khoá lạ thường là lỗi gõ: nếu bỏ
qua, điều anh chị viết sẽ không hiện trên trang mà không ai biết. Vì vậy trang dừng lại và hỏi.

Sửa: viết lại khoá theo gợi ý, hoặc xoá dòng đó.

  trước:  dia_diemm: Hội trường UBND phường
  sau:    dia_diem: Hội trường UBND phường""",
)
MISSPELT_KEY = Code(
    id="DT202",
    severity=Severity.ERROR,
    title="Khoá viết có dấu hoặc bằng tiếng Anh",
    story="""\
Khoá luôn viết thường, không dấu, nối bằng gạch dưới, để máy nào gõ cũng ra một chữ.

  trước:  Số hiệu: 16-KH/ĐU
  sau:    so_hieu: 16-KH/ĐU""",
)
MISSING_KEY = Code(
    id="DT203",
    severity=Severity.ERROR,
    title="Thiếu khoá bắt buộc",
    story="""\
Một số thông tin không thể thiếu, vì không có chúng thì trang không nói được điều gì có ích.
Thêm khoá được nêu. Nếu văn bản gốc không có thông tin ấy, xem hướng dẫn của loại tệp: nhiều
khoá được phép để trống và trang sẽ ghi rõ là chưa có.""",
)
COMPUTED_KEY = Code(
    id="DT204",
    severity=Severity.ERROR,
    title="Khoá này trang tự tính",
    story="""\
Trạng thái, quá hạn, số ngày, tổng số… được tính từ các ngày và sự việc đã ghi, mỗi ngày một
lần. Nếu gõ tay, con số sẽ sai ngay hôm sau. Xoá dòng này; muốn trạng thái đổi thì ghi thêm sự
việc (ví dụ một mục trong `dien_bien` hoặc `tra_loi`).""",
)
WRONG_SHAPE = Code(
    id="DT205",
    severity=Severity.ERROR,
    title="Sai kiểu: cần danh sách, nhóm khoá hoặc một giá trị",
    story="""\
Danh sách viết mỗi mục một dòng, bắt đầu bằng dấu gạch và một dấu cách:

  chuong_trinh:
  - Khai mạc
  - Nhân dân phát biểu

Nhóm khoá viết lùi vào hai dấu cách:

  lien_he:
    noi_nhan: Văn phòng HĐND và UBND phường""",
)
CLOSED_VALUE = Code(
    id="DT206",
    severity=Severity.ERROR,
    title="Giá trị không có trong danh sách cho phép",
    story="""\
Một số khoá chỉ nhận một trong vài giá trị cố định, viết không dấu, nối bằng gạch dưới.

  trước:  muc_do: dự kiến
  sau:    muc_do: du_kien""",
)
BAD_WHOLE_NUMBER = Code(
    id="DT207",
    severity=Severity.ERROR,
    title="Không phải số nguyên",
    story="""\
Số lượng chỉ viết bằng chữ số, không kèm đơn vị, không dấu chấm.

  trước:  so_luong: 90 đại biểu
  sau:    so_luong: 90""",
)
BAD_FORMAT = Code(
    id="DT208",
    severity=Severity.ERROR,
    title="Giá trị viết chưa đúng dạng",
    story="""\
Một số giá trị có dạng cố định: mã đơn vị 5 chữ số, số điện thoại, địa chỉ thư điện tử, tên tệp
không dấu, mã kiến nghị kn-01… Viết lại theo ví dụ trong lời nhắc.""",
)
BAD_DATE = Code(
    id="DT301",
    severity=Severity.ERROR,
    title="Không đọc được thời gian",
    story="""\
Viết thời gian đúng như văn bản: ngày trước, tháng sau, năm đủ bốn chữ số. Các cách viết được
hiểu:

  25/10/2025 · ngày 25 tháng 10 năm 2025 · 8 giờ 00 ngày 25/10/2025
  trước ngày 25/10/2025 (không gồm ngày 25) · chậm nhất ngày 25/10/2025 · đến hết ngày 25/10/2025
  tháng 10/2025 · Quý IV/2025 · năm 2025 · từ 01/10/2025 đến 15/10/2025 · sẽ thông báo sau

"Trong thời gian sớm nhất" không phải là hạn: để trống khoá đó.""",
)
IMPOSSIBLE_DATE = Code(
    id="DT302",
    severity=Severity.ERROR,
    title="Ngày không có thật",
    story="""\
Ngày viết đúng cách nhưng không có trên lịch (31/02, năm 22023…), thường do gõ nhầm. Xem lại văn
bản gốc. Nếu chính văn bản gốc in sai, để trống khoá và nêu điều đó trong phần nội dung.""",
)
BAD_NUMBER = Code(
    id="DT303",
    severity=Severity.ERROR,
    title="Không đọc được số, ký hiệu văn bản",
    story="""\
Văn bản của Đảng: số, gạch nối, ký hiệu: 16-KH/ĐU. Văn bản nhà nước: số, gạch chéo, ký hiệu:
12/KH-UBND. Luật, nghị định: 72/2025/QH15, 13/2021/NĐ-CP. Dự thảo chưa có số: /KH-UBND, hoặc để
trống.""",
)

CODES = (
    UNKNOWN_KEY,
    MISSPELT_KEY,
    MISSING_KEY,
    COMPUTED_KEY,
    WRONG_SHAPE,
    CLOSED_VALUE,
    BAD_WHOLE_NUMBER,
    BAD_FORMAT,
    BAD_DATE,
    IMPOSSIBLE_DATE,
    BAD_NUMBER,
)
