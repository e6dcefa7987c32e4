"""Today enters at the door as an argument; below it nothing asks the clock."""

from collections.abc import Iterator

import pytest

from house import Module, full_names, modules, snippet

CLOCKS = {
    "datetime.date.today",
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "time.ctime",
    "time.gmtime",
    "time.localtime",
    "time.strftime",
    "time.time",
    "time.time_ns",
}


def clocks_asked(module: Module) -> Iterator[str]:
    """Every use of a clock outside `commands`."""
    if module.room == "commands":
        return
    for node, name in full_names(module):
        if name in CLOCKS:
            yield f"{module.name}:{node.lineno}: {name}"


def test_no_room_below_the_door_asks_the_clock() -> None:
    assert [breach for module in modules() for breach in clocks_asked(module)] == []


@pytest.mark.parametrize(
    "text",
    [
        "from datetime import date\nday = date.today()",
        "import datetime\nday = datetime.datetime.now(tz=None)",
        "import datetime as dt\nday = dt.date.today()",
        "from datetime import datetime as Moment\nask = Moment.utcnow",
        "import time\nseconds = time.time()",
        "from time import localtime\nparts = localtime()",
    ],
)
def test_a_clock_is_found(text: str) -> None:
    assert len(list(clocks_asked(snippet(text)))) == 1
    assert list(clocks_asked(snippet(text, name="doithoai.commands.build"))) == []


@pytest.mark.parametrize(
    "text",
    [
        "def late(due, *, today):\n    return due < today",
        "def stage(view):\n    return view.today",
        "from datetime import time\nnoon = time(12)",
        "import time\nstart = time.monotonic()",
    ],
)
def test_a_day_handed_in_is_no_clock(text: str) -> None:
    assert list(clocks_asked(snippet(text))) == []
