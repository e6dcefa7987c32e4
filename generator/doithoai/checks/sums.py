"""Do the numbers of participants add up?"""

from collections.abc import Iterator

from doithoai.checks.context import CheckContext
from doithoai.checks.keys import key
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Archive, Dialogue, DialogueFolder, Group

GROUP_SUM = Code(
    id="DT441",
    severity=Severity.WARNING,
    title="Số đại biểu của nhóm khác tổng các thành phần",
    story="""Khi văn bản ghi số đại biểu của một nhóm và cũng ghi số của từng thành phần, hai con
số phải khớp. Mỗi thành phần được tính bằng `so_luong` nhân `so_nhom` (mỗi tổ 7 người, 8 tổ là
56).

  Văn bản ghi 90 đại biểu, nhưng 8 tổ × 7 và 13 người của trường, trạm y tế chỉ là 69: còn thiếu 21.

Chép thiếu một dòng thì thêm dòng đó. Nếu chính văn bản gốc ghi như vậy thì giữ nguyên số của văn
bản: trang hiện cả hai số, không tự sửa.""",
)
TOTAL_SUM = Code(
    id="DT442",
    severity=Severity.WARNING,
    title="Tổng số đại biểu khác tổng các nhóm",
    story="""`so_dai_bieu` là con số văn bản ghi cho cả hội nghị. Khi mọi nhóm trong `thanh_phan`
đều có số, tổng của chúng phải bằng số này.

  trước:  so_dai_bieu: 200           (các nhóm: 2 + 25 + 90 = 117)
  sau:    so_dai_bieu: 117

Nếu văn bản gốc ghi như vậy thì giữ nguyên: đây chỉ là lời nhắc.""",
)


def check(archive: Archive, _context: CheckContext) -> Iterator[Problem]:
    """A number stands for the sum of its parts, where all parts have numbers."""
    for folder in archive.dialogues:
        for index, group in enumerate(folder.entry.record.participants):
            yield from _group(folder, group, index)
        yield from _total(folder)


def itemised(group: Group) -> int | None:
    """The sum of the parts; None when there are none or one has no number."""
    counts = [
        None if part.count is None else part.count * (1 if part.times is None else part.times)
        for part in group.parts
    ]
    known = [count for count in counts if count is not None]
    return sum(known) if counts and len(known) == len(counts) else None


def _group(folder: DialogueFolder, group: Group, index: int) -> Iterator[Problem]:
    total = itemised(group)
    if group.count is None or total is None or total == group.count:
        return
    yield GROUP_SUM.at(
        folder.entry.at("participants", index, "count"),
        f"“{group.name}”: {group.count} đại biểu ghi trong văn bản, "
        f"cộng các thành phần được {total}",
        hint="Xem có chép thiếu thành phần nào không; nếu văn bản ghi như vậy thì giữ nguyên.",
    )


def _total(folder: DialogueFolder) -> Iterator[Problem]:
    dialogue = folder.entry.record
    stated = dialogue.expected_attendance
    counts = [group.count for group in dialogue.participants]
    known = [count for count in counts if count is not None]
    if stated is None or not counts or len(known) != len(counts) or sum(known) == stated:
        return
    yield TOTAL_SUM.at(
        folder.entry.at("expected_attendance"),
        f"{key(Dialogue, 'expected_attendance')} là {stated}, "
        f"cộng các nhóm trong {key(Dialogue, 'participants')} được {sum(known)}",
        hint="Xem có chép thiếu nhóm nào không; nếu văn bản ghi như vậy thì giữ nguyên.",
    )
