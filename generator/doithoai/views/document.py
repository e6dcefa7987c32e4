"""A plan or a document of a higher level, ready for its page."""

from dataclasses import dataclass
from itertools import groupby

from doithoai import routes
from doithoai.records import (
    Document,
    Duty,
    Guidance,
    GuidanceFile,
    Plan,
    PlanFile,
    Recipient,
    ReportDue,
    Target,
)
from doithoai.values import long_day
from doithoai.views.card import DialogueCard, Place
from doithoai.views.citation import CitationView, citation
from doithoai.views.moment import deadline
from doithoai.views.origin import (
    FileView,
    correction_text,
    files_of,
    source_note,
    withdrawn_text,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentCard:
    """A document in a list. `issued_on` is ISO, empty when the paper states no day."""

    title: str
    path: str
    kind: str
    number: str
    issued_text: str
    issued_on: str
    issuer: str
    year: int
    owner_name: str
    owner_path: str
    fictional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyGroup:
    """The jobs of one unit, in the order of the paper."""

    unit: str
    tasks: tuple["DutyView", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyView:
    """One job, until when, and where it goes."""

    task: str
    due: str | None
    deliver_to: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """Everything a document page shows; `body` is Markdown."""

    card: DocumentCard
    place: Place | None
    province_name: str
    province_path: str
    draft_note: str | None
    signer: tuple[str, ...]
    bases: tuple[CitationView, ...]
    carries_out: tuple[CitationView, ...]
    targets: tuple[str, ...]
    duties: tuple[DutyGroup, ...]
    reports: tuple[str, ...]
    forms: tuple[str, ...]
    excluded: tuple[str, ...]
    recipients: tuple[str, ...]
    files: tuple[FileView, ...]
    source_note: str | None
    corrections: tuple[str, ...]
    withdrawn: str | None
    body: str
    dialogues: tuple[DialogueCard, ...] = ()


def number_text(document: Document) -> str:
    """The document's number; a draft says what is missing."""
    number = document.number
    if number is None:
        return "chưa ghi số"
    return number.text if number.number is not None else f"chưa ghi số (ký hiệu {number.symbol})"


def plan_card(plan: PlanFile, place: Place) -> DocumentCard:
    """A plan in a list."""
    path = routes.plan(place.folder, plan.year, plan.slug)
    return _card(
        plan.entry.record,
        path=path,
        kind="Kế hoạch",
        year=plan.year,
        owner=(place.name, place.path, place.fictional),
    )


def guidance_card(
    file: GuidanceFile, province_slug: str, province_name: str, *, fictional: bool
) -> DocumentCard:
    """A document of a higher level in a list; its year is that of issue or of application."""
    record = file.entry.record
    applied = record.year_of_application or ""
    year = record.issued_on.year if record.issued_on else int(applied) if applied.isdigit() else 0
    return _card(
        record,
        path=routes.guidance(province_slug, file.slug),
        kind="Văn bản cấp trên",
        year=year,
        owner=(province_name, routes.province(province_slug), fictional),
    )


def _card(
    document: Document, *, path: str, kind: str, year: int, owner: tuple[str, str, bool]
) -> DocumentCard:
    issued = document.issued_on
    return DocumentCard(
        title=document.title,
        path=path,
        kind=kind,
        number=number_text(document),
        issued_text=long_day(issued) if issued else "chưa ghi ngày",
        issued_on=issued.isoformat() if issued else "",
        issuer=document.issuer,
        year=year,
        owner_name=owner[0],
        owner_path=owner[1],
        fictional=owner[2],
    )


def plan_view(plan: PlanFile, place: Place, dialogues: tuple[DialogueCard, ...]) -> DocumentView:
    """The page of a plan, with the dialogues that are held under it."""
    record: Plan = plan.entry.record
    return _view(
        record,
        plan_card(plan, place),
        body=plan.entry.reading.body,
        place=place,
        province=(place.province_name, place.province_path),
        lists=(record.targets, record.duties, (), (), ()),
        dialogues=dialogues,
    )


def guidance_view(file: GuidanceFile, card: DocumentCard) -> DocumentView:
    """The page of a document above commune level."""
    record: Guidance = file.entry.record
    forms = tuple(f"{form.code}: {form.name}" if form.name else form.code for form in record.forms)
    return _view(
        record,
        card,
        body=file.entry.reading.body,
        place=None,
        province=(card.owner_name, card.owner_path),
        lists=(record.targets, record.duties, record.reports, forms, record.excluded),
    )


Lists = tuple[
    tuple[Target, ...], tuple[Duty, ...], tuple[ReportDue, ...], tuple[str, ...], tuple[str, ...]
]


def _view(
    document: Document,
    card: DocumentCard,
    *,
    body: str,
    place: Place | None,
    province: tuple[str, str],
    lists: Lists,
    dialogues: tuple[DialogueCard, ...] = (),
) -> DocumentView:
    targets, duties, reports, forms, excluded = lists
    return DocumentView(
        card=card,
        place=place,
        province_name=province[0],
        province_path=province[1],
        draft_note=_draft_note(document),
        signer=signer_lines(document),
        bases=tuple(map(citation, document.bases)),
        carries_out=tuple(map(citation, document.carries_out)),
        targets=tuple(map(target_text, targets)),
        duties=duty_groups(duties),
        reports=tuple(map(report_text, reports)),
        forms=forms,
        excluded=excluded,
        recipients=tuple(map(_recipient, document.recipients)),
        files=files_of(document.attachments, card.path),
        source_note=source_note(document.source),
        corrections=tuple(map(correction_text, document.corrections)),
        withdrawn=withdrawn_text(document.withdrawal),
        body=body,
        dialogues=dialogues,
    )


def _recipient(recipient: Recipient) -> str:
    return f"{recipient.name} (để {recipient.purpose})" if recipient.purpose else recipient.name


def _draft_note(document: Document) -> str | None:
    missing = []
    if document.number is None or document.number.number is None:
        missing.append("số")
    if document.issued_on is None:
        missing.append("ngày ban hành")
    if not missing:
        return None
    return f"Bản văn bản mà trang có chưa ghi {' và '.join(missing)}; có thể là dự thảo."


def signer_lines(document: Document) -> tuple[str, ...]:
    """Who signed, as the paper sets it: on whose behalf, office, name."""
    if document.signer is None:
        return ()
    signer = document.signer
    return tuple(part for part in (signer.on_behalf_of, signer.office, signer.name) if part)


def target_text(target: Target) -> str:
    """A target as a sentence."""
    parts = [f"Đối thoại {target.kind.label}:"]
    if target.at_least:
        parts.append(f"ít nhất {target.at_least} lần mỗi năm.")
    if target.condition:
        parts.append(target.condition.rstrip(".") + ".")
    if target.period:
        parts.append(f"Thời gian: {target.period.words}.")
    return " ".join(parts)


def duty_groups(duties: tuple[Duty, ...]) -> tuple[DutyGroup, ...]:
    """Neighbouring jobs of one unit belong together."""
    return tuple(
        DutyGroup(
            unit=unit,
            tasks=tuple(
                DutyView(
                    task=duty.task,
                    due=deadline(duty.due).text if duty.due else None,
                    deliver_to=duty.deliver_to,
                )
                for duty in group
            ),
        )
        for unit, group in groupby(duties, key=lambda duty: duty.unit)
    )


def report_text(report: ReportDue) -> str:
    """A duty to report as a sentence."""
    forms = f" (biểu {', '.join(report.forms)})" if report.forms else ""
    due = deadline(report.due).text if report.due else report.recurring
    ends = [f"{report.what}{forms}", due, f"gửi {report.deliver_to}" if report.deliver_to else None]
    who = f"{report.unit}: " if report.unit else ""
    return who + ", ".join(end for end in ends if end)
