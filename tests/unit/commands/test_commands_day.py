"""A site that is being served turns to the new day by itself."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from queue import Queue

import pytest

from doithoai.commands import serve as command
from doithoai.commands.serve import follow
from doithoai.site import Live, Reloads, Watch


class EndOfTestError(Exception):
    """Ends the endless loop."""


def days(*given: date) -> Callable[[], date]:
    left = list(given)

    def clock() -> date:
        if not left:
            raise EndOfTestError
        return left.pop(0)

    return clock


def test_a_new_day_presses_everything_anew(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "CLOCK_SECONDS", 0)
    live = Live(root=small, folder=tmp_path / "xem", today=date(2026, 12, 25))
    live.build()
    reloads = Reloads()
    clock = days(date(2026, 12, 25), date(2026, 12, 26), date(2026, 12, 26))
    with pytest.raises(EndOfTestError):
        follow(live, Watch(changed=Queue()), reloads=reloads, clock=clock)

    assert reloads.count == 1
    page = tmp_path / "xem/song-xanh/xa-mot/2026/dinh-ky-1/index.html"
    assert "26/12/2026" in page.read_text(encoding="utf-8")
