"""Tables as files: what a spreadsheet must not compute, what it cannot hold, what stays equal."""

import csv
import io
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from doithoai.exports import pile, xlsx
from doithoai.exports.csv_table import csv_table, written
from doithoai.exports.xlsx import CELL_LENGTH, fitting
from doithoai.views import Row, Table, open_table

ANSWERS: Table[Any] = open_table("tra_loi")


def row(**told: Any) -> Row:
    return {**dict.fromkeys(column.name for column in ANSWERS.columns), **told}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_text_begins_as_a_formula_does(start: str) -> None:
    assert written(f"{start}1+1") == f"'{start}1+1"


def test_other_cells_stay_as_they_are() -> None:
    assert written("1 - 2") == "1 - 2"
    assert written(-3) == "-3"
    assert written(None) == ""
    assert (written(value := True), written(not value)) == ("true", "false")
    assert written(("Thôn Một", "Thôn Hai")) == "Thôn Một | Thôn Hai"
    assert written(("=1", "x")) == "'=1 | x"


def test_excel_sees_the_byte_order_mark_first() -> None:
    assert csv_table(ANSWERS, ()).startswith(b"\xef\xbb\xbfkien_nghi,nam,")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_every_text_comes_back_from_csv(text: str) -> None:
    data = csv_table(ANSWERS, (row(noi_dung=text),)).decode("utf-8-sig")
    (found,) = csv.DictReader(io.StringIO(data, newline=""))

    assert found["noi_dung"] in {text, f"'{text}"}
    assert not found["noi_dung"].startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_joined_pile_is_the_pile_of_all_rows() -> None:
    rows = [row(kien_nghi=f"/a/#kn-{n}", nam=2026, thu_tu=n, noi_dung="x\ny") for n in range(5)]
    whole, first, second, joined = (pile(ANSWERS) for _ in range(4))
    for number, one in enumerate(rows):
        whole.add(one)
        (first if number < 2 else second).add(one)
    for part in (first, second):
        joined.join(lines=part.written("ndjson"), csv=part.written("csv"), count=part.count)

    for form in ("csv", "json", "ndjson"):
        assert joined.written(form) == whole.written(form)
    assert list(joined.rows()) == rows


def test_a_workbook_has_the_same_bytes_every_time() -> None:
    rows = (row(noi_dung="=1+1"), row(noi_dung="Đường"))

    assert xlsx([(ANSWERS, rows)]) == xlsx([(ANSWERS, rows)])


def test_what_no_sheet_can_hold_goes_on_in_the_next_one() -> None:
    rows = [row(thu_tu=number) for number in range(5)]
    book = load_workbook(io.BytesIO(xlsx([(ANSWERS, rows)], sheet_rows=3)))

    assert book.sheetnames == ["tra_loi", "tra_loi_2", "tra_loi_3"]
    assert [sheet.max_row - 1 for sheet in book] == [2, 2, 1]


def test_a_cell_that_excel_cannot_hold_is_cut_and_says_so() -> None:
    assert fitting("a" * CELL_LENGTH) == "a" * CELL_LENGTH
    cut = fitting("a" * (CELL_LENGTH + 1))
    assert len(cut) == CELL_LENGTH
    assert cut.endswith("… (cắt bớt; xem tệp JSON)")


def test_control_characters_do_not_break_a_workbook() -> None:
    book = load_workbook(io.BytesIO(xlsx([(ANSWERS, [row(noi_dung="a\x0bb")])])))

    assert [cell.value for cell in book["tra_loi"][2]].count("ab") == 1


@pytest.mark.parametrize(
    "text", ["=1+1", " a ", "a\nb", "a & b < c > d", "]]>", '"Đường"', "don_vi", "5", "\U0001f600"]
)
def test_a_text_stands_in_a_workbook_as_it_is(text: str) -> None:
    book = load_workbook(io.BytesIO(xlsx([(ANSWERS, [row(noi_dung=text)])])))
    found = [cell for cell in book["tra_loi"][2] if cell.value == text]

    assert [cell.data_type for cell in found] == ["s"]


def test_what_excel_would_read_as_the_code_of_a_letter_is_kept_from_it() -> None:
    with ZipFile(io.BytesIO(xlsx([(ANSWERS, [row(noi_dung="a_x0041_b")])]))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()

    assert "a_x005F_x0041_b" in sheet
