"""What is found, in which order, and what is tried when a word is unknown."""

from dataclasses import replace

import pytest

from doithoai.search import Finding, Kind, answer
from doithoai.search.guesses import one_slip
from doithoai.search.index import Memory
from doithoai.search.query import other_wordings, words_of
from doithoai.search.segments import numbered
from records import place, proposal

TEXTS = (
    "Nước máy yếu, nhiều hôm mất nước đến tối.",
    "Sau ngập nhiều người đau mắt, nước ăn chân.",
    "Giá bồi thường đất vườn thấp hơn giá mua bán.",
    "Đường nhiều ổ gà, đề nghị sửa trước mùa mưa.",
    "Hay mất trộm gà, máy bơm.",
    "Theo Kế hoạch 16-KH/ĐU, gửi ý kiến trước ngày 08/10/2025.",
    "Thông báo 16/TB-UBND về họp ngày 18/10/2025 ở nhà văn hóa.",
    "Đèn đường ở ngã ba Thôn Hạ.",
    "Đề nghị thu gom rác sớm hơn.",
    "Dân hỏi về đê, đương nhiên đã có đèn.",
)


@pytest.fixture(scope="module")
def index() -> Memory:
    places = [place("Phường Nhị Chiểu", "Phường Phú Thứ; Phường Duy Tân"), place("Xã Phú Cường")]
    return Memory(numbered([*places, *(proposal(n, text) for n, text in enumerate(TEXTS))]))


def found(query: str, index: Memory) -> list[str]:
    """The beginnings of the texts that were found, the titles of places."""
    findings = (index.findings[hit.number] for hit in answer(query, index).hits)
    return [finding.title or finding.text[:12].rstrip() for finding in findings]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("mất nước", "Nước máy yếu"),
        ("MAT NUOC", "Nước máy yếu"),
        ("mat nuoc", "Nước máy yếu"),
        ("ổ gà", "Đường nhiều"),
        ("o ga", "Đường nhiều"),
        ("16-KH/ĐU", "Theo Kế hoạc"),
        ("16 kh du", "Theo Kế hoạc"),
        ("so 16/tb-ubnd", "Thông báo 16"),
        ("08/10", "Theo Kế hoạc"),
        ("8.10.2025", "Theo Kế hoạc"),
        ("ngày 8 tháng 10 năm 2025", "Theo Kế hoạc"),
        ("phú thứ", "Phường Nhị Chiểu"),
        ("p. duy tan", "Phường Nhị Chiểu"),
        ("khi nào phải gửi ý kiến", "Theo Kế hoạc"),
        ("nhichieu", "Phường Nhị Chiểu"),
        ("nhij chieeur", "Phường Nhị Chiểu"),
        ("nhi5 chie6u3", "Phường Nhị Chiểu"),
        ("nhi chieuu", "Phường Nhị Chiểu"),
        ("phường nhị chi", "Phường Nhị Chiểu"),
        ("den bu", "Giá bồi thườ"),
        ("đền bù đất vườn", "Giá bồi thườ"),
        ("rác thải", "Đề nghị thu"),
    ],
)
def test_the_right_record_comes_first(index: Memory, query: str, first: str) -> None:
    assert found(query, index)[0] == first


@pytest.mark.parametrize("query", ["", "  ", "…", "xyzzy qwrt", "blockchain lượng tử", "99/QĐ-TTg"])
def test_nonsense_finds_nothing(index: Memory, query: str) -> None:
    assert found(query, index) == []


def test_marks_put_the_same_form_first(index: Memory) -> None:
    assert found("đương", index)[0] == "Dân hỏi về đ"
    assert found("đường", index)[0] in {"Đường nhiều", "Đèn đường ở"}
    assert set(found("duong", index)) == {"Đường nhiều", "Đèn đường ở", "Dân hỏi về đ"}


def test_words_across_a_stop_are_no_phrase(index: Memory) -> None:
    assert found("mắt nước", index)[0] == "Sau ngập nhi"
    points = {hit.number: hit.points for hit in answer("mat nuoc", index).hits}
    assert len(set(points.values())) == 2


def test_of_equals_the_place_then_the_newer_comes_first() -> None:
    index = Memory(numbered([place("Xã Rác"), proposal(1, "rác"), proposal(20, "rác")]))
    hits = answer("rác", index).hits
    kinds = [index.findings[hit.number].kind for hit in hits]
    assert kinds == [Kind.PLACE, Kind.PROPOSAL, Kind.PROPOSAL]
    assert [index.findings[hit.number].path[-4:] for hit in hits[1:]] == ["0020", "0001"]


