"""All files of one commune, from what is known of it."""

from collections.abc import Iterator

from doithoai.pages import (
    Artifact,
    press_commune,
    press_conclusion,
    press_dialogue,
    press_embed,
    press_history,
    press_ledger,
    press_plan,
    press_redirect,
)
from doithoai.records import DialogueFolder
from doithoai.site.dossier import Dossier
from doithoai.site.feeds import commune_feeds
from doithoai.site.kit import kit_artifacts
from doithoai.site.open_data import OpenPages, open_pages
from doithoai.site.past.history import folders_of
from doithoai.site.searching import commune_search
from doithoai.site.workshop import Workshop
from doithoai.views import DialogueView, history_sheets, page_history


def commune_artifacts(dossier: Dossier, shop: Workshop) -> Iterator[Artifact]:
    """Pages, their twins as data, calendars and feeds, and the records that search reads."""
    pages = open_pages(
        dossier.place,
        dossier.life,
        shop.press,
        files=dossier.originals,
        commits=shop.past.log.of(*folders_of(dossier.archive)),
    )
    yield from _front(dossier, shop, pages)
    for folder, view in dossier.dialogues:
        yield from _dialogue(folder, view, dossier, shop=shop, pages=pages)
    yield from _plans(dossier, pages)
    yield from dossier.originals
    yield from commune_feeds(dossier.view, dossier.bulletin, shop.settings.site)
    dialogues = (view for _, view in dossier.dialogues)
    yield from commune_search(dossier.view, dialogues, (view for _, view in dossier.plans))


def _front(dossier: Dossier, shop: Workshop, pages: OpenPages) -> Iterator[Artifact]:
    place, life = dossier.place, dossier.life
    press, twin = pages.commune(dossier.view, dossier.commune, dossier.province)
    yield press_commune(dossier.view, press)
    yield twin
    yield press_embed(dossier.view, shop.press)
    if life.promised:
        yield press_ledger(life.ledger, place, shop.press)
    for sheet in history_sheets(dossier.changes, place, shop.past.told):
        yield press_history(sheet, shop.press)
    for former in dossier.commune.former_paths:
        yield press_redirect(former, place.path, shop.press)


def _dialogue(
    folder: DialogueFolder,
    view: DialogueView,
    dossier: Dossier,
    *,
    shop: Workshop,
    pages: OpenPages,
) -> Iterator[Artifact]:
    changes = dossier.changes
    press, notice_press, twins = pages.dialogue(folder, view)
    yield press_dialogue(view, press, history=page_history(changes, view.card.path))
    if notice := view.conclusion:
        history = page_history(changes, notice.path)
        yield press_conclusion(notice, view.card, notice_press, history=history)
    yield from twins
    yield from kit_artifacts(
        folder,
        view,
        shop.press,
        province=dossier.archive.province_slug,
        rulebook=shop.rulebook,
        settings=shop.settings,
        today=shop.today,
    )
    for former in folder.entry.record.former_paths:
        yield press_redirect(former, view.card.path, shop.press)


def _plans(dossier: Dossier, pages: OpenPages) -> Iterator[Artifact]:
    for plan, view in dossier.plans:
        press, twin = pages.document(plan, view)
        yield press_plan(view, press, history=page_history(dossier.changes, view.card.path))
        yield twin
