"""axe-core finds nothing on one page of every kind: phone, desk, with and without script."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from kinds import ELSEWHERE, KINDS, Kind
from visiting import PHONE, Reader, Site, Tab

pytestmark = pytest.mark.browser

TEMPLATES = Path(__file__).parents[2] / "theme" / "pages"
AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
DESK = {"width": 1280, "height": 800}
_RUN = """axe.run(document, {resultTypes: ["violations"], preload: false})
  .then((found) => found.violations)"""


def findings(page: Page) -> list[tuple[str, list[Any]]]:
    """What axe has against the page: rules of WCAG and good practice, with the places."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    return [
        (rule["id"], [node["target"] for node in rule["nodes"]]) for rule in page.evaluate(_RUN)
    ]


def test_one_page_of_every_template_is_looked_at() -> None:
    ours = {path.stem for path in TEMPLATES.glob("*.html")} - ELSEWHERE
    assert ours - {kind.template for kind in KINDS} == set()


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_axe_finds_nothing_on_a_phone_nor_at_a_desk(walker: Tab, kind: Kind) -> None:
    page = walker.open(kind.path)
    page.set_viewport_size(PHONE)
    assert findings(page) == []
    page.set_viewport_size(DESK)
    assert findings(page) == []


@pytest.fixture(scope="module")
def bare(chromium: Browser, built_site: Site) -> Iterator[Tab]:
    """A tab where our script does not come. Were scripts off, axe itself would never answer."""
    someone = Reader(chromium)
    tab = someone.on(built_site)
    tab.page.route("**/*.js", lambda route: route.abort())
    yield tab
    someone.leave()


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_axe_finds_nothing_where_our_script_does_not_come(bare: Tab, kind: Kind) -> None:
    assert findings(bare.open(kind.path)) == []


@pytest.mark.parametrize("kind", KINDS[::6], ids=str)
def test_axe_finds_nothing_in_the_dark(reader: Reader, built_site: Site, kind: Kind) -> None:
    assert findings(reader.on(built_site, color_scheme="dark").open(kind.path)) == []


def test_axe_finds_what_is_wrong(reader: Reader, built_site: Site) -> None:
    page = reader.on(built_site).open("/")
    page.evaluate("document.querySelector('label').remove()")
    assert "label" in [rule for rule, _ in findings(page)]
