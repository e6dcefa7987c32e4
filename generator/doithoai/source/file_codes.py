"""What can be wrong with a file before its lines are read: size, encoding, fences, characters."""

from doithoai.problems import Code, Severity

TOO_LARGE = Code(
    id="DT101",
    severity=Severity.ERROR,
    title="Tệp quá lớn",
    story="""\
Mỗi tệp nội dung chỉ gồm chữ, thường vài chục KB. Tệp lớn hơn 5 MB gần như chắc chắn là chép
nhầm ảnh, PDF hoặc bảng tính vào. Đọc tiếp chỉ làm chậm cả trang, nên việc đọc dừng ở đây.

Sửa: để bản ký, ảnh, bảng tính trong thư mục `tep/`; trong tệp này chỉ giữ phần chữ.""",
)
NOT_UTF8 = Code(
    id="DT102",
    severity=Severity.ERROR,
    title="Tệp không ở dạng UTF-8",
    story="""\
Chữ Việt có nhiều cách lưu. Trang chỉ đọc UTF-8, cách mà máy nào cũng hiểu; tệp lưu theo bảng mã
cũ (TCVN3, VNI, Windows-1258) hoặc tệp Word, PDF đổi đuôi sẽ hiện thành chữ lạ.

Sửa: mở tệp bằng Notepad, chọn Tệp → Lưu dưới dạng, ở ô Mã hoá chọn UTF-8 rồi lưu. Nếu là tệp
Word hoặc PDF: mở bằng chương trình của nó, chép phần chữ sang tệp mới.""",
)
UTF16 = Code(
    id="DT103",
    severity=Severity.ERROR,
    title="Tệp ở dạng UTF-16",
    story="""\
Notepad của Windows gọi dạng này là "Unicode" hoặc "UTF-16". Chữ vẫn còn nguyên, chỉ cần lưu
lại.

Sửa: mở tệp bằng Notepad, chọn Tệp → Lưu dưới dạng, ở ô Mã hoá chọn UTF-8 rồi lưu.""",
)
EMPTY_FILE = Code(
    id="DT104",
    severity=Severity.ERROR,
    title="Tệp trống",
    story="""\
Tệp không có dòng nào ngoài dòng trống và dòng ghi chú, nên không biết phải đăng gì. Thường do
lưu khi chưa điền, hoặc tạo tệp rồi để đó.

Sửa: điền nội dung theo mẫu (lệnh `doithoai new` tạo sẵn tệp mẫu), hoặc xoá tệp.

  trước:  (không có gì)
  sau:    ten: Phường Nhị Chiểu""",
)
CONTROL_CHARACTER = Code(
    id="DT105",
    severity=Severity.ERROR,
    title="Có ký tự điều khiển không nhìn thấy",
    story="""\
Khi chép từ Word, Excel hoặc PDF, đôi khi có lẫn những ký tự không phải chữ: dấu ngắt dòng mềm,
dấu ngắt trang, mã máy in… Chúng làm hỏng tệp xuất ra và có khi nuốt mất chữ đứng sau.

Sửa: đưa con trỏ tới dòng và cột được nêu, xoá ký tự ở đó rồi gõ lại dấu cách hoặc xuống dòng.
Nếu có nhiều, chép qua Notepad trước rồi mới dán vào tệp.""",
)
BIDI_CONTROL = Code(
    id="DT106",
    severity=Severity.ERROR,
    title="Có ký tự đảo chiều chữ",
    story="""\
Ký tự này ra lệnh cho màn hình viết chữ từ phải sang trái, nên điều mắt đọc được khác với điều
tệp ghi. Tiếng Việt không dùng đến nó; người xấu có thể dùng để che giấu nội dung.

Sửa: xoá đoạn chữ quanh dòng và cột được nêu, rồi gõ lại bằng tay.""",
)
ZERO_WIDTH = Code(
    id="DT107",
    severity=Severity.WARNING,
    title="Có ký tự không có bề rộng",
    story="""\
Ký tự này không hiện ra trên màn hình nhưng làm cho tìm kiếm không thấy chữ. Nó thường đi theo
khi chép từ trang web hoặc PDF. Trang đã tự bỏ nó khi đọc, nội dung không mất gì.

Sửa cho sạch: xoá chữ ở dòng và cột được nêu rồi gõ lại, hoặc chép qua Notepad trước khi dán.""",
)
ZERO_WIDTH_IN_KEY = Code(
    id="DT108",
    severity=Severity.ERROR,
    title="Trong tên khoá có ký tự không nhìn thấy",
    story="""\
Tên khoá chỉ gồm chữ thường không dấu, chữ số và gạch dưới. Ở đây có lẫn một ký tự không hiện
ra, nên hai khoá nhìn giống hệt nhau có thể là hai khoá khác nhau.

Sửa: xoá cả tên khoá ở dòng được nêu rồi gõ lại bằng tay.""",
)
STRAY_BOM = Code(
    id="DT109",
    severity=Severity.ERROR,
    title="Có dấu hiệu đầu tệp (BOM) ở giữa tệp",
    story="""\
Dấu này chỉ có nghĩa ở ngay đầu tệp (ở đó trang bỏ qua). Gặp nó ở giữa thường là do hai tệp đã
bị nối vào nhau, nên có thể có đoạn thừa hoặc lặp.

Sửa: xem từ dòng được nêu trở đi có phải nội dung của tệp khác không; xoá ký tự đó, gõ lại chữ
đầu dòng.""",
)
BROKEN_CHARACTER = Code(
    id="DT110",
    severity=Severity.ERROR,
    title="Có chữ đã hỏng (�)",
    story="""\
Dấu � cho biết tệp đã từng được mở sai bảng mã rồi lưu lại, và chữ gốc ở chỗ đó đã mất.

  trước:  ten: Ph�ờng Nhị Chiểu
  sau:    ten: Phường Nhị Chiểu

Sửa: xem văn bản gốc, gõ lại chữ đúng. Nếu có nhiều chỗ, lấy lại bản trước khi hỏng.""",
)
NO_FRONT_MATTER = Code(
    id="DT111",
    severity=Severity.ERROR,
    title="Thiếu phần khai báo ở đầu tệp",
    story="""\
Tệp .md gồm hai phần: phần khai báo nằm giữa hai dòng `---`, sau đó là nội dung. Dòng đầu của
tệp phải là ba dấu gạch nối, không có gì khác. Word hay tự đổi ba gạch thành một gạch dài (—):
gõ lại.

  ---
  so_hieu: 16-KH/ĐU
  ngay_ban_hanh: 17/9/2025
  ---
  Nội dung văn bản…""",
)
UNCLOSED_FRONT_MATTER = Code(
    id="DT112",
    severity=Severity.ERROR,
    title="Phần khai báo chưa đóng",
    story="""\
Phần khai báo mở bằng dòng `---` ở đầu tệp nhưng không có dòng `---` thứ hai, nên không biết nó
hết ở đâu. Dòng đóng phải nằm sát lề trái và chỉ có ba dấu gạch nối.

  ---
  so_hieu: 16-KH/ĐU
  ---              ← dòng này đang thiếu
  Nội dung văn bản…""",
)

FILE_CODES = (
    TOO_LARGE,
    NOT_UTF8,
    UTF16,
    EMPTY_FILE,
    CONTROL_CHARACTER,
    BIDI_CONTROL,
    ZERO_WIDTH,
    ZERO_WIDTH_IN_KEY,
    STRAY_BOM,
    BROKEN_CHARACTER,
    NO_FRONT_MATTER,
    UNCLOSED_FRONT_MATTER,
)
