"""The statistics of one scope, ready for its page."""

from dataclasses import dataclass
from datetime import date

from doithoai import routes
from doithoai.values import long_day
from doithoai.views.country import ProvinceDigest
from doithoai.views.proposals.bars import Bar, bars_of
from doithoai.views.proposals.proposals_country import illustrated
from doithoai.views.proposals.sample_sums import added
from doithoai.views.proposals.statistics import (
    MINIMUM_N,
    GroupTimes,
    Statistics,
    statistics_of,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One way to divide all proposals; its bars add up to their number."""

    title: str
    head: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeLink:
    """A smaller scope with the number of its proposals."""

    name: str
    path: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsView:
    """The answer in a sentence, the charts, the times of answers."""

    path: str
    scope: str
    province_path: str
    fictional: bool
    statistics: Statistics
    minimum: int
    counted_text: str
    charts: tuple[Chart, ...]
    distribution: tuple[Bar, ...]
    times: tuple[tuple[str, tuple[GroupTimes, ...]], ...]
    provinces: tuple[ScopeLink, ...]
    illustration: str


def country_statistics(provinces: tuple[ProvinceDigest, ...], today: date) -> StatisticsView:
    """All real provinces. Offices are not counted here: their names repeat from place to place."""
    sums = [(p, p.samples) for p in provinces if not p.fictional]
    found = statistics_of(added(own for _, own in sums), today=today)
    example = illustrated(provinces, today, rows=found.total)
    return StatisticsView(
        path=routes.STATISTICS,
        scope="Cả nước",
        province_path="",
        fictional=False,
        statistics=found,
        minimum=MINIMUM_N,
        counted_text=long_day(today),
        charts=_charts(found),
        distribution=bars_of(found.times.buckets, found.times.n),
        times=(("Lĩnh vực", found.times_by_field),),
        provinces=tuple(
            ScopeLink(
                name=p.name,
                path=routes.statistics(p.slug),
                count=own.total,
            )
            for p, own in sums
        ),
        illustration=routes.statistics(example.slug) if example else "",
    )


def province_statistics(province: ProvinceDigest, today: date) -> StatisticsView:
    """One province; the fictional one counts its own."""
    found = statistics_of(province.samples, today=today)
    unit_chart = Chart(
        title="Theo đơn vị được giao",
        head="Đơn vị",
        bars=bars_of(found.by_unit, found.total),
    )
    return StatisticsView(
        path=routes.statistics(province.slug),
        scope=province.name,
        province_path=province.path,
        fictional=province.fictional,
        statistics=found,
        minimum=MINIMUM_N,
        counted_text=long_day(today),
        charts=(*_charts(found), unit_chart),
        distribution=bars_of(found.times.buckets, found.times.n),
        times=(("Lĩnh vực", found.times_by_field), ("Đơn vị", found.times_by_unit)),
        provinces=(),
        illustration="",
    )


def _charts(found: Statistics) -> tuple[Chart, ...]:
    divided = (
        ("Đã trả lời chưa, có đúng hạn không", "Tình trạng", found.by_answer),
        ("Kết quả của câu trả lời cuối", "Kết quả", found.by_outcome),
        ("Theo lĩnh vực", "Lĩnh vực", found.by_field),
        ("Theo mức độ cấp thiết người dân ghi", "Mức độ", found.by_urgency),
    )
    return tuple(
        Chart(title=title, head=head, bars=bars_of(tallies, found.total))
        for title, head, tallies in divided
    )
