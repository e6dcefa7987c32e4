"""By keyboard alone: past the header first, every stop seen, in the order of the page."""

from typing import Any

import pytest
from playwright.sync_api import Page

from kinds import FRAMED, Kind
from visiting import Reader, Site, Tab

pytestmark = pytest.mark.browser

STOPS = 45
"""Enough for header, main part and foot of most pages; long tables repeat themselves."""
_STOP = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  // The page may grow while one walks through it, so the former stop itself is compared.
  const former = window.formerStop;
  window.formerStop = e;
  const box = e.getClientRects()[0], style = getComputedStyle(e);
  // Of a tall element, the middle of what the window shows.
  const x = Math.max(0, Math.min(box.left + box.width / 2, innerWidth - 1));
  const y = Math.max(0, Math.min(box.top + box.height / 2, innerHeight - 1));
  const top = document.elementFromPoint(x, y);
  return {
    name: e.outerHTML.slice(0, 80),
    href: e.getAttribute("href"),
    later: !former || !!(former.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING),
    seen: !!top && (top === e || e.contains(top) || top.contains(e)),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}"""


def stops(page: Page) -> list[dict[str, Any]]:
    """Where Tab leads, from the top of the page."""
    found: list[dict[str, Any]] = []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(_STOP)
        if stop is None or (found and stop["href"] == found[0]["href"]):
            break
        found.append(stop)
    return found


@pytest.mark.parametrize("kind", FRAMED[::3], ids=str)
def test_tab_leads_through_the_page(walker: Tab, kind: Kind) -> None:
    walked = stops(walker.open(kind.path))
    assert walked[0]["href"] == "#noi-dung"
    assert len(walked) > 5
    assert [stop for stop in walked if not stop["seen"]] == []
    assert [stop for stop in walked if not stop["ring"]] == []
    # Else a trap, or against the order of the page.
    assert [stop for stop in walked if not stop["later"]] == []


def test_the_skip_link_leads_past_the_header(reader: Reader, built_site: Site) -> None:
    page = reader.on(built_site).open("/minh-hoa/xa-minh-hoa/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_how_a_status_came_about_opens_by_keyboard(reader: Reader, built_site: Site) -> None:
    page = reader.on(built_site).open("/minh-hoa/xa-minh-hoa/2025/dinh-ky-1/")
    page.focus("#kn-01 summary")
    page.keyboard.press("Enter")
    assert page.locator("#kn-01 details p").first.is_visible()
