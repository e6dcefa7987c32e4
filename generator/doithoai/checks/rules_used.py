"""Does every rule have an effect?"""

from collections.abc import Iterator, Set

from doithoai.checks.keys import key
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Dialogue
from doithoai.rules import Level, Rule, Rulebook

UNUSED_RULE = Code(
    id="DT503",
    severity=Severity.WARNING,
    title="Quy định không có tác dụng",
    story="""Một quy định có tác dụng khi buổi đối thoại nhắc đến nó trong `che_do`, hoặc khi nó
tự áp dụng: có ngày hiệu lực (`hieu_luc_tu`) và ít nhất một mục trong `quy_dinh`. Quy định không
thuộc trường hợp nào thì không hiện ở hạn nào trên trang.

Quy định đã hết hiệu lực (có `hieu_luc_den`) được giữ để tra cứu.

Sửa: thêm mã vào `che_do` của buổi đối thoại theo quy định đó, hoặc ghi ngày hiệu lực và nội dung,
hoặc xoá tệp. Quy định chỉ dành cho cấp khác (huyện, tỉnh) được giữ để tra cứu.""",
)


def check(rulebook: Rulebook, used: Set[str]) -> Iterator[Problem]:
    """A rule for communes is named by some dialogue or applies by itself."""
    for entry in rulebook.entries:
        rule = entry.record
        if rule.code in used or not _speaks_to_communes(rule):
            continue
        if rule.valid_until is not None or _applies_by_itself(rule):
            continue
        yield UNUSED_RULE.at(
            entry.at("code"),
            f"quy định `{rule.code}` không được buổi đối thoại nào nhắc đến "
            "và cũng không tự áp dụng",
            hint=f"Thêm `{rule.code}` vào {key(Dialogue, 'regimes')} của buổi đối thoại, "
            f"hoặc ghi {key(Rule, 'valid_from')} và {key(Rule, 'provisions')}.",
        )


def _speaks_to_communes(rule: Rule) -> bool:
    return rule.reach is None or not rule.reach.levels or Level.COMMUNE in rule.reach.levels


def _applies_by_itself(rule: Rule) -> bool:
    return rule.valid_from is not None and bool(rule.provisions)
