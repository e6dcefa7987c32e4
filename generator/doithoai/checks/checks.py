"""Every check in one explicit list."""

from collections.abc import Callable, Iterator, Set

from doithoai.checks import (
    answer_days,
    attachments,
    blanks,
    complaints,
    conclusion_days,
    conclusion_duties,
    continuations,
    early_deadlines,
    event_details,
    event_order,
    fields_named,
    firmness,
    folder_year,
    issuers,
    item_codes,
    ladder_order,
    outcomes,
    personal_data,
    plan_twins,
    plans_named,
    proposals_named,
    province_name,
    province_registry,
    rules_named,
    rules_used,
    sums,
    unit_name,
    unit_registry,
    validity,
)
from doithoai.checks.context import CheckContext
from doithoai.problems import Code, Problem, sort_problems
from doithoai.records import Archive, ProvinceArchive
from doithoai.rules import Rulebook
from doithoai.settings import Settings

Check = Callable[[Archive, CheckContext], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    plans_named.check,
    rules_named.check,
    fields_named.check,
    proposals_named.check,
    continuations.check,
    attachments.check,
    item_codes.check,
    plan_twins.check,
    early_deadlines.check,
    ladder_order.check,
    event_order.check,
    answer_days.check,
    conclusion_days.check,
    folder_year.check,
    validity.check,
    unit_name.check,
    sums.check,
    blanks.check,
    firmness.check,
    unit_registry.check,
    issuers.check,
    outcomes.check,
    conclusion_duties.check,
    event_details.check,
    personal_data.check,
    complaints.check,
)

CODES: tuple[Code, ...] = (
    plans_named.UNKNOWN_PLAN,
    rules_named.UNKNOWN_RULE,
    fields_named.UNKNOWN_FIELD,
    proposals_named.UNKNOWN_PROPOSAL,
    continuations.UNKNOWN_FORERUNNER,
    attachments.MISSING_ATTACHMENT,
    attachments.UNNAMED_ATTACHMENT,
    item_codes.DUPLICATE_ITEM,
    plan_twins.TWIN_PLAN,
    early_deadlines.EARLY_DEADLINE,
    ladder_order.LADDER_ORDER,
    event_order.EVENTS_OUT_OF_ORDER,
    event_order.EVENT_BEFORE_PLAN,
    answer_days.ANSWER_BEFORE_RECEIPT,
    conclusion_days.CONCLUSION_BEFORE_DIALOGUE,
    folder_year.OUTSIDE_YEAR,
    validity.ENDS_BEFORE_START,
    unit_name.UNIT_FOLDER,
    unit_name.UNIT_TYPE,
    issuers.OTHER_ISSUER,
    province_name.PROVINCE_FOLDER,
    sums.GROUP_SUM,
    sums.TOTAL_SUM,
    blanks.BLANK_NUMBER,
    blanks.BLANK_DATE,
    firmness.FIRM_WITHOUT_DAY,
    firmness.FIRMNESS_CONTRADICTED,
    unit_registry.UNKNOWN_UNIT_CODE,
    unit_registry.OTHER_UNIT,
    unit_registry.NAME_SPELT_OTHERWISE,
    unit_registry.OTHER_PROVINCE,
    province_registry.PROVINCE_CODE,
    outcomes.OUTCOME_INCOMPLETE,
    conclusion_duties.CONCLUSION_UNASSIGNED,
    event_details.MOVE_WITHOUT_CHANGE,
    event_details.NO_REASON,
    personal_data.CITIZEN_ID,
    personal_data.PHONE,
    personal_data.EMAIL,
    personal_data.ACCOUNT,
    personal_data.HOUSE,
    personal_data.PERSON,
    complaints.COMPLAINT,
    rules_used.UNUSED_RULE,
)


def check_archive(archive: Archive, context: CheckContext) -> tuple[Problem, ...]:
    """Ask every question about one commune; the problems of reading it are not repeated."""
    return sort_problems(problem for check in CHECKS for problem in check(archive, context))


def check_province(archive: ProvinceArchive, settings: Settings) -> tuple[Problem, ...]:
    """Ask the questions about a province and its documents above commune level."""
    return sort_problems(_province_problems(archive, settings))


def check_rules(rulebook: Rulebook, used_codes: Set[str] | None) -> tuple[Problem, ...]:
    """Ask the questions about the rules.

    `used_codes` are all that dialogues name; None where not all dialogues could be read.
    """
    unused = () if used_codes is None else rules_used.check(rulebook, used_codes)
    return sort_problems((*validity.check_rulebook(rulebook), *unused))


def used_codes(archive: Archive) -> frozenset[str]:
    """The rules that the dialogues of a commune name."""
    return frozenset(code for folder in archive.dialogues for code in folder.entry.record.regimes)


def _province_problems(archive: ProvinceArchive, settings: Settings) -> Iterator[Problem]:
    yield from province_name.check(archive)
    yield from province_registry.check(archive, settings)
    yield from attachments.check_province(archive)
    for guidance in archive.guidance:
        yield from blanks.check_document(guidance.entry)
        yield from early_deadlines.check_guidance(guidance.entry)
        yield from personal_data.check_document(guidance.entry, settings)
