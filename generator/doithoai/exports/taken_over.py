"""What was made of rows one by one, found again for those rows that were there before."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, TypeVar

from doithoai.exports.json_text import AT_ONCE

T = TypeVar("T")

_AHEAD: Final = 2 * AT_ONCE
"""Former rows that are looked through for one: more are seldom added or taken away at a time."""


def taken_over(
    lines: Iterable[bytes], before: Iterable[tuple[bytes, T]]
) -> Iterator[tuple[bytes, T | None]]:
    """Each row as a line of JSON, with what was made of it `before`, if that is found.

    Both come in the same order, but for rows that were changed, added or taken away.
    """
    rest, ahead = iter(before), dict[bytes, T]()
    for line in lines:
        ahead.update(islice(rest, _AHEAD - len(ahead)))
        found = ahead.get(line)
        if found is not None:
            while next(iter(ahead)) != line:
                del ahead[next(iter(ahead))]
            del ahead[line]
        yield line, found
