"""A report as it stood on its day: `van-ban/bao-cao/<form>-<period>-<day>.yml`, never edited."""

import hashlib
import json
from collections.abc import Iterator

from doithoai.problems import Problem
from doithoai.records.codes import BROKEN_SEAL
from doithoai.schema import Day, Entry, Flag, Line, Sha256, Written, said


class FrozenColumn(Written):
    """The head of a column."""

    name: Line = said("ten", "Tên cột", example="Số người dự")
    is_number: Flag = said("so", "Là số", example="true", default=False)


class FrozenRow(Written):
    """One line; a figure is written in digits, what was not known as a dash."""

    cells: tuple[Line, ...] = said("o", "Các ô", example="97")


class FrozenTable(Written):
    """One table of the report."""

    title: Line = said("ten", "Tên bảng")
    columns: tuple[FrozenColumn, ...] = said("cot", "Các cột")
    rows: tuple[FrozenRow, ...] = said("hang", "Các dòng", default=())
    total: FrozenRow | None = said("cong", "Dòng cộng", default=None)


class FrozenReport(Written):
    """A report as it was sent: written by `doithoai report --freeze`, sealed with a sum."""

    code: Line = said("bieu", "Mã biểu", example="BC01")
    title: Line = said("ten", "Tên báo cáo")
    scope: Line = said("pham_vi", "Phạm vi", example="Thành phố Hải Phòng")
    period: Line = said("ky", "Kỳ", example="2025-Q3")
    period_title: Line = said("ten_ky", "Tên kỳ", example="Quý III/2025")
    counted_on: Day = said("tinh_den", "Tính đến ngày", example="14/09/2025")
    basis: Line = said("theo", "Theo văn bản nào")
    whose: Line = said("cot_cua", "Cột của ai")
    tables: tuple[FrozenTable, ...] = said("bang", "Các bảng")
    notes: tuple[Line, ...] = said("ghi_chu", "Ghi chú", default=())
    seal: Sha256 = said("dau", "Mã kiểm", "Do chương trình tính; sửa tay thì không còn khớp.")


def seal_of(report: FrozenReport) -> str:
    """The sum of all that the report says, whatever the layout of its file."""
    content = report.model_dump(mode="json", by_alias=True, exclude={"seal"})
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def broken_seal(entry: Entry[FrozenReport]) -> Iterator[Problem]:
    """A frozen report that says something else than on its day."""
    if seal_of(entry.record) != entry.record.seal:
        yield BROKEN_SEAL.at(
            entry.at("seal"),
            "báo cáo đã chụp này bị sửa sau ngày chụp (mã kiểm không khớp)",
            hint="Lấy lại tệp từ git. Số liệu cần sửa thì chụp một bản mới, bản cũ giữ nguyên.",
        )
