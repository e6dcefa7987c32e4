"""Everything that is known of one commune on one day, before a page is pressed."""

from dataclasses import dataclass

from doithoai.pages import Artifact
from doithoai.records import Archive, Commune, DialogueFolder, PlanFile, Province, Readings
from doithoai.schema import Entry
from doithoai.site.originals import originals_of
from doithoai.site.workshop import Workshop
from doithoai.views import (
    Bulletin,
    Change,
    CommuneLife,
    CommuneView,
    DialogueView,
    DocumentView,
    Place,
    bulletin_on,
    card_of,
    commune_view,
    dialogue_view,
    life_of,
    place_of,
    plan_view,
    taken_down,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One commune: its records, its views, its past, the signed originals as they are published."""

    archive: Archive
    commune: Commune
    province: Province
    place: Place
    life: CommuneLife
    view: CommuneView
    bulletin: Bulletin
    dialogues: tuple[tuple[DialogueFolder, DialogueView], ...]
    plans: tuple[tuple[PlanFile, DocumentView], ...]
    changes: tuple[Change, ...]
    originals: tuple[Artifact, ...]


def dossier_of(
    archive: Archive,
    commune: Commune,
    province: Entry[Province],
    *,
    shop: Workshop,
    readings: Readings,
) -> Dossier:
    """Derive all views; `readings` are those of the commune's files."""
    today = shop.today
    changes = shop.past.of(archive, readings)
    archive = taken_down(archive, today)
    place = place_of(archive, province)
    life = life_of(archive, place, shop.settings, rulebook=shop.rulebook, today=today)
    return Dossier(
        archive=archive,
        commune=commune,
        province=province.record,
        place=place,
        life=life,
        view=commune_view(
            archive,
            commune,
            place,
            rulebook=shop.rulebook,
            today=today,
            life=life,
            registry=shop.settings.registry,
        ),
        bulletin=bulletin_on(archive, place, shop.rulebook, today=today),
        dialogues=tuple(
            (folder, _dialogue(folder, archive, place, shop=shop)) for folder in archive.dialogues
        ),
        plans=tuple((plan, _plan(plan, archive, place, shop=shop)) for plan in archive.plans),
        changes=changes,
        originals=tuple(originals_of(archive, shop.root)),
    )


def _dialogue(
    folder: DialogueFolder, archive: Archive, place: Place, *, shop: Workshop
) -> DialogueView:
    return dialogue_view(
        folder,
        archive,
        place,
        rulebook=shop.rulebook,
        settings=shop.settings,
        today=shop.today,
    )


def _plan(plan: PlanFile, archive: Archive, place: Place, *, shop: Workshop) -> DocumentView:
    cards = tuple(
        card_of(folder, place, shop.today)
        for folder in archive.dialogues
        if plan.slug in folder.entry.record.plans
    )
    return plan_view(plan, place, cards)
