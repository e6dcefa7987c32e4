"""Counts drawn as bars, each as its share of the whole."""

from collections.abc import Iterable
from dataclasses import dataclass

from doithoai.views.proposals.tally import Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One count; `width` is its share of 100, as a drawing needs it."""

    code: str
    label: str
    count: int
    total: int
    width: str


def bars_of(tallies: Iterable[Tally], total: int) -> tuple[Bar, ...]:
    """Bars on one scale: the longest possible one is everything."""
    return tuple(
        Bar(
            code=tally.code,
            label=tally.label,
            count=tally.count,
            total=total,
            width=f"{100 * tally.count / total:.1f}".removesuffix(".0") if total else "0",
        )
        for tally in tallies
    )
