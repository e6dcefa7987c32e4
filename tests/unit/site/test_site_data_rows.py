"""The rows of a province: told apart by table and year, and what changed told from what stands."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from doithoai.exports import About, ndjson, twin
from doithoai.site.data_rows import Files, Former, Harvest, Stock, files_in, former_of, lot_of
from doithoai.views import Row, open_table
from open_world import a_site

ABOUT = About(site=a_site(), today=date(2026, 11, 21))
NO_FILES = Files(lambda _: BytesIO())
NO_FORMER = former_of({}, NO_FILES)
Rows = dict[str, tuple[Row, ...]]


def answer(number: int, year: int | None, text: str = "Đã sửa") -> Row:
    empty: dict[str, Any] = dict.fromkeys(c.name for c in open_table("tra_loi").columns)
    return {**empty, "kien_nghi": f"/a/#{number}", "nam": year, "noi_dung": text}


def place(name: str) -> Row:
    empty: dict[str, Any] = dict.fromkeys(c.name for c in open_table("don_vi").columns)
    return {**empty, "ten": name}


def harvest(*pages: Rows, own: Rows | None = None) -> Harvest:
    return Harvest(own or {}, (twin("/", page, ABOUT, fictional=False) for page in pages), NO_FILES)


def stocks(found: Harvest, former: Former = NO_FORMER) -> dict[tuple[str, str], Stock]:
    return {(each.table.name, each.year): each for each in found.stocks("song-xanh", former)}


def standing(found: Harvest) -> Former:
    """As after a build of these rows."""
    lots = {lot_of(each.folder, each.table): each.source for each in stocks(found).values()}
    return former_of(lots, NO_FILES)


def test_rows_are_cut_by_year_whatever_page_they_stand_on() -> None:
    one, two, none = answer(1, 2025), answer(2, 2026, 'có "nam":2025 trong lời'), answer(3, None)
    found = stocks(harvest({"tra_loi": (one, two)}, {"tra_loi": (none, one)}))

    assert {key: b"".join(each.lines()) for key, each in found.items()} == {
        ("tra_loi", "2025"): ndjson((one, one)),
        ("tra_loi", "2026"): ndjson((two,)),
        ("tra_loi", "chua-ro-nam"): ndjson((none,)),
    }
    assert [each.rows for each in found.values()] == [2, 1, 1]


def test_a_table_that_is_not_yearly_lies_in_one_piece_after_what_the_province_says() -> None:
    found = stocks(harvest({"don_vi": (place("Xã B"),)}, own={"don_vi": (place("Xã A"),)}))

    assert b"".join(found["don_vi", ""].lines()) == ndjson((place("Xã A"), place("Xã B")))
    assert found["don_vi", ""].path("csv") == "/du-lieu/song-xanh/don_vi.csv"


def test_tables_come_by_year_in_the_order_of_their_declaration() -> None:
    own = {"tra_loi": (answer(1, 2025),), "don_vi": (place("Xã A"),)}

    assert list(stocks(harvest(own, {"tra_loi": (answer(1, 2024),)}))) == [
        ("don_vi", ""),
        ("tra_loi", "2024"),
        ("tra_loi", "2025"),
    ]


def test_what_changed_is_told_from_what_stands() -> None:
    old, other, new = answer(1, 2025), answer(2, 2026), answer(2, 2026, "Sửa lại")
    before = harvest({"tra_loi": (old,)}, {"tra_loi": (other,), "don_vi": (place("Xã A"),)})
    after = harvest({"tra_loi": (old,)}, {"tra_loi": (new,), "don_vi": (place("Xã A"),)})
    found = stocks(after, standing(before))

    assert [key for key, each in found.items() if not each.stands] == [("tra_loi", "2026")]


def test_two_tables_can_be_read_by_turns() -> None:
    one, two = answer(1, 2025), answer(2, 2025)
    found = stocks(harvest({"tra_loi": (one,)}, {"don_vi": (place("Xã A"),)}, {"tra_loi": (two,)}))
    answers, places = found["tra_loi", "2025"].lines(), found["don_vi", ""].lines()

    assert [next(answers), *places, *answers] == [
        ndjson((one,)),
        ndjson((place("Xã A"),)),
        ndjson((two,)),
    ]


def test_where_a_page_changed_in_order_alone_its_files_do_not_stand() -> None:
    one, two = answer(1, 2025), answer(2, 2025)
    former = standing(harvest({"tra_loi": (one, two)}))

    assert not stocks(harvest({"tra_loi": (two, one)}), former)["tra_loi", "2025"].stands
    assert stocks(harvest({"tra_loi": (one,)}, {"tra_loi": (two,)}), former)[
        "tra_loi", "2025"
    ].stands


def test_without_a_former_build_no_former_file_is_read() -> None:
    def never(path: str) -> BytesIO:
        raise AssertionError(path)

    assert former_of({}, Files(never)).files.read("/du-lieu/x.csv") == b""


def test_a_file_that_is_not_there_is_empty(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"a\nb")
    files = files_in(tmp_path)

    assert list(files.lines("/a.csv")) == [b"a\n", b"b"]
    assert files.read("/khac/a.csv") == files.read("/a.csv/a") == b""
