"""What was asked in the fields of the site leads to the right place, by keyboard alone."""

import unicodedata

import pytest
from playwright.sync_api import Page

from visiting import Reader, Site

pytestmark = pytest.mark.browser

NHI_CHIEU = "/hai-phong/phuong-nhi-chieu/"
DIALOGUE = f"{NHI_CHIEU}2025/dinh-ky-1/"
PLAN = f"{NHI_CHIEU}2025/ke-hoach/ke-hoach-doi-thoai-chu-tich/"
DEADLINE = "hạn gửi ý kiến"


def places(*lines: str) -> dict[str, object]:
    """The names of places, as they are fetched: one province with these communes."""
    return {"v": 1, "p": [["iTỉnh Thử", "thu", 0, "\n".join(lines)]], "o": [], "d": "", "s": []}


SOME_PLACES = places("xĐối Thoan", "xThanh Mai")
MANY_PLACES = places(*(f"xXa {number}" for number in range(2222)))


def results(tab: Page) -> list[str]:
    """The addresses of the hits, once there are any."""
    tab.wait_for_selector("[data-hits] a, [data-said]:text('Không có')")
    links = tab.query_selector_all("[data-hits] h3 a")
    return [str(link.evaluate("a => a.pathname + a.hash")) for link in links]


def ask_in(tab: Page, text: str) -> list[str]:
    """Type into the commune's own field and send it off with Enter."""
    tab.focus("#trong")
    tab.keyboard.insert_text(text)
    with tab.expect_navigation():
        tab.keyboard.press("Enter")
    return results(tab)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        (DEADLINE, DIALOGUE),
        ("han gui y kien", DIALOGUE),
        ("HẠN GỬI Ý KIẾN", DIALOGUE),
        (unicodedata.normalize("NFD", DEADLINE), DIALOGUE),
        ("hanguiykien", DIALOGUE),
        ("08/10", DIALOGUE),
        ("16-KH/ĐU", PLAN),
        ("16 kh du", PLAN),
        ("Phú Thứ", NHI_CHIEU),
        ("phuong phu thu", NHI_CHIEU),
    ],
)
def test_in_a_ward_the_right_place_is_among_the_first_two(
    reader: Reader, built_site: Site, *, typed: str, wanted: str
) -> None:
    tab = reader.on(built_site)
    tab.open(NHI_CHIEU)

    assert wanted in ask_in(tab.page, typed)[:2]


def test_a_hit_is_reached_and_opened_by_keyboard(reader: Reader, built_site: Site) -> None:
    tab = reader.on(built_site)
    tab.open(NHI_CHIEU)
    ask_in(tab.page, DEADLINE)
    tab.page.focus("[data-hits] h3 a")
    with tab.page.expect_navigation():
        tab.page.keyboard.press("Enter")

    assert tab.page.url == built_site.address + DIALOGUE


def test_the_number_of_hits_is_announced_and_words_are_marked(
    reader: Reader, built_site: Site
) -> None:
    tab = reader.on(built_site)
    tab.open(f"/tim/?q={DEADLINE}&tinh=hai-phong")
    results(tab.page)

    assert tab.page.text_content("[data-said][role=status]").endswith(
        "kết quả cho “hạn gửi ý kiến” trong Thành phố Hải Phòng."
    )
    marked = {mark.text_content() for mark in tab.page.query_selector_all("[data-hits] mark")}
    assert "Hạn" in marked


def test_kinds_are_counted_and_chosen_in_the_address(reader: Reader, built_site: Site) -> None:
    tab = reader.on(built_site)
    tab.open("/tim/?q=rác&xa=minh-hoa/xa-minh-hoa&rieng=1")
    everything = results(tab.page)
    kinds = tab.page.locator("[data-kinds] a[href]")
    kinds.first.wait_for()
    told = kinds.all_text_contents()
    with tab.page.expect_navigation():
        kinds.filter(has_text="Kiến nghị").click()
    proposals = results(tab.page)

    assert told[0] == f"Tất cả ({len(everything)})"
    assert "loai=k" in tab.page.url
    assert f"Kiến nghị ({len(proposals)})" in told
    assert all("#kn-" in path for path in proposals)


