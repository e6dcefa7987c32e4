"""However a file is damaged, reading it raises nothing, and errors point into real lines."""

import random

import pytest

from doithoai.problems import Location, Severity
from sweep import STRIKES, complaints, strike, sweep, units

TOTAL = 450


def test_damage_never_raises_and_is_placed_in_a_line_that_exists() -> None:
    assert list(sweep(TOTAL)) == []


def test_real_content_has_no_errors_to_begin_with() -> None:
    found = [p for unit in units() for p in unit.problems(dict(unit.shelf.texts))]

    assert [p.location for p in found if p.code.severity is Severity.ERROR] == list[Location]()


@pytest.mark.parametrize("letter", STRIKES)
def test_every_strike_at_the_very_start_and_end_is_survived(letter: str) -> None:
    for unit in units():
        for path, data in unit.shelf.texts.items():
            struck = letter.encode("utf-8", "surrogatepass")
            if path.endswith("don-vi.yml"):
                assert list(complaints(unit, path, struck + data)) == []
                assert list(complaints(unit, path, data + struck)) == []


def test_the_same_seed_strikes_the_same() -> None:
    data = "ten: Xã Một\n".encode()

    assert strike(data, random.Random(1)) == strike(data, random.Random(1))
