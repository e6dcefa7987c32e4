"""The span of time of a report: a quarter or a year, with its name in a command and on paper."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from doithoai.settings import PeriodKind
from doithoai.values import Shape, Unreadable, long_period, read_period

_CODE = re.compile(r"([0-9]{4})(?:-?[Qq]([1-4]))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPeriod:
    """A quarter, or a year where `quarter` is 0."""

    year: int
    quarter: int = 0

    @property
    def kind(self) -> PeriodKind:
        """Whether it is a quarter or a year."""
        return PeriodKind.QUARTER if self.quarter else PeriodKind.YEAR

    @property
    def code(self) -> str:
        """2025-Q3, or 2025."""
        return f"{self.year}-Q{self.quarter}" if self.quarter else str(self.year)

    @property
    def title(self) -> str:
        """Quý III/2025, or năm 2025."""
        return long_period(read_period(self._words))

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, 3 * self.quarter - 2 if self.quarter else 1, 1)

    @property
    def last(self) -> date:
        """The last day."""
        month = 3 * self.quarter if self.quarter else 12
        return date(self.year, month, monthrange(self.year, month)[1])

    @property
    def _words(self) -> str:
        return f"quý {self.quarter} năm {self.year}" if self.quarter else f"năm {self.year}"


def period_on(day: date, kind: PeriodKind) -> ReportPeriod:
    """The running quarter or year."""
    quarter = (day.month + 2) // 3 if kind is PeriodKind.QUARTER else 0
    return ReportPeriod(year=day.year, quarter=quarter)


def read_report_period(text: str) -> ReportPeriod:
    """Read "2025-Q3", "2025" or what papers write: "Quý III/2025"; raise `Unreadable`."""
    code = _CODE.fullmatch(text.strip())
    if code:
        return ReportPeriod(year=int(code[1]), quarter=int(code[2] or 0))
    period = read_period(text)
    if period.first and period.shape is Shape.YEAR:
        return ReportPeriod(year=period.first.year)
    if period.first and period.shape is Shape.QUARTER:
        return period_on(period.first, PeriodKind.QUARTER)
    raise Unreadable(
        f"`{text}` không phải một quý hay một năm", "Viết như 2025-Q3 (quý III năm 2025) hoặc 2025."
    )
