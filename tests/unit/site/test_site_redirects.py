"""A former address never takes the place of a page."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from doithoai.pages import Artifact
from doithoai.site import publish
from doithoai.site.engine.entry import Long, Pressed, entered
from doithoai.site.engine.laid import new_log
from doithoai.site.engine.settle import settle

TODAY = date(2026, 11, 21)


def test_a_redirect_yields_to_a_page_whichever_comes_first(tmp_path: Path) -> None:
    page = Artifact(path="xa-a/index.html", data=b"trang")
    moved = Artifact(path="xa-a/index.html", data=b"chuyen", yields=True)
    for name, order in (("mot", (page, moved)), ("hai", (moved, page))):
        site = tmp_path / name / "site"
        publish(lambda order=order: order, site, tmp_path / name / ".doithoai" / "site.ke")
        assert (site / "xa-a" / "index.html").read_bytes() == b"trang"


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_redirect_yields_to_the_page_of_another_commune(tmp_path: Path, language: str) -> None:
    taken, free = (f"{language}song-xanh/{folder}/index.html" for folder in ("xa-mot", "xa-cu"))
    moved = tuple(Artifact(path=path, data=b"chuyen", yields=True) for path in (taken, free))
    pressed = {
        "song-xanh/xa-mot": Pressed(long=Long(files={taken: bytes(32)})),
        "song-xanh/xa-hai": Pressed(long=Long(loose=moved), moved=(taken, free)),
    }
    with closing(new_log(tmp_path / "nho")) as log:
        units = {unit: entered(each, log, None, day=TODAY) for unit, each in pressed.items()}
        done = settle(units, {}, tmp_path / "cay", today=TODAY, log=log)

    assert done.changed == [free]
