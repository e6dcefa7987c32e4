"""Large letters, small screens: nothing runs out at the side, and thumbs hit what they aim at."""

import pytest
from playwright.sync_api import Page

from kinds import FRAMED, KINDS, Kind
from visiting import PHONE, Tab

pytestmark = pytest.mark.browser

SHEETS = {"kit_sheets", "kit_result_sheets"}
"""Set for paper: their letters are as large as on the sheet."""
NARROW = {"width": 320, "height": 640}
TABLET = {"width": 768, "height": 1024}
ZOOMED = {"width": 320, "height": 200}
"""A desk of 1280 by 800 at 400 %."""
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-bottom: 2em !important }"""
DOUBLE = "html { font-size: 225% !important }"
"""Our letters are 112.5 % of the reader's own size."""
_SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"
_SMALL = """(least) => [...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, summary")]
  .filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > 0)
  .filter((e) => getComputedStyle(e).display !== "inline"
    || e.parentElement.innerText.trim().length <= e.innerText.trim().length + 2)
  .filter((e) => {
    const box = e.getBoundingClientRect();
    return Math.min(box.width, box.height) < least;
  })
  .map((e) => e.outerHTML.slice(0, 90))"""
_MAIN = """.button, button, .find input, .finder label, .filter select, .filter input,
  .top a, .foot li a"""
_LOW = f"""() => [...document.querySelectorAll(`{_MAIN}`)]
  .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 43.5)
  .map((e) => e.outerHTML.slice(0, 90))"""


def styled(page: Page, css: str) -> None:
    """Put a reader's own style over the page's, as browsers do for their users."""
    page.evaluate(
        """(css) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [sheet];
        }""",
        css,
    )


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_nothing_runs_out_at_the_side(walker: Tab, kind: Kind) -> None:
    page = walker.open(kind.path)
    page.set_viewport_size(NARROW)
    over = {"320": page.evaluate(_SIDEWAYS)}
    page.set_viewport_size(ZOOMED)
    over["400 %"] = page.evaluate(_SIDEWAYS)
    page.set_viewport_size(NARROW)
    styled(page, SPACED)
    over["spaced"] = page.evaluate(_SIDEWAYS)
    styled(page, DOUBLE)
    page.set_viewport_size(PHONE)
    if kind.template not in SHEETS:
        over["double"] = page.evaluate(_SIDEWAYS)
    assert {name: left for name, left in over.items() if left > 0} == {}


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_targets_are_large_enough(walker: Tab, kind: Kind) -> None:
    page = walker.open(kind.path)
    page.set_viewport_size(PHONE)
    assert page.evaluate(_SMALL, 24) == []
    assert page.evaluate(_LOW) == []


@pytest.mark.parametrize("kind", FRAMED[::4], ids=str)
def test_nothing_runs_out_on_a_tablet(walker: Tab, kind: Kind) -> None:
    page = walker.open(kind.path)
    page.set_viewport_size(TABLET)
    assert page.evaluate(_SIDEWAYS) <= 0
