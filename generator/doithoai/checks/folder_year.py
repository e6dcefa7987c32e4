"""Does a dialogue lie in the folder of the year in which it is planned?"""

from collections.abc import Iterator

from doithoai.checks.context import CheckContext
from doithoai.checks.keys import key
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Archive, Dialogue
from doithoai.values import Period

OUTSIDE_YEAR = Code(
    id="DT427",
    severity=Severity.ERROR,
    title="Thời gian không thuộc năm của thư mục",
    story="""Thư mục năm là năm của buổi đối thoại theo kế hoạch, và là một phần địa chỉ trang.
`thoi_gian` phải nằm trong năm đó. Buổi bị dời sang năm sau vẫn ở thư mục cũ: ghi thời gian mới
trong `dien_bien`.

  Thư mục 2025/dinh-ky-1:
  trước:  thoi_gian: 25/10/2024
  sau:    thoi_gian: 25/10/2025""",
)


def check(archive: Archive, _context: CheckContext) -> Iterator[Problem]:
    """The planned time touches the year of the folder."""
    for folder in archive.dialogues:
        period = folder.entry.record.period
        if period is None or _touches(period, folder.year):
            continue
        yield OUTSIDE_YEAR.at(
            folder.entry.at("period"),
            f"{key(Dialogue, 'period')} là “{period.words}”, nhưng buổi này ở thư mục năm "
            f"{folder.year}",
            hint="Sửa năm gõ nhầm, hoặc chuyển thư mục buổi đối thoại sang đúng năm.",
        )


def _touches(period: Period, year: int) -> bool:
    """Without a first day ("trước ngày …") the last day alone decides."""
    if period.last is None:
        return True
    first = period.first or period.last
    return first.year <= year <= period.last.year
