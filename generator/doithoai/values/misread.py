"""What to tell the author of a time that was not understood."""

import re
from collections.abc import Sequence

from doithoai.values.text import fold
from doithoai.values.tokens import Token
from doithoai.values.unreadable import Impossible, Unreadable, quoted

_HOW = (
    "Viết như 25/10/2025; 8 giờ 00 ngày 25/10/2025; trước ngày 25/10/2025; tháng 10/2025; "
    "Quý IV/2025; từ 01/10/2025 đến 15/10/2025; hoặc: sẽ thông báo sau."
)
_LOOK = "Xem lại trên văn bản gốc rồi sửa."
_ONE_ONLY = "Mỗi mục chỉ viết một thời gian; một khoảng thì viết: từ 01/10/2025 đến 15/10/2025."
_ADD_A_YEAR = "Viết thêm năm gồm bốn chữ số, ví dụ 25/10/2025, tháng 10/2025, Quý IV/2025."
_SAY_WHICH = (
    "Viết rõ một ngày: 10/12/2025; nhiều ngày: từ ngày 10 đến ngày 12/12/2025; "
    "nhiều tháng: từ tháng 10 đến tháng 12/2025."
)
_BOTH_ENDS = "Viết đủ hai đầu: từ 01/10/2025 đến 15/10/2025."
_FAR_ENOUGH = 1000
_WHOLE = "DMQYS"
_NO_YEAR = "smqN"

# Words of papers that set no day; each with what they are instead, then the next act.
_SETS_NO_DAY = (
    (
        re.compile(r"som nhat|cang som|kip thoi|ngay khi|khan truong"),
        "không phải là một hạn",
        "Để trống khoá này; ghi nguyên văn trong phần nội dung.",
    ),
    (
        re.compile(
            r"[0-9]+ (?:ngay|thang|tuan|gio)(?: lam viec)?[ ,]+"
            r"(?:ke tu|tinh tu|tu (?:ngay|khi)|sau)"
        ),
        "là số ngày, chưa phải là ngày",
        "Tính ra ngày cuối cùng rồi viết: chậm nhất ngày 25/10/2025.",
    ),
    (
        re.compile(r"(?:hang|moi) (?:tuan|thang|quy|nam)|cua (?:moi )?quy\b|thuong xuyen|dinh ky"),
        "là hạn lặp lại nhiều lần",
        "Viết riêng hạn của từng kỳ, ví dụ: trước ngày 15/3/2025.",
    ),
)


def refusal_of(words: str, pieces: Sequence[Token]) -> Unreadable:
    """The most helpful thing to say about words whose pieces fit no grammar."""
    if not words:
        return Unreadable("thời gian để trống", _HOW)
    said = _no_day(words) or _stray(words, pieces) or _odd_pieces(words, pieces)
    return said or Unreadable(f"không đọc được thời gian {quoted(words)}", _HOW)


def _no_day(words: str) -> Unreadable | None:
    folded = fold(words[:_FAR_ENOUGH])
    for pattern, what, hint in _SETS_NO_DAY:
        if pattern.search(folded):
            return Unreadable(f"{quoted(words)} {what}", hint)
    return None


def _odd_pieces(words: str, pieces: Sequence[Token]) -> Unreadable | None:
    """Each piece was understood, but together they are no time."""
    kinds = "".join(piece.kind for piece in pieces)
    whole = [quoted(piece.words) for piece in pieces if piece.kind in _WHOLE]
    if len(whole) > 1:
        return Unreadable(
            f"không đọc được thời gian có hai phần {whole[0]} và {whole[1]}", _ONE_ONLY
        )
    if not whole and any(kind in kinds for kind in _NO_YEAR):
        return Unreadable(f"{quoted(words)} thiếu năm", _ADD_A_YEAR)
    if whole and "N" in kinds:
        return Unreadable(f"{quoted(words)} có thể hiểu nhiều cách", _SAY_WHICH)
    if whole and "r" in kinds:
        what = "có ngày bắt đầu mà không có ngày kết thúc"
        return Unreadable(
            f"{quoted(words)} {what}", "Viết đủ hai đầu: từ 01/10/2025 đến 15/10/2025."
        )
    return None


def wrong_hour(words: str, *, hour: str, minute: str) -> Impossible:
    """An hour that no clock shows, or not in that part of the day."""
    return Impossible(
        f"{quoted(words)}: không có giờ {hour}:{minute}",
        f"Giờ viết từ 0 đến 23, phút từ 00 đến 59, ví dụ 14 giờ 00. {_LOOK}",
    )


def wrong_quarter(written: str) -> Impossible:
    """A quarter that no year has."""
    return Impossible(
        f"không có quý {written.upper()[:12]}, một năm có bốn quý",
        f"Viết Quý I, II, III hoặc IV. {_LOOK}",
    )


def wrong_order(words: str, what: str) -> Impossible:
    """A time that ends before it begins."""
    return Impossible(
        f"{quoted(words)}: {what}", f"{_LOOK} Nếu khác năm thì viết năm ở cả hai ngày."
    )


def _stray(words: str, pieces: Sequence[Token]) -> Unreadable | None:
    """Name the words without a meaning here; words side by side are named together."""
    strays = [piece for piece in pieces if piece.kind == "x"]
    if not strays or len(strays) == len(pieces):
        return None
    start = end = strays[0].match.start()
    for piece in strays:
        if piece.match.start() > end + 1:
            break
        end = piece.match.end()
    return Unreadable(
        f"không hiểu chữ {quoted(words[start:end])} trong thời gian {quoted(words)}",
        f"Bỏ chữ đó, hoặc ghi ở mục khác. {_HOW}",
    )
