"""Counts of proposals and the times of their answers, with N and never as a ranking."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import ceil
from statistics import median

from doithoai.values import fold, short_day
from doithoai.views.proposals.answering import AnswerState
from doithoai.views.proposals.sample import NO_FIELD, NO_UNIT, Sample
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


def statistics_of(
    samples: Iterable[Sample], *, today: date, with_fictional: bool = False
) -> Statistics:
    """Count; the fictional commune is left out unless its own page asks."""
    counted = tuple(one for one in samples if with_fictional or not one.fictional)
    answered = sum(one.is_answered for one in counted)
    overdue = sum(one.answer_state is AnswerState.OVERDUE for one in counted)
    return Statistics(
        total=len(counted),
        by_answer=tally_choices(one.answer_state for one in counted),
        by_outcome=tally_choices((one.outcome for one in counted), unsaid=_UNANSWERED),
        by_field=tally_texts((one.field for one in counted), unsaid=NO_FIELD),
        by_unit=tally_texts((one.unit for one in counted), unsaid=NO_UNIT),
        by_urgency=tally_choices((one.urgency for one in counted), unsaid=_NO_URGENCY),
        times=response_times(counted),
        times_by_field=_grouped((one.field or NO_FIELD, one) for one in counted),
        times_by_unit=_grouped((one.unit or NO_UNIT, one) for one in counted),
        counted_on=today.isoformat(),
        sentence=(
            f"{len(counted)} kiến nghị, {answered} đã trả lời, {overdue} quá hạn trả lời, "
            f"tính đến {short_day(today)}."
        ),
    )


def response_times(samples: Iterable[Sample]) -> ResponseTimes:
    """The times of those answers whose two days are known; who still waits is counted beside."""
    counted = tuple(samples)
    days = sorted(one.response_days for one in counted if one.response_days is not None)
    answered = sum(one.is_answered for one in counted)
    n = len(days)
    enough = n >= MINIMUM_N
    middle = float(median(days)) if enough else None
    # Nearest rank: at least nine answers in ten took no longer. Whole numbers, so no rounding.
    p90 = days[ceil(9 * n / 10) - 1] if enough else None
    return ResponseTimes(
        n=n,
        unmeasured=answered - n,
        unanswered=len(counted) - answered,
        median=middle,
        p90=p90,
        buckets=_distribution(days) if enough else (),
        text=_text(n, middle, p90),
    )


def _text(n: int, middle: float | None, p90: int | None) -> str:
    if middle is None or p90 is None:
        return f"chưa đủ số liệu (N = {n})"
    number = f"{middle:g}".replace(".", ",")
    return f"một nửa được trả lời trong {number} ngày, chín phần mười trong {p90} ngày (N = {n})"


def _distribution(days: list[int]) -> tuple[Tally, ...]:
    labels = [*(label for _, label in _BUCKETS), _LONGER]
    found = [_bucket(day) for day in days]
    return tuple(Tally(code="", label=label, count=found.count(label)) for label in labels)


def _bucket(day: int) -> str:
    return next((label for most, label in _BUCKETS if day <= most), _LONGER)


def _grouped(pairs: Iterable[tuple[str, Sample]]) -> tuple[GroupTimes, ...]:
    """By name, never by speed."""
    groups: dict[str, list[Sample]] = {}
    for label, sample in pairs:
        groups.setdefault(label, []).append(sample)
    return tuple(
        GroupTimes(label=label, times=response_times(groups[label]))
        for label in sorted(groups, key=lambda name: (fold(name), name))
    )
