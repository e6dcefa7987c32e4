"""schema.org descriptions (JSON-LD) of a page: no date, status or answer that is not a fact.

A data block stands in the page itself. It is no script: Chromium neither runs it nor reports it
under `script-src 'self'`, and search engines do not follow a link to it.
"""

from collections.abc import Iterator
from typing import Any

from doithoai.exports.about import About
from doithoai.exports.json_text import json_line
from doithoai.records import Side
from doithoai.views import CommuneView, ContactView, DialogueSource, Place, Stage

CONTEXT = "https://schema.org"
Graph = list[dict[str, Any]]
_STATUS = {
    Stage.SCHEDULED: "EventScheduled",
    Stage.HELD: "EventScheduled",
    Stage.CONCLUDED: "EventScheduled",
    Stage.CANCELLED: "EventCancelled",
    Stage.POSTPONED: "EventPostponed",
}
"""A dialogue that is only expected, or of which nothing was heard, is described as no event."""
_ORGANIZERS = {
    Side.PARTY: ("Organization", "Cấp ủy"),
    Side.GOVERNMENT: ("GovernmentOrganization", "Ủy ban nhân dân"),
    Side.COUNCIL: ("GovernmentOrganization", "Hội đồng nhân dân"),
    Side.FRONT: ("Organization", "Ủy ban Mặt trận Tổ quốc"),
}


def block(graph: Graph) -> str:
    """The text of the data block; `<` is written so that no text can end the block."""
    if not graph:
        return ""
    text = json_line({"@context": CONTEXT, "@graph": graph}).decode()
    return text.replace("<", "\\u003c")


def commune_graph(view: CommuneView, about: About) -> Graph:
    """The commune as an organisation."""
    body: dict[str, Any] = {
        "@type": "GovernmentOrganization",
        "@id": f"{about.address(view.place.path)}#don-vi",
        "name": view.place.name,
        "url": about.address(view.place.path),
        "areaServed": _area(view.place),
    }
    if view.code:
        body["identifier"] = view.code
    if view.contact:
        body |= _contact(view.contact)
    return [body]


def dialogue_graph(source: DialogueSource, about: About) -> Graph:
    """The event, where its day is a fact, and the answered proposals."""
    if source.is_gone:
        return []
    return [*_event(source, about), *_questions(source, about)]


def _event(source: DialogueSource, about: About) -> Iterator[dict[str, Any]]:
    view = source.view
    card = view.card
    status = _STATUS.get(card.stage)
    start = event_start(source)
    former = [one.when.start for one in view.former if one.when.start]
    if status is None or not (start or former):
        return
    event: dict[str, Any] = {
        "@type": "Event",
        "@id": about.address(card.path),
        "name": f"{card.title}, {source.place.name}",
        "url": about.address(card.path),
        "inLanguage": "vi",
        "isAccessibleForFree": True,
    }
    if start:
        event["startDate"] = start
    # Only what has a new day was rescheduled; what waits for one is postponed.
    if former and start and start not in former and status == "EventScheduled":
        status = "EventRescheduled"
    if former and status in {"EventRescheduled", "EventPostponed"}:
        event["previousStartDate"] = former if len(former) > 1 else former[0]
    event["eventStatus"] = f"{CONTEXT}/{status}"
    if card.place:
        event["eventAttendanceMode"] = f"{CONTEXT}/OfflineEventAttendanceMode"
        event["location"] = _location(source.place, card.place)
    if organizers := list(_organizers(source)):
        event["organizer"] = organizers
    if card.topic:
        event["about"] = card.topic
    yield event


def event_start(source: DialogueSource) -> str:
    """The day it was held, else the exact day that is set; with the hour where that is known."""
    when = source.view.card.when
    held = source.held.isoformat() if source.held else ""
    if held and not when.start.startswith(held):
        return held
    return when.start if when.exact else ""


def _questions(source: DialogueSource, about: About) -> Iterator[dict[str, Any]]:
    for one in source.view.proposals:
        if not one.answers or one.status.withdrawn:
            continue
        question: dict[str, Any] = {
            "@type": "Question",
            "@id": about.address(one.path),
            "text": one.text,
            "answerCount": len(one.answers),
        }
        if one.status.answering.start:
            question["dateCreated"] = one.status.answering.start
        question["suggestedAnswer"] = [
            {
                "@type": "Answer",
                "text": answer.text,
                "url": about.address(one.path),
                **({"author": _unit(answer.unit)} if answer.unit else {}),
            }
            for answer in one.answers
        ]
        yield question


def _unit(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name}


def _organizers(source: DialogueSource) -> Iterator[dict[str, str]]:
    sides = {chair.side: None for chair in source.folder.entry.record.chairs if chair.side}
    for side in sides:
        kind, name = _ORGANIZERS[side]
        yield {"@type": kind, "name": f"{name} {source.place.name}"}


def _location(place: Place, name: str) -> dict[str, Any]:
    return {
        "@type": "Place",
        "name": name,
        "address": {
            "@type": "PostalAddress",
            "addressLocality": place.name,
            "addressRegion": place.province_name,
            "addressCountry": "VN",
        },
    }


def _area(place: Place) -> dict[str, Any]:
    return {
        "@type": "AdministrativeArea",
        "name": place.name,
        "containedInPlace": {"@type": "AdministrativeArea", "name": place.province_name},
    }


def _contact(contact: ContactView) -> dict[str, Any]:
    told = {
        "address": contact.address,
        "telephone": contact.phone.replace("\u00a0", " ") if contact.phone else None,
        "email": contact.email,
        "sameAs": contact.website,
    }
    return {key: value for key, value in told.items() if value}
