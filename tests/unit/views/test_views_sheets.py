"""Long lists go on in further sheets, each under its titles."""

from dataclasses import fields

from doithoai.views import DocumentsView, documents_sheets
from doithoai.views.document import DocumentCard
from doithoai.views.sheets import ROWS


def card(number: int) -> DocumentCard:
    known = {field.name: "" for field in fields(DocumentCard)}
    return DocumentCard(**{**known, "title": f"Văn bản {number}"})  # type: ignore[arg-type]


def test_a_short_list_is_one_sheet_without_a_way_on() -> None:
    (sheet,) = documents_sheets(DocumentsView(years=(("Năm 2026", (card(1),)),)))

    assert (sheet.path, sheet.number, sheet.pages) == ("/van-ban/", 1, ())


def test_an_empty_list_has_its_page() -> None:
    (sheet,) = documents_sheets(DocumentsView(years=()))

    assert sheet.view.years == ()


def test_a_year_goes_on_under_its_title() -> None:
    old = tuple(map(card, range(ROWS)))
    view = DocumentsView(years=(("Năm 2026", (card(-1),)), ("Năm 2025", old)))
    first, second = documents_sheets(view)

    assert [year for year, _ in first.view.years] == ["Năm 2026", "Năm 2025"]
    assert second.view.years == (("Năm 2025", old[-1:]),)
    assert second.path == first.pages[1][1]
