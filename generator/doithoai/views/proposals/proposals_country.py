"""The proposals of the whole country in numbers, province by province."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from doithoai import routes
from doithoai.values import short_day
from doithoai.views.country import ProvinceDigest
from doithoai.views.proposals.answering import AnswerState
from doithoai.views.proposals.proposal_lists import Part, group_parts, proposals_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceProposals:
    """A province with its lists."""

    name: str
    path: str
    count: int
    groups: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalsView:
    """Real provinces only; `illustration` is where the fictional one shows its lists, or empty."""

    total: int
    sentence: str
    provinces: tuple[ProvinceProposals, ...]
    without: tuple[str, ...]
    illustration: str


def proposals_view(provinces: tuple[ProvinceDigest, ...], today: date) -> ProposalsView:
    """Provinces in the order of their addresses, never by their counts."""
    real = tuple(province for province in provinces if not province.fictional)
    sums = [(province, province.counted(today).answers) for province in real]
    answers = sum((own for _, own in sums), Counter[AnswerState]())
    lists = tuple(_province(province, own) for province, own in sums)
    example = illustrated(provinces, today, rows=answers.total())
    return ProposalsView(
        total=answers.total(),
        sentence=(
            proposals_sentence(answers, today)
            if answers
            else f"Chưa có kiến nghị nào được công bố ở đây, tính đến {short_day(today)}."
        ),
        provinces=tuple(one for one in lists if one.count),
        without=tuple(one.name for one in lists if not one.count),
        illustration=routes.proposals(example.slug) if example else "",
    )


def illustrated(
    provinces: tuple[ProvinceDigest, ...], today: date, *, rows: int
) -> ProvinceDigest | None:
    """The fictional province that shows how lists look, while there is no real one."""
    shown = (p for p in provinces if p.fictional and p.counted(today).answers)
    return None if rows else next(shown, None)


def _province(province: ProvinceDigest, answers: Counter[AnswerState]) -> ProvinceProposals:
    groups = group_parts(province.slug, answers)
    return ProvinceProposals(
        name=province.name,
        path=routes.proposals(province.slug),
        count=sum(group.count for group in groups),
        groups=groups,
    )
