"""Counts of proposals and the times of their answers, with N and never as a ranking."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import ceil

from doithoai.values import fold, grouped, short_day
from doithoai.views.proposals.answering import AnswerState
from doithoai.views.proposals.sample import NO_FIELD, NO_UNIT
from doithoai.views.proposals.sample_sums import SampleSums, TimeSums
from doithoai.views.proposals.tally import Tally, tally_choices, tally_texts

MINIMUM_N = 5
"""Below so many measured answers a median says more about chance than about an office."""

_BUCKETS = (
    (7, "0–7 ngày"),
    (15, "8–15 ngày"),
    (30, "16–30 ngày"),
    (60, "31–60 ngày"),
)
_LONGER = "trên 60 ngày"
_UNANSWERED = "Chưa trả lời"
_NO_URGENCY = "Chưa ghi mức độ"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseTimes:
    """Days from receipt to the first answer. `n` answers could be measured.

    `n`, `unmeasured` (answered, a day is missing), `unanswered` add up to all proposals.
    `median`, `p90` are None below the minimum N; p90 is the nearest rank.
    """

    n: int
    unmeasured: int
    unanswered: int
    median: float | None
    p90: int | None
    buckets: tuple[Tally, ...]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupTimes:
    """The response times of one field or unit."""

    label: str
    times: ResponseTimes


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """The proposals of one scope, counted on a day. Every list of counts adds up to `total`."""

    total: int
    by_answer: tuple[Tally, ...]
    by_outcome: tuple[Tally, ...]
    by_field: tuple[Tally, ...]
    by_unit: tuple[Tally, ...]
    by_urgency: tuple[Tally, ...]
    times: ResponseTimes
    times_by_field: tuple[GroupTimes, ...]
    times_by_unit: tuple[GroupTimes, ...]
    counted_on: str
    sentence: str


def statistics_of(sums: SampleSums, *, today: date) -> Statistics:
    """The statistics of a scope whose proposals were counted."""
    overdue = sums.answers[AnswerState.OVERDUE]
    return Statistics(
        total=sums.total,
        by_answer=tally_choices(sums.answers),
        by_outcome=tally_choices(sums.outcomes, unsaid=_UNANSWERED),
        by_field=tally_texts(sums.fields, unsaid=NO_FIELD),
        by_unit=tally_texts(sums.units, unsaid=NO_UNIT),
        by_urgency=tally_choices(sums.urgencies, unsaid=_NO_URGENCY),
        times=response_times(sums.times),
        times_by_field=_grouped(sums.times_by_field),
        times_by_unit=_grouped(sums.times_by_unit),
        counted_on=today.isoformat(),
        sentence=(
            f"{grouped(sums.total)} kiến nghị, {grouped(sums.times.answered)} đã trả lời, "
            f"{grouped(overdue)} quá hạn trả lời, "
            f"tính đến {short_day(today)}."
        ),
    )


def response_times(sums: TimeSums) -> ResponseTimes:
    """The times of those answers whose two days are known; who still waits is counted beside."""
    n = sums.days.total()
    enough = n >= MINIMUM_N
    middle = (_nth(sums.days, (n - 1) // 2) + _nth(sums.days, n // 2)) / 2 if enough else None
    # Nearest rank: at least nine answers in ten took no longer. Whole numbers, so no rounding.
    p90 = _nth(sums.days, ceil(9 * n / 10) - 1) if enough else None
    return ResponseTimes(
        n=n,
        unmeasured=sums.answered - n,
        unanswered=sums.total - sums.answered,
        median=middle,
        p90=p90,
        buckets=_distribution(sums.days) if enough else (),
        text=_text(n, middle, p90),
    )


def _nth(days: Counter[int], place: int) -> int:
    """The time at a place among all times, the shortest at 0."""
    for day in sorted(days):
        place -= days[day]
        if place < 0:
            return day
    raise IndexError(place)


def _text(n: int, middle: float | None, p90: int | None) -> str:
    if middle is None or p90 is None:
        return f"chưa đủ số liệu (N = {n})"
    number = f"{middle:g}".replace(".", ",")
    return (
        f"một nửa được trả lời trong {number} ngày, "
        f"chín phần mười trong {p90} ngày (N = {grouped(n)})"
    )


def _distribution(days: Counter[int]) -> tuple[Tally, ...]:
    labels = [*(label for _, label in _BUCKETS), _LONGER]
    found = dict.fromkeys(labels, 0)
    for day, count in days.items():
        found[_bucket(day)] += count
    return tuple(Tally(code="", label=label, count=found[label]) for label in labels)


def _bucket(day: int) -> str:
    return next((label for most, label in _BUCKETS if day <= most), _LONGER)


def _grouped(groups: Mapping[str, TimeSums]) -> tuple[GroupTimes, ...]:
    """By name, never by speed."""
    return tuple(
        GroupTimes(label=label, times=response_times(groups[label]))
        for label in sorted(groups, key=lambda name: (fold(name), name))
    )
