"""What an older version of a commune held and a newer one does not."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from doithoai.problems import Location
from doithoai.records import (
    Archive,
    Conclusion,
    ConclusionItem,
    DialogueFolder,
    Proposal,
    ProposalList,
)
from doithoai.schema import Entry
from doithoai.views import title_of

Item = TypeVar("Item", Proposal, ConclusionItem)

_TOMBSTONE = "Muốn gỡ bỏ thì giữ lại và thêm `go_bo` có `ngay`, `ly_do`."


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """One file's loss: what is missing, how to take it away rightly, what to bring back."""

    path: str
    subject: str
    restore: str
    keep: str = _TOMBSTONE

    @property
    def place(self) -> Location:
        """The beginning of the file that held it."""
        return Location(path=self.path)

    @property
    def message(self) -> str:
        """What is missing, as a sentence."""
        return f"{self.subject} đã công bố nhưng nay không còn"


def lost_from(before: Archive, now: Archive, root: Path) -> Iterator[Loss]:
    """The losses between two versions that lie in the same folder.

    A file that is there and cannot be read has lost nothing yet.
    """
    plans = {(plan.year, plan.slug) for plan in now.plans}
    for plan in before.plans:
        path = plan.entry.path
        if (plan.year, plan.slug) not in plans and not (root / path).exists():
            subject = f"kế hoạch “{plan.entry.record.title}”"
            yield Loss(path=path, subject=subject, restore=path)
    for folder in before.dialogues:
        path = folder.entry.path
        new = _same(folder, now)
        if new:
            yield from _lost_proposals(folder.proposals, new, root)
            yield from _lost_conclusions(folder.conclusion, new, root)
        elif not (root / path).exists():
            yield Loss(
                path=path,
                subject=f"buổi đối thoại “{title_of(folder)}”",
                keep=f"{_TOMBSTONE} Chỉ đổi tên thư mục thì ghi địa chỉ cũ vào `duong_dan_cu`.",
                restore=path.rpartition("/")[0],
            )


def _same(folder: DialogueFolder, now: Archive) -> DialogueFolder | None:
    """The dialogue at its address, or the one that says that it was there."""
    for new in now.dialogues:
        if (new.year, new.slug) == (folder.year, folder.slug):
            return new
    address = f"/{folder.year}/{folder.slug}/"
    for new in now.dialogues:
        if any(path.endswith(address) for path in new.entry.record.former_paths):
            return new
    return None


def _lost_proposals(
    before: Entry[ProposalList] | None, new: DialogueFolder, root: Path
) -> Iterator[Loss]:
    """The proposals that are gone; a dialogue with a tombstone needs none for each of them."""
    if before is None or new.entry.record.withdrawal:
        return
    path = _beside(new, before.path)
    if new.proposals is None and (root / path).exists():
        return
    after = new.proposals.record.proposals if new.proposals else ()
    gone = _gone(before.record.proposals, after)
    if gone:
        yield Loss(path=path, subject=f"kiến nghị {gone}", restore=before.path)


def _lost_conclusions(
    before: Entry[Conclusion] | None, new: DialogueFolder, root: Path
) -> Iterator[Loss]:
    if before is None or new.entry.record.withdrawal:
        return
    path = _beside(new, before.path)
    if new.conclusion is None:
        if not (root / path).exists():
            yield Loss(path=path, subject="thông báo kết luận", restore=before.path)
        return
    gone = _gone(before.record.items, new.conclusion.record.items)
    if gone and not new.conclusion.record.withdrawal:
        yield Loss(path=path, subject=f"kết luận {gone}", restore=before.path)


def _beside(folder: DialogueFolder, path: str) -> str:
    """Where a file of the dialogue lies now, or would lie."""
    return f"{folder.entry.path.rpartition('/')[0]}/{path.rpartition('/')[2]}"


def _gone(before: tuple[Item, ...], after: tuple[Item, ...]) -> str:
    left = {item.code for item in after}
    return ", ".join(item.code for item in before if item.code not in left)
