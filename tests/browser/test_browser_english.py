"""The English pages at work: what the script says, finding a place, going from one to the other."""

import pytest

from kinds import AHEAD, HERE
from visiting import Reader, Site

pytestmark = pytest.mark.browser
LEFT_BESIDE = """() => {
  const field = document.querySelector(".finder input"), box = getComputedStyle(field);
  const words = getComputedStyle(field, "::placeholder");
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `${words.fontSize} ${words.fontFamily}`;
  const room = field.clientWidth - parseFloat(box.paddingLeft) - parseFloat(box.paddingRight);
  return room - pen.measureText(field.placeholder).width;
}"""
"""The room that the words in the field of the header leave, in pixels."""


@pytest.mark.parametrize("path", [HERE, f"/en{HERE}"])
def test_the_words_in_the_field_are_whole_on_a_phone(
    reader: Reader, built_site: Site, path: str
) -> None:
    assert reader.on(built_site).open(path).evaluate(LEFT_BESIDE) >= 0


def test_days_left_are_said_in_english(reader: Reader, built_site: Site) -> None:
    page = reader.on(built_site).open(f"/en{AHEAD}")
    assert page.inner_text("[data-event]") == "28 days left"
    assert page.inner_text("[aria-current=step] [data-step]").startswith("Current step · ")


def test_the_filter_counts_in_english(reader: Reader, built_site: Site) -> None:
    page = reader.on(built_site).open("/en/minh-hoa/kien-nghi/")
    page.select_option("[name=tinh-trang]", "tre-han")
    assert page.inner_text("[data-count]") == "Showing 7 of 55 proposals"


def test_a_place_is_found_and_opens_in_english(reader: Reader, built_site: Site) -> None:
    tab = reader.on(built_site)
    page = tab.open("/en/")
    page.fill("[data-find]", "nhi chieu")
    page.get_by_role("option").first.click()
    page.wait_for_url("**/en/hai-phong/phuong-nhi-chieu/")
    assert page.locator("html").get_attribute("lang") == "en"


def test_a_search_in_english_finds_records(reader: Reader, built_site: Site) -> None:
    page = reader.on(built_site).open("/en/tim/?q=nuoc+sach")
    page.wait_for_selector("[data-hits] li")
    assert "results for “nuoc sach”" in page.inner_text("[data-said]")
    assert page.locator("[data-hits]").get_attribute("lang") == "vi"


@pytest.mark.parametrize("path", [HERE, "/du-lieu/tu-dien/", "/minh-hoa/bao-cao/bc01/"])
def test_one_link_leads_to_the_same_page_in_the_other_language(
    reader: Reader, built_site: Site, path: str
) -> None:
    page = reader.on(built_site).open(path)
    page.click("footer a[hreflang=en]")
    page.wait_for_url(f"**/en{path}")
    assert "Records are in Vietnamese" in page.inner_text("footer")
    page.click("footer a[hreflang=vi][lang=vi]")
    page.wait_for_url(
        lambda address: not address.removeprefix(built_site.address).startswith("/en/")
    )
    assert page.locator("html").get_attribute("lang") == "vi"
