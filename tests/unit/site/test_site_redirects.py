"""A former address never takes the place of a page."""

from pathlib import Path

from doithoai.pages import Artifact
from doithoai.site import publish


def test_a_redirect_yields_to_a_page_whichever_comes_first(tmp_path: Path) -> None:
    page = Artifact(path="xa-a/index.html", data=b"trang")
    moved = Artifact(path="xa-a/index.html", data=b"chuyen", yields=True)
    for name, order in (("mot", (page, moved)), ("hai", (moved, page))):
        site = tmp_path / name / "site"
        publish(lambda order=order: order, site, tmp_path / name / ".doithoai" / "site.ke")
        assert (site / "xa-a" / "index.html").read_bytes() == b"trang"