def test_a_filter_stands_in_the_address_and_narrows(reader: Reader, built_site: Site) -> None:
    tab = reader.on(built_site)
    tab.open("/tim/?q=thôn&xa=minh-hoa/xa-minh-hoa&rieng=1")
    results(tab.page)
    before = tab.page.text_content("[data-said]")
    tab.page.click("[data-search] summary")
    tab.page.wait_for_selector("select[name=nam] option[value='2025']", state="attached")
    tab.page.select_option("select[name=nam]", "2025")
    with tab.page.expect_navigation():
        tab.page.click("[data-filters] button")

    found = results(tab.page)
    assert found
    assert all("/2025/" in path for path in found)
    assert tab.page.text_content("[data-said]") != before
    assert "nam=2025" in tab.page.url


def test_nothing_found_says_what_to_try(reader: Reader, built_site: Site) -> None:
    tab = reader.on(built_site)
    tab.open("/tim/?q=xkcd qwerty&tinh=hai-phong")

    assert results(tab.page) == []
    assert "Hãy thử ít chữ hơn" in tab.page.text_content("[data-said]")


def test_the_fictional_commune_is_in_no_search_but_its_own(
    reader: Reader, built_site: Site
) -> None:
    tab = reader.on(built_site)
    tab.open("/tim/?q=mất trộm gà&tinh=ca-nuoc")

    assert not any(path.startswith("/minh-hoa/") for path in results(tab.page))


def test_an_index_of_a_later_version_leads_to_the_lists(reader: Reader, built_site: Site) -> None:
    tab = reader.on(built_site)
    tab.page.route("**/hai-phong/tim/m.json", lambda route: route.fulfill(json={"version": 99}))
    tab.open("/tim/?q=đất&tinh=hai-phong")
    tab.page.wait_for_selector("[data-said]:text('danh mục các tỉnh')")

    assert tab.page.is_visible("text=Chọn tỉnh, thành phố")


def test_nothing_of_search_is_fetched_before_it_is_wanted(reader: Reader, built_site: Site) -> None:
    tab = reader.on(built_site)
    asked: list[str] = []
    tab.page.on("request", lambda request: asked.append(request.url))
    tab.open(NHI_CHIEU)

    assert [url for url in asked if "tim" in url.rpartition("/")[2]] == []


def test_a_place_named_in_the_query_is_where_it_is_searched(
    reader: Reader, built_site: Site
) -> None:
    tab = reader.on(built_site)
    tab.open(f"/tim/?q={DEADLINE} nhị chiểu")

    assert results(tab.page)[0] == DIALOGUE
    assert "Tìm ở đây vì bạn nêu Phường Nhị Chiểu." in tab.page.text_content("[data-said]")


def test_a_province_named_in_the_query_is_where_it_is_searched(
    reader: Reader, built_site: Site
) -> None:
    tab = reader.on(built_site)
    tab.open("/tim/?q=tiep xuc cu tri thai nguyen")

    assert results(tab.page)[0].startswith("/thai-nguyen/")
    assert "trong Tỉnh Thái Nguyên" in tab.page.text_content("[data-said]")


def test_a_guide_that_answers_stands_apart(reader: Reader, built_site: Site) -> None:
    tab = reader.on(built_site)
    tab.open("/tim/?q=cách gửi ý kiến&tinh=hai-phong")
    tab.page.wait_for_selector("[data-guides] a")

    first = tab.page.get_attribute("[data-guides] h3 a", "href")
    assert first is not None
    assert "/huong-dan/gui-y-kien/" in first


def test_a_status_looks_as_on_its_own_page(reader: Reader, built_site: Site) -> None:
    tab = reader.on(built_site)
    tab.open("/tim/?q=trợ cấp người cao tuổi&xa=minh-hoa/xa-minh-hoa&rieng=1")
    results(tab.page)

    chip = tab.page.query_selector("[data-hits] .chip")
    assert chip is not None
    assert chip.get_attribute("class") == "chip tra_loi_khong_ro_han"


def test_the_whole_country_is_not_told_to_search_more_widely(
    reader: Reader, built_site: Site
) -> None:
    tab = reader.on(built_site)
    tab.open("/tim/?q=xkcd qwerty&tinh=ca-nuoc")
    results(tab.page)

    assert "rộng hơn" not in tab.page.text_content("[data-said]")


