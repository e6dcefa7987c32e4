"""Where a record comes from and what became of it: originals, sources, corrections."""

from dataclasses import dataclass

from doithoai import routes
from doithoai.records import Attachment, Correction, Source, SourceKind, Withdrawal
from doithoai.values import short_day


@dataclass(frozen=True, slots=True, kw_only=True)
class FileView:
    """A file to open: name, address, kind."""

    name: str
    path: str
    kind: str


def files_of(attachments: tuple[Attachment, ...], page: str) -> tuple[FileView, ...]:
    """The signed originals beside a record."""
    return tuple(
        FileView(
            name=attachment.name,
            path=routes.attachment(page, attachment.file),
            kind=attachment.file.rpartition(".")[2].upper(),
        )
        for attachment in attachments
    )


def source_note(source: Source | None) -> str | None:
    """Where the text comes from, as a sentence."""
    if source is None:
        return None
    official = source.kind is SourceKind.OFFICIAL
    label = "Bản chính thức" if official else "Tóm lược, chép lại từ văn bản"
    return f"{label}: {source.origin}." if source.origin else f"{label}."


def correction_text(correction: Correction) -> str:
    """A correction as a sentence."""
    return f"{short_day(correction.day)}: {correction.text}. Lý do: {correction.reason}"


def withdrawn_text(withdrawal: Withdrawal | None) -> str | None:
    """The tombstone of withdrawn content."""
    if withdrawal is None:
        return None
    return f"Đã gỡ ngày {short_day(withdrawal.day)}. Lý do: {withdrawal.reason}"
