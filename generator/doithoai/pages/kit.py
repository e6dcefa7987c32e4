"""The announcement kits: for each its page of texts and its sheets to print."""

from collections.abc import Iterator

from doithoai.pages.artifact import Artifact
from doithoai.pages.frame import Frame
from doithoai.pages.press import Press
from doithoai.views import DialogueCard, Kit, KitPaths, ResultKit


def press_kit(kit: Kit, press: Press) -> Iterator[Artifact]:
    """The kit of a dialogue to come."""
    return _pressed(kit, kit.facts.card, press, name="kit")


def press_result_kit(kit: ResultKit, press: Press) -> Iterator[Artifact]:
    """The kit of a conclusion."""
    return _pressed(kit, kit.view.card, press, name="kit_result")


def _pressed(
    kit: Kit | ResultKit, card: DialogueCard, press: Press, *, name: str
) -> Iterator[Artifact]:
    for path, template in (
        (kit.paths.page, f"pages/{name}.html"),
        (kit.paths.sheets, f"pages/{name}_sheets.html"),
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
