"""What can be wrong with the parts of a country that are to be joined."""

from doithoai.problems import Code, Severity

NOT_A_PART = Code(
    id="DT621",
    severity=Severity.ERROR,
    title="Thư mục không phải là một phần đã dựng",
    story="""`doithoai join` ghép các phần do `doithoai build --province … --out …` làm ra. Mỗi phần
có tệp `phan.json` nói phần ấy gồm tỉnh nào, dựng cho ngày nào. Thư mục được nêu không có tệp này,
hoặc tệp không đọc được. Thường là nêu nhầm thư mục cha, hoặc tải về chưa đủ.

Trước: doithoai join tai-ve --out site
Sau:   doithoai join tai-ve/* --out site""",
)
DAMAGED = Code(
    id="DT622",
    severity=Severity.ERROR,
    title="Phần đã dựng bị hỏng hoặc thiếu tệp",
    story="""Mỗi phần có bản kê mã kiểm của mọi tệp (`sha256sums.txt`). Có tệp thiếu hoặc khác mã
kiểm, nên không tệp nào của phần được dùng. Thường là chép hoặc tải dở dang, hoặc có người sửa tay.

Sửa: tải lại phần đó; không được thì dựng lại nó.""",
)
OTHER_DAY = Code(
    id="DT623",
    severity=Severity.ERROR,
    title="Các phần dựng cho những ngày khác nhau",
    story="""Một trang chỉ đúng cho một ngày: hạn, trạng thái, số liệu đều tính đến ngày đó. Các
phần dựng trước và sau nửa đêm thì lệch ngày nhau.

Sửa: chọn một ngày, nêu nó ở mọi máy, rồi dựng lại phần bị lệch.
Ví dụ: doithoai build --province hai-phong --today 21/11/2026 --out phan/hai-phong""",
)
OTHER_MAKING = Code(
    id="DT624",
    severity=Severity.ERROR,
    title="Phần dựng bằng chương trình, cài đặt hoặc mẫu trang khác",
    story="""Các phần và nơi ghép phải cùng phiên bản của chương trình và thư viện, của Python, của
`site-config/` và `theme/`. Khác một thứ thì trang ghép không còn giống trang dựng một lần.

Sửa: lấy cùng một phiên bản của kho trên mọi máy, `make setup`, rồi dựng lại phần đó.""",
)
MISSING = Code(
    id="DT625",
    severity=Severity.ERROR,
    title="Thiếu phần của một tỉnh, thành phố",
    story="""Mọi tỉnh, thành phố có thư mục trong `content/` phải nằm trong một phần. Ghép thiếu
thì số liệu cả nước sai, và trang của nơi bị thiếu biến mất.

Sửa: dựng phần còn thiếu, rồi nêu nó trong lệnh ghép.""",
)
TWICE = Code(
    id="DT626",
    severity=Severity.ERROR,
    title="Một tỉnh, thành phố có trong hai phần",
    story="""Mỗi tỉnh, thành phố chỉ được nằm trong một phần; hai phần nói về cùng một nơi thì không
biết tin phần nào. Thường là phần của lần trước còn nằm lại trong thư mục tải về.

Sửa: bỏ phần cũ, hoặc chia lại tỉnh cho các máy.""",
)
OTHER_CONTENT = Code(
    id="DT627",
    severity=Severity.ERROR,
    title="Phần không còn đúng với nội dung",
    story="""`doithoai join` không đọc và không dựng lại xã, phường nào. Nội dung hoặc lịch sử trong
kho git ở nơi ghép khác với lúc dựng phần, nên có xã, phường phải dựng lại.

Sửa: lấy cùng một phiên bản của kho, với đủ lịch sử, trên mọi máy; dựng lại phần được nêu.""",
)
CODES = (NOT_A_PART, DAMAGED, OTHER_DAY, OTHER_MAKING, MISSING, TWICE, OTHER_CONTENT)
