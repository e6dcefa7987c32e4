"""First screens, the handbook, both schemes of colour, pages opened from a disk."""

import pytest

from visiting import Reader, Site

pytestmark = pytest.mark.browser


def test_the_handbook_calls_no_other_host(reader: Reader, built_site: Site) -> None:
    tab = reader.on(built_site)
    tab.open("/huong-dan/can-bo/")
    assert tab.abroad == []
    assert tab.complaints == []


@pytest.mark.parametrize("scripts", [True, False])
def test_the_first_screen_of_a_commune_holds_the_answer(
    reader: Reader, built_site: Site, *, scripts: bool
) -> None:
    tab = reader.on(built_site, scripts=scripts)
    # Only a commune has a history of its own.
    pages = {*built_site.pages}
    communes = sorted(path for path in pages if f"{path}lich-su/" in pages)
    assert communes
    for commune in communes:
        page = tab.open(commune)
        answers = page.locator(".gone, .key .when, .key dl > div:nth-child(-n+3) dd").all()
        assert answers or page.locator(".key h2").all(), commune
        for answer in answers:
            box = answer.bounding_box()
            assert box, commune
            assert box["y"] + box["height"] <= 740, (commune, answer.inner_text())


def test_the_first_screen_of_home_holds_the_field_and_the_next_deadline(
    reader: Reader, small_site: Site
) -> None:
    page = reader.on(small_site).open("/")
    for spot in ("#q", ".card .when", ".card .due"):
        box = page.locator(spot).first.bounding_box()
        assert box
        assert box["y"] + box["height"] <= 740, spot


def test_the_main_controls_are_large_enough_for_a_thumb(reader: Reader, small_site: Site) -> None:
    tab = reader.on(small_site)
    tab.open("/song-xanh/xa-mot/")
    boxes = [button.bounding_box() for button in tab.page.locator(".button").all()]
    tab.open("/")
    boxes += [tab.page.locator(spot).bounding_box() for spot in ("#q", "button")]
    assert len(boxes) == 3
    assert all(box and box["height"] >= 44 for box in boxes)


def test_the_first_stop_of_the_keyboard_leads_to_the_content(
    reader: Reader, small_site: Site
) -> None:
    page = reader.on(small_site).open("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["x"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.url.endswith("#noi-dung")


def test_a_page_opened_from_a_disk_works(reader: Reader, small_site: Site) -> None:
    tab = reader.on(small_site)
    page = tab.page
    page.goto((small_site.folder / "index.html").as_uri())
    bar = page.evaluate("getComputedStyle(document.querySelector('.top')).backgroundColor")
    assert bar == "rgb(11, 59, 111)"
    page.fill("#q", "xa mot")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim/index.html?q=xa+mot")
    page.click("main a:has-text('Sông Xanh')")
    page.click("main a:text('Xã Một')")
    page.wait_for_url("**/xa-mot/index.html")
    assert "Còn 28 ngày" in page.inner_text(".key")
    page.click(".crumbs a >> nth=0")
    page.wait_for_url(f"**{small_site.folder.name}/index.html")
    assert tab.complaints == []
    assert tab.abroad == []


def test_dark_and_light_are_both_readable(reader: Reader, small_site: Site) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light = reader.on(small_site, color_scheme="light").open("/")
    assert light.evaluate(ground) == "rgb(255, 255, 255)"
    dark = reader.on(small_site, color_scheme="dark").open("/")
    assert dark.evaluate(ground) == "rgb(18, 22, 27)"
