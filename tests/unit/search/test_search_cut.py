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
def cases(draw: st.DrawFn) -> tuple[dict[int, list[int]], list[Class], int]:
    lists: dict[int, list[int]] = {}
    classes = []
    for block in range(draw(st.integers(1, 3))):
        ends = [*accumulate(draw(st.lists(st.integers(1, 20), min_size=1, max_size=3)))]
        years = draw(st.permutations([0, -1, -2]))
        for start, end, year in zip((0, *ends), ends, years, strict=False):
            rank = (True, year, Kind.PROPOSAL)
            classes.append(Class(block=block, start=start, end=end, rank=rank))
        lists[block] = draw(st.lists(st.integers(0, ends[-1] - 1), unique=True).map(sorted))
    return lists, classes, draw(st.integers(0, sum(map(len, lists.values())) + 1))


@given(cases())
def test_the_newest_are_the_nearest_to_the_end_of_their_class(
    case: tuple[dict[int, list[int]], list[Class], int],
) -> None:
    lists, classes, most = case
    by_rank = [
        (one.order, one.end - number, one.block, number)
        for one in classes
        for number in lists[one.block]
        if one.start <= number < one.end
    ]
    expected: dict[int, list[int]] = {}
    for *_, block, number in sorted(by_rank)[:most]:
        expected.setdefault(block, []).append(number)

    taken = newest(lists, most, ranks=ranked(classes))
    assert taken == {block: sorted(numbers) for block, numbers in expected.items()}
