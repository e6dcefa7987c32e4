"""What can be wrong with the written pages."""

from doithoai.problems import Code, Severity

DEAD_LINK = Code(
    id="DT611",
    severity=Severity.WARNING,
    title="Liên kết trong trang viết không dẫn đến đâu",
    story="""Liên kết giữa các trang viết (hướng dẫn, giới thiệu) ghi theo chỗ của tệp Markdown,
tính từ tệp đang viết. Người đọc bấm vào liên kết sai sẽ gặp trang "không tìm thấy".

Trước: [Sổ tay](so-tay/)
Sau:   [Sổ tay](can-bo/index.md)""",
)
MKDOCS_SAYS = Code(
    id="DT612",
    severity=Severity.WARNING,
    title="MkDocs cảnh báo",
    story="""Các trang viết do MkDocs in ra. MkDocs nói bằng tiếng Anh; lời của nó được chép nguyên.
Thường gặp: mkdocs.yml nhắc đến một trang đã đổi tên hoặc đã xoá (mục `nav`). Sửa tên ở đó.""",
)
FAILED = Code(
    id="DT613",
    severity=Severity.ERROR,
    title="Chương trình gặp lỗi ở một đơn vị",
    story="""Lỗi này của chương trình, không phải của người ghi. Đơn vị bị lỗi giữ trang cũ; các
đơn vị khác vẫn được dựng. Gửi lời báo và thư mục của đơn vị cho người làm chương trình.""",
)
CODES = (DEAD_LINK, MKDOCS_SAYS, FAILED)
