"""What the rows of papers are read from: conclusion notices, plans, guidance, signed originals."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from doithoai.records import (
    Attachment,
    Conclusion,
    ConclusionItem,
    Document,
    Duty,
    GuidanceFile,
    PlanFile,
    Progress,
)
from doithoai.values import Choice
from doithoai.views.data.sources import DialogueSource
from doithoai.views.document import DocumentView
from doithoai.views.facts import is_withdrawn
from doithoai.views.origin import FileView
from doithoai.views.proposals.outcome import ConclusionItemView, ConclusionView


class PaperKind(Choice):
    """The kinds of papers that have a page."""

    PLAN = "ke_hoach", "Kế hoạch"
    NOTICE = "thong_bao_ket_luan", "Thông báo kết luận"
    GUIDANCE = "van_ban_cap_tren", "Văn bản cấp trên"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeSource:
    """A conclusion notice."""

    dialogue: DialogueSource
    record: Conclusion
    view: ConclusionView

    @property
    def is_gone(self) -> bool:
        """Whether the notice or its dialogue was taken away."""
        return self.dialogue.is_gone or is_withdrawn(self.record.withdrawal, self.dialogue.today)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemSource:
    """One item of a conclusion notice."""

    notice: NoticeSource
    item: ConclusionItem
    view: ConclusionItemView

    @property
    def is_gone(self) -> bool:
        """Whether only the tombstone is shown."""
        return self.view.withdrawn is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressSource:
    """One step in carrying out a conclusion."""

    item: ItemSource
    number: int
    step: Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSource:
    """A plan, a notice, or a document from above the communes.

    `owner` is the page of a commune or of a province; `year` is 0 where unknown.
    """

    kind: PaperKind
    path: str
    owner: str
    owner_name: str
    province_name: str
    year: int
    record: Document
    body: str
    is_gone: bool
    corrections: tuple[str, ...]
    dialogue: str = ""
    view: DocumentView | None = None
    published_on: date | None = None
    sent_up_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DutySource:
    """A job that a document gives to a unit."""

    paper: PaperSource
    number: int
    duty: Duty


@dataclass(frozen=True, slots=True, kw_only=True)
class FileSource:
    """A signed original; `sha256` is of the file that lies there, else what the record says."""

    page: str
    owner: str
    year: int
    name: str
    path: str
    sha256: str | None


def files_in(
    attachments: tuple[Attachment, ...],
    shown: tuple[FileView, ...],
    *,
    page: str,
    owner: str,
    year: int,
    sums: Mapping[str, str],
) -> Iterator[FileSource]:
    """The originals that a page shows; `sums` are the checksums of the site's files by address."""
    for attachment, file in zip(attachments, shown, strict=True):
        yield FileSource(
            page=page,
            owner=owner,
            year=year,
            name=file.name,
            path=file.path,
            sha256=sums.get(file.path) or attachment.sha256,
        )


def notice_in(source: DialogueSource) -> NoticeSource | None:
    """The conclusion notice, once it is known."""
    if source.view.conclusion is None or source.folder.conclusion is None:
        return None
    return NoticeSource(
        dialogue=source, record=source.folder.conclusion.record, view=source.view.conclusion
    )


def items_in(source: NoticeSource) -> Iterator[ItemSource]:
    """The items of a notice; none of what was taken away."""
    if not source.is_gone:
        for item, view in zip(source.record.items, source.view.items, strict=True):
            yield ItemSource(notice=source, item=item, view=view)


def progress_in(source: ItemSource) -> Iterator[ProgressSource]:
    """The steps known by today, in the order of the page."""
    today = source.notice.dialogue.today
    known = (step for step in source.item.progress if step.day <= today)
    for number, step in enumerate(() if source.is_gone else known, 1):
        yield ProgressSource(item=source, number=number, step=step)


def document_paper(file: PlanFile | GuidanceFile, view: DocumentView) -> PaperSource:
    """A plan, or a document from above the communes, as a row of documents."""
    card = view.card
    return PaperSource(
        kind=PaperKind.PLAN if isinstance(file, PlanFile) else PaperKind.GUIDANCE,
        path=card.path,
        owner=card.owner_path,
        owner_name=card.owner_name,
        province_name=view.province_name,
        year=card.year,
        record=file.entry.record,
        body=view.body,
        is_gone=view.withdrawn is not None,
        corrections=view.corrections,
        view=view,
    )


def notice_paper(source: NoticeSource) -> PaperSource:
    """A conclusion notice as a row of documents."""
    place = source.dialogue.place
    sent_up = source.record.sent_up_on
    return PaperSource(
        kind=PaperKind.NOTICE,
        path=source.view.path,
        owner=place.path,
        owner_name=place.name,
        province_name=place.province_name,
        year=source.dialogue.folder.year,
        record=source.record,
        body=source.view.body,
        is_gone=source.is_gone,
        corrections=source.view.corrections,
        dialogue=source.dialogue.view.card.path,
        published_on=source.record.published_on,
        sent_up_on=sent_up if sent_up and sent_up <= source.dialogue.today else None,
    )
