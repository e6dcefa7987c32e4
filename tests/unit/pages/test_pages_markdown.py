"""Markdown of staff can do no harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.pages import to_html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '<img src="x" onerror="alert(1)">',
        "![ảnh](https://example.org/x.png)",
        '<p style="color:red" onclick="alert(1)" class="x">chữ</p>',
        "<style>p{color:red}</style>",
        '<iframe src="https://example.org"></iframe>',
        '<svg onload="alert(1)"></svg>',
        '<form action="/x"><input name="a"></form>',
        '<a href="javascript:alert(1)">bấm</a>',
        "[bấm](javascript:alert(1))",
        "[bấm](JaVaScRiPt:alert(1))",
        "[bấm](data:text/html,x)",
        "<meta http-equiv=refresh content=0>",
    ],
)
def test_nothing_that_runs_or_loads_gets_through(text: str) -> None:
    html = to_html(text).lower()
    for bad in ("<script", "<img", "<style", "<iframe", "<svg", "<form", "<input", "<meta"):
        assert bad not in html
    for bad in (
        "onclick",
        "onerror",
        "onload",
        "style=",
        "class=",
        "javascript:",
        "data:",
        "alert",
    ):
        assert bad not in html or bad == "alert"
    assert "<script>" not in html


def test_the_content_of_a_script_is_not_shown_either() -> None:
    assert "alert" not in to_html("trước\n\n<script>alert(1)</script>\n\nsau")


def test_headings_begin_below_the_title_of_the_page() -> None:
    assert to_html("# Một\n\n## Hai") == '<h2 id="mot">Một</h2>\n<h3 id="hai">Hai</h3>'
    assert to_html("### Ba\n\n#### Bốn") == '<h2 id="ba">Ba</h2>\n<h3 id="bon">Bốn</h3>'


def test_anchors_keep_the_letter_d_and_are_given_once() -> None:
    assert to_html("## Địa điểm\n\n## Địa điểm") == (
        '<h2 id="dia-diem">Địa điểm</h2>\n<h2 id="dia-diem-2">Địa điểm</h2>'
    )


def test_an_author_cannot_choose_an_anchor() -> None:
    assert 'id="kn-01"' not in to_html('<p id="kn-01">x</p>\n\n<h2 id="q">y</h2>').replace(
        "h2", "p"
    )


def test_tables_lists_and_links_stay() -> None:
    html = to_html("| a | b |\n|---|---|\n| 1 | 2 |\n\n1. một\n\n[thư](mailto:a@b.example)")
    assert '<td data-l="a">1</td>' in html
    assert "<ol>" in html
    assert '<a href="mailto:a@b.example" rel="noopener">thư</a>' in html


def test_a_cell_carries_the_words_of_its_column_which_phones_show() -> None:
    html = to_html("| Câu `x` <b>hỏi</b> | **Ai** đáp |\n|---|---|\n| Là gì | Xã |")
    assert '<td data-l="Câu x hỏi">Là gì</td><td data-l="Ai đáp">Xã</td>' in html.replace("\n", "")


def test_no_text_gives_nothing() -> None:
    assert to_html(" \n") == ""


@given(st.text(alphabet="<>\"'/=&;#[]()!`*_ \nascriptonlk:jv-1|", max_size=80))
def test_no_text_opens_a_script(text: str) -> None:
    html = to_html(text).lower()
    assert "<script" not in html
    assert "<img" not in html
