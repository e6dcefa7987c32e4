"""Tables as files: what a spreadsheet must not compute, what it cannot hold, what stays equal."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from doithoai.exports import About, Book, ReadOnce, Sheet, json_list, ndjson, read_rows
from doithoai.exports.csv_table import csv_head, csv_records, records, written
from doithoai.exports.json_text import at_once, items_of
from doithoai.exports.taken_over import taken_over
from doithoai.exports.xlsx import CELL_LENGTH, fitting
from doithoai.views import Row, Table, open_table
from open_world import a_site

ANSWERS: Table[Any] = open_table("tra_loi")
ABOUT = About(site=a_site(), today=date(2026, 11, 21))


def row(**told: Any) -> Row:
    return {**dict.fromkeys(column.name for column in ANSWERS.columns), **told}


def csv_table(rows: Iterable[Row]) -> bytes:
    return csv_head(ANSWERS) + b"".join(csv_records(ANSWERS, rows))


def lines(data: bytes) -> Iterator[bytes]:
    return iter(io.BytesIO(data))


def filled(
    made: Sequence[Row], before: Sequence[Row] = (), former: bytes = b"", *, sheet_blocks: int = 2
) -> bytes:
    """A workbook of one table, which had other rows `before`."""
    sheet = Sheet(
        table=ANSWERS,
        rows=len(made),
        before=len(before),
        former=lambda: lines(ndjson(before)),
    )
    book = Book([sheet], former=former, sheet_blocks=sheet_blocks)
    for block in at_once(lines(ndjson(made))):
        book.table(ANSWERS.name).add(block, partial(read_rows, block))
    return book.data()


def book(*rows: Row) -> bytes:
    return filled(rows)


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
    assert csv_table(()).startswith(b"\xef\xbb\xbfkien_nghi,nam,")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_every_text_comes_back_from_csv(text: str) -> None:
    data = csv_table((row(noi_dung=text),)).decode("utf-8-sig")
    (found,) = csv.DictReader(io.StringIO(data, newline=""))

    assert found["noi_dung"] in {text, f"'{text}"}
    assert not found["noi_dung"].startswith(("=", "+", "-", "@", "\t", "\r"))


TEXTS = st.sampled_from(("a", "b\nc", 'd"e', '"', "\r\n", '",\r\n"', "=1", "\x00\x00ÿÿ"))
ROWS = st.lists(st.builds(lambda text, number: row(noi_dung=text, thu_tu=number), TEXTS, st.none()))


@given(ROWS)
def test_the_records_of_a_file_are_told_apart_whatever_stands_in_them(rows: list[Row]) -> None:
    found = csv_records(ANSWERS, rows)

    assert list(records(lines(b"".join(found)))) == found
    assert len(found) == len(rows)


@given(ROWS, ROWS)
def test_a_file_made_from_a_former_one_is_the_file_made_anew(
    before: list[Row], after: list[Row]
) -> None:
    former = lines(ndjson(before)), lines(csv_table(before)), ()
    made = ReadOnce(ANSWERS).csv(lines(ndjson(after)), former)

    assert b"".join(made) == csv_table(after)


def test_a_row_that_stood_before_is_not_made_again() -> None:
    """Neither where rows were put in before it, nor where rows were taken away."""
    old = [row(thu_tu=number, noi_dung=f"Việc {number}") for number in range(2_000)]
    new = [*old[:5], row(noi_dung="Thêm"), *old[5:900], *old[1_000:]]
    made = taken_over(lines(ndjson(new)), zip(lines(ndjson(old)), range(2_000), strict=True))

    assert [found for _, found in made] == [*range(5), None, *range(5, 900), *range(1_000, 2_000)]


@given(st.data(), st.integers(0, 1_200), st.integers(0, 1_200))
@settings(max_examples=10)
def test_a_workbook_made_from_a_former_one_is_the_workbook_made_anew(
    data: st.DataObject, old: int, new: int
) -> None:
    """Whatever was changed, put in or left out, on one sheet or on two of the same table."""
    before = [row(thu_tu=number, noi_dung=f"Việc {number}") for number in range(old)]
    after = [row(thu_tu=number, noi_dung=f"Việc {number}") for number in range(new)]
    for place in data.draw(st.lists(st.integers(0, 1_199), max_size=3)):
        after[place : place + 1] = [row(thu_tu=place, noi_dung="Sửa rồi")]
    limit = data.draw(st.sampled_from((1, 9)))
    former = filled(before, sheet_blocks=limit)

    made = filled(after, before, former, sheet_blocks=limit)
    assert made == filled(after, sheet_blocks=limit)


def test_a_table_that_stands_is_taken_over_unread() -> None:
    rows = (row(noi_dung="Đường"),)
    standing = Book([Sheet(table=ANSWERS, rows=1, before=1)], former=book(*rows))

    assert standing.table(ANSWERS.name).keep()
    assert standing.data() == book(*rows)


def test_a_table_is_not_taken_over_from_a_workbook_of_other_tables() -> None:
    rows = (row(noi_dung="Đường"),)
    own = Sheet(table=ANSWERS, rows=1, before=1)
    other = replace(own, table=replace(ANSWERS, name="van_ban"))
    former = Book([other, own]).data()

    assert not Book([own], former=former).table(ANSWERS.name).keep()
    assert filled(rows, rows, former) == book(*rows)


def test_the_former_file_is_let_go_with_the_last_row() -> None:
    """Elsewhere than on Linux no file is written anew while someone reads it."""
    let_go: list[bool] = []

    def former() -> Iterator[bytes]:
        try:
            yield from lines(ndjson([row(noi_dung="Đường")] * 600))
        finally:
            let_go.append(True)

    new = list(lines(ndjson([row(noi_dung="Cầu")])))
    table = Book([Sheet(table=ANSWERS, rows=1, before=600, former=former)]).table(ANSWERS.name)
    table.add(new, partial(read_rows, new))
    assert let_go


def test_what_is_made_block_by_block_is_read_as_one_sheet() -> None:
    rows = [row(thu_tu=number, noi_dung=f"Việc {number}") for number in range(1_200)]
    changed = [*rows[:600], row(thu_tu=600, noi_dung="Sửa rồi"), *rows[601:]]
    made = filled(changed, rows, filled(rows, sheet_blocks=9), sheet_blocks=9)

    with ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
    (found,) = load_workbook(io.BytesIO(made), read_only=True)
    names, *lines = found.iter_rows(values_only=True)
    column = names.index("noi_dung")
    assert [line[column] for line in lines] == [one["noi_dung"] for one in changed]


def test_proposals_made_from_a_former_file_are_those_made_anew() -> None:
    """What was taken away is in neither."""
    names = [column.name for column in open_table("kien_nghi").columns]

    def proposals(*told: tuple[str, str | None]) -> bytes:
        empty: dict[str, Any] = dict.fromkeys(names)
        given = ({"duong_dan": path, "noi_dung": path, "go_bo": gone} for path, gone in told)
        return ndjson([{**empty, **one} for one in given])

    def requests(after: bytes, before: bytes = b"", former: bytes = b"") -> bytes:
        reading = ReadOnce(open_table("kien_nghi"), about=ABOUT)
        csv = b"".join(ReadOnce(open_table("kien_nghi")).csv(lines(before)))
        for _ in reading.csv(lines(after), (lines(before), lines(csv), lines(former))):
            pass
        return b"".join(json_list(reading.requests))

    before = proposals(("/a/#1", None), ("/a/#2", "Đã gỡ"), ("/a/#3", None))
    after = proposals(("/a/#1", "Đã gỡ"), ("/a/#2", None), ("/a/#3", None), ("/a/#4", None))
    former = requests(before)

    assert requests(after, before, former) == requests(after)
    assert requests(b"", before, former) == requests(b"") == b"[\n\n]\n"
    assert [json.loads(one)["service_request_id"] for one in items_of(lines(former))] == [
        "/a/#1",
        "/a/#3",
    ]


def test_a_workbook_has_the_same_bytes_every_time() -> None:
    rows = (row(noi_dung="=1+1"), row(noi_dung="Đường"))

    assert book(*rows) == book(*rows)


def test_what_no_sheet_can_hold_goes_on_in_the_next_one() -> None:
    rows = [row(thu_tu=number) for number in range(1_200)]
    found = load_workbook(io.BytesIO(filled(rows, sheet_blocks=1)))

    assert found.sheetnames == ["tra_loi", "tra_loi_2", "tra_loi_3"]
    assert [sheet.max_row - 1 for sheet in found] == [512, 512, 176]


def test_a_table_without_rows_has_the_names_of_its_columns() -> None:
    (names,) = load_workbook(io.BytesIO(book()))["tra_loi"].iter_rows(values_only=True)

    assert names == tuple(column.name for column in ANSWERS.columns)


def test_a_cell_that_excel_cannot_hold_is_cut_and_says_so() -> None:
    assert fitting("a" * CELL_LENGTH) == "a" * CELL_LENGTH
    cut = fitting("a" * (CELL_LENGTH + 1))
    assert len(cut) == CELL_LENGTH
    assert cut.endswith("… (cắt bớt; xem tệp JSON)")


def test_control_characters_do_not_break_a_workbook() -> None:
    found = load_workbook(io.BytesIO(book(row(noi_dung="a\x0bb"))))

    assert [cell.value for cell in found["tra_loi"][2]].count("ab") == 1


@pytest.mark.parametrize(
    "text", ["=1+1", " a ", "a\nb", "a & b < c > d", "]]>", '"Đường"', "don_vi", "5", "\U0001f600"]
)
def test_a_text_stands_in_a_workbook_as_it_is(text: str) -> None:
    sheets = load_workbook(io.BytesIO(book(row(noi_dung=text))))
    found = [cell for cell in sheets["tra_loi"][2] if cell.value == text]

    assert [cell.data_type for cell in found] == ["s"]


def test_what_excel_would_read_as_the_code_of_a_letter_is_kept_from_it() -> None:
    with ZipFile(io.BytesIO(book(row(noi_dung="a_x0041_b")))) as archive:
        found = archive.read("xl/worksheets/sheet1.xml").decode()

    assert "a_x005F_x0041_b" in found
