"""The announcement kits: for each its page of texts and its sheets to print."""

from collections.abc import Iterator

from doithoai.pages.artifact import Artifact
from doithoai.pages.frame import Frame
from doithoai.pages.press import Press
from doithoai.views import DialogueCard, Kit, KitPaths, ResultKit


def press_kit(kit: Kit, press: Press) -> Iterator[Artifact]:
    """The kit of a dialogue to come."""
    card = kit.facts.card
    for path, template in (
        (kit.paths.page, "pages/kit.html"),
        (kit.paths.sheets, "pages/kit_sheets.html"),
    ):
        frame = _frame(card, kit.paths, press, path=path, valid_until=kit.valid_until)
        yield press.page(template, frame, kit=kit)


def press_result_kit(kit: ResultKit, press: Press) -> Iterator[Artifact]:
    """The kit of a conclusion."""
    card = kit.view.card
    for path, template in (
        (kit.paths.page, "pages/kit_result.html"),
        (kit.paths.sheets, "pages/kit_result_sheets.html"),
    ):
        frame = _frame(card, kit.paths, press, path=path, valid_until=kit.valid_until)
        yield press.page(template, frame, kit=kit)


def _frame(
    card: DialogueCard, paths: KitPaths, press: Press, *, path: str, valid_until: str
) -> Frame:
    place = card.commune
    what = "In thông báo" if path == paths.sheets else "Bộ thông báo"
    above = ((card.title, card.path),) if path == paths.page else (("Bộ thông báo", paths.page),)
    return press.frame(
        path,
        title=f"{what}: {card.title}, {place.name}",
        description=(
            f"Áp phích, phiếu, lời đọc loa, tin nhắn cho {card.title}, {place.name}, "
            f"{place.province_name}."
        ),
        crumbs=((place.name, place.path), *above),
        fictional=place.fictional,
        valid_until=valid_until,
    )
