"""Finding a commune by any name, typed without marks."""

import pytest
from playwright.sync_api import Page

from visiting import Reader, Site

pytestmark = pytest.mark.browser


def shown(page: Page) -> list[str]:
    """The communes that the list shows."""
    return [row.inner_text() for row in page.locator("li[data-k]:visible > a").all()]


@pytest.mark.parametrize(
    "typed", ["nhi chieu", "Nhị Chiểu", "phuong nhi chieu", "NHICHIEU", "phu thu", "p. phu thu"]
)
def test_one_commune_is_found_from_the_home_page(
    reader: Reader, built_site: Site, typed: str
) -> None:
    tab = reader.on(built_site)
    page = tab.open("/")
    page.fill("#q", typed)
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim/?q=*")
    assert shown(page) == ["Phường Nhị Chiểu"]
    assert page.inner_text("[data-status]").startswith("Có 1 xã, phường khớp với")
    page.click("li[data-k]:visible > a")
    page.wait_for_url("**/hai-phong/phuong-nhi-chieu/")
    assert tab.complaints == []


def test_one_exact_name_is_offered_first(reader: Reader, built_site: Site) -> None:
    page = reader.on(built_site).open("/tim/?q=phu+thu")
    assert page.inner_text("[data-offer]") == "Mở trang Phường Nhị Chiểu"


def test_a_former_commune_that_went_to_two_offers_none_of_them(
    reader: Reader, small_site: Site
) -> None:
    page = reader.on(small_site).open("/tim/?q=dap+cu")
    assert sorted(shown(page)) == ["Xã Hai", "Xã Một"]
    assert page.locator("[data-offer]").is_hidden()


def test_the_list_narrows_while_typing(reader: Reader, small_site: Site) -> None:
    page = reader.on(small_site).open("/tim/")
    assert len(shown(page)) == 2
    page.fill("#q", "mo")
    assert shown(page) == ["Xã Một"]
    page.fill("#q", "")
    assert len(shown(page)) == 2
    assert page.inner_text("[data-status]") == ""


def test_an_unknown_name_is_not_called_silent(reader: Reader, small_site: Site) -> None:
    page = reader.on(small_site).open("/tim/?q=kh%C3%B4ng+c%C3%B3")
    status = page.inner_text("[data-status]")
    assert status.startswith("Chưa có dữ liệu của xã, phường này (“không có”).")
    assert len(shown(page)) == 2


def test_what_was_typed_is_shown_as_text(reader: Reader, small_site: Site) -> None:
    tab = reader.on(small_site)
    page = tab.open("/tim/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E")
    assert "<img src=x onerror=alert(1)>" in page.inner_text("[data-status]")
    assert page.locator("main img").count() == 0
    assert tab.complaints == []


def test_without_scripts_the_whole_list_answers(reader: Reader, small_site: Site) -> None:
    page = reader.on(small_site, scripts=False).open("/")
    page.fill("#q", "xa mot")
    page.click("button")
    page.wait_for_url("**/tim/?q=xa+mot")
    assert len(shown(page)) == 2
