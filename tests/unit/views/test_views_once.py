"""A pure function is asked once about the very same thing."""

from collections.abc import Callable
from datetime import date

from doithoai.views.once import once


def asked(most: int) -> tuple[list[object], Callable[..., int]]:
    seen: list[object] = []

    @once(most)
    def said(record: list[int], *, day: date | None = None) -> int:
        seen.append(record)
        return len(record) + (day.day if day else 0)

    return seen, said


def test_the_same_record_is_looked_at_once() -> None:
    seen, said = asked(4)
    record, day = [1, 2], date(2026, 11, 21)

    assert [said(record, day=day), said(record, day=day)] == [23, 23]
    assert len(seen) == 1


def test_another_record_that_is_equal_is_looked_at_by_itself() -> None:
    seen, said = asked(4)

    assert [said([1]), said([1])] == [1, 1]
    assert len(seen) == 2


def test_no_more_is_remembered_than_was_said() -> None:
    seen, said = asked(1)
    first, second = [1], [1, 2]

    assert [said(one) for one in (first, second, first)] == [1, 2, 1]
    assert len(seen) == 3
