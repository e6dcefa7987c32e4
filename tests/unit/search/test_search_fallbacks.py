"""What a query may have been meant as, where no record holds all of it as it was typed."""

import pytest

from doithoai.search import answer
from doithoai.search.guesses import is_near, spelled_out
from doithoai.search.index import Memory
from records import proposal

TEXTS = (
    "Mương tưới bị bồi lấp, ruộng thiếu nước.",
    "Nước thải chăn nuôi chảy ra rãnh.",
    "Trường mầm non thiếu phòng học.",
    "Cầu qua sông, học sinh đi vòng.",
    "Giá bồi thường đất vườn thấp.",
    "Ủy ban nhân dân xã tiếp dân.",
    "Dân mường vùng cao hỏi về đò.",
    "Giải phóng mặt bằng tuyến đường.",
)


@pytest.fixture(scope="module")
def index() -> Memory:
    return Memory([proposal(number, text) for number, text in enumerate(TEXTS)])


def first(query: str, index: Memory) -> str:
    """The text that is found first."""
    hits = answer(query, index).hits
    return index.findings[hits[0].number].text if hits else ""


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("muongg tuoi boi lapp", 0),
        ("nuoc thai cahn nuoi", 1),
        ("lước thải trăn nuôi", 1),
        ("truong mam nno thieu phong", 2),
        ("cầu qua xông học sinh", 3),
        ("den bu dta vuon", 4),
        ("đền bùu đất vườn", 4),
        ("ubdn xã tiếp dân", 5),
        ("dải phóng mặt bằng", 7),
        ("bao gio giai phong matt bang", 7),
    ],
)
def test_slips_in_some_words_do_not_throw_away_the_others(
    query: str, place: int, index: Memory
) -> None:
    assert first(query, index) == TEXTS[place]
    assert answer(query, index).has_whole


def test_a_known_word_is_doubted_where_it_never_stands_beside_its_neighbours(
    index: Memory,
) -> None:
    assert first("nước thải chân nuôi", index) == TEXTS[1]
    assert first("ruong tuoi boi lap", index) == TEXTS[0]


def test_what_a_record_holds_as_it_was_typed_is_never_doubted(index: Memory) -> None:
    found = answer("dân đò", index)
    assert index.findings[found.hits[0].number].text == TEXTS[6]
    assert found.sure


def test_a_word_of_vietnamese_that_nobody_wrote_is_no_slip_by_itself(index: Memory) -> None:
    assert answer("tương", index).hits == ()
    assert first("lappp", index) == ""
    assert first("lapp", index) == TEXTS[0]


@pytest.mark.parametrize("query", ["bitcoin ethereum", "tàu vũ trụ", "qwrt zxcv", "kh"])
def test_nonsense_is_not_guessed_into_sense(query: str, index: Memory) -> None:
    assert answer(query, index).hits == ()


def test_what_is_said_alike_is_near() -> None:
    assert is_near("trieu", "chieu")
    assert is_near("dai", "giai")
    assert is_near("rai", "giai")
    assert is_near("xong", "song")
    assert not is_near("chieu", "chieu")
    assert not is_near("gai", "nhai")


def test_an_abbreviation_with_a_slip_is_spelled_out() -> None:
    assert spelled_out("ubdn") == [["uy", "ban", "nhan", "dan"]]
    assert spelled_out("tien") == []
    assert spelled_out("kh") == []
