"""Long lists go on in further sheets, each under its titles."""

from dataclasses import fields

from doithoai.views import DocumentsView, PromisesView, documents_sheets, promises_sheets
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


def test_what_is_overdue_goes_on_without_the_counts() -> None:
    known = {field.name: "" for field in fields(PromisesView)}
    rows = tuple(range(ROWS + 1))
    view = PromisesView(
        **{**known, "path": "/a/ket-luan/", "overdue": rows, "bars": (1,), "scopes": (2,)}  # type: ignore[arg-type]
    )
    first, second = promises_sheets(view)

    assert (first.view.overdue, second.view.overdue) == (rows[:ROWS], rows[ROWS:])
    assert (first.view.bars, first.view.scopes) == ((1,), (2,))
    assert (second.path, second.view.path) == ("/a/ket-luan/trang-2/", "/a/ket-luan/trang-2/")
    assert (second.view.bars, second.view.scopes) == ((), ())