@pytest.mark.parametrize(
    ("asked", "before"),
    [
        ("q=hạn gửi ý kiến&xa=hai-phong/phuong-nhi-chieu", {"tim-xa.js"}),
        ("q=hạn gửi ý kiến&tinh=hai-phong", set()),
        ("q=hạn gửi ý kiến&tinh=ca-nuoc", {"tim-nuoc.js"}),
        ("q=hạn gửi ý kiếnn&tinh=hai-phong", {"tim-doan.js"}),
    ],
)
def test_before_the_first_results_only_the_scripts_that_they_need_are_fetched(
    reader: Reader, built_site: Site, *, asked: str, before: set[str]
) -> None:
    tab = reader.on(built_site)
    fetched: set[str] = set()
    tab.page.on("request", lambda request: fetched.add(request.url.rpartition("/")[2]))
    tab.page.route("**/tim-loc.js", lambda route: route.abort())
    tab.open(f"/tim/?{asked}")
    tab.page.wait_for_selector("[data-hits] li")
    tab.settle()

    scripts = {name for name in fetched if name.startswith("tim-")}
    always = {"tim-phan-tich.js", "tim-kiem.js", "tim-ket-qua.js"}
    assert scripts - {"tim-loc.js"} == always | before
    assert "kết quả" in tab.page.text_content("[data-said]")


def test_counts_are_grouped_as_in_the_language_of_the_page(
    reader: Reader, built_site: Site
) -> None:
    tab = reader.on(built_site)
    for path, told in (("/tim/", "Có 2.222 nơi"), ("/en/tim/", "2,222 places")):
        tab.page.route("**/tim/don-vi.json", lambda route: route.fulfill(json=MANY_PLACES))
        tab.open(f"{path}?q=xa")
        tab.page.wait_for_selector(f"[data-found] [data-status]:text('{told}')")


def test_in_english_the_kind_of_a_hit_is_not_marked_as_vietnamese(
    reader: Reader, built_site: Site
) -> None:
    tab = reader.on(built_site)
    tab.open("/en/tim/?q=hạn gửi ý kiến&tinh=hai-phong")
    results(tab.page)

    kind = tab.page.locator("[data-hits] p.small span").first
    assert kind.text_content() == "Dialogues"
    assert kind.evaluate("span => span.closest('[lang]').lang") == "en"
    assert tab.page.locator("[data-hits] li").first.get_attribute("lang") == "vi"


def test_what_stands_in_a_record_is_no_slip_in_the_name_of_a_place(
    reader: Reader, built_site: Site
) -> None:
    tab = reader.on(built_site)
    tab.page.route("**/tim/don-vi.json", lambda route: route.fulfill(json=SOME_PLACES))
    tab.open("/tim/?q=doi thoax")
    tab.page.wait_for_selector("[data-found] [data-status]:text('nơi khớp với')")
    tab.open("/tim/?q=doi thoai")
    results(tab.page)
    tab.page.wait_for_load_state("networkidle")

    assert tab.page.inner_text("[data-found]").strip() == ""


def test_in_the_whole_country_years_are_what_can_be_filtered(
    reader: Reader, built_site: Site
) -> None:
    tab = reader.on(built_site)
    tab.open("/tim/?q=đối thoại&tinh=ca-nuoc")
    results(tab.page)
    tab.page.wait_for_selector("[data-kinds] a[href]")
    tab.page.click("[data-search] summary")
    tab.page.wait_for_selector("select[name=nam] option[value='2025']", state="attached")

    assert tab.page.is_visible("select[name=nam]")
    assert not tab.page.is_visible("select[name=trang-thai]")


def test_a_name_that_begins_so_with_other_marks_is_not_meant(
    reader: Reader, built_site: Site
) -> None:
    tab = reader.on(built_site)
    for typed, told in (("rac", "nơi khớp với"), ("rác", "Không có xã, phường nào")):
        tab.open(f"/tim/?q={typed}")
        tab.page.wait_for_selector(f"[data-found] [data-status]:text('{told}')")


def test_the_guide_answers_in_a_commune_too(reader: Reader, built_site: Site) -> None:
    tab = reader.on(built_site)
    tab.open(f"/tim/?q=khiếu nại, tố cáo&xa={NHI_CHIEU.strip('/')}")
    tab.page.wait_for_selector("[data-guides] h3 a")

    assert "/huong-dan/gui-y-kien/" in tab.page.get_attribute("[data-guides] h3 a", "href")
