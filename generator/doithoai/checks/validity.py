"""Does anything end before it starts?"""

from collections.abc import Iterator
from datetime import date

from doithoai.checks.context import CheckContext
from doithoai.checks.keys import key
from doithoai.problems import Code, Location, Problem, Severity
from doithoai.records import Archive, Commune
from doithoai.rules import Rule, Rulebook
from doithoai.values import short_day

ENDS_BEFORE_START = Code(
    id="DT428",
    severity=Severity.ERROR,
    title="Hết hiệu lực trước khi có hiệu lực",
    story="""Một đơn vị hoặc một quy định có `hieu_luc_den` sớm hơn `hieu_luc_tu` thì không có
ngày nào tồn tại, nên không buổi đối thoại nào thuộc về nó. Hai ngày thường bị viết đổi chỗ.

  trước:  hieu_luc_tu: 01/07/2025
          hieu_luc_den: 30/06/2020
  sau:    hieu_luc_tu: 01/07/2020
          hieu_luc_den: 30/06/2025""",
)


def check(archive: Archive, _context: CheckContext) -> Iterator[Problem]:
    """A unit ends no earlier than it starts."""
    if archive.commune:
        unit = archive.commune.record
        yield from _ended(
            unit.valid_from,
            unit.valid_until,
            at=archive.commune.at("valid_until"),
            keys=(key(Commune, "valid_from"), key(Commune, "valid_until")),
        )


def check_rulebook(rulebook: Rulebook) -> Iterator[Problem]:
    """A rule ends no earlier than it starts."""
    for entry in rulebook.entries:
        yield from _ended(
            entry.record.valid_from,
            entry.record.valid_until,
            at=entry.at("valid_until"),
            keys=(key(Rule, "valid_from"), key(Rule, "valid_until")),
        )


def _ended(
    start: date | None, end: date | None, *, at: Location, keys: tuple[str, str]
) -> Iterator[Problem]:
    if start is None or end is None or end >= start:
        return
    yield ENDS_BEFORE_START.at(
        at,
        f"{keys[1]} là {short_day(end)}, sớm hơn {keys[0]} là {short_day(start)}",
        hint="Đối chiếu hai ngày với văn bản; có thể chúng bị viết đổi chỗ.",
    )
