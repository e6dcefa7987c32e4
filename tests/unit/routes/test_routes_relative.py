"""Links work below any folder."""

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.routes import relative

HOST = "https://doithoai.example"
folders = st.lists(st.sampled_from(("en", "xa-a", "xa-aa", "2025")), max_size=5).map(
    lambda names: "/".join(("", *names, ""))
)
targets = st.tuples(folders, st.sampled_from(("", "index.json", "#kn-01", "a.ics#kn-01"))).map(
    "".join
)
pages = st.tuples(folders, st.sampled_from(("", "404.html"))).map("".join)


@given(target=targets, page=pages)
def test_a_browser_finds_what_a_link_leads_to(target: str, page: str) -> None:
    assert urljoin(f"{HOST}{page}", relative(target, page)) == f"{HOST}{target}"


@pytest.mark.parametrize(
    ("target", "page", "written"),
    [
        ("/lich/", "/", "lich/"),
        ("/", "/tinh/xa/", "../../"),
        ("/tinh/xa/", "/tinh/xa/", "./"),
        ("/tinh/xa/#kn-01", "/tinh/xa/", "./#kn-01"),
        ("/tinh/xa-b/", "/tinh/xa/", "../xa-b/"),
        ("/trang.css", "/404.html", "trang.css"),
    ],
)
def test_no_more_is_written_than_is_needed(target: str, page: str, written: str) -> None:
    assert relative(target, page) == written


def test_what_is_no_address_of_the_site_is_refused() -> None:
    with pytest.raises(ValueError, match="no address inside the site: lich/"):
        relative("lich/", "/tinh/")
