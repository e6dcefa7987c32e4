"""What can be wrong with the rule files."""

from doithoai.problems import Code, Severity

DUPLICATE_RULE = Code(
    id="DT501",
    severity=Severity.ERROR,
    title="Hai quy định trùng mã",
    story="""Mỗi tệp trong site-config/rules/ có một mã riêng ở khoá `ma`; buổi đối thoại nhắc
đến quy định bằng mã đó trong `che_do`. Hai tệp trùng mã thì không biết tính theo tệp nào.
Đổi mã của một tệp.""",
)
CODES = (DUPLICATE_RULE,)
