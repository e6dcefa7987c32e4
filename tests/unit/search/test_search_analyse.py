"""What is typed in any way becomes the tokens of what is written."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.search import Token, analyse, fold, marked, spots
from doithoai.search.analyse import clauses
from doithoai.search.guesses import is_syllable, split, untyped

TABLE = json.loads(Path(__file__).with_name("analyser-cases.json").read_text("utf-8"))
VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậéèẻẽẹíìỉĩịóòỏõọộớợúùủũụứựýỳỷỹỵ0123456789 /-.,"
texts = st.text(st.one_of(st.sampled_from(VIETNAMESE), st.characters(exclude_categories=["Cs"])))


def written(tokens: list[Token]) -> str:
    return " ".join(bare if bare == form else f"{bare}|{form}" for bare, form in tokens)


def without_marks(text: str) -> str:
    opened = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in opened if not unicodedata.combining(letter))


@pytest.mark.parametrize(("text", "tokens"), TABLE["cases"])
def test_a_text_becomes_its_tokens(text: str, tokens: str) -> None:
    assert written(analyse(text)) == tokens


@pytest.mark.parametrize(("typed", "meant", "ways"), TABLE["guesses"])
def test_what_was_typed_without_a_keyboard_is_guessed(
    typed: str, meant: list[str], ways: list[list[str]]
) -> None:
    assert untyped(typed) == meant
    assert split(typed) == ways


@given(texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(texts)
def test_the_composition_of_letters_makes_no_difference(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert analyse(unicodedata.normalize("NFD", text)) == analyse(composed)


@given(st.text(st.sampled_from(VIETNAMESE)))
def test_without_any_mark_a_text_still_meets_itself(text: str) -> None:
    bare = [token.bare for token in analyse(text)]
    assert [token.bare for token in analyse(without_marks(text))] == bare


@given(st.text(st.sampled_from(VIETNAMESE)))
def test_capitals_make_no_difference(text: str) -> None:
    assert analyse(text.upper()) == analyse(text)


@given(texts)
def test_a_token_is_small_letters_and_digits(text: str) -> None:
    for token in analyse(text):
        assert token.bare.isascii()
        assert token.bare.isalnum()
        assert token.bare == token.bare.lower()


@given(texts)
def test_a_spot_lies_in_its_text(text: str) -> None:
    for _, (start, end) in spots(text):
        assert 0 <= start < end <= len(text)


def test_a_spot_is_where_the_word_stands() -> None:
    text = "Hạn: 08/10/2025, UBND phường"
    found = {token.bare: text[start:end] for token, (start, end) in spots(text)}
    assert found["han"] == "Hạn"
    assert found["d20251008"] == "08/10/2025"
    assert found["uy"] == found["dan"] == "UBND"


def test_only_a_text_with_marks_is_marked() -> None:
    assert marked("rác thai")
    assert marked("đo")
    assert not marked("UBND rac thai 08/10")


def test_words_are_no_neighbours_across_a_stop() -> None:
    assert clauses("Mất điện. Nước yếu, 1.200 m; (rác)") == [
        "Mất điện",
        " Nước yếu",
        " 1.200 m",
        " ",
        "rác",
    ]


@pytest.mark.parametrize("word", ["nghieng", "quyet", "giuong", "an", "yeu", "gi", "khuya"])
def test_syllables_of_all_shapes_are_known(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["", "xyz", "kh", "str", "ubnd"])
def test_what_cannot_be_said_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)
