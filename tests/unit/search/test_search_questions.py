"""What a question asks for, and which records answer it first."""

import pytest

from doithoai.search import Finding, Kind, analyse, answer
from doithoai.search.index import Memory
from doithoai.search.query import words_of
from doithoai.search.questions import asked
from records import proposal


def asking(text: str) -> list[str]:
    """The words that only ask."""
    tokens = analyse(text)
    return [tokens[place].bare for place in sorted(asked(tokens).places)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("bao giờ sửa đường", "bao gio"),
        ("bao gio sua duong", "bao gio"),
        ("hội nghị họp ở đâu", "o dau"),
        ("rác chất ở đầu ngõ", ""),
        ("ai ký kế hoạch", "ai ki"),
        ("ai trả lời về rác", "ai"),
        ("trả lời ai về rác", ""),
        ("đã thay mái chưa", "chua"),
        ("chưa thay mái", ""),
        ("có đào hồ chứa nước không", "khong"),
        ("không có thuốc", ""),
        ("đơn vị nào chịu trách nhiệm sửa", "don vi nao chiu trach nhiem"),
        ("thuốc huyết áp", ""),
    ],
)
def test_words_that_only_ask_are_known_in_their_place(text: str, words: str) -> None:
    assert " ".join(asking(text)) == words


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("khi nào họp về rác", {Kind.DIALOGUE}),
        ("gửi ý kiến ở đâu", {Kind.DIALOGUE}),
        ("ai ký kế hoạch", {Kind.DOCUMENT}),
        ("đường đã sửa chưa", {Kind.PROPOSAL}),
        ("phường cũ nay thuộc phường nào", {Kind.PLACE}),
        ("vì sao chậm trả", set()),
        ("rác thải", set()),
    ],
)
def test_a_question_says_which_kind_answers_it(text: str, kinds: set[Kind]) -> None:
    assert asked(analyse(text)).kinds == kinds


def test_words_that_only_ask_are_not_required_unless_there_is_nothing_else() -> None:
    assert [word.required for word in words_of("bao gio sua duong")] == [False, False, True, True]
    assert [word.required for word in words_of("bao gio")] == [True, True]


def dialogue(text: str) -> Finding:
    return Finding(
        kind=Kind.DIALOGUE, path="/d/", title="Đối thoại", place="Xã Một", scope="a/b", text=text
    )


def test_a_question_for_a_day_is_answered_by_a_dialogue_that_does_not_repeat_it() -> None:
    texts = ("Đối thoại về rác thải mời các hộ.", *("Mời các hộ họp." for _ in range(8)))
    told = [proposal(number, text) for number, text in enumerate(texts)]
    index = Memory([dialogue("Thời gian: đối thoại rác thải ngày 25/10/2025."), *told])

    def first(query: str) -> Kind:
        return index.kind(answer(query, index).hits[0].number)

    assert first("đối thoại rác thải mời") is Kind.PROPOSAL
    assert first("khi nào đối thoại rác thải mời") is Kind.DIALOGUE


def test_what_is_asked_with_weighs_less_than_what_is_asked_for() -> None:
    texts = ("Ai nhận rác?", *("Xe chở rác đến muộn." for _ in range(9)))
    index = Memory([proposal(number, text) for number, text in enumerate(texts)])
    best = answer("ai chở rác muộn", index).hits[0].number
    assert index.findings[best].text == texts[1]
