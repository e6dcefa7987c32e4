"""Long lists are cut to the newest of every province in turn; posting lists are read fast."""

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from doithoai.search.coding import postings, read_postings
from doithoai.search.cut import Class, newest, ranked
from doithoai.search.finding import Kind

NUMBERS = st.lists(st.integers(0, 20_000), unique=True).map(sorted)


@given(NUMBERS, st.integers(0, 9))
def test_a_posting_list_is_read_as_it_was_written(numbers: list[int], start: int) -> None:
    assert read_postings(postings(numbers), start) == [start + number for number in numbers]


@st.composite
def cases(draw: st.DrawFn) -> tuple[list[int], list[Class], int]:
    ends = [*accumulate(draw(st.lists(st.integers(1, 20), min_size=1, max_size=6)))]
    years = draw(st.lists(st.integers(-1, 0), min_size=len(ends), max_size=len(ends)))
    classes = [
        Class(start=start, end=end, rank=(True, year, Kind.PROPOSAL))
        for start, end, year in zip((0, *ends), ends, years, strict=False)
    ]
    numbers = draw(st.lists(st.integers(0, ends[-1] - 1), unique=True).map(sorted))
    return numbers, classes, draw(st.integers(0, len(numbers) + 1))


@given(cases())
def test_the_newest_are_the_nearest_to_the_end_of_their_class(
    case: tuple[list[int], list[Class], int],
) -> None:
    numbers, classes, most = case
    by_rank = [
        (one.order, one.end - number, number)
        for number in numbers
        for one in classes
        if one.start <= number < one.end
    ]
    expected = sorted(number for *_, number in sorted(by_rank)[:most])

    assert newest(numbers, most, ranks=ranked(classes)) == expected