def test_a_record_with_all_words_comes_before_any_other() -> None:
    texts = ["đèn cầu", "đèn " * 3 + "hiếm", *("cầu" for _ in range(30))]
    index = Memory(numbered(proposal(n, text) for n, text in enumerate(texts)))
    hits = answer("den cau", index).hits
    assert [hit.complete for hit in hits][:2] == [True, False]
    assert index.findings[hits[0].number].text == "đèn cầu"


def test_a_part_of_a_number_is_not_required() -> None:
    words = words_of("16-KH/ĐU")
    assert [(word.bare, word.required) for word in words] == [
        ("16khdu", True),
        ("16", False),
        ("ke", False),
        ("hoach", False),
        ("du", False),
    ]


def test_a_part_that_stands_by_itself_too_is_the_word_there() -> None:
    words = words_of("74/KH-UBND Xã Huệ 0074")
    assert (words[-1].bare, words[-1].required, words[-1].part) == ("74", True, False)
    assert next(word.bare for word in words if word.part) == "ke"


def test_the_name_of_a_place_behind_a_number_is_not_cut_off() -> None:
    assert words_of("40/TB-UBND xã Cẩm Chướng Thử 0210")[-1].bare == "210"


def test_small_words_are_not_required_unless_there_is_nothing_else() -> None:
    assert [word.required for word in words_of("rác ở đâu")] == [True, False, False]
    assert [word.required for word in words_of("ở đâu")] == [True, True]
    assert [word.required for word in words_of("ổ gà")] == [True, True]
    assert [word.required for word in words_of("den cho")] == [True, True]


def test_a_synonym_replaces_the_whole_phrase() -> None:
    assert other_wordings("tiền đền bù đất") == ("tien bồi thường dat",)
    assert other_wordings("đền") == ()
    assert other_wordings("den buu dat") == ()
    assert other_wordings("den buu dat", slipped=True) == ("bồi thường dat",)
    assert other_wordings("den bu dat", slipped=True) == ()


def test_a_word_found_as_typed_is_never_replaced(index: Memory) -> None:
    assert answer("bồi thường", index).words == ("boi", "thuong")
    assert answer("đền bù", index).words == ("boi", "thuong")
    assert answer("đền bù", index).sure
    assert not answer("nhi chieuu", index).sure


@pytest.mark.parametrize(
    ("typed", "word"),
    [("chieu", "chiue"), ("chieu", "chie"), ("chieu", "chieeu"), ("chieu", "chien"), ("ab", "ba")],
)
def test_one_slip_is_one_letter(typed: str, word: str) -> None:
    assert one_slip(typed, word)
    assert one_slip(word, typed)


@pytest.mark.parametrize("word", ["chieu", "chi", "cheiux", "nhieu1", "uechi"])
def test_two_slips_are_too_many(word: str) -> None:
    assert not one_slip("chieu", word)


def test_a_record_without_words_is_never_found() -> None:
    empty = Finding(kind=Kind.WRITTEN, path="/x/", title="", place="", scope="x")
    assert answer("x", Memory([empty])).hits == ()


def test_who_holds_all_words_as_typed_comes_before_who_holds_them_in_other_forms() -> None:
    texts = ("Rạc rời, rác", "Lúa đến bến đèn rac", "Đen và rác, rác và đen")
    index = Memory(numbered(proposal(n, text) for n, text in enumerate(texts)))
    hits = answer("đèn rác", index).hits
    assert index.findings[hits[0].number].text == texts[1]
    assert [hit.complete for hit in hits] == [True, *[False] * (len(hits) - 1)]


def test_a_place_that_only_tells_of_something_comes_after_the_thing_itself() -> None:
    told = replace(place("Xã Một"), text="Đối thoại ngày 25/10/2025.")
    index = Memory(numbered([told, proposal(1, "Họp ngày 25/10/2025 ở nhà văn hóa.")]))
    assert found("25/10/2025", index) == ["Họp ngày 25/", "Xã Một"]
    assert found("xã một", index)[0] == "Xã Một"


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("thu go", "Đề nghị thu"),
        ("mất tr", "Hay mất trộm"),
        ("mất t", "Hay mất trộm"),
        ("mấtt trộm", "Hay mất trộm"),
        ("mất trộmm gà", "Hay mất trộm"),
        ("ổ gaf", "Đường nhiều"),
        ("ai hay lấy trộm máy bơm", "Hay mất trộm"),
    ],
)
def test_a_word_that_is_not_finished_or_slipped_is_guessed_by_its_neighbour(
    index: Memory, query: str, first: str
) -> None:
    assert found(query, index)[0] == first


def test_words_are_guessed_by_how_common_they_are() -> None:
    texts = ("trường trường", "trước trường", "trước 12 b2", "trăng trước")
    index = Memory(numbered(proposal(n, text) for n, text in enumerate(texts)))
    words = [word for word in index.words() if word.startswith("tr")]
    assert words == ["truoc", "truong", "trang"]
    assert all(word.isalpha() for word in index.words())
