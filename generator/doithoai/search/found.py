"""Everything that can be found: of a commune, of a province, of the written pages."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from doithoai.search.finding import Finding, Kind
from doithoai.search.found_dialogues import of_dialogue, told
from doithoai.search.sections import plain, sections
from doithoai.views import CommuneView, DialogueView, DocumentCard, DocumentView

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
WRITTEN_SCOPE, WRITTEN_NAME = "huong-dan", "Hướng dẫn"


def commune_findings(
    view: CommuneView, dialogues: Iterable[DialogueView], plans: Iterable[DocumentView]
) -> Iterator[Finding]:
    """What can be found of a commune."""
    yield _commune(view)
    for plan in plans:
        yield from document_findings(plan, scope=view.place.folder)
    for dialogue in dialogues:
        yield from of_dialogue(dialogue)


def _commune(view: CommuneView) -> Finding:
    contact = view.contact
    reached = (contact.office, contact.address, contact.phone, contact.email) if contact else ()
    former = [name.partition(" (")[0] for name in view.former_units]
    return Finding(
        kind=Kind.PLACE,
        path=view.place.path,
        title=view.place.name,
        names="; ".join(former),
        place=view.place.province_name,
        scope=view.place.folder,
        status="Đã sắp xếp lại" if view.dissolved else "",
        text=told(
            view.sentence,
            *reached,
        ),
        words=told(*_as_asked(former), *view.neighbourhoods, view.code),
    )


def _as_asked(former: Sequence[str]) -> Iterator[str]:
    """Former names as people ask for them."""
    yield from (f"{name} cũ" for name in former)
    if former:
        yield "Trước đây; sáp nhập"


def document_findings(view: DocumentView, *, scope: str) -> Iterator[Finding]:
    """A document and each of its parts that has a heading; nothing of one taken away."""
    if view.withdrawn:
        return
    card, known = view.card, _name(view.card)
    first, *parts = sections(view.body)
    issued = f"Ngày ban hành: {card.issued_text}" if card.issued_on else None
    whole = Finding(
        kind=Kind.DOCUMENT,
        path=card.path,
        title=f"{known}: {card.title}",
        place=card.owner_name,
        scope=scope,
        year=card.year,
        date=card.issued_on,
        text=told(issued, card.issuer, view.draft_note, *view.targets, first.text),
        words=told(*_lists(view), *view.forms, *view.reports, *view.signer),
    )
    yield whole
    for part in parts:
        yield replace(
            whole,
            path=f"{card.path}#{part.anchor}",
            title=part.title,
            text=part.text,
            words=told(known, card.title, card.issuer),
        )


def _name(card: DocumentCard) -> str:
    """A paper without a number goes by its kind."""
    return f"{card.kind} {card.number}" if card.number[:1].isdigit() else card.kind


def _lists(view: DocumentView) -> Iterator[str | None]:
    for group in view.duties:
        yield group.unit
        for duty in group.tasks:
            yield from (duty.task, duty.due, duty.deliver_to)
    yield from view.excluded
    for cited in (*view.carries_out, *view.bases):
        yield cited.text


def written_findings(path: str, markdown: str) -> Iterator[Finding]:
    """A written page: its beginning, then each heading."""
    title, body = "", _FRONT_MATTER.sub("", markdown)
    for part in sections(body, again="_", first=1):
        top = not title
        title = title or part.title
        if part.title or part.text:
            yield Finding(
                kind=Kind.WRITTEN,
                path=path if top else f"{path}#{part.anchor}",
                title=part.title or plain(path),
                place="",
                scope=WRITTEN_SCOPE,
                text=part.text,
                words="" if top else title,
            )
