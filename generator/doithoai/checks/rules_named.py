"""Does every rule that a dialogue names exist?"""

from collections.abc import Iterator

from doithoai.checks.context import CheckContext
from doithoai.checks.keys import key
from doithoai.checks.nearest import nearest
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Archive, Dialogue

UNKNOWN_RULE = Code(
    id="DT402",
    severity=Severity.ERROR,
    title="Quy định được nhắc đến không có",
    story="""Khoá `che_do` nói buổi đối thoại theo quy định nào, bằng mã ghi ở khoá `ma` của các
tệp trong site-config/rules/. Từ mã này trang tính các hạn và dẫn điều khoản; mã sai thì không
tính được gì.

  trước:  che_do: [luat_72]
  sau:    che_do: [luat_72_2025]

Quy định chưa có trong danh sách: báo người phụ trách trang thêm một tệp quy định.""",
)


def check(archive: Archive, context: CheckContext) -> Iterator[Problem]:
    """Every code in `che_do` is a rule of the rulebook."""
    codes = tuple(rule.code for rule in context.rulebook.rules)
    for folder in archive.dialogues:
        for index, code in enumerate(folder.entry.record.regimes):
            if code in codes:
                continue
            yield UNKNOWN_RULE.at(
                folder.entry.at("regimes", index),
                f"{key(Dialogue, 'regimes')} nhắc đến quy định `{code}`, "
                "nhưng không có quy định nào mang mã này",
                hint=nearest(code, codes, otherwise="Thêm tệp quy định vào site-config/rules/."),
            )
