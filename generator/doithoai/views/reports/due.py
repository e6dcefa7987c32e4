"""Until when a report is to be sent, as far as a rule names its form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from doithoai.rules import Cited, Level, Provision, Rule, Rulebook
from doithoai.settings import PeriodKind
from doithoai.values import fold, short_day
from doithoai.views.citation import provision_name
from doithoai.views.reports.period import ReportPeriod

_LAST_MONTH = re.compile(r"truoc ngay (?P<day>[0-9]{1,2}) thang cuoi cua quy")
_DAY = re.compile(r"truoc ngay (?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})(?:/[0-9]{4})?")
_QUARTERLY = "hang_quy"


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDay:
    """A day before which a report is due. `last_day` is ISO, empty where the words name no day."""

    text: str
    last_day: str
    citation: str
    caution: str


def due_days(
    code: str, period: ReportPeriod, rulebook: Rulebook, *, province: str | None
) -> tuple[DueDay, ...]:
    """What the rules that name the form say of the period; an expired rule is said to be one."""
    return tuple(
        _due_day(cited, period) for cited in _naming(code, period, rulebook, province=province)
    )


def _naming(
    code: str, period: ReportPeriod, rulebook: Rulebook, *, province: str | None
) -> Iterator[Cited]:
    for rule in rulebook.rules:
        places = rule.reach.provinces if rule.reach else ()
        if province and places and province not in places:
            continue
        for provision in rule.provisions:
            quarterly = provision.recurring == _QUARTERLY
            of_kind = quarterly is (period.kind is PeriodKind.QUARTER)
            if code in provision.forms and provision.due and of_kind:
                yield Cited(rule=rule, provision=provision)


def _due_day(cited: Cited, period: ReportPeriod) -> DueDay:
    words = cited.provision.due or ""
    before = _before(words, period)
    last = before - timedelta(days=1) if before else None
    text = f"văn bản ghi “{words}”"
    if before and last:
        text += f", với kỳ này là trước ngày {short_day(before)}, tức đến hết {short_day(last)}"
    return DueDay(
        text=text,
        last_day=last.isoformat() if last else "",
        citation=provision_name(cited),
        caution=" ".join(_cautions(cited.rule, cited.provision, period)),
    )


def _before(words: str, period: ReportPeriod) -> date | None:
    """The excluded day; the year is that of the period, as the rule repeats."""
    flat = fold(words)
    if period.quarter and (match := _LAST_MONTH.search(flat)):
        return period.last.replace(day=int(match["day"]))
    if match := _DAY.search(flat):
        return date(period.year, int(match["month"]), int(match["day"]))
    return None


def _cautions(rule: Rule, provision: Provision, period: ReportPeriod) -> Iterator[str]:
    if rule.valid_until and rule.valid_until < period.first:
        yield (
            f"Văn bản hết hiệu lực ngày {short_day(rule.valid_until)}; "
            "ngày trên chỉ để tham khảo, hạn hiện hành chưa rõ."
        )
    if provision.levels and Level.COMMUNE not in provision.levels:
        levels = ", ".join(level.label for level in provision.levels)
        yield f"Văn bản giao việc này cho {levels}."
