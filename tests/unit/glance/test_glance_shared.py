"""Two processes find the answers that one would find, whatever becomes of the second."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doithoai.glance import shared
from doithoai.glance.shared import FEW, Shared

NAMES = tuple(f"tinh-{number}" for number in range(FEW + 9))
ANSWERS = {name: name.upper() for name in NAMES}


def asked(answer: Callable[[str], str], known: dict[str, str] = ANSWERS) -> Shared[str]:
    found = Shared(
        questions=NAMES, answer=answer, as_expected=lambda name, own: known.get(name) == own
    )
    found.begin()
    return found


@pytest.fixture(autouse=True)
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared, "_can_share", lambda: True)


def test_two_find_what_one_finds() -> None:
    both = asked(str.upper)

    assert both.is_as_expected()
    assert list(both.all().items()) == list(ANSWERS.items())


@settings(max_examples=25)
@given(changed=st.sets(st.sampled_from(NAMES), min_size=1))
def test_one_answer_that_differs_is_enough(changed: set[str]) -> None:
    both = asked(lambda name: "khác" if name in changed else name.upper())

    assert not both.is_as_expected()
    assert both.all() == ANSWERS | dict.fromkeys(changed, "khác")


def test_the_copy_goes_on_while_this_process_does_something_else(tmp_path: Path) -> None:
    def noting(name: str) -> str:
        (tmp_path / name).write_text(str(os.getpid()))
        return "khác" if name == NAMES[0] else name.upper()

    both = asked(noting)
    assert not both.is_as_expected()
    for _ in range(500):
        if len(list(tmp_path.iterdir())) == len(NAMES):
            break
        time.sleep(0.01)

    assert {file.name for file in tmp_path.iterdir()} == set(NAMES)
    assert both.all().keys() == ANSWERS.keys()
    own = [file for file in tmp_path.iterdir() if file.read_text() == str(os.getpid())]
    assert len(own) < len(NAMES)


def test_what_a_killed_copy_did_not_answer_is_asked_again() -> None:
    master = os.getpid()

    def dying(name: str) -> str:
        if os.getpid() != master:
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(0.001)
        return name.upper()

    both = asked(dying)

    assert both.is_as_expected()
    assert both.all() == ANSWERS


def test_what_cannot_be_answered_is_said_by_this_process() -> None:
    def refused(name: str) -> str:
        if name == NAMES[7]:
            raise PermissionError(name)
        return name.upper()

    with pytest.raises(PermissionError):
        asked(refused).all()


def test_few_questions_need_no_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    few = Shared(questions=NAMES[:FEW], answer=str.upper, as_expected=lambda *_: True)
    few.begin()

    assert few.all() == {name: name.upper() for name in NAMES[:FEW]}
