"""The announcement kit of a dialogue to come: what is printed, read aloud and posted."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from doithoai import routes
from doithoai.records import DialogueFolder, Urgency
from doithoai.rules import Rulebook
from doithoai.settings import Settings, Site
from doithoai.views.dialogue import DialogueView
from doithoai.views.kit.facts import KitFacts, kit_facts
from doithoai.views.kit.messages import Message, announcement_messages
from doithoai.views.kit.speech import Speech, announcement_speech

_PLACEHOLDER = ".example"


@dataclass(frozen=True, slots=True, kw_only=True)
class KitPaths:
    """Where a kit stands: its page, its sheets, the file of its QR code, and what the code says."""

    page: str
    sheets: str
    code: str
    address: str
    address_text: str
    is_placeholder: bool
    """The site still has a name that nobody can open: the code leads nowhere yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """Everything that a commune needs to tell the people of a dialogue."""

    facts: KitFacts
    paths: KitPaths
    speech: Speech
    messages: tuple[Message, ...]
    fields: tuple[str, ...]
    urgencies: tuple[str, ...]
    embed: str
    valid_until: str


def kit_of(
    folder: DialogueFolder,
    view: DialogueView,
    *,
    province: str,
    rulebook: Rulebook,
    settings: Settings,
    today: date,
) -> Kit | None:
    """The kit as it reads on `today`; None when the dialogue is not ahead any more."""
    if not view.card.ahead:
        return None
    facts = kit_facts(
        folder, view, province=province, rulebook=rulebook, settings=settings, today=today
    )
    return Kit(
        facts=facts,
        paths=kit_paths(view.card.path, settings.site),
        speech=announcement_speech(facts),
        messages=announcement_messages(facts),
        fields=tuple(name for _, name in settings.fields),
        urgencies=tuple(urgency.label for urgency in Urgency),
        embed=embed_code(view.card.commune.folder, view.card.commune.name, settings.site),
        valid_until=facts.valid_until,
    )


def kit_paths(page: str, site: Site) -> KitPaths:
    """The addresses of the kit that announces `page`."""
    address = site.address.rstrip("/") + page
    host = urlsplit(address).hostname or ""
    return KitPaths(
        page=routes.kit(page),
        sheets=routes.kit_sheets(page),
        code=routes.kit_code(page),
        address=address,
        address_text=address.partition("://")[2],
        is_placeholder=host.endswith(_PLACEHOLDER),
    )


def embed_code(folder: str, name: str, site: Site) -> str:
    """The line that a commune's own portal takes in to show its next dialogue."""
    address = site.address.rstrip("/") + routes.embed(folder)
    return (
        f'<iframe src="{address}" title="Đối thoại tiếp theo, {name}" '
        'width="100%" height="320" loading="lazy"></iframe>'
    )
