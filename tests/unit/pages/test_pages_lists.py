"""The pages that follow proposals and promises, built from the real content."""

from collections import Counter
from collections.abc import Mapping

from html_reading import Page
from pressing import ROOT, TODAY

from doithoai.site.project import load_commune

LISTS = "minh-hoa/kien-nghi/"
NATIONAL = ("kien-nghi", "ket-luan", "thuc-hien", "thong-ke")


def proposals(page: Page) -> Counter[str]:
    """The proposals of a page, by the end of their addresses."""
    return Counter(link.rpartition("xa-minh-hoa/")[2] for link in page.links if "#kn-" in link)


def together(pages: Mapping[str, Page], *, below: str) -> Counter[str]:
    found = (proposals(page) for path, page in pages.items() if path.startswith(below))
    return sum(found, Counter())


def test_tables_hold_every_proposal_once(pages: Mapping[str, Page]) -> None:
    whole = proposals(pages[f"{LISTS}index.html"])
    commune = load_commune(ROOT, "minh-hoa/xa-minh-hoa")
    received = [
        one.code
        for folder in commune.dialogues
        if folder.proposals and not folder.entry.record.withdrawal
        for one in folder.proposals.record.proposals
        if not one.withdrawal and (one.received_on is None or one.received_on <= TODAY)
    ]
    assert set(whole.values()) == {1}
    assert len(whole) == len(received)
    statistics = pages["minh-hoa/thong-ke/index.html"].text
    assert f"{len(whole)} kiến nghị," in statistics


def test_static_lists_divide_the_table(pages: Mapping[str, Page]) -> None:
    whole = proposals(pages[f"{LISTS}index.html"])
    groups: Counter[str] = Counter()
    for name in ("tre-han", "cho-tra-loi", "da-tra-loi"):
        groups += together(pages, below=f"{LISTS}{name}/")
    assert groups == whole
    assert together(pages, below=f"{LISTS}linh-vuc/") == whole
    assert together(pages, below=f"{LISTS}don-vi/") == whole


def test_national_pages_name_nothing_fictional(pages: Mapping[str, Page]) -> None:
    for name in NATIONAL:
        page = pages[f"{name}/index.html"]
        assert "Xã Minh Họa" not in page.text
        assert "Tỉnh Minh Họa" not in page.text
        leads = [link for link in page.links if "minh-hoa" in link]
        assert len(leads) <= 1, name


def test_only_whole_tables_offer_the_filter(pages: Mapping[str, Page]) -> None:
    with_filter = {path for path, page in pages.items() if page.all("fieldset")}
    assert with_filter == {f"{LISTS}index.html", f"en/{LISTS}index.html"}


def test_the_filter_offers_what_the_table_holds(pages: Mapping[str, Page]) -> None:
    page = pages[f"{LISTS}index.html"]
    offered = {option["value"] for option in page.all("option")} - {""}
    names = ("data-tinh-trang", "data-xa", "data-linh-vuc", "data-don-vi")
    held = {row[name] for row in page.all("tr") for name in names if name in row}
    assert held
    assert offered == held


def test_every_page_of_numbers_leads_to_how_they_are_counted(pages: Mapping[str, Page]) -> None:
    numbers = ("kien-nghi", "ket-luan", "thuc-hien", "thong-ke")
    counting = {
        path: page
        for path, page in pages.items()
        if path.split("/")[-2:-1] and path.split("/")[-2] in numbers and "/20" not in path
    }
    assert {path.split("/")[-2] for path in counting} == set(numbers)
    for path, page in counting.items():
        assert any("cach-tinh/#" in link for link in page.links), path


def test_bars_are_named_and_drawn_by_attributes(pages: Mapping[str, Page]) -> None:
    page = pages["minh-hoa/thong-ke/index.html"]
    drawings, bars = page.all("svg"), page.all("rect")
    assert drawings
    assert bars
    assert all(drawing["role"] == "img" for drawing in drawings)
    assert "Đã giải quyết: " in page.inside["title"]
    assert all(0 <= float(bar["width"]) <= 100 for bar in bars)


def test_the_ledger_shows_what_goes_into_the_next_dialogue(pages: Mapping[str, Page]) -> None:
    page = pages["minh-hoa/xa-minh-hoa/ket-luan/index.html"]
    assert "Đưa sang buổi đối thoại kế tiếp" in page.text
    assert "../2026/dinh-ky-1/" in page.links
