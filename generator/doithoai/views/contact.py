"""How to reach an office, as lines of a page."""

from dataclasses import dataclass

from doithoai.records import Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactView:
    """An office; `phone_link` is the number as a telephone dials it."""

    office: str | None
    address: str | None
    phone: str | None
    phone_link: str | None
    email: str | None
    website: str | None


def contact_view(contact: Contact) -> ContactView:
    """A contact with its dialable number."""
    dialled = (
        "".join(c for c in contact.phone if c.isdigit() or c == "+") if contact.phone else None
    )
    return ContactView(
        office=contact.office,
        address=contact.address,
        phone=contact.phone.replace(" ", "\u00a0") if contact.phone else None,
        phone_link=f"tel:{dialled}" if dialled else None,
        email=contact.email,
        website=contact.website,
    )
