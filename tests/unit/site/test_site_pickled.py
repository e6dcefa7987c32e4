"""What is kept beside a site comes back as it was."""

import pickle
from dataclasses import dataclass, field
from datetime import date

from doithoai.site.engine.pickled import packed, unpacked
from doithoai.values import Choice


class Colour(Choice):
    """A choice."""

    RED = "do", "Đỏ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A frozen value."""

    name: str
    colour: Colour
    day: date | None = None
    beside: tuple["Point", ...] = ()
    unseen: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Further(Point):
    """One with a field more."""

    height: float


@dataclass
class Loose:
    """What keeps its values in no slots."""

    name: str


ONE = Point(name="một", colour=Colour.RED, day=date(2026, 11, 21), unseen=3)
MANY = Point(name="nhiều", colour=Colour.RED, beside=(ONE, ONE))


def test_frozen_values_come_back_with_all_that_is_in_them() -> None:
    found = unpacked(packed((MANY, Loose("tự do"), Colour)))

    assert found == (MANY, Loose("tự do"), Colour)
    assert found[0].beside[0].unseen == 3


def test_what_stood_twice_is_one_thing_again() -> None:
    first, second = unpacked(packed(MANY)).beside

    assert first is second


def test_fields_of_a_kind_above_come_back_too() -> None:
    high = Further(3.5, name="cao", colour=Colour.RED)

    assert unpacked(packed(high)) == high


def test_it_says_no_more_than_the_usual_pickle() -> None:
    assert pickle.loads(packed(MANY)) == pickle.loads(pickle.dumps(MANY))
