"""What the pages of the country ask of a province, counted once and added up there."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from doithoai.views.digest import Digest
from doithoai.views.news.news import News, NewsFeed, newest
from doithoai.views.news.occasion import Occasion, recent
from doithoai.views.past.log_entry import LogEntry, newest_entries
from doithoai.views.proposals.answering import AnswerState
from doithoai.views.proposals.promise import PromiseState
from doithoai.views.proposals.promise_row import PromiseRow, overdue_first
from doithoai.views.proposals.sample_sums import SampleSums, sums_of_samples

OVERDUE_SHOWN = 200
"""A page of the country names so many promises; each province names all of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseSums:
    """Promises by their state, and of those that are overdue the longest waiting."""

    states: Counter[PromiseState]
    overdue: Sequence[PromiseRow]

    @property
    def total(self) -> int:
        """How many promises there are."""
        return self.states.total()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceSums:
    """A province as its country counts it; long lists are cut to what may be shown there."""

    samples: SampleSums
    promises: PromiseSums
    log: Sequence[LogEntry]
    occasions: Sequence[Occasion]
    news: Sequence[News]

    @property
    def answers(self) -> Counter[AnswerState]:
        """Proposals by whether they are answered, and in time."""
        return self.samples.answers


def sums_of(communes: Sequence[Digest], today: date) -> ProvinceSums:
    """Count the communes of a province."""
    promises = tuple(row for commune in communes for row in commune.promises)
    standing = (commune for commune in communes if not commune.dissolved)
    told = tuple(piece for commune in communes for piece in commune.news)
    return ProvinceSums(
        samples=sums_of_samples(sample for commune in communes for sample in commune.samples),
        promises=PromiseSums(
            states=Counter(row.state for row in promises),
            overdue=overdue_first(promises)[:OVERDUE_SHOWN],
        ),
        log=newest_entries(entry for commune in communes for entry in commune.log),
        occasions=tuple(
            entry for commune in standing for entry in recent(commune.occasions, today)
        ),
        news=_shown(told),
    )


def _shown(news: Iterable[News]) -> tuple[News, ...]:
    """What stands in any feed of the country, each piece once."""
    told = tuple(news)
    kept: dict[int, News] = {}
    for feed in NewsFeed:
        for piece in newest(one for one in told if feed.holds(one.sort)):
            kept[id(piece)] = piece
    return tuple(kept.values())
