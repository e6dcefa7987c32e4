"""Every code of this room; here those for what YAML allows but these files do not use."""

from doithoai.problems import Code, Severity
from doithoai.source.file_codes import FILE_CODES
from doithoai.source.line_codes import LINE_CODES

DUPLICATE_KEY = Code(
    id="DT140",
    severity=Severity.ERROR,
    title="Khoá viết hai lần",
    story="""\
Trong một nhóm, mỗi khoá chỉ viết một lần; nếu không, không biết giá trị nào là đúng.

  trước:  ten: Phường A
          ten: Phường B
  sau:    ten: Phường B

Sửa: giữ dòng đúng, xoá dòng kia. Nếu là nhiều mục, viết thành danh sách, mỗi mục một gạch đầu
dòng.""",
)
ALIAS = Code(
    id="DT141",
    severity=Severity.ERROR,
    title="Giá trị bắt đầu bằng dấu & hoặc *",
    story="""\
Ở đầu giá trị, dấu & và * là ký hiệu kỹ thuật để chép lại đoạn khác. Các tệp ở đây không dùng,
để ai đọc cũng thấy đủ nội dung tại chỗ.

  trước:  noi_dung: *Ghi chú: họp buổi sáng
  sau:    noi_dung: "*Ghi chú: họp buổi sáng"

Nếu định chép lại đoạn khác, viết đầy đủ nội dung ở đây.""",
)
TAG = Code(
    id="DT142",
    severity=Severity.ERROR,
    title="Giá trị bắt đầu bằng dấu !",
    story="""\
Ở đầu giá trị, dấu ! là ký hiệu kỹ thuật, có thể ra lệnh cho máy đọc; vì an toàn, các tệp ở đây
không dùng.

  trước:  noi_dung: !Khẩn
  sau:    noi_dung: "!Khẩn"

Bỏ dấu ! đi cũng được, nếu văn bản gốc không có.""",
)
MERGE_KEY = Code(
    id="DT143",
    severity=Severity.ERROR,
    title="Khoá <<",
    story="""\
Khoá `<<` là ký hiệu kỹ thuật để gộp nhóm khoá khác vào. Các tệp ở đây không dùng, để ai đọc
cũng thấy đủ nội dung tại chỗ.

Sửa: xoá dòng `<<`, viết đầy đủ các khoá cần có.""",
)
COMPLEX_KEY = Code(
    id="DT144",
    severity=Severity.ERROR,
    title="Tên khoá viết không đúng",
    story="""\
Tên khoá là một từ đứng trước dấu hai chấm. Dòng bắt đầu bằng dấu hỏi và dấu cách, khoá để
trống, hoặc khoá là một danh sách trong ngoặc đều không dùng.

  trước:  ? ten
          : Phường Nhị Chiểu
  sau:    ten: Phường Nhị Chiểu""",
)
DIRECTIVE = Code(
    id="DT145",
    severity=Severity.ERROR,
    title="Dòng bắt đầu bằng dấu %",
    story="""\
Dòng bắt đầu bằng % là lệnh kỹ thuật cho máy đọc. Các tệp ở đây không dùng.

Sửa: xoá dòng đó; nếu là nội dung, đặt nó trong dấu nháy kép sau tên khoá.

  trước:  %YAML 1.2
  sau:    (xoá dòng này)""",
)
SECOND_DOCUMENT = Code(
    id="DT146",
    severity=Severity.ERROR,
    title="Có phần thứ hai trong tệp",
    story="""\
Dòng `---` (hoặc `...`) ở giữa tệp mở một phần mới; phần đó sẽ không được đọc. Tệp .yml chỉ có
một phần và không cần dòng `---` ở cuối.

Sửa: xoá dòng `---` đó; nếu phía dưới là nội dung của tệp khác, chuyển sang tệp riêng.""",
)
UNREADABLE = Code(
    id="DT199",
    severity=Severity.ERROR,
    title="Không hiểu cách viết ở dòng này",
    story="""\
Máy đọc đến chỗ được nêu thì không hiểu. Thường chỗ sai nằm ngay ở đó hoặc ở dòng liền trên: dấu
nháy hay ngoặc chưa đóng, lùi dòng không thẳng hàng, thiếu dấu hai chấm.

Sửa: so với tệp mẫu (lệnh `doithoai new`), viết lại dòng đó; câu chữ có dấu lạ thì đặt trong dấu
nháy kép. Nếu vẫn không được, gửi cả tệp cho người phụ trách trang.""",
)

CODES = (
    *FILE_CODES,
    *LINE_CODES,
    DUPLICATE_KEY,
    ALIAS,
    TAG,
    MERGE_KEY,
    COMPLEX_KEY,
    DIRECTIVE,
    SECOND_DOCUMENT,
    UNREADABLE,
)
