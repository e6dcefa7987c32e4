"""Small communes and a press with the real theme."""

from datetime import date
from pathlib import Path

from html_reading import Page

from doithoai.pages import (
    Artifact,
    Press,
    press_commune,
    press_conclusion,
    press_dialogue,
    press_plan,
)
from doithoai.records import (
    Archive,
    Province,
    Shelf,
    read_archive,
    read_province,
)
from doithoai.rules import Rulebook
from doithoai.schema import Entry, decode
from doithoai.settings import Site, read_settings
from doithoai.source import read_yaml
from doithoai.views import (
    CommuneView,
    DialogueView,
    PageHistory,
    Place,
    card_of,
    commune_view,
    dialogue_view,
    place_of,
    plan_view,
)

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 11, 21)
FOLDER = "content/song-xanh/xa-mau"
NO_RULES = Rulebook(entries=())


def site(address: str = "https://doithoai.example/", *, english: bool = True) -> Site:
    """The settings of a site at `address`."""
    text = f"ten: Đối thoại thử\nmo_ta: Trang để thử.\ndia_chi: {address}\n"
    text += f"tieng_anh: {'true' if english else 'false'}\n"
    entry = decode(read_yaml("site-config/site.yml", text.encode()), Site).entry
    assert entry
    return entry.record


def press(address: str = "https://doithoai.example/", *, english: bool = True) -> Press:
    """A press with the theme of the project."""
    return Press(ROOT / "theme", site(address, english=english), TODAY)


def archive(**files: str) -> Archive:
    """A commune; `kien_nghi`, `ket_luan` stand beside the dialogue `dinh_ky_1`."""
    names = {
        "don_vi": "don-vi.yml",
        "dinh_ky_1": "2026/dinh-ky-1/doi-thoai.yml",
        "kien_nghi": "2026/dinh-ky-1/kien-nghi.yml",
        "ket_luan": "2026/dinh-ky-1/ket-luan.md",
        "ke_hoach": "2026/ke-hoach/ke-hoach.md",
    }
    texts = {"don_vi": "ten: Xã Mẫu\n", **files}
    read = read_archive(
        Shelf(
            folder=FOLDER,
            texts={f"{FOLDER}/{names[name]}": text.encode() for name, text in texts.items()},
        )
    )
    assert read.problems == ()
    return read


def province(*, fictional: bool = False) -> Entry[Province]:
    """The province of the commune."""
    text = "ten: Tỉnh Sông Xanh\n" + ("minh_hoa: true\n" if fictional else "")
    folder = "content/song-xanh"
    found = read_province(Shelf(folder=folder, texts={f"{folder}/tinh.yml": text.encode()}))
    assert found.province
    return found.province


def place(read: Archive, *, fictional: bool = False) -> Place:
    """The commune as pages name it."""
    return place_of(read, province(fictional=fictional))


def view_of(read: Archive, *, fictional: bool = False) -> CommuneView:
    """The view of a commune's page."""
    assert read.commune
    return commune_view(
        read,
        read.commune.record,
        place(read, fictional=fictional),
        rulebook=NO_RULES,
        today=TODAY,
    )


def commune_page(read: Archive, *, fictional: bool = False) -> Page:
    """The page of a commune."""
    return Page(press_commune(view_of(read, fictional=fictional), press()).data)


def dialogue_of(read: Archive, *, fictional: bool = False) -> DialogueView:
    """The view of its first dialogue."""
    settings, problems = read_settings(ROOT)
    assert settings, problems
    return dialogue_view(
        read.dialogues[0],
        read,
        place(read, fictional=fictional),
        rulebook=NO_RULES,
        settings=settings,
        today=TODAY,
    )


def dialogue_artifact(read: Archive, *, fictional: bool = False) -> Artifact:
    """The file of its first dialogue."""
    return press_dialogue(dialogue_of(read, fictional=fictional), press(), history=PageHistory())


def conclusion_page(read: Archive) -> Page:
    """The page of its conclusion notice."""
    view = dialogue_of(read)
    assert view.conclusion
    return Page(press_conclusion(view.conclusion, view.card, press(), history=PageHistory()).data)


def dialogue_page(read: Archive, *, fictional: bool = False) -> Page:
    """The page of its first dialogue."""
    return Page(dialogue_artifact(read, fictional=fictional).data)


def plan_page(read: Archive) -> Page:
    """The page of its first plan."""
    here = place(read)
    cards = tuple(card_of(folder, here, TODAY) for folder in read.dialogues)
    return Page(
        press_plan(plan_view(read.plans[0], here, cards), press(), history=PageHistory()).data
    )
