"""Numbers survive being written as text."""

import json

from hypothesis import given
from hypothesis import strategies as st

from doithoai.search.coding import (
    DIGITS,
    bucket_of,
    holds,
    number,
    pair,
    postings,
    read_pair,
    read_postings,
)


@given(st.sets(st.integers(min_value=0, max_value=10**7)))
def test_a_posting_list_gives_its_numbers_back(numbers: set[int]) -> None:
    assert list(read_postings(postings(sorted(numbers)))) == sorted(numbers)


@given(st.sets(st.integers(min_value=0, max_value=400)), st.integers(min_value=0, max_value=400))
def test_a_posting_list_holds_its_numbers_alone(numbers: set[int], number: int) -> None:
    text = postings(sorted(numbers))
    assert holds(text, number) == (number in numbers)
    assert all(holds(text, each) for each in numbers)


@given(st.lists(st.integers(min_value=0, max_value=93 * 93 - 1)))
def test_a_column_gives_its_numbers_back(numbers: list[int]) -> None:
    column = "".join(map(pair, numbers))
    assert [read_pair(column, row) for row in range(len(numbers))] == numbers


def test_the_examples_of_the_format_hold() -> None:
    assert len(DIGITS) == 93
    assert postings([0, 1, 5]) == "  $"
    assert number(59) == "]"
    assert number(60) == "^ "
    assert number(93) == "^!"


def test_no_digit_needs_to_be_escaped_in_json() -> None:
    assert json.dumps(DIGITS) == f'"{DIGITS}"'


def test_a_bucket_is_found_by_fnv() -> None:
    assert bucket_of("", 1 << 32) == 2166136261
    assert bucket_of("a", 1 << 32) == 0xE40C292C
    assert bucket_of("nước_sạch", 1 << 32) == bucket_of("nước_sạch", 1 << 40)
