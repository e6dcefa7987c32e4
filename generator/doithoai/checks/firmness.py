"""Is the time of a dialogue as firm as it is called?"""

from collections.abc import Iterator

from doithoai.checks.context import CheckContext
from doithoai.checks.keys import key
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Archive, Dialogue, DialogueFolder
from doithoai.values import Firmness

FIRM_WITHOUT_DAY = Code(
    id="DT445",
    severity=Severity.ERROR,
    title="Thời gian ấn định mà không có ngày cụ thể",
    story="""“Ấn định” nghĩa là người dân có thể ghi vào lịch, nên phải có đúng một ngày. Quý,
tháng, “trước ngày…” chỉ là dự kiến hoặc phấn đấu.

  trước:  thoi_gian: Quý IV/2025
          muc_do: an_dinh
  sau:    thoi_gian: Quý IV/2025
          muc_do: du_kien""",
)
FIRMNESS_CONTRADICTED = Code(
    id="DT446",
    severity=Severity.WARNING,
    title="Mức độ chắc chắn trái với chữ của văn bản",
    story="""Chữ của văn bản (“dự kiến”, “phấn đấu”) đã nói thời gian chắc đến đâu. Nếu `muc_do`
nói khác, trang theo `muc_do`, và người đọc thấy chữ gốc bên cạnh nói điều ngược lại.

  trước:  thoi_gian: dự kiến ngày 07/7/2022
          muc_do: an_dinh
  sau:    thoi_gian: dự kiến ngày 07/7/2022
          muc_do: du_kien""",
)


def check(archive: Archive, _context: CheckContext) -> Iterator[Problem]:
    """A firm time is a day; the stated firmness is that of the words."""
    for folder in archive.dialogues:
        yield from _of(folder)


def _of(folder: DialogueFolder) -> Iterator[Problem]:
    period, stated = folder.entry.record.period, folder.entry.record.firmness
    if stated is None:
        return
    name = key(Dialogue, "firmness")
    if stated is Firmness.FIXED and (period is None or not period.is_exact_day):
        said = f"“{period.words}”" if period else "để trống"
        yield FIRM_WITHOUT_DAY.at(
            folder.entry.at("firmness"),
            f"{name} là `{stated}`, nhưng {key(Dialogue, 'period')} {said}, "
            "không phải một ngày cụ thể",
            hint=f"Viết ngày cụ thể, hoặc đổi {name} thành `{Firmness.EXPECTED}`.",
        )
    elif period and period.firmness and period.firmness is not stated:
        yield FIRMNESS_CONTRADICTED.at(
            folder.entry.at("firmness"),
            f"{name} là `{stated}`, nhưng chữ “{period.words}” nói là {period.firmness.label}",
            hint=f"Viết {name} là `{period.firmness}`, hoặc xoá dòng này: trang đọc theo chữ.",
        )
