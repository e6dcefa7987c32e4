"""Slips of the hand in writing `key: value` lines."""

from doithoai.problems import Code, Severity

TAB_INDENT = Code(
    id="DT120",
    severity=Severity.ERROR,
    title="Dùng phím Tab để lùi dòng",
    story="""\
Dòng nào thuộc về dòng nào được biết qua số dấu cách ở đầu dòng. Phím Tab mỗi máy hiện một bề
rộng khác nhau nên không dùng được.

Sửa: xoá khoảng trống ở đầu dòng, bấm phím cách hai lần cho mỗi bậc.""",
)
WRONG_INDENT = Code(
    id="DT121",
    severity=Severity.ERROR,
    title="Lùi dòng không thẳng hàng",
    story="""\
Các dòng cùng một nhóm phải bắt đầu ở cùng một cột; nhóm con lùi thêm hai dấu cách.

  trước:  ten: Phường Nhị Chiểu
            loai: phuong
  sau:    ten: Phường Nhị Chiểu
          loai: phuong

Nếu dòng đó là phần tiếp của một đoạn chữ dài, đặt cả đoạn trong dấu nháy kép.""",
)
TOO_DEEP = Code(
    id="DT122",
    severity=Severity.ERROR,
    title="Lồng quá nhiều bậc",
    story="""\
Không mẫu nào cần quá vài bậc lùi dòng hoặc ngoặc lồng nhau. Tệp lồng tới 50 bậc thường là dán
nhầm nội dung khác vào, và có thể làm treo máy đọc.

Sửa: xem dòng được nêu, xoá phần thừa; ngoặc [ và { trong câu chữ thì đặt cả câu trong dấu nháy
kép.""",
)
MISSING_SPACE = Code(
    id="DT123",
    severity=Severity.ERROR,
    title="Thiếu dấu cách sau dấu hai chấm",
    story="""\
Sau tên khoá là dấu hai chấm, rồi một dấu cách, rồi giá trị. Thiếu dấu cách thì cả dòng bị coi
là một đoạn chữ.

  trước:  ten:Phường Nhị Chiểu
  sau:    ten: Phường Nhị Chiểu

Nếu cả đoạn đúng là một giá trị (ví dụ một mã có dấu hai chấm), đặt nó trong dấu nháy kép.""",
)
MISSING_COLON = Code(
    id="DT124",
    severity=Severity.ERROR,
    title="Dòng không có dạng `khoá: giá trị`",
    story="""\
Dòng này đứng ngang hàng với các khoá nhưng không có dấu hai chấm. Có hai khả năng: quên dấu hai
chấm sau tên khoá, hoặc đây là phần tiếp của đoạn chữ ở dòng trên.

  trước:  noi_dung: Đề nghị sửa đường
          ở Tổ dân phố Phú Thứ 2
  sau:    noi_dung: Đề nghị sửa đường
            ở Tổ dân phố Phú Thứ 2""",
)
COLON_IN_VALUE = Code(
    id="DT125",
    severity=Severity.ERROR,
    title="Trong giá trị có dấu hai chấm",
    story="""\
Dấu hai chấm có dấu cách theo sau dùng để ngăn khoá với giá trị. Giá trị có dấu đó thì phải nằm
trong dấu nháy thẳng.

  trước:  trich_yeu: Về việc: đối thoại với Nhân dân
  sau:    trich_yeu: "Về việc: đối thoại với Nhân dân"

Nháy cong “ ” của Word không có tác dụng.""",
)
RESERVED_START = Code(
    id="DT126",
    severity=Severity.ERROR,
    title="Giá trị bắt đầu bằng dấu không dùng được",
    story="""\
Các dấu @ ` % , ] } ở đầu giá trị được để dành cho việc khác.

  trước:  noi_dung: @Văn phòng trả lời
  sau:    noi_dung: "@Văn phòng trả lời"

Bỏ dấu đó đi cũng được, nếu văn bản gốc không có.""",
)
UNCLOSED_QUOTE = Code(
    id="DT127",
    severity=Severity.ERROR,
    title="Dấu nháy chưa đóng",
    story="""\
Giá trị mở bằng dấu nháy thì phải đóng bằng đúng dấu nháy đó; nếu không, mọi dòng sau bị nuốt
vào giá trị.

  trước:  ten: "Phường Nhị Chiểu
  sau:    ten: "Phường Nhị Chiểu"

Nháy mở là nháy thẳng thì nháy đóng cũng phải là nháy thẳng, không phải nháy cong của Word.""",
)
TEXT_AFTER_END = Code(
    id="DT128",
    severity=Severity.ERROR,
    title="Có chữ sau dấu đóng",
    story="""\
Sau dấu nháy đóng hoặc ngoặc đóng không được có chữ nữa. Câu có trích dẫn ở đầu thì đặt cả câu
trong nháy đơn.

  trước:  noi_dung: "Ngày về cơ sở" tổ chức chậm
  sau:    noi_dung: '"Ngày về cơ sở" tổ chức chậm'

Câu có dấu nháy đơn ở giữa thì đặt trong nháy kép.""",
)
BAD_ESCAPE = Code(
    id="DT129",
    severity=Severity.ERROR,
    title="Dấu gạch chéo ngược trong nháy kép",
    story="""\
Trong dấu nháy kép, gạch chéo ngược `\\` là ký hiệu riêng. Thay nháy kép bằng nháy đơn, hoặc
viết hai gạch.

  trước:  ghi_chu: "D:\\Van ban"
  sau:    ghi_chu: 'D:\\Van ban'""",
)
BRACKETS = Code(
    id="DT130",
    severity=Severity.ERROR,
    title="Ngoặc vuông hoặc ngoặc nhọn viết chưa đúng",
    story="""\
Danh sách viết gọn nằm trong [ ], nhóm khoá viết gọn nằm trong { }; các mục cách nhau bằng dấu
phẩy; mở bao nhiêu ngoặc thì đóng bấy nhiêu. Câu chữ có ngoặc hoặc dấu phẩy thì đặt trong dấu
nháy kép.

  trước:  giao: {don_vi: Phòng Kinh tế, han: 13/10/2025
  sau:    giao: {don_vi: Phòng Kinh tế, han: 13/10/2025}

Nếu rối, viết mỗi khoá một dòng, không cần ngoặc.""",
)
LIST_DASH = Code(
    id="DT131",
    severity=Severity.ERROR,
    title="Gạch đầu dòng viết chưa đúng",
    story="""\
Mỗi mục của danh sách đứng ở dòng riêng, bắt đầu bằng dấu gạch nối và một dấu cách. Word hay đổi
dấu gạch nối thành gạch dài (–) hoặc chấm tròn (•): gõ lại.

  trước:  chuong_trinh: - Khai mạc
  sau:    chuong_trinh:
          - Khai mạc

Nếu dấu gạch là một phần của câu chữ, đặt cả câu trong dấu nháy kép.""",
)
BLOCK_TEXT = Code(
    id="DT132",
    severity=Severity.ERROR,
    title="Dấu | hoặc > viết chưa đúng",
    story="""\
Dấu | hoặc > ngay sau khoá mở một đoạn chữ nhiều dòng; chữ phải bắt đầu ở dòng dưới, lùi vào hai
dấu cách.

  trước:  noi_dung: > 5 triệu đồng
  sau:    noi_dung: "> 5 triệu đồng"

Đoạn chữ nhiều dòng thì viết:

  noi_dung: |
    Dòng thứ nhất.
    Dòng thứ hai.""",
)
LOST_COMMENT = Code(
    id="DT133",
    severity=Severity.WARNING,
    title="Phần sau dấu # bị bỏ",
    story="""\
Dấu # có dấu cách đứng trước mở một lời ghi chú: từ đó đến hết dòng không được đăng. Nếu đó là
nội dung thì phần ấy sẽ mất.

  trước:  dia_diem: Nhà văn hoá # 2
  sau:    dia_diem: "Nhà văn hoá # 2"

Nếu đúng là ghi chú cho người làm việc, đưa nó lên một dòng riêng bắt đầu bằng #.""",
)

LINE_CODES = (
    TAB_INDENT,
    WRONG_INDENT,
    TOO_DEEP,
    MISSING_SPACE,
    MISSING_COLON,
    COLON_IN_VALUE,
    RESERVED_START,
    UNCLOSED_QUOTE,
    TEXT_AFTER_END,
    BAD_ESCAPE,
    BRACKETS,
    LIST_DASH,
    BLOCK_TEXT,
    LOST_COMMENT,
)
