"""On paper: few sheets of A4, nothing to press, nothing cut off at the edge."""

import re

import pytest

from kinds import KINDS, Kind
from visiting import Reader, Site

pytestmark = pytest.mark.browser

PAPER = {"width": 680, "height": 960}
_SHEET = re.compile(rb"/Type\s*/Page[^s]")
_TO_PRESS = "nav, .skip, form, button, .filter, .button, .act"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.sheets], ids=str)
def test_a_page_fits_its_sheets(reader: Reader, built_site: Site, kind: Kind) -> None:
    page = reader.on(built_site, viewport=PAPER).open(kind.path)
    sheets = len(_SHEET.findall(page.pdf(format="A4", prefer_css_page_size=True)))
    assert 1 <= sheets <= kind.sheets
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= PAPER["width"]
    assert page.locator(_TO_PRESS).locator("visible=true").count() == 0
