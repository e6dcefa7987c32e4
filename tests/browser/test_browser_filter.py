"""Filtering the table of proposals: counted aloud, kept in the address, nothing lost without it."""

import pytest

from visiting import Reader, Site

pytestmark = pytest.mark.browser
TABLE = "/minh-hoa/kien-nghi/"


def test_words_without_marks_filter_and_the_count_is_said(reader: Reader, built_site: Site) -> None:
    tab = reader.on(built_site)
    page = tab.open(TABLE)
    every = page.locator("tbody tr").count()
    page.fill(".filter [name=q]", "den duong")
    shown = page.locator("tbody tr:visible").count()
    assert 0 < shown < every
    assert page.inner_text("[data-count]") == f"Hiện {shown} trên {every} kiến nghị"
    assert page.get_attribute("[data-count]", "role") == "status"
    assert page.url.endswith("?q=den+duong")
    assert tab.complaints == []


def test_an_address_that_was_shared_shows_the_same_choice(reader: Reader, built_site: Site) -> None:
    page = reader.on(built_site).open(f"{TABLE}?linh-vuc=giao-thong")
    assert page.input_value(".filter [name=linh-vuc]") == "giao-thong"
    fields = page.locator("tbody tr:visible")
    assert {row.get_attribute("data-linh-vuc") for row in fields.all()} == {"giao-thong"}


def test_an_empty_result_says_what_to_try(reader: Reader, built_site: Site) -> None:
    page = reader.on(built_site).open(f"{TABLE}?q=zzzz")
    assert page.inner_text("[data-empty]") == (
        "Không có kiến nghị nào khớp. Hãy bỏ bớt điều kiện lọc."
    )
    assert page.inner_text("[data-count]").startswith("Hiện 0 trên ")


def test_without_script_the_whole_table_and_the_static_lists_are_there(
    reader: Reader, built_site: Site
) -> None:
    page = reader.on(built_site, scripts=False).open(TABLE)
    assert page.locator("tbody tr:visible").count() == page.locator("tbody tr").count()
    assert not page.locator(".filter").is_visible()
    static = page.locator(".parts a").all_inner_texts()
    assert [words.rpartition(" (")[0] for words in static] == [
        "Trễ hạn",
        "Chờ trả lời",
        "Đã trả lời, không trễ hạn",
    ]
