"""How every status, clock and number of the site is found, from the declarations themselves."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from doithoai.records import Outcome
from doithoai.rules import Provision, Rule, Rulebook
from doithoai.values import Choice, short_day
from doithoai.views.citation import citation
from doithoai.views.clocks.clock import ClockState
from doithoai.views.method_words import (
    ANSWERS,
    CLOCKS,
    COVERAGE,
    DAYS,
    FOOT,
    INTRO,
    OUTCOMES,
    PROMISES,
    STAGES,
    TIMES,
)
from doithoai.views.proposals.answering import AnswerState
from doithoai.views.proposals.promise import PromiseState
from doithoai.views.proposals.rows import Group, group_of
from doithoai.views.stage import Stage

C = TypeVar("C", bound=Choice)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word that pages use, with its meaning; `code` is how it is written in data."""

    code: str
    label: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodSection:
    """One thing that is computed. Pages link to `anchor`."""

    anchor: str
    title: str
    lines: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionLine:
    """What a rule asks, where it says so, and the number of days, as far as it is known."""

    title: str
    place: str
    text: str
    days: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleLine:
    """A rule with its citation, since when it is counted, how well its text is known."""

    name: str
    text: str
    branch: str
    knowledge: str
    force: str
    provisions: tuple[ProvisionLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """The whole page."""

    sections: tuple[MethodSection, ...]
    rules: tuple[RuleLine, ...]


def method_view(rulebook: Rulebook, today: date) -> MethodView:
    """Labels come from their lists, rules from the rulebook; only meanings are written here."""
    return MethodView(
        sections=(
            MethodSection(anchor="ngay", title="Ngày và hạn", lines=DAYS),
            *_answering(),
            MethodSection(
                anchor="ket-luan",
                title="Việc giao trong thông báo kết luận",
                lines=INTRO["ket-luan"],
                terms=_terms(PromiseState, PROMISES),
            ),
            MethodSection(
                anchor="buoi-doi-thoai",
                title="Buổi đối thoại đang ở bước nào",
                lines=INTRO["buoi-doi-thoai"],
                terms=_terms(Stage, STAGES),
            ),
            MethodSection(anchor="thoi-gian-tra-loi", title="Thời gian trả lời", lines=TIMES),
            MethodSection(anchor="thuc-hien", title="Nơi nào đã đối thoại", lines=COVERAGE),
            MethodSection(anchor="khong-tinh", title="Những gì không tính", lines=FOOT),
            MethodSection(
                anchor="dong-ho",
                title="Các mốc theo quy định",
                lines=INTRO["dong-ho"],
                terms=_terms(ClockState, CLOCKS),
            ),
        ),
        rules=tuple(_rule(rule, today) for rule in rulebook.rules),
    )


def _answering() -> tuple[MethodSection, ...]:
    """The two axes of a proposal: whether it was answered, and what the answer came to."""
    return (
        MethodSection(
            anchor="tra-loi",
            title="Đã trả lời chưa, có đúng hạn không",
            lines=(*INTRO["tra-loi"], *_groups()),
            terms=_terms(AnswerState, ANSWERS),
        ),
        MethodSection(
            anchor="ket-qua",
            title="Kết quả của câu trả lời",
            lines=INTRO["ket-qua"],
            terms=_terms(Outcome, OUTCOMES),
        ),
    )


def _terms(kind: type[C], meanings: Mapping[C, str]) -> tuple[Term, ...]:
    return tuple(
        Term(code=one.value, label=_capital(one.label), meaning=meanings[one]) for one in kind
    )


def _groups() -> tuple[str, ...]:
    """The three lists by the states that fall into them."""
    return tuple(
        f"Danh sách “{group.label}” gồm: "
        + "; ".join(
            state.label.lower()
            for state in AnswerState
            if state is not AnswerState.WITHDRAWN and group_of(state) is group
        )
        + "."
        for group in Group
    )


def _rule(rule: Rule, today: date) -> RuleLine:
    return RuleLine(
        name=rule.name,
        text=citation(rule.document).text,
        branch=rule.branch.label,
        knowledge=rule.source.kind.label,
        force=_force(rule, today),
        provisions=tuple(map(_provision, rule.provisions)),
    )


def _force(rule: Rule, today: date) -> str:
    if rule.valid_from is None:
        return "chỉ tính cho buổi đối thoại nào nêu tên quy định này"
    since = f"tính từ ngày\u00a0{short_day(rule.valid_from)}"
    if rule.valid_until is None:
        return since
    ended = " (đã hết)" if rule.valid_until < today else ""
    return f"{since} đến hết ngày\u00a0{short_day(rule.valid_until)}{ended}"


def _provision(provision: Provision) -> ProvisionLine:
    place = f"điều {provision.article}" if provision.article else ""
    if not place and provision.section:
        place = f"mục {provision.section}"
    days = ""
    if provision.days is not None:
        unit = provision.counting.label if provision.counting else "ngày lịch"
        days = f"{provision.days} {unit}"
    return ProvisionLine(title=provision.kind.label, place=place, text=provision.text, days=days)


def _capital(label: str) -> str:
    return label[0].upper() + label[1:]
