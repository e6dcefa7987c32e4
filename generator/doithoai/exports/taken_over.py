"""What is made of rows one by one; of a row that was there before, what was made of it then."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, islice

from doithoai.exports.json_text import AT_ONCE, read_rows
from doithoai.views import Row

Before = tuple[Sequence[bytes], Sequence[bytes]]
"""Rows of another time as lines of JSON, and what was made of each."""
NONE_BEFORE: Before = ((), ())


def pieces_of(
    lines: Iterable[bytes], make: Callable[[list[Row]], Iterable[bytes]], before: Before
) -> Iterator[bytes]:
    """The pieces of rows in their order; `make` gives those of some rows, one or several in one.

    They are the same with and without what was `before`.
    """
    old, made = before
    known = dict(zip(old, made, strict=True)) if len(old) == len(made) else {}
    for is_known, run in groupby(lines, known.__contains__):
        if is_known:
            yield from map(known.__getitem__, run)
        else:
            while some := list(islice(run, AT_ONCE)):
                yield from make(read_rows(some))
