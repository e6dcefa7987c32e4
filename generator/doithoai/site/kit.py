"""What a commune gets to announce with: the kits of its dialogues, and its frame for portals."""

from collections.abc import Iterator
from datetime import date

from doithoai.exports import qr_code
from doithoai.pages import Artifact, Press, press_kit, press_result_kit
from doithoai.records import DialogueFolder
from doithoai.rules import Rulebook
from doithoai.settings import Settings
from doithoai.views import DialogueView, KitPaths, kit_of, result_kit_of


def kit_artifacts(
    folder: DialogueFolder,
    view: DialogueView,
    press: Press,
    *,
    province: str,
    rulebook: Rulebook,
    settings: Settings,
    today: date,
) -> Iterator[Artifact]:
    """The kit of a dialogue ahead, or of its conclusion; nothing for any other."""
    kit = kit_of(folder, view, province=province, rulebook=rulebook, settings=settings, today=today)
    if kit:
        yield from press_kit(kit, press)
        yield _code(kit.paths)
    result = result_kit_of(folder, view, settings=settings, today=today)
    if result:
        yield from press_result_kit(result, press)
        yield _code(result.paths)


def _code(paths: KitPaths) -> Artifact:
    return Artifact(path=paths.code.removeprefix("/"), data=qr_code(paths.address))
