"""Finding a commune by any of its names, however they are typed."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from visiting import Reader, Site, Tab

pytestmark = pytest.mark.browser
AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text("utf-8")
NHI_CHIEU = "Phường Nhị Chiểu, thành phố Hải Phòng"
FROM_PHU_THU = "Có phường Phú Thứ cũ, thị xã Kinh Môn, tỉnh Hải Dương"


@pytest.fixture
def tab(reader: Reader, built_site: Site) -> Iterator[Tab]:
    """A phone on the home page of the whole site; nothing may be complained about."""
    tab = reader.on(built_site)
    tab.open("/")
    yield tab
    assert tab.complaints == []
    assert tab.abroad == []


def offered(tab: Tab, typed: str, first: str) -> list[list[str]]:
    """Type into the field; the lines of each place, once all names came and `first` leads them."""
    page = tab.page
    page.locator("#q").fill(typed)
    expect(page.get_by_role("option").first).to_contain_text(first)
    tab.settle()
    return [option.inner_text().split("\n") for option in page.get_by_role("option").all()]


@pytest.mark.parametrize(
    "typed",
    [
        "Nhị Chiểu",
        "nhi chieu",
        "NHỊ CHIỂU",
        unicodedata.normalize("NFD", "Nhị Chiểu"),
        "phường nhị chiểu",
        "P. Nhị Chiểu",
        "nhichieu",
        "nhi chieu hai phong",
        "Nhị Chiểu, Hải Phòng",
        "nhi chiu",
        "nhi cihieu",
        "nhij chieeru",
    ],
)
def test_a_commune_is_found_however_it_is_typed(tab: Tab, typed: str) -> None:
    assert offered(tab, typed, "Nhị Chiểu")[0] == [NHI_CHIEU]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("hoà an cao bằng", "Xã Hòa An, tỉnh Cao Bằng"),
        ("hòa an cao bằng", "Xã Hòa An, tỉnh Cao Bằng"),
        ("phú thuỷ, lâm đồng", "Phường Phú Thuỷ, tỉnh Lâm Đồng"),
        ("phú thủy, lâm đồng", "Phường Phú Thuỷ, tỉnh Lâm Đồng"),
        ("mĩ đức, ha noi", "Xã Mỹ Đức, thành phố Hà Nội"),
        ("đk côn đảo", "Đặc khu Côn Đảo, thành phố Hồ Chí Minh"),
        ("q1", "Phường Tân Định, thành phố Hồ Chí Minh"),
        ("phường 1 mỹ tho", "Phường Mỹ Tho, tỉnh Đồng Tháp"),
        ("tỉnh hải dương", "Thành phố Hải Phòng · 114 xã, phường"),
        ("TP HCM", "Thành phố Hồ Chí Minh · 168 xã, phường"),
        ("ia o", "Xã Ia O, tỉnh Gia Lai"),
    ],
)
def test_either_spelling_and_abbreviations_are_found(tab: Tab, typed: str, found: str) -> None:
    assert offered(tab, typed, found.partition(",")[0])[0][0].startswith(found)


@pytest.mark.parametrize(
    "typed", ["phu thu", "phường phú thứ", "P.Phú Thứ", "PHÚ THỨ", "phu thu kinh mon"]
)
def test_a_former_ward_leads_to_the_commune_of_today(tab: Tab, typed: str) -> None:
    assert offered(tab, typed, "Nhị Chiểu")[0] == [NHI_CHIEU, FROM_PHU_THU]


def test_namesakes_are_shown_with_their_provinces(tab: Tab) -> None:
    options = [lines[0] for lines in offered(tab, "an phú", "An Phú")]
    assert [option.removesuffix(" · chưa có dữ liệu") for option in options[:5]] == [
        "Xã An Phú, tỉnh An Giang",
        "Phường An Phú, tỉnh Gia Lai",
        "Xã An Phú, thành phố Hải Phòng",
        "Phường An Phú, thành phố Hồ Chí Minh",
        "Xã An Phú, tỉnh Quảng Ngãi",
    ]


def test_a_unit_that_was_split_up_shows_all_its_heirs(tab: Tab) -> None:
    tab.page.locator("#q").fill("phường an phú, thủ đức")
    expect(tab.page.get_by_role("option")).to_have_count(2)
    why = "Có một phần phường An Phú cũ, thành phố Thủ Đức, thành phố Hồ Chí Minh"
    for option in tab.page.get_by_role("option").all():
        assert option.inner_text().split("\n")[1] == why


def test_a_former_district_shows_its_communes(tab: Tab) -> None:
    tab.page.locator("#q").fill("tx kinh môn")
    expect(tab.page.get_by_role("option").filter(has_text="Nhị Chiểu")).to_have_count(1)
    options = offered(tab, "tx kinh môn", "Kinh Môn")
    assert [NHI_CHIEU, "Trước thuộc thị xã Kinh Môn, tỉnh Hải Dương"] in options
    assert [
        "Phường Bắc An Phụ, thành phố Hải Phòng · chưa có dữ liệu",
        "Một phần trước thuộc thị xã Kinh Môn, tỉnh Hải Dương",
    ] in options


def test_the_fictional_commune_says_what_it_is(tab: Tab) -> None:
    assert offered(tab, "xã minh họa", "Minh")[0][0] == "Xã Minh Họa, tỉnh Minh Họa · minh họa"


def test_the_keyboard_alone_leads_to_the_commune(tab: Tab) -> None:
    page = tab.page
    page.locator("#q").focus()
    page.keyboard.type("phu thu")
    expect(page.get_by_role("option").first).to_contain_text("Nhị Chiểu")
    page.keyboard.press("ArrowDown")
    field = page.locator("#q")
    active = field.get_attribute("aria-activedescendant")
    assert page.locator(f"#{active}").get_attribute("aria-selected") == "true"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    assert field.get_attribute("aria-activedescendant") == active
    page.keyboard.press("Home")
    assert field.get_attribute("aria-activedescendant") == ""
    assert field.evaluate("field => field.selectionStart") == 0
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/hai-phong/phuong-nhi-chieu/")


def test_enter_opens_the_only_place_that_fits(tab: Tab) -> None:
    offered(tab, "nhị chiểu", "Nhị Chiểu")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url("**/hai-phong/phuong-nhi-chieu/")


def test_enter_waits_for_the_names_that_are_on_their_way(reader: Reader, built_site: Site) -> None:
    tab = reader.on(built_site)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page = tab.open("/")
    page.route("**/tim/ten-cu/*.json", hold)
    with page.expect_request("**/tim/ten-cu/*.json"):
        page.locator("#q").press_sequentially("nhi chieu")
    expect(page.get_by_role("option").first).to_contain_text("Nhị Chiểu")
    page.keyboard.press("Enter")
    assert held
    for route in held:
        route.continue_()
    page.wait_for_url("**/hai-phong/phuong-nhi-chieu/")
    assert tab.complaints == []


def test_escape_closes_and_then_empties(tab: Tab) -> None:
    page, field = tab.page, tab.page.locator("#q")
    offered(tab, "an phú", "An Phú")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    assert (field.input_value(), field.get_attribute("aria-expanded")) == ("an phú", "false")
    page.keyboard.press("Escape")
    assert field.input_value() == ""


def test_many_places_are_counted_politely_and_enter_shows_them_all(tab: Tab) -> None:
    page = tab.page
    offered(tab, "an phú", "An Phú")
    expect(page.locator(".find [role=status]")).to_have_text("Có 35 nơi khớp, hiện 20.")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim/?q=an+ph%C3%BA")
    expect(page.locator("[data-status]")).to_have_text("Có 35 nơi khớp với “an phú”.")
    assert page.locator("[data-found] li").count() == 35


def test_a_place_without_a_page_says_so_where_it_leads(tab: Tab) -> None:
    page = tab.page
    offered(tab, "phường láng", "Láng")
    page.get_by_role("option").first.click()
    page.wait_for_url("**/tim/ha-noi/#phuong-lang")
    line = page.locator("li:target")
    assert line.inner_text() == "Phường Láng · chưa có dữ liệu"
    expect(line).to_be_in_viewport()


def test_what_nothing_fits_is_said_and_never_called_silent(tab: Tab) -> None:
    page = tab.page
    page.locator("#q").fill("qqqq zzzz")
    expect(page.locator(".find [role=status]")).to_have_text("Không có tên nào khớp.")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim/?q=*")
    expect(page.locator("[data-status]")).to_contain_text(
        "Không có xã, phường nào tên là “qqqq zzzz”."
    )


def test_what_was_typed_is_shown_as_text(tab: Tab) -> None:
    page = tab.open("/tim/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E")
    expect(page.locator("[data-status]")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("main img").count() == 0


def test_nothing_is_fetched_before_the_field_is_gone_to(reader: Reader, built_site: Site) -> None:
    tab = reader.on(built_site)
    seen: list[str] = []
    tab.page.on("request", lambda request: seen.append(request.url))
    page = tab.open("/")
    assert [url for url in seen if "/tim" in url] == []
    with page.expect_response("**/tim/don-vi.json"):
        page.locator("#q").focus()
    expect(page.get_by_role("status").first).to_be_attached()
    tab.settle()
    names = [url.rpartition("/")[2] for url in seen if "/tim" in url]
    assert names == ["tim-phan-tich.js", "tim-noi.js", "don-vi.json"]


def test_every_page_has_the_field_in_its_header(reader: Reader, built_site: Site) -> None:
    tab = reader.on(built_site)
    page = tab.open("/hai-phong/phuong-hai-an/")
    header = page.locator("header")
    assert header.evaluate("header => header.getBoundingClientRect().height") <= 80
    page.get_by_label("Tìm xã, phường").fill("thanh mai")
    expect(page.get_by_role("option").first).to_contain_text("Xã Thanh Mai")
    box = page.get_by_role("listbox").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/thai-nguyen/xa-thanh-mai/")
    assert tab.complaints == []


def test_the_open_list_is_a_combobox_to_a_screen_reader(tab: Tab) -> None:
    page = tab.page
    field = page.get_by_role("combobox", name="Tên xã, phường của bạn")
    expect(field).to_have_attribute("aria-expanded", "false")
    offered(tab, "phú thứ", "Nhị Chiểu")
    page.keyboard.press("ArrowDown")
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(field).to_have_attribute("aria-autocomplete", "list")
    listbox = page.get_by_role("listbox", name="Các nơi khớp")
    assert listbox.get_attribute("id") == field.get_attribute("aria-controls")
    selected = page.get_by_role("option", selected=True)
    expect(selected).to_have_accessible_name(f"{NHI_CHIEU} {FROM_PHU_THU}")
    page.evaluate(AXE)
    found = page.evaluate("axe.run().then(({violations}) => violations.map(({id}) => id))")
    assert found == []


def test_an_index_of_another_version_leaves_the_field_to_its_form(
    reader: Reader, built_site: Site
) -> None:
    tab = reader.on(built_site)
    tab.page.route("**/tim/don-vi.json", lambda route: route.fulfill(json={"v": 2}))
    page = tab.open("/")
    with page.expect_response("**/tim/don-vi.json"):
        page.locator("#q").fill("phu thu")
    tab.settle()
    assert page.get_by_role("option").count() == 0
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim/?q=phu+thu")
    expect(page.locator("[data-status]")).to_have_text("Chưa tải được. Hãy chọn tỉnh.")
    assert tab.complaints == []


@pytest.mark.parametrize("path", ["/", "/hai-phong/phuong-hai-an/"])
def test_without_scripts_the_form_leads_to_all_names_by_province(
    reader: Reader, built_site: Site, path: str
) -> None:
    page = reader.on(built_site, scripts=False).open(path)
    page.locator("[data-find]").fill("phú thứ")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim/?q=*")
    page.get_by_role("link", name="Thành phố Hải Phòng", exact=True).click()
    page.wait_for_url("**/tim/hai-phong/")
    page.get_by_role("link", name="Tra theo tên cũ").click()
    page.wait_for_url("**/tim/hai-phong/ten-cu/")
    line = page.get_by_role("listitem").filter(has_text="Phường Phú Thứ (")
    line.get_by_role("link").click()
    page.wait_for_url("**/hai-phong/phuong-nhi-chieu/")


def test_a_small_site_without_a_registry_finds_its_own(reader: Reader, small_site: Site) -> None:
    page = reader.on(small_site).open("/tim/?q=dap+cu")
    expect(page.locator("[data-found] li")).to_have_count(2)
    assert page.locator("[data-found] a").all_inner_texts() == ["Xã Hai", "Xã Một"]
