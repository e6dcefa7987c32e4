"""What the whole site needs to know about one commune."""

from dataclasses import dataclass

from doithoai.records import Commune
from doithoai.views.card import DialogueCard, Place
from doithoai.views.commune import CommuneView
from doithoai.views.document import DocumentCard


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A small summary: no texts of proposals, no bodies."""

    place: Place
    code: str | None
    dissolved: bool
    former_names: tuple[str, ...]
    dialogues: tuple[DialogueCard, ...]
    documents: tuple[DocumentCard, ...]
    former_paths: tuple[str, ...]


def digest_of(view: CommuneView, commune: Commune) -> Digest:
    """Keep what other pages show."""
    return Digest(
        place=view.place,
        code=view.code,
        dissolved=view.dissolved is not None,
        former_names=tuple(unit.name for unit in commune.former_units),
        dialogues=view.dialogues,
        documents=view.plans,
        former_paths=commune.former_paths,
    )
