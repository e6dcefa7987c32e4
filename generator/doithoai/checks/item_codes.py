"""Is every number of a proposal or a conclusion item given only once?"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from doithoai.checks.context import CheckContext
from doithoai.checks.keys import key
from doithoai.problems import Code, Location, Problem, Severity
from doithoai.records import Archive, ConclusionItem, DialogueFolder, Proposal

DUPLICATE_ITEM = Code(
    id="DT411",
    severity=Severity.ERROR,
    title="Mã kiến nghị hoặc mã kết luận bị trùng",
    story="""Mã kn-07, kl-03 là địa chỉ vĩnh viễn của một nội dung: báo chí và người dân dẫn link
theo mã. Mỗi mã cấp một lần trong một tệp, không cấp lại, kể cả khi nội dung đã gỡ.

  trước:  - ma: kn-02 …      sau:  - ma: kn-02 …
          - ma: kn-02 …            - ma: kn-03 …""",
)

Item = tuple[str, Callable[[], Location]]
"""A code, and what tells where it stands."""


def check(archive: Archive, _context: CheckContext) -> Iterator[Problem]:
    """No code stands twice in a file."""
    for folder in archive.dialogues:
        yield from _repeated(_proposal_codes(folder), key(Proposal, "code"))
        yield from _repeated(_conclusion_codes(folder), key(ConclusionItem, "code"))


def _proposal_codes(folder: DialogueFolder) -> Iterator[Item]:
    if folder.proposals:
        for index, proposal in enumerate(folder.proposals.record.proposals):
            yield proposal.code, partial(folder.proposals.at, "proposals", index, "code")


def _conclusion_codes(folder: DialogueFolder) -> Iterator[Item]:
    if folder.conclusion:
        for index, item in enumerate(folder.conclusion.record.items):
            yield item.code, partial(folder.conclusion.at, "items", index, "code")


def _repeated(items: Iterable[Item], name: str) -> Iterator[Problem]:
    first: dict[str, Callable[[], Location]] = {}
    listed = tuple(items)
    for code, place in listed:
        if code in first:
            yield DUPLICATE_ITEM.at(
                place(),
                f"{name} `{code}` đã dùng ở dòng {first[code]().line}",
                hint=f"Đổi mã của mục viết sau thành mã chưa dùng, ví dụ `{_free(listed)}`.",
            )
        first.setdefault(code, place)


def _free(listed: tuple[Item, ...]) -> str:
    prefix = listed[0][0].partition("-")[0]
    highest = max(int(code.partition("-")[2]) for code, _ in listed)
    return f"{prefix}-{highest + 1:02d}"
