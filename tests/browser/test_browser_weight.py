"""What a first visit costs: requests and bytes, by kind of page. And nothing from elsewhere."""

import brotli
import pytest
from playwright.sync_api import Response

from doithoai.routes import ICON
from kinds import KINDS, Kind
from visiting import Reader, Site

pytestmark = pytest.mark.browser

QUALITY = 9
"""What a host that compresses on the fly gives; headers are not counted."""


def compressed(data: bytes) -> int:
    """The bytes on the wire."""
    return len(brotli.compress(data, quality=QUALITY))


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_a_first_visit_keeps_its_budget(reader: Reader, built_site: Site, kind: Kind) -> None:
    tab = reader.on(built_site)
    came: list[Response] = []
    # The driver marks what it is handed, which a built-in method does not allow.
    tab.page.on("response", lambda response: came.append(response))  # noqa: PLW0108
    tab.open(kind.path)
    tab.settle()
    # The browser fetches the icon when it likes: it is counted whether it came already or not.
    others = [response for response in came if not response.url.endswith((ICON, "/favicon.ico"))]
    icon = compressed((built_site.folder / ICON.removeprefix("/")).read_bytes())
    assert len(others) + 1 <= kind.requests, [response.url for response in others]
    assert sum(compressed(response.body()) for response in others) + icon <= kind.weight
    assert tab.abroad == []
    assert tab.complaints == []
    assert tab.page.context.cookies() == []
    assert tab.page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_the_sheet_and_the_script_keep_theirs(built_site: Site) -> None:
    assets = built_site.folder / "assets"
    assert compressed((assets / "trang.css").read_bytes()) <= 5_000
    script = (assets / "trang.js").read_bytes()
    assert compressed(script) <= 4_000
    assert len(script) <= 12_000


def test_the_picture_for_sharing_is_light(built_site: Site) -> None:
    assert (built_site.folder / "assets/chia-se.png").stat().st_size <= 60_000
