"""Samples counted so that counts of many places add up to those of the whole."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from doithoai.records import Outcome, Urgency
from doithoai.views.proposals.answering import AnswerState
from doithoai.views.proposals.sample import NO_FIELD, NO_UNIT, Sample

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSums:
    """How many answers took how many days; `total` counts those without an answer, too."""

    days: Counter[int] = field(default_factory=Counter)
    answered: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleSums:
    """The proposals of a place by all that statistics ask; a place may be a whole country."""

    answers: Counter[AnswerState]
    outcomes: Counter[Outcome | None]
    fields: Counter[str | None]
    units: Counter[str | None]
    urgencies: Counter[Urgency | None]
    times: TimeSums
    times_by_field: dict[str, TimeSums]
    times_by_unit: dict[str, TimeSums]

    @property
    def total(self) -> int:
        """How many proposals there are."""
        return self.times.total


def sums_of_samples(samples: Iterable[Sample]) -> SampleSums:
    """Count samples."""
    counted = tuple(samples)
    return SampleSums(
        answers=Counter(one.answer_state for one in counted),
        outcomes=Counter(one.outcome for one in counted),
        fields=Counter(one.field or None for one in counted),
        units=Counter(one.unit or None for one in counted),
        urgencies=Counter(one.urgency for one in counted),
        times=time_sums(counted),
        times_by_field=_grouped((one.field or NO_FIELD, one) for one in counted),
        times_by_unit=_grouped((one.unit or NO_UNIT, one) for one in counted),
    )


def time_sums(samples: Iterable[Sample]) -> TimeSums:
    """The times of those answers whose two days are known; who still waits is counted beside."""
    counted = tuple(samples)
    return TimeSums(
        days=Counter(one.response_days for one in counted if one.response_days is not None),
        answered=sum(one.is_answered for one in counted),
        total=len(counted),
    )


def added(parts: Iterable[SampleSums]) -> SampleSums:
    """The sums of several places together."""
    every = tuple(parts)
    return SampleSums(
        answers=_joined(one.answers for one in every),
        outcomes=_joined(one.outcomes for one in every),
        fields=_joined(one.fields for one in every),
        units=_joined(one.units for one in every),
        urgencies=_joined(one.urgencies for one in every),
        times=_time(one.times for one in every),
        times_by_field=_times(one.times_by_field for one in every),
        times_by_unit=_times(one.times_by_unit for one in every),
    )


def _grouped(pairs: Iterable[tuple[str, Sample]]) -> dict[str, TimeSums]:
    groups: dict[str, list[Sample]] = {}
    for label, sample in pairs:
        groups.setdefault(label, []).append(sample)
    return {label: time_sums(group) for label, group in groups.items()}


def _joined(parts: Iterable[Counter[T]]) -> Counter[T]:
    whole: Counter[T] = Counter()
    for part in parts:
        whole.update(part)
    return whole


def _time(parts: Iterable[TimeSums]) -> TimeSums:
    every = tuple(parts)
    return TimeSums(
        days=_joined(one.days for one in every),
        answered=sum(one.answered for one in every),
        total=sum(one.total for one in every),
    )


def _times(parts: Iterable[dict[str, TimeSums]]) -> dict[str, TimeSums]:
    groups: dict[str, list[TimeSums]] = {}
    for part in parts:
        for label, one in part.items():
            groups.setdefault(label, []).append(one)
    return {label: _time(group) for label, group in groups.items()}
