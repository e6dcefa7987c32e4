"""Has a document a number, has it a date?"""

from collections.abc import Iterator

from doithoai.checks.context import CheckContext
from doithoai.checks.keys import key
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Archive, Conclusion, Document, Guidance, Plan
from doithoai.schema import Entry

Paper = Entry[Plan] | Entry[Conclusion] | Entry[Guidance]

BLANK_NUMBER = Code(
    id="DT443",
    severity=Severity.WARNING,
    title="Văn bản chưa có số",
    story="""Văn bản chưa ghi số thường là dự thảo hoặc bản chưa vào sổ. Trang vẫn công bố và ghi
rõ “chưa có số”; không bao giờ tự đặt số. Khi có bản chính thức thì điền vào.

  trước:  so_hieu: /KH-UBND
  sau:    so_hieu: 12/KH-UBND""",
)
BLANK_DATE = Code(
    id="DT444",
    severity=Severity.WARNING,
    title="Văn bản chưa có ngày",
    story="""Văn bản chưa ghi ngày thì không so được với các hạn nó đặt ra. Trang vẫn công bố và
ghi rõ “chưa ghi ngày”; không bao giờ đoán ngày. Khi có bản chính thức thì điền vào.

  trước:  ngay_ban_hanh:
  sau:    ngay_ban_hanh: 17/9/2025""",
)


def check(archive: Archive, _context: CheckContext) -> Iterator[Problem]:
    """A plan or conclusion without a number or a date is published as just that."""
    for plan in archive.plans:
        yield from check_document(plan.entry)
    for folder in archive.dialogues:
        if folder.conclusion:
            yield from check_document(folder.conclusion)


def check_document(entry: Paper) -> Iterator[Problem]:
    """The same for any document."""
    record: Document = entry.record
    if record.number is None or record.number.number is None:
        yield BLANK_NUMBER.at(
            entry.at("number"),
            "văn bản chưa ghi số; trang sẽ ghi “chưa có số”",
            hint=f"Khi có bản chính thức, điền {key(Document, 'number')}.",
        )
    if record.issued_on is None:
        yield BLANK_DATE.at(
            entry.at("issued_on"),
            "văn bản chưa ghi ngày; trang sẽ ghi “chưa ghi ngày”",
            hint=f"Khi có bản chính thức, điền {key(Document, 'issued_on')}.",
        )
