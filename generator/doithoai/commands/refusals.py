"""What the machine refuses, said in Vietnamese with the next act."""

import errno

import jinja2

from doithoai.commands.terminal import WrongUse
from doithoai.site import BusyError, MkdocsError

REFUSALS = (OSError, jinja2.TemplateError, MkdocsError)
"""What can fail without any mistake in the content and without a bug of ours."""

_REASONS = {
    errno.ENOENT: "không có tệp hay thư mục đó",
    errno.EACCES: "không có quyền đọc hoặc ghi",
    errno.EPERM: "hệ thống không cho phép",
    errno.ENOSPC: "đĩa đã đầy",
    errno.EFBIG: "tệp lớn quá mức cho phép",
    errno.EDQUOT: "đã dùng hết dung lượng được cấp",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.EISDIR: "đó là thư mục, không phải tệp",
    errno.ENOTDIR: "một phần của đường dẫn không phải thư mục",
    errno.ENAMETOOLONG: "tên tệp quá dài",
    errno.EMFILE: "mở quá nhiều tệp cùng lúc",
    errno.ENFILE: "mở quá nhiều tệp cùng lúc",
    errno.EXDEV: "hai thư mục nằm trên hai ổ đĩa khác nhau",
    errno.EBUSY: "tệp hay thư mục đang được dùng",
    errno.EIO: "đĩa đọc, ghi bị lỗi",
    errno.ENOMEM: "hết bộ nhớ",
    errno.ELOOP: "liên kết tượng trưng quay vòng",
}


def refusal(error: Exception) -> WrongUse:
    """One of `REFUSALS` as a sentence for the terminal; exit code 2."""
    if isinstance(error, BusyError):
        return WrongUse(
            "một lần dựng khác đang công bố vào cùng thư mục", "Chờ lần đó xong rồi chạy lại."
        )
    if isinstance(error, jinja2.TemplateError):
        return _of_template(error)
    if isinstance(error, OSError):
        where = f" {error.filename}" if error.filename else ""
        reason = _REASONS.get(error.errno or 0, f"mã lỗi {error.errno}")
        return WrongUse(
            f"máy không cho đọc hoặc ghi{where}: {reason}",
            "Xem lại quyền của tệp, chỗ trống trên đĩa, rồi chạy lại. Trang cũ vẫn nguyên.",
        )
    return WrongUse(
        f"MkDocs không in được các trang viết, nó báo: {error}",
        "Xem lại mkdocs.yml và thư mục theme/. Trang cũ vẫn nguyên.",
    )


def _of_template(error: jinja2.TemplateError) -> WrongUse:
    name, line = getattr(error, "name", None), getattr(error, "lineno", None)
    where = f" theme/{name}" if name else ""
    at = f", dòng {line}" if line else ""
    return WrongUse(
        f"mẫu trang{where}{at} có lỗi, Jinja báo: {error.message or error}",
        "Sửa mẫu trong thư mục theme/ rồi chạy lại. Trang cũ vẫn nguyên.",
    )
