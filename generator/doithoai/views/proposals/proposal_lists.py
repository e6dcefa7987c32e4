"""The lists of a province's proposals: all of them, and the parts that stand without a script."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from doithoai import routes
from doithoai.values import fold, grouped, short_day
from doithoai.views.country import ProvinceDigest
from doithoai.views.proposals.answering import AnswerState
from doithoai.views.proposals.rows import Group, ProposalRow, group_of

ROWS_A_PAGE = 200
ORDER = (
    "Xếp theo: quá hạn lâu nhất trước, rồi việc còn chờ trả lời theo hạn, "
    "sau cùng việc đã trả lời, mới trước cũ sau."
)
_FIELD, _UNIT = "linh-vuc", "don-vi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A list with its count; `slug` is its word in addresses and filters."""

    slug: str
    label: str
    path: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalPage:
    """One page of one list. `total` counts the whole list, over all its pages.

    `groups`, `fields`, `units`, `communes` each add up to all proposals of the province; only the
    whole list names the last three.
    """

    path: str
    title: str
    province: str
    province_path: str
    fictional: bool
    whole_path: str
    is_whole: bool
    sentence: str
    total: int
    rows: tuple[ProposalRow, ...]
    number: int
    pages: tuple[tuple[int, str], ...]
    groups: tuple[Part, ...]
    fields: tuple[Part, ...]
    units: tuple[Part, ...]
    communes: tuple[Part, ...]
    valid_until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lists:
    """The proposals of a province with the parts into which they fall."""

    province: ProvinceDigest
    rows: tuple[ProposalRow, ...]
    groups: tuple[Part, ...]
    fields: tuple[Part, ...]
    units: tuple[Part, ...]
    communes: tuple[Part, ...]
    today: date


def proposal_pages(province: ProvinceDigest, today: date) -> Iterator[ProposalPage]:
    """Every page of every list; the whole list stands first."""
    lists = _lists(province, today)
    yield from _pages(lists, "Kiến nghị của người dân", lists.rows, path=_whole(province))
    of_a_kind: tuple[tuple[tuple[Part, ...], Callable[[ProposalRow], str]], ...] = (
        (lists.groups, lambda row: row.group.value),
        (lists.fields, lambda row: row.field_slug),
        (lists.units, lambda row: row.unit_slug),
    )
    for parts, slug_of in of_a_kind:
        found: dict[str, list[ProposalRow]] = {part.slug: [] for part in parts}
        for row in lists.rows:
            found[slug_of(row)].append(row)
        for part in parts:
            rows = tuple(found[part.slug])
            yield from _pages(lists, f"Kiến nghị: {part.label}", rows, path=part.path)


def group_parts(slug: str, answers: Mapping[AnswerState, int]) -> tuple[Part, ...]:
    """The three lists by the state of the answer, the empty ones too: their addresses stand."""
    counts = Counter[Group]()
    for state, count in answers.items():
        counts[group_of(state)] += count
    return tuple(
        Part(
            slug=group.value,
            label=group.label,
            path=routes.proposals(slug, group.value),
            count=counts[group],
        )
        for group in Group
    )


def proposals_sentence(answers: Counter[AnswerState], today: date) -> str:
    """How many there are and how many are late, true for ever."""
    overdue, late = answers[AnswerState.OVERDUE], answers[AnswerState.LATE]
    return (
        f"{grouped(answers.total())} kiến nghị, {grouped(overdue)} quá hạn trả lời, "
        f"{grouped(late)} trả lời trễ, "
        f"tính đến {short_day(today)}."
    )


def _whole(province: ProvinceDigest) -> str:
    return routes.proposals(province.slug)


def _lists(province: ProvinceDigest, today: date) -> _Lists:
    every = (row for commune in province.communes for row in commune.rows)
    rows = tuple(sorted(every, key=_urgency))
    return _Lists(
        province=province,
        rows=rows,
        groups=group_parts(province.slug, Counter(row.answer for row in rows)),
        fields=_parts(((r.field_slug, r.field) for r in rows), province.slug, _FIELD),
        units=_parts(((r.unit_slug, r.unit) for r in rows), province.slug, _UNIT),
        communes=_parts(((r.commune_slug, r.commune.name) for r in rows), province.slug, ""),
        today=today,
    )


def _parts(pairs: Iterable[tuple[str, str]], province: str, kind: str) -> tuple[Part, ...]:
    """By name. Names that differ in marks or case only have one address, so they are one part."""
    labels: dict[str, str] = {}
    counts: dict[str, int] = {}
    for slug, label in pairs:
        labels.setdefault(slug, label)
        counts[slug] = counts.get(slug, 0) + 1
    parts = (
        Part(
            slug=slug,
            label=label,
            path=routes.proposals(province, kind, slug) if kind else "",
            count=counts[slug],
        )
        for slug, label in labels.items()
    )
    return tuple(sorted(parts, key=lambda part: (fold(part.label), part.slug)))


def _pages(
    lists: _Lists, title: str, rows: tuple[ProposalRow, ...], *, path: str
) -> Iterator[ProposalPage]:
    last = max(1, -(-len(rows) // ROWS_A_PAGE))
    pages = tuple((number, routes.sheet(path, number)) for number in range(1, last + 1))
    province = lists.province
    sentence = proposals_sentence(Counter(row.answer for row in rows), lists.today)
    is_whole = path == _whole(province)
    for number, address in pages:
        yield ProposalPage(
            path=address,
            title=title,
            province=province.name,
            province_path=province.path,
            fictional=province.fictional,
            whole_path=_whole(province),
            is_whole=is_whole,
            sentence=sentence,
            total=len(rows),
            rows=rows[(number - 1) * ROWS_A_PAGE : number * ROWS_A_PAGE],
            number=number,
            pages=pages if last > 1 else (),
            groups=lists.groups,
            fields=lists.fields if is_whole else (),
            units=lists.units if is_whole else (),
            communes=lists.communes if is_whole else (),
            valid_until=province.valid_until,
        )


def _urgency(row: ProposalRow) -> tuple[int, int, str, str]:
    """Sort key: overdue, then waiting by its deadline, then answered, the newest first."""
    if row.answer is AnswerState.OVERDUE:
        return (0, -row.days, "", row.path)
    if not row.answered_on:
        return (1, 0, row.due_on or "9999", row.path)
    return (2, -date.fromisoformat(row.answered_on).toordinal(), "", row.path)
